package dev.silkwire.enrich.names;

import dev.silkwire.contracts.Tag;
import dev.silkwire.enrich.names.Heads.Marks;
import dev.silkwire.enrich.rules.RuleFiles;
import dev.silkwire.enrich.text.NormalText;
import dev.silkwire.enrich.text.Reading;
import dev.silkwire.enrich.text.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tags organisations, people with their role and whom they belong to, events and programmes: listed
 * ones in any language; in English, Russian, Kazakh and Chinese also by the words they are made of
 * and the words beside them.
 */
public final class NameTagger {
  private static final Set<String> CYRILLIC = Set.of("ru", "kk", "ky", "uk", "be");

  /** Languages with learned weights, and how careful each has to be. */
  private static final Map<String, LearnedNames.Caution> LEARNED =
      Map.of(
          "en", new LearnedNames.Caution(-20, 120, 0),
          "ru", new LearnedNames.Caution(0, 20, 0),
          "kk", new LearnedNames.Caution(-20, 60, 0.81),
          "zh", new LearnedNames.Caution(-30, 40, 0.66));

  private static final String VERSION = NameWeights.version(LEARNED.keySet());

  /** A text of more words is an article. */
  private static final int SENTENCES = 120;

  private final KnownNames known;
  private final HeadWords english;
  private final Heads heads;
  private final GivenNames given;
  private final ChineseSurnames chinese;
  private final PointedAffiliations pointed;
  private final NameLists lists;
  private final Set<String> small;
  private final Map<String, LearnedNames> learned;

  private NameTagger(RuleFiles rules, Set<String> small, Map<String, LearnedNames> learned) {
    this.known = KnownNames.of(rules);
    this.english = HeadWords.of(rules);
    this.heads = Heads.of(rules);
    this.given = GivenNames.of(rules);
    this.chinese = ChineseSurnames.of(rules);
    this.pointed = PointedAffiliations.of(rules);
    this.small = Set.copyOf(small);
    this.lists = NameLists.of(rules, given, chinese);
    this.learned = learned;
  }

  /** The hash of the learned weights. */
  public static String version() {
    return VERSION;
  }

  public static NameTagger of(RuleFiles rules) {
    Map<String, LearnedNames> learned = new HashMap<>();
    LEARNED.forEach(
        (language, caution) ->
            learned.put(
                language, new LearnedNames(language, NameWeights.builtIn(language), caution)));
    return of(rules, learned);
  }

  /** With other weights for a language, to see how well they do. */
  static NameTagger of(RuleFiles rules, String language, NameWeights weights) {
    LearnedNames.Caution caution =
        LEARNED.getOrDefault(language, new LearnedNames.Caution(0, 0, 1));
    return of(rules, Map.of(language, new LearnedNames(language, weights, caution)));
  }

  private static NameTagger of(RuleFiles rules, Map<String, LearnedNames> learned) {
    Set<String> small = new HashSet<>();
    rules.each(
        "stopwords",
        entry -> entry.required("words").texts().forEach(word -> small.add(NormalText.fold(word))));
    return new NameTagger(rules, small, learned);
  }

  /**
   * @param places the places already found: a place alone is no name of another kind
   */
  public List<Tag> tag(Reading reading, List<Tag> places) {
    Names names = new Names();
    Surnames surnames = new Surnames();
    List<Passage> passages = ruled(reading, places, names, surnames);
    if (!reading.deadline().passed()) {
      boolean article = reading.textTokens().size() > SENTENCES;
      passages.forEach(passage -> learned(reading.language(), passage, article, surnames, names));
      surnames(reading, passages, names); // of the people who were learned
    }
    passages.forEach(passage -> pointed.find(passage, places));
    passages.forEach(Editions::find);
    passages.forEach(passage -> new EventPlaces(passage, reading.language(), places).find());
    List<Tag> tags = new ArrayList<>();
    for (Name name : names.all()) {
      if (name.isAnywhere()) {
        tags.add(name.tag(reading.ruleSet()));
      }
    }
    return tags;
  }

  /** Title and text with all that rules find in them. */
  List<Passage> ruled(Reading reading, List<Tag> places) {
    return ruled(reading, places, new Names(), new Surnames());
  }

  private List<Passage> ruled(Reading reading, List<Tag> places, Names names, Surnames surnames) {
    List<Passage> passages = passages(reading, places, names, surnames);
    for (Passage passage : passages) { // a title may use what the text introduces
      new QuotedNames(passage, names).later();
      new Acronyms(passage, names).later();
    }
    surnames(reading, passages, names);
    return passages;
  }

  WordFeatures features(Passage passage, String language) {
    return new WordFeatures(passage, lists, language);
  }

  private void surnames(Reading reading, List<Passage> passages, Names names) {
    if (reading.language().equals("en")) {
      new EnglishSurnames(names, given).laterMentions(passages);
    }
  }

  private List<Passage> passages(
      Reading reading, List<Tag> places, Names names, Surnames surnames) {
    List<Passage> passages = new ArrayList<>();
    for (Tokens tokens : reading.tokens()) {
      Passage passage = Passage.of(tokens, places, reading.notes());
      passages.add(passage);
      listed(passage, names);
      if (!reading.deadline().passed()) {
        switch (script(reading.language())) {
          case "en" -> english(passage, names);
          case "ru" -> cyrillic(passage, !reading.language().equals("ru"), surnames, names);
          case "zh" -> chinese(passage, names);
          default -> {}
        }
      }
    }
    return passages;
  }

  /** What the rules left over, by learned weights. */
  private void learned(
      String language, Passage passage, boolean article, Surnames surnames, Names names) {
    LearnedNames model = learned.get(language);
    if (model == null) {
      return;
    }
    CyrillicRoles roles = null;
    for (LearnedNames.Labelled one : model.find(passage, features(passage, language), article)) {
      boolean role =
          one.words().length() == 1
              && english.isRoleWord(passage.tokens().word(one.words().first()));
      if (role) {
        passage.doubt(one.words(), model.rule(), "only a role");
        continue;
      }
      if (isProduct(language, one, passage.tokens())) {
        passage.doubt(one.words(), model.rule(), "written together as no person is");
        continue;
      }
      passage.release(one.words());
      String key = Names.key(passage, one.words());
      boolean cyrillic = one.type() == Tag.Type.PERSON && script(language).equals("ru");
      if (cyrillic) {
        key =
            surnames.note(
                passage.tokens().word(one.words().next() - 1),
                one.words().length() == 1 ? "" : passage.tokens().word(one.words().first()));
      }
      Name name = names.note(passage, one.type(), one.words(), key, model.rule(), 0.55);
      if (name != null && cyrillic) {
        roles =
            roles == null
                ? new CyrillicRoles(passage, heads.mark(passage, "ru"), heads.mark(passage, "kk"))
                : roles;
        roles.of(name, one.words());
      }
    }
  }

  /** ChatGPT: a product's name, which the weights take for a person's. */
  private static boolean isProduct(String language, LearnedNames.Labelled one, Tokens tokens) {
    return language.equals("en")
        && one.type() == Tag.Type.PERSON
        && one.words().length() == 1
        && CalledOrganisations.isWrittenTogether(tokens, one.words().first());
  }

  private static String script(String language) {
    return CYRILLIC.contains(language) ? "ru" : language;
  }

  private void listed(Passage passage, Names names) {
    for (KnownNames.Hit hit : known.find(passage.tokens())) {
      Phrase words = new Phrase(passage.tokenFrom(hit.start()), passage.tokenFrom(hit.end()));
      passage.hold(CompanyForms.around(passage.tokens(), words), names.note(hit.known()));
    }
  }

  private void english(Passage passage, Names names) {
    new EnglishNames(passage, english, given, names).find();
    new Acronyms(passage, names).introduced();
  }

  /** Russian and Kazakh stand side by side in one article; their head words are not alike. */
  private void cyrillic(Passage passage, boolean kazakhFirst, Surnames surnames, Names names) {
    Marks russian = heads.mark(passage, "ru");
    Marks kazakh = heads.mark(passage, "kk");
    QuotedNames quoted = new QuotedNames(passage, names);
    quoted.find(russian, false);
    quoted.find(kazakh, true);
    new LatinNames(passage, english, names).find(russian, kazakh);
    KazakhNames kazakhNames = new KazakhNames(passage, kazakh, names, given, small);
    kazakhNames.findEvents();
    RussianOrganisations organisations = new RussianOrganisations(passage, russian, given, names);
    if (kazakhFirst) { // Ұлттық Банк төрағасы: no Russian bank of the төрағасы
      kazakhNames.find();
      organisations.find(false);
    } else {
      organisations.find(false);
      kazakhNames.find();
    }
    Acronyms acronyms = new Acronyms(passage, names);
    acronyms.introduced();
    acronyms.later();
    organisations.find(true);
    new RussianEvents(passage, russian, given, names).find();
    CyrillicRoles roles = new CyrillicRoles(passage, russian, kazakh);
    for (CyrillicPeople.Mention mention :
        new CyrillicPeople(passage, given, surnames, small).find()) {
      Name person =
          names.note(
              passage, Tag.Type.PERSON, mention.words(), mention.key(), CyrillicPeople.RULE, 0.65);
      if (person != null) {
        roles.of(person, mention.words());
      }
    }
  }

  private void chinese(Passage passage, Names names) {
    Marks marks = heads.mark(passage, "zh");
    HanSegments segments = new HanSegments(passage, marks);
    new HanNames(passage, marks, segments, names).find();
    new Acronyms(passage, names).introduced();
    new Acronyms(passage, names).later();
    for (HanPeople.Role role : new HanPeople(passage, marks, chinese, names).find()) {
      role.name().with("role-of", Affiliations.before(passage, segments, role.role().first()));
    }
  }
}
