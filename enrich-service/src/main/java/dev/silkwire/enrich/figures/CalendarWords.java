package dev.silkwire.enrich.figures;

import dev.silkwire.enrich.rules.RuleFiles;
import dev.silkwire.enrich.rules.RuleNode;
import dev.silkwire.enrich.text.Tokens;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words dates are made of, in all languages: months, weekdays, "last", "quarter", "ago". */
final class CalendarWords {
  private static final Set<String> FIELDS = new LinkedHashSet<>(List.of("id", "words"));

  /** What a word says of a date. */
  enum Kind {
    MONTH,
    WEEKDAY,
    DAY,
    YEAR,
    UNIT,
    SHIFT,
    ORDINAL,
    PART,
    AGO
  }

  /** A stretch of the calendar. */
  enum Unit {
    YEAR,
    HALF,
    QUARTER,
    MONTH,
    WEEK,
    WEEKEND
  }

  /**
   * A word's meaning.
   *
   * @param number of the month, of the weekday, of days or years from now; else 0
   */
  record Word(Kind kind, int number, @Nullable Unit unit) {
    boolean is(Unit other) {
      return unit == other;
    }
  }

  private static final Word NOTHING = new Word(Kind.PART, 0, null);

  private final PhraseTable<Word> words = new PhraseTable<>();

  private CalendarWords() {}

  /** Reads the list {@code calendar}. */
  static CalendarWords of(RuleFiles rules) {
    CalendarWords calendar = new CalendarWords();
    rules.each("calendar", calendar::add);
    calendar.words.build();
    return calendar;
  }

  private void add(RuleNode entry) {
    Map<String, RuleNode> fields = entry.fields(FIELDS);
    Word word = word(entry.required("id"));
    RuleNode written = fields.get("words");
    if (written != null) {
      written.texts().forEach(phrase -> words.add(phrase, word));
    }
  }

  private static Word word(RuleNode id) {
    String[] parts = id.text().split(":", 2);
    try {
      Kind kind = Kind.valueOf(parts[0].toUpperCase(Locale.ROOT));
      String value = parts.length > 1 ? parts[1] : "";
      return switch (kind) {
        case UNIT -> new Word(kind, 0, Unit.valueOf(value.toUpperCase(Locale.ROOT)));
        case PART -> new Word(kind, 0, null);
        default -> new Word(kind, Integer.parseInt(value), null);
      };
    } catch (IllegalArgumentException e) {
      throw id.problem(id.text() + " should be one of those the head of calendar.yaml names");
    }
  }

  PhraseTable.@Nullable Hit<Word> at(Tokens tokens, int at) {
    return words.at(tokens, at);
  }

  /** The meaning of the word at a token; one of no use where it has none. */
  Word word(Tokens tokens, int at) {
    Word word = words.meaning(tokens, at);
    return word == null ? NOTHING : word;
  }

  /** The month a token names, 1 to 12; 0 where it names none. */
  int month(Tokens tokens, int at) {
    Word word = words.meaning(tokens, at);
    return word != null && word.kind == Kind.MONTH && isName(tokens, at) ? word.number : 0;
  }

  /** May and March are words too: names are written with a capital in English. */
  static boolean isName(Tokens tokens, int at) {
    boolean numbered = tokens.first(at - 1) == '-' && tokens.isNumber(at - 2); // 5-sentabr
    return tokens.first(at) > 'z' || tokens.isCapitalised(at) || numbered && tokens.isGlued(at);
  }

  /** Whether a token is a month or a weekday, which no number counts. */
  boolean isCalendar(Tokens tokens, int at) {
    Word word = words.meaning(tokens, at);
    return word != null
        && (word.kind == Kind.MONTH || word.kind == Kind.WEEKDAY)
        && isName(tokens, at);
  }

  boolean isAgo(Tokens tokens, int at) {
    Word word = words.meaning(tokens, at);
    return word != null && word.kind == Kind.AGO;
  }
}
