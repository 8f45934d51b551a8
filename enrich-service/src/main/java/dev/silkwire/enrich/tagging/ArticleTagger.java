package dev.silkwire.enrich.tagging;

import dev.silkwire.contracts.Hashes;
import dev.silkwire.contracts.Tag;
import dev.silkwire.enrich.figures.AmountTagger;
import dev.silkwire.enrich.figures.DateTagger;
import dev.silkwire.enrich.keyphrases.KeyphraseTagger;
import dev.silkwire.enrich.language.LanguageDetector;
import dev.silkwire.enrich.language.LanguageDetector.Language;
import dev.silkwire.enrich.language.LanguageMix;
import dev.silkwire.enrich.names.NameTagger;
import dev.silkwire.enrich.places.PlaceTagger;
import dev.silkwire.enrich.rules.RuleFiles;
import dev.silkwire.enrich.rules.RuleProblem;
import dev.silkwire.enrich.text.Deadline;
import dev.silkwire.enrich.text.Notes;
import dev.silkwire.enrich.text.Reading;
import dev.silkwire.enrich.topics.TopicTagger;
import dev.silkwire.enrich.watches.WatchTagger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Tags an article: language first, then every step over the same reading. A step that fails costs
 * only its own tags, and a step the deadline leaves no time for is left out; {@link Tagged#cut}
 * tells both.
 */
public final class ArticleTagger {
  /** Longer texts are books or mistakes. */
  static final int LONGEST_TEXT = 1_000_000;

  static final int LONGEST_TITLE = 2_000;

  private static final double SURE = 0.5;

  /** A text shorter than this is read together with its title to tell the language. */
  private static final int SHORT = 300;

  private final LanguageDetector languages;
  private final LanguageMix mix;
  private final List<NamedStep> steps;
  private final String ruleSet;

  /**
   * One kind of tags, made from an article and the tags found before. A step may come twice: what
   * it makes then stands in place of what it made first.
   */
  @FunctionalInterface
  interface Step {
    List<Tag> tag(Reading reading, List<Tag> before);
  }

  /**
   * A step and what it was made of.
   *
   * @param lists of the rule files, with the hashes of the files that had them
   */
  record NamedStep(String name, Step step, Map<String, String> lists) {
    NamedStep(String name, Step step) {
      this(name, step, Map.of());
    }
  }

  ArticleTagger(LanguageDetector languages, List<NamedStep> steps, String ruleSet) {
    this.languages = languages;
    this.mix = new LanguageMix(languages);
    this.steps = List.copyOf(steps);
    this.ruleSet = ruleSet;
  }

  /** With the rules that ship with the service. */
  public static ArticleTagger builtIn() {
    return with(RuleFiles.builtIn(), LanguageDetector.builtIn());
  }

  /** With a folder of the user's rule files besides. */
  public static ArticleTagger withRules(Path folder) {
    return with(RuleFiles.withFolder(folder), LanguageDetector.builtIn());
  }

  /** With the built-in rules and those of one file, or of a folder. */
  public static ArticleTagger with(Path fileOrFolder) {
    return with(RuleFiles.with(fileOrFolder), LanguageDetector.builtIn());
  }

  /**
   * Another one, with the rules that now are in the folder; this one stays as it is. What is made
   * of lists that have not changed is the same in both.
   */
  ArticleTagger reread(Path folder) {
    return with(RuleFiles.withFolder(folder), languages, steps);
  }

  private static ArticleTagger with(RuleFiles rules, LanguageDetector languages) {
    return with(rules, languages, List.of());
  }

  /** Every mistake is told, not the first alone. */
  private static ArticleTagger with(
      RuleFiles rules, LanguageDetector languages, List<NamedStep> before) {
    List<NamedStep> steps = new ArrayList<>();
    try {
      steps.add(step("watches", before, rules, ArticleTagger::watches));
      NamedStep places = step("places", before, rules, ArticleTagger::places);
      steps.add(0, places);
      NamedStep topics = step("topics", before, rules, ArticleTagger::topics);
      NamedStep amounts = step("amounts", before, rules, ArticleTagger::amounts);
      NamedStep dates = step("dates", before, rules, ArticleTagger::dates);
      NamedStep keyphrases =
          step("keyphrases", before, rules, known -> KeyphraseTagger.of(known)::tag);
      steps.add(step("names", before, rules, known -> NameTagger.of(known)::tag));
      steps.add(places); // names need the places, and some places turn out to be people
      steps.addAll(List.of(topics, amounts, dates, keyphrases));
    } catch (RuleProblem e) {
      rules.keep(e);
    }
    rules.refuseMistakes();
    return new ArticleTagger(languages, steps, ruleSet(rules, languages));
  }

  private static String ruleSet(RuleFiles rules, LanguageDetector languages) {
    String[] versions = {
      rules.hash(), PlaceTagger.version(), languages.version(), NameTagger.version()
    };
    return Hashes.of(String.join(" ", versions));
  }

  private static NamedStep step(
      String name, List<NamedStep> before, RuleFiles rules, Function<RuleFiles, Step> make) {
    for (NamedStep made : before) {
      if (made.name.equals(name) && rules.hasUnchanged(made.lists)) {
        return made;
      }
    }
    rules.forgetAsked();
    Step step = make.apply(rules);
    return new NamedStep(name, step, rules.asked());
  }

  private static Step watches(RuleFiles rules) {
    WatchTagger watches = WatchTagger.of(rules);
    return (reading, before) -> watches.tag(reading);
  }

  private static Step places(RuleFiles rules) {
    PlaceTagger places = PlaceTagger.of(rules);
    return places::tag;
  }

  private static Step topics(RuleFiles rules) {
    TopicTagger topics = TopicTagger.of(rules);
    return (reading, before) -> topics.tag(reading);
  }

  private static Step amounts(RuleFiles rules) {
    AmountTagger amounts = AmountTagger.of(rules);
    return (reading, before) -> amounts.tag(reading);
  }

  private static Step dates(RuleFiles rules) {
    DateTagger dates = DateTagger.of(rules);
    return (reading, before) -> dates.tag(reading);
  }

  /** The hash of everything that decides about tags. */
  public String ruleSet() {
    return ruleSet;
  }

  /** The language alone, for a text without its article. */
  public Language language(String text) {
    return languages.detect(text);
  }

  public Tagged tag(TaggerInput input) {
    return tag(input, Deadline.never());
  }

  public Tagged tag(TaggerInput input, Deadline deadline) {
    return tag(input, deadline, Notes.NONE);
  }

  /** Tags, and notes what was looked at and not tagged. */
  public Tagged tag(TaggerInput input, Deadline deadline, Notes notes) {
    List<String> cut = new ArrayList<>();
    String text = bounded("text", input.text(), LONGEST_TEXT, cut);
    String title = bounded("title", input.title(), LONGEST_TITLE, cut);
    String language = language(title, text, input.declaredLanguage());
    Reading reading =
        Reading.of(title, text, language, input.published(), ruleSet, deadline, notes);
    List<Tag> tags = new ArrayList<>();
    Map<String, List<Tag>> byStep = new HashMap<>();
    for (NamedStep step : steps) {
      if (deadline.passed()) {
        String again = byStep.containsKey(step.name) ? " once more" : "";
        cut.add(Tagged.leftOut(step.name + again, "the deadline had passed"));
        continue;
      }
      try {
        List<Tag> made = step.step.tag(reading, List.copyOf(tags));
        List<Tag> earlier = byStep.put(step.name, made);
        if (earlier != null) {
          tags.removeAll(earlier);
        }
        tags.addAll(made);
      } catch (RuntimeException | StackOverflowError e) {
        cut.add(Tagged.leftOut(step.name, "failed with " + where(e)));
      }
    }
    tags.sort(
        Comparator.comparing(Tag::type)
            .thenComparingInt(ArticleTagger::standing)
            .thenComparing(Comparator.comparingDouble(Tag::confidence).reversed()));
    return new Tagged(language, mixed(text, language, cut), tags, cut);
  }

  /** A country the article is about comes before one that it names for certain. */
  private static int standing(Tag tag) {
    Map<String, String> says = tag.attributes();
    return says.containsKey("focus") ? 0 : says.containsKey("about") ? 1 : 2;
  }

  private List<String> mixed(String text, String language, List<String> cut) {
    try {
      return mix.of(text, language);
    } catch (RuntimeException e) {
      cut.add(Tagged.leftOut("languages", "failed with " + where(e)));
      return List.of();
    }
  }

  private String language(
      String title, String text, @org.jspecify.annotations.Nullable String declared) {
    Language found = languages.detect(text.length() < SHORT ? title + '\n' + text : text);
    if (found.confidence() < SURE && declared != null && declared.length() >= 2) {
      return declared.length() == 2 ? declared : declared.replaceAll("[-_].*", "");
    }
    return found.code();
  }

  /** What a developer needs to find the fault. */
  private static String where(Throwable failure) {
    StackTraceElement[] trace = failure.getStackTrace();
    for (StackTraceElement frame : trace) {
      if (frame.getClassName().startsWith("dev.silkwire")) {
        return failure.getClass().getSimpleName()
            + " at "
            + frame.getFileName()
            + ":"
            + frame.getLineNumber();
      }
    }
    return failure.getClass().getSimpleName();
  }

  private static String bounded(String what, String value, int longest, List<String> cut) {
    if (value.length() <= longest) {
      return value;
    }
    cut.add(what + " cut at " + longest + " characters");
    int end = Character.isHighSurrogate(value.charAt(longest - 1)) ? longest - 1 : longest;
    return value.substring(0, end);
  }
}
