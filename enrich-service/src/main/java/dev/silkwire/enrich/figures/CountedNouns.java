package dev.silkwire.enrich.figures;

import dev.silkwire.enrich.figures.Numbers.Figure;
import dev.silkwire.enrich.rules.RuleFiles;
import dev.silkwire.enrich.rules.RuleNode;
import dev.silkwire.enrich.text.Tokens;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what a number counts or measures: "85 предприятий", "120家企业", "45 кәсіпорын", "836 km". */
final class CountedNouns {
  private static final Set<String> FIELDS = new LinkedHashSet<>(List.of("id", "kind", "words"));

  /** Words that may stand between a number and what it counts. */
  private static final int LONGEST = 5;

  private static final int LONGEST_HAN = 6;

  private static final double SURE = 0.9;
  private static final double LIKELY = 0.8;

  private static final Set<String> NO_NOUN =
      Set.of(
          "of", "in", "to", "for", "the", "a", "at", "on", "from", "by", "with", "were", "was",
          "is", "are", "have", "has", "which", "that", "as", "or", "but", "between", "per", "will",
          "percent", "times", "its", "his", "this", "these", "last", "since", "into", "than");
  private static final Set<String> PLURALS =
      Set.of("people", "men", "women", "children", "persons");
  private static final Set<String> NO_PLURALS =
      Set.of(
          "is", "was", "has", "its", "his", "this", "as", "us", "across", "plus", "versus", "vs",
          "gdp");
  private static final Set<String> DETERMINERS =
      Set.of("the", "these", "those", "both", "no", "its", "their", "our");
  private static final Set<String> NO_RUSSIAN_NOUN =
      Set.of(
          "и",
          "в",
          "на",
          "с",
          "со",
          "из",
          "от",
          "до",
          "по",
          "для",
          "за",
          "при",
          "к",
          "у",
          "о",
          "об",
          "но",
          "а",
          "или",
          "не",
          "что",
          "как",
          "где",
          "раз",
          "раза",
          "это",
          "его",
          "их",
          "ее",
          "больше",
          "меньше",
          "более",
          "менее",
          "уже",
          "еще",
          "также",
          "против",
          "под",
          "над",
          "через",
          "после",
          "утра",
          "вечера",
          "ночи",
          "тыс",
          "млн",
          "млрд",
          "года",
          "году",
          "год",
          "годов",
          "процентных",
          "процентного",
          "процентный",
          "назад",
          "вместо",
          "только",
          "было",
          "всего",
          "среди",
          "сразу",
          "однако",
          "том",
          "числе",
          "ч");
  private static final Set<String> NO_KAZAKH_NOUN =
      Set.of(
          "және",
          "мен",
          "бен",
          "пен",
          "рет",
          "есе",
          "де",
          "да",
          "дейін",
          "кейін",
          "бұрын",
          "үшін",
          "туралы",
          "бойынша",
          "деген",
          "деп",
          "бар",
          "жоқ",
          "болды",
          "сағатта",
          "шамасында",
          "астам",
          "жуық",
          "ғана",
          "тағы",
          "ал",
          "бірақ",
          "артық",
          "аса",
          "кем",
          "сай",
          "ші",
          "шы",
          "не",
          "дан",
          "ден",
          "тан",
          "тен",
          "нан",
          "нен",
          "ға",
          "ге",
          "қа",
          "ке",
          "менен",
          "жана",
          "чейин",
          "жолу",
          "va",
          "bilan",
          "marta",
          "foiz",
          "gacha",
          "uchun",
          "ham",
          "yil",
          "yili",
          "yilda",
          "dan",
          "ga");

  private final PhraseTable<Unit> units = new PhraseTable<>();
  private final CalendarWords calendar;

  /** What is counted, and in which way it is said. */
  private record Unit(Amount.Kind kind, boolean counting) {}

  private CountedNouns(CalendarWords calendar) {
    this.calendar = calendar;
  }

  /** Reads the list {@code units}. */
  static CountedNouns of(RuleFiles rules, CalendarWords calendar) {
    CountedNouns nouns = new CountedNouns(calendar);
    rules.each("units", nouns::add);
    nouns.units.build();
    return nouns;
  }

  private void add(RuleNode entry) {
    Map<String, RuleNode> fields = entry.fields(FIELDS);
    RuleNode kind = entry.required("kind");
    Unit unit =
        switch (kind.text()) {
          case "count" -> new Unit(Amount.Kind.COUNT, false);
          case "counting" -> new Unit(Amount.Kind.COUNT, true);
          case "duration" -> new Unit(Amount.Kind.DURATION, false);
          default -> throw kind.problem("should be count, counting or duration");
        };
    RuleNode words = fields.get("words");
    if (words != null) {
      words.texts().forEach(word -> units.add(word, unit));
    }
  }

  /**
   * @param from the token after the number and its modifier
   */
  @Nullable Amount read(Tokens tokens, Figure figure, int from, String language) {
    int at = from;
    if (tokens.first(at) == '-' && tokens.isGlued(at)) {
      return null;
    }
    boolean one = figure.word() && figure.value().intValue() == 1 && !figure.scaled();
    if (at >= tokens.size() || tokens.startsLine(at) || calendar.isCalendar(tokens, at)) {
      return null;
    }
    PhraseTable.Hit<Unit> hit = units.at(tokens, at);
    if (one && (hit == null || !mayBeOne(hit.meaning(), language))) {
      return null;
    }
    if (hit != null && fits(tokens, figure, hit)) {
      return unit(tokens, figure, hit, at);
    }
    if (hit != null && hit.meaning().kind == Amount.Kind.DURATION) {
      return null;
    }
    int end =
        switch (language) {
          case "en" -> english(tokens, figure, at);
          case "ru" -> russian(tokens, figure, at);
          case "kk", "ky", "uz" -> kazakh(tokens, figure, at);
          default -> 0;
        };
    return end == 0 ? null : amount(tokens, figure, end, tokens.word(end - 1));
  }

  /** One metre, one person; but 一个 and "one day" say little more than an article. */
  private static boolean mayBeOne(Unit unit, String language) {
    return !unit.counting
        && unit.kind == Amount.Kind.COUNT
        && !language.equals("kk")
        && !language.equals("zh");
  }

  private boolean fits(Tokens tokens, Figure figure, PhraseTable.Hit<Unit> hit) {
    int last = hit.next() - 1;
    boolean han = Character.isIdeographic(tokens.first(last));
    if (hit.meaning().kind == Amount.Kind.DURATION) {
      return isDuration(tokens, figure, hit, han);
    }
    if (han) {
      return !tokens.word(figure.first() - 1).equals("第") && !isDated(tokens, hit.next());
    }
    boolean letter = tokens.length(last) <= 2 && hit.next() - figure.next() == 1;
    return !letter || !tokens.isCapitalised(last) || tokens.isAcronym(last);
  }

  private static boolean isDated(Tokens tokens, int next) {
    return tokens.first(next) == '月' || tokens.first(next) == '日';
  }

  /** Eight years; not the year 2024, nor eight o'clock, nor years ago, which are a date. */
  private boolean isDuration(Tokens tokens, Figure figure, PhraseTable.Hit<Unit> hit, boolean han) {
    if (figure.isYear() || figure.value().signum() == 0) {
      return false;
    }
    String before = tokens.word(figure.first() - 1);
    String word = tokens.word(hit.next() - 1);
    if (han) {
      char c = tokens.first(hit.next() - 1);
      boolean dated =
          c == '年'
              && (tokens.length(figure.first()) == 4
                  || figure.next() - figure.first() == 4
                  || tokens.isNumber(hit.next())
                  || "级代前后".indexOf(tokens.first(hit.next())) >= 0);
      return !dated && !before.equals("第") && !before.equals("月");
    }
    boolean clock =
        word.startsWith("час") && (before.equals("в") || before.equals("к") || before.equals("с"));
    return !clock && !calendar.isAgo(tokens, hit.next()) && !word.equals("год");
  }

  private Amount unit(Tokens tokens, Figure figure, PhraseTable.Hit<Unit> hit, int at) {
    if (hit.meaning().counting) { // 120家企业
      int next = endOfHanNoun(tokens, hit.next());
      String noun =
          next > hit.next()
              ? tokens.word(next - 2) + tokens.word(next - 1)
              : tokens.text().slice(tokens.start(at), hit.end());
      return amount(tokens, figure, next, noun);
    }
    return new Amount(
        hit.meaning().kind,
        figure.value(),
        tokens.text().slice(tokens.start(at), hit.end()),
        null,
        figure.first(),
        hit.next(),
        hit.end(),
        figure.more(),
        hit.meaning().kind.rule(),
        SURE);
  }

  /** Of 2.3 mln tonnes, 1.1 mln was oil. */
  static Amount inherited(Tokens tokens, Figure figure, String noun) {
    return amount(tokens, figure, figure.next(), noun);
  }

  /** Chinese nouns mostly have two characters, and what stands before one describes it. */
  private static int endOfHanNoun(Tokens tokens, int from) {
    int next = from;
    while (next < from + LONGEST_HAN && isHanNoun(tokens, next) && tokens.isGlued(next)) {
      next++;
    }
    if (next - from < 2) {
      return from;
    }
    return next - from == LONGEST_HAN ? from + 2 : next;
  }

  private static boolean isHanNoun(Tokens tokens, int at) {
    char c = tokens.first(at);
    return Character.isIdeographic(c)
        && "的和与及在为是有了被将已也都从到对向于以等参签出前来左上多余".indexOf(c) < 0
        && !EastAsianNumbers.isPart(c);
  }

  private static Amount amount(Tokens tokens, Figure figure, int next, String noun) {
    return new Amount(
        Amount.Kind.COUNT,
        figure.value(),
        noun,
        null,
        figure.first(),
        next,
        tokens.end(next - 1),
        figure.more(),
        Amount.Kind.COUNT.rule(),
        LIKELY);
  }

  /** "Over 250 government and business representatives": up to a plural noun. */
  private static int english(Tokens tokens, Figure figure, int at) {
    if (figure.isYear()
        || tokens.isGlued(at)
        || DETERMINERS.contains(tokens.word(figure.first() - 1))) {
      return 0;
    }
    for (int i = at; i < at + LONGEST && tokens.isWord(i); i++) {
      String word = tokens.word(i);
      if (NO_NOUN.contains(word) || tokens.startsLine(i) || (tokens.isCapitalised(i) && i > at)) {
        return 0;
      }
      boolean plural = isPlural(word);
      if (plural) {
        return isPlural(tokens.word(i + 1)) && !tokens.startsLine(i + 1) ? i + 2 : i + 1;
      }
      if (tokens.isGlued(i + 1)) {
        return 0;
      }
    }
    return 0;
  }

  private static boolean isPlural(String word) {
    return PLURALS.contains(word)
        || (word.length() > 3
            && word.endsWith("s")
            && !word.endsWith("ss")
            && !NO_PLURALS.contains(word));
  }

  /** «300 казахстанских студентов»: past adjectives to a noun in the case the number asks for. */
  private int russian(Tokens tokens, Figure figure, int at) {
    int last = figure.value().scale() > 0 ? 2 : figure.value().intValue() % 10;
    boolean teens = figure.value().intValue() / 10 % 10 == 1;
    boolean ofOne = last == 1 && !teens && !figure.scaled();
    int adjective = 0;
    for (int i = at; i < at + LONGEST - 1 && isNounLike(tokens, figure, i); i++) {
      String word = tokens.word(i);
      if (NO_RUSSIAN_NOUN.contains(word) || calendar.isCalendar(tokens, i)) {
        break;
      }
      if (Endings.isAdjective(word) || (ofOne && Endings.isAdjectiveOfOne(word))) {
        adjective = i + 1;
        continue;
      }
      boolean few = last >= 2 && last <= 4 && !teens && !figure.scaled();
      boolean fits =
          ofOne || few ? !word.endsWith("ть") && !isPastVerb(word) : Endings.isMany(word);
      return fits ? i + 1 : 0;
    }
    return adjective;
  }

  private static boolean isPastVerb(String word) {
    return word.length() > 4 && (word.endsWith("ла") || word.endsWith("ло") || word.endsWith("ли"));
  }

  /** "45 кәсіпорын", "120 оқушыны": a noun, in any case. */
  private int kazakh(Tokens tokens, Figure figure, int at) {
    String word = tokens.word(at);
    boolean noun =
        isNounLike(tokens, figure, at)
            && word.length() > 1
            && !NO_KAZAKH_NOUN.contains(word)
            && !word.startsWith("пайыз")
            && !word.startsWith("foiz")
            && !(Endings.isKazakhVerb(word) && tokens.endsSentence(at + 1));
    return noun ? at + 1 : 0;
  }

  private static boolean isNounLike(Tokens tokens, Figure figure, int at) {
    boolean year = figure.isYear() && tokens.length(figure.first()) == 4;
    return !year
        && tokens.isWord(at)
        && !tokens.isGlued(at)
        && !tokens.startsLine(at)
        && !tokens.isCapitalised(at)
        && tokens.length(at) > 1;
  }
}
