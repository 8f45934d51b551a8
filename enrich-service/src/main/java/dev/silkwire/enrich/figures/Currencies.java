package dev.silkwire.enrich.figures;

import dev.silkwire.enrich.rules.RuleFiles;
import dev.silkwire.enrich.rules.RuleNode;
import dev.silkwire.enrich.text.NormalText;
import dev.silkwire.enrich.text.Tokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How currencies are written before and after a number. */
final class Currencies {
  private static final Set<String> FIELDS =
      new LinkedHashSet<>(List.of("id", "name", "signs", "words"));

  private record Sign(String folded, Unit unit) {}

  private record Words(List<String> words, Unit unit) {}

  /** A currency by its ISO 4217 code. */
  record Unit(String code, String rule) {}

  /**
   * A currency found beside a number.
   *
   * @param first its first token
   * @param next the token after it
   */
  record Found(Unit unit, int first, int next) {}

  private final List<Sign> signs = new ArrayList<>();
  private final Map<String, List<Words>> byFirst = new HashMap<>();
  private final Map<String, Unit> codes = new HashMap<>();

  static Currencies of(RuleFiles rules) {
    Currencies currencies = new Currencies();
    rules.each("currencies", currencies::add);
    currencies.signs.sort(Comparator.comparingInt((Sign sign) -> sign.folded.length()).reversed());
    currencies
        .byFirst
        .values()
        .forEach(
            list -> list.sort(Comparator.comparingInt((Words w) -> w.words.size()).reversed()));
    for (Currency currency : Currency.getAvailableCurrencies()) {
      String code = currency.getCurrencyCode();
      currencies.codes.computeIfAbsent(code, iso -> new Unit(iso, "iso4217#" + iso));
    }
    return currencies;
  }

  private void add(RuleNode entry) {
    Map<String, RuleNode> fields = entry.fields(FIELDS);
    RuleNode id = entry.required("id");
    String code = id.text();
    if (!code.matches("[A-Z]{3}")) {
      throw id.problem(code + " should be an ISO 4217 code of three capitals");
    }
    Unit unit = new Unit(code, entry.file() + "#" + code);
    codes.put(code, unit);
    RuleNode marks = fields.get("signs");
    if (marks != null) {
      marks.texts().forEach(sign -> signs.add(new Sign(NormalText.fold(sign), unit)));
    }
    RuleNode words = fields.get("words");
    if (words != null) {
      words.texts().forEach(phrase -> addWords(phrase, unit));
    }
  }

  private void addWords(String phrase, Unit unit) {
    NormalText text =
        NormalText.of(dev.silkwire.contracts.Span.Field.TEXT, phrase.replace("*", ""));
    Tokens tokens = Tokens.of(text);
    String[] spaced = phrase.split(" ");
    List<String> words = new ArrayList<>();
    if (spaced.length == tokens.size()) {
      for (int i = 0; i < spaced.length; i++) {
        words.add(tokens.word(i) + (spaced[i].endsWith("*") ? "*" : ""));
      }
    } else {
      for (int i = 0; i < tokens.size(); i++) {
        words.add(tokens.word(i));
      }
      if (phrase.endsWith("*")) {
        words.set(words.size() - 1, words.getLast() + "*");
      }
    }
    byFirst
        .computeIfAbsent(head(words.getFirst()), none -> new ArrayList<>())
        .add(new Words(words, unit));
  }

  /** Phrases are looked up by the first letters of their first word. */
  private static String head(String word) {
    String letters = word.replace("*", "");
    return letters.length() <= 2 ? letters : letters.substring(0, 2);
  }

  /** The currency that stands right before a token: "$", "US$", "USD", "RMB". */
  @Nullable Found before(Tokens tokens, int number) {
    if (number == 0) {
      return null;
    }
    NormalText text = tokens.text();
    int end = tokens.end(number - 1);
    for (Sign sign : signs) {
      int start = end - sign.folded.length();
      if (text.startsWith(sign.folded, start)
          && (start == 0
              || !Character.isLetter(sign.folded.charAt(0))
              || !Character.isLetterOrDigit(text.charAt(start - 1)))) {
        int first = number - 1;
        while (first > 0 && tokens.start(first) > start) {
          first--;
        }
        return tokens.start(first) == start ? new Found(sign.unit, first, number) : null;
      }
    }
    Unit code =
        tokens.isAcronym(number - 1) ? codes.get(text.quote(tokens.start(number - 1), end)) : null;
    return code == null ? null : new Found(code, number - 1, number);
  }

  /** The currency that begins with a token: "dollars", "tenge", "€", "KZT". */
  @Nullable Found after(Tokens tokens, int at) {
    if (at >= tokens.size() || (tokens.startsLine(at) && at > 0)) {
      return null;
    }
    String word = tokens.word(at);
    List<Words> phrases = byFirst.get(head(word));
    if (phrases != null) {
      for (Words phrase : phrases) {
        if (fits(phrase.words, tokens, at)) {
          int next = at + phrase.words.size();
          return new Found(phrase.unit, at, next);
        }
      }
    }
    Unit code =
        tokens.isAcronym(at)
            ? codes.get(tokens.text().quote(tokens.start(at), tokens.end(at)))
            : null;
    if (code != null) {
      return new Found(code, at, at + 1);
    }
    for (Sign sign : signs) {
      boolean ofNextNumber = tokens.isNumber(at + 1) && !tokens.isGlued(at);
      if (sign.folded.length() == 1 && word.equals(sign.folded) && !ofNextNumber) {
        return new Found(sign.unit, at, at + 1);
      }
    }
    return null;
  }

  private static boolean fits(List<String> words, Tokens tokens, int at) {
    for (int i = 0; i < words.size(); i++) {
      String expected = words.get(i);
      String word = tokens.word(at + i);
      boolean open = expected.endsWith("*");
      if (open
          ? !word.startsWith(expected.substring(0, expected.length() - 1))
              || word.length() > expected.length() + 5
          : !word.equals(expected)) {
        return false;
      }
    }
    return true;
  }
}
