package dev.silkwire.enrich.figures;

import dev.silkwire.enrich.figures.Numbers.Figure;
import dev.silkwire.enrich.rules.RuleFiles;
import dev.silkwire.enrich.text.Tokens;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what a number counts or measures: "85 предприятий", "120家企业", "45 кәсіпорын", "836 km". */
final class CountedNouns {
  /** Words that may stand between a number and what it counts. */
  private static final int LONGEST = 5;

  private static final double LIKELY = 0.8;

  private static final Set<String> NO_NOUN =
      words(
          """
          of in to for the a at on from by with were was is are have has which that as or but
          between per will percent times its his this these last since into than
          """);
  private static final Set<String> PLURALS =
      Set.of("people", "men", "women", "children", "persons");
  private static final Set<String> NO_PLURALS =
      Set.of(
          "is", "was", "has", "its", "his", "this", "as", "us", "across", "plus", "versus", "vs",
          "gdp");
  private static final Set<String> DETERMINERS =
      Set.of("the", "these", "those", "both", "no", "its", "their", "our");
  private static final Set<String> NO_RUSSIAN_NOUN =
      words(
          """
          и в на с со из от до по для за при к у о об но а или не что как где раз раза это его их
          ее больше меньше более менее уже еще также против под над через после утра вечера ночи
          тыс млн млрд года году год годов процентных процентного процентный назад вместо только
          было всего среди сразу однако том числе ч трети третьих четверти четвертых пятых шестых
          десятых сотых
          """);
  private static final Set<String> NO_KAZAKH_NOUN =
      words(
          """
          және мен бен пен рет есе де да дейін кейін бұрын үшін туралы бойынша деген деп бар жоқ
          болды сағатта шамасында астам жуық ғана тағы ал бірақ артық аса кем сай ші шы не дан ден
          тан тен нан нен ға ге қа ке менен жана чейин жолу va bilan marta foiz gacha uchun ham
          yil yili yilda dan ga
          """);

  private final Measures measures;
  private final CalendarWords calendar;

  private CountedNouns(Measures measures, CalendarWords calendar) {
    this.measures = measures;
    this.calendar = calendar;
  }

  static CountedNouns of(RuleFiles rules, CalendarWords calendar) {
    return new CountedNouns(Measures.of(rules, calendar), calendar);
  }

  /**
   * The amount of which a figure is the number.
   *
   * @param at the token after the number and its modifier
   */
  @Nullable Amount read(Tokens tokens, Figure figure, int at, String language) {
    boolean suffixed = tokens.first(at) == '-' && tokens.isGlued(at);
    if (suffixed
        || at >= tokens.size()
        || tokens.startsLine(at)
        || calendar.isCalendar(tokens, at)) {
      return null;
    }
    if (measures.isMeasure(tokens, at)) {
      Amount measured = measures.read(tokens, figure, at, language);
      if (measured != null || measures.isDuration(tokens, at)) {
        return measured;
      }
    }
    if (figure.word() && figure.value().intValue() == 1 && !figure.scaled()) {
      return null; // one is an article too
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

  private static Set<String> words(String spaced) {
    return Set.of(spaced.strip().split("\\s+"));
  }

  /** Of 2.3 mln tonnes, 1.1 mln was oil. */
  static Amount inherited(Tokens tokens, Figure figure, String noun) {
    return amount(tokens, figure, figure.next(), noun);
  }

  static Amount amount(Tokens tokens, Figure figure, int next, String noun) {
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
    boolean complete = // 10 миллиардқа жеткізу: the case is that of the whole amount
        figure.scaled() && at == figure.next() && Endings.isKazakhCase(tokens.word(at - 1));
    boolean noun =
        !complete
            && isNounLike(tokens, figure, at)
            && word.length() > 1
            && !NO_KAZAKH_NOUN.contains(word)
            && !word.startsWith("пайыз")
            && !word.startsWith("foiz")
            && !(Endings.isKazakhVerb(word) && tokens.endsSentence(at + 1));
    boolean place = word.equals("жұмыс") && tokens.word(at + 1).startsWith("орн"); // of work
    return noun ? place ? at + 2 : at + 1 : 0;
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
