package dev.silkwire.enrich.figures;

import dev.silkwire.contracts.Span;
import dev.silkwire.contracts.Tag;
import dev.silkwire.enrich.figures.Currencies.Found;
import dev.silkwire.enrich.figures.Currencies.Unit;
import dev.silkwire.enrich.figures.Numbers.Figure;
import dev.silkwire.enrich.rules.RuleFiles;
import dev.silkwire.enrich.text.Reading;
import dev.silkwire.enrich.text.Tokens;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tags money, percentages and counts with their value, unit and modifier ("more than"). */
public final class AmountTagger {
  private static final int MOST_TAGS = 200;
  private static final String COUNT_RULE = "figures#count";
  private static final String PERCENT_RULE = "figures#percent";

  private static final Map<String, String> MODIFIERS = new LinkedHashMap<>();

  static {
    modifier("more-than", "more than", "over", "above", "at least", "exceeding", "upwards of");
    modifier(
        "more-than", "более", "более чем", "свыше", "больше", "не менее", "превысил", "превысила");
    modifier("more-than", "超过", "逾", "突破");
    modifier("less-than", "less than", "under", "below", "up to", "at most", "no more than");
    modifier("less-than", "менее", "меньше", "до", "не более");
    modifier("about", "about", "around", "approximately", "nearly", "almost", "some", "roughly");
    modifier("about", "около", "почти", "примерно", "порядка", "约", "近", "大约", "шамамен");
  }

  /** Words that may stand between a number and what it counts. */
  private static final int LONGEST_NOUN = 5;

  private static final Set<String> NO_NOUN =
      Set.of(
          "of", "in", "to", "for", "the", "a", "at", "on", "from", "by", "with", "were", "was",
          "is", "are", "have", "has", "which", "that", "as", "or", "but", "between", "per", "will",
          "years", "days", "months", "weeks", "hours", "minutes", "seconds", "percent", "times",
          "its", "his", "this", "these", "last", "since", "into", "than");
  private static final Set<String> PLURALS =
      Set.of("people", "men", "women", "children", "persons");
  private static final Set<String> NO_PLURALS =
      Set.of(
          "is", "was", "has", "its", "his", "this", "as", "us", "across", "plus", "versus", "vs",
          "gdp");
  private static final Set<String> DETERMINERS =
      Set.of("the", "these", "those", "both", "no", "its", "their", "our");

  private final Currencies currencies;

  private AmountTagger(Currencies currencies) {
    this.currencies = currencies;
  }

  public static AmountTagger of(RuleFiles rules) {
    return new AmountTagger(Currencies.of(rules));
  }

  public List<Tag> tag(Reading reading) {
    List<Tag> tags = new ArrayList<>();
    for (Tokens tokens : reading.tokens()) {
      Unit last = null;
      int at = 0;
      while (at < tokens.size() && tags.size() < MOST_TAGS) {
        if ((at & 255) == 0 && reading.deadline().passed()) {
          return tags;
        }
        Figure figure =
            tokens.isNumber(at) || tokens.isWord(at)
                ? Numbers.read(tokens, at, reading.language())
                : null;
        if (figure == null || isInsideWord(tokens, at)) {
          if (tokens.endsSentence(at)) {
            last = null;
          }
          at++;
          continue;
        }
        Amount amount = amount(tokens, figure, last, reading);
        if (amount == null) {
          at = Math.max(at + 1, figure.next());
          continue;
        }
        tags.add(tag(tokens, amount, reading));
        last = amount.unit == null ? last : amount.unit;
        at = Math.max(at + 1, amount.next);
      }
    }
    return tags;
  }

  private record Amount(
      Tag.Type type,
      String value,
      String what,
      @Nullable Unit unit,
      String modifier,
      int first,
      int next,
      String rule,
      double confidence) {}

  private @Nullable Amount amount(
      Tokens tokens, Figure figure, @Nullable Unit last, Reading reading) {
    Found before = currencies.before(tokens, figure.first());
    Found after = currencies.after(tokens, figure.next());
    boolean sureAfter =
        after != null && (!figure.word() || figure.scaled() || reading.language().equals("zh"));
    if (before != null || (after != null && (sureAfter || after.next() > after.first()))) {
      Unit unit =
          after != null && (before == null || !isDollarSign(after))
              ? after.unit()
              : unit(before, after);
      int first = before == null ? figure.first() : before.first();
      int next = after == null ? figure.next() : after.next();
      String modifier = modifierBefore(tokens, first);
      return new Amount(
          Tag.Type.MONEY,
          figure.plain(),
          unit.code(),
          unit,
          modifier,
          first,
          next,
          unit.rule(),
          0.95);
    }
    String modifier = modifierBefore(tokens, figure.first());
    int percent = percentEnd(tokens, figure.next());
    if (percent > 0) {
      return new Amount(
          Tag.Type.QUANTITY,
          figure.plain(),
          "percent",
          null,
          modifier,
          figure.first(),
          percent,
          PERCENT_RULE,
          0.95);
    }
    int counted = countedEnd(tokens, figure, reading.language());
    if (counted > 0) {
      String noun = tokens.word(counted - 1);
      return new Amount(
          Tag.Type.QUANTITY,
          figure.plain(),
          noun,
          null,
          modifier,
          figure.first(),
          counted,
          COUNT_RULE,
          0.8);
    }
    if (figure.scaled() && last != null && figure.value().longValue() >= 1_000_000) {
      return new Amount( // of the total of $24.1 billion, two billion was ...
          Tag.Type.MONEY,
          figure.plain(),
          last.code(),
          last,
          modifier,
          figure.first(),
          figure.next(),
          last.rule(),
          0.7);
    }
    return null;
  }

  private static Unit unit(@Nullable Found before, @Nullable Found after) {
    if (before != null) {
      return before.unit();
    }
    if (after != null) {
      return after.unit();
    }
    throw new IllegalArgumentException("no currency");
  }

  private static boolean isDollarSign(Found found) {
    return found.unit().code().equals("USD");
  }

  private static boolean isInsideWord(Tokens tokens, int at) {
    return tokens.isNumber(at)
        && tokens.isGlued(at)
        && tokens.isWord(at - 1)
        && tokens.length(at - 1) > 1
        && !Character.isIdeographic(tokens.first(at - 1))
        && !tokens.isAcronym(at - 1);
  }

  private static int percentEnd(Tokens tokens, int at) {
    return switch (tokens.word(at)) {
      case "%",
          "percent",
          "pct",
          "процент",
          "процента",
          "процентов",
          "пайыз",
          "пайызға",
          "пайызы" ->
          at + 1;
      case "per" -> tokens.word(at + 1).equals("cent") ? at + 2 : 0;
      default -> 0;
    };
  }

  /** English: "over 250 government and business representatives": up to a plural noun. */
  private static int countedEnd(Tokens tokens, Figure figure, String language) {
    if (!language.equals("en")) {
      return 0;
    }
    int at = figure.next();
    if (figure.isYear()
        || tokens.isGlued(at)
        || DETERMINERS.contains(tokens.word(figure.first() - 1))) {
      return 0;
    }
    for (int i = at; i < at + LONGEST_NOUN && tokens.isWord(i); i++) {
      String word = tokens.word(i);
      if (NO_NOUN.contains(word) || tokens.startsLine(i) || (tokens.isCapitalised(i) && i > at)) {
        return 0;
      }
      boolean plural =
          PLURALS.contains(word)
              || (word.length() > 3
                  && word.endsWith("s")
                  && !word.endsWith("ss")
                  && !NO_PLURALS.contains(word));
      boolean goesOn = tokens.word(i + 1).equals("and") && i == at && !plural;
      if (plural && !goesOn) {
        return i + 1;
      }
      if (tokens.isGlued(i + 1)) {
        return 0;
      }
    }
    return 0;
  }

  /** What is said before a number about how exact it is. */
  private static String modifierBefore(Tokens tokens, int first) {
    for (int words = 2; words > 0; words--) {
      int from = first - words;
      if (from >= 0 && tokens.isWord(from)) {
        String before = tokens.text().slice(tokens.start(from), tokens.end(first - 1));
        String modifier = MODIFIERS.get(before);
        if (modifier != null) {
          return modifier;
        }
      }
    }
    return "";
  }

  private static Tag tag(Tokens tokens, Amount amount, Reading reading) {
    Span span = tokens.text().span(tokens.start(amount.first), tokens.end(amount.next - 1));
    Map<String, String> attributes = new TreeMap<>();
    boolean money = amount.type == Tag.Type.MONEY;
    attributes.put(money ? "currency" : "unit", amount.what);
    if (!money) {
      attributes.put("kind", amount.what.equals("percent") ? "percent" : "count");
    }
    if (!amount.modifier.isEmpty()) {
      attributes.put("modifier", amount.modifier);
    }
    String id = amount.value + " " + amount.what;
    return new Tag(
        amount.type,
        id,
        amount.value,
        List.of(span),
        amount.rule,
        reading.ruleSet(),
        amount.confidence,
        attributes);
  }

  private static void modifier(String meaning, String... words) {
    for (String word : words) {
      MODIFIERS.put(word, meaning);
    }
  }
}
