package dev.silkwire.enrich.figures;

import dev.silkwire.enrich.rules.RuleFiles;
import dev.silkwire.enrich.rules.RuleNode;
import dev.silkwire.enrich.text.NormalText;
import dev.silkwire.enrich.text.Tokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How currencies are written before and after a number. */
final class Currencies {
  private static final Set<String> FIELDS =
      new LinkedHashSet<>(List.of("id", "name", "signs", "words", "parts"));
  private static final String CLDR = "cldr#";

  private record Sign(String folded, Unit unit) {}

  /**
   * A currency.
   *
   * @param code by ISO 4217; empty where the word does not tell: "francs", "cents"
   * @param part whether it is a hundredth
   */
  record Unit(String code, String rule, boolean part) {}

  /**
   * A currency found beside a number.
   *
   * @param first its first token
   * @param next the token after it
   * @param end one past its last character
   */
  record Found(Unit unit, int first, int next, int end) {}

  private final List<Sign> signs = new ArrayList<>();
  private final Map<String, Unit> codes = new HashMap<>();
  private final PhraseTable<Unit> words = new PhraseTable<>();
  private final Map<String, PhraseTable<Unit>> nouns = new HashMap<>();
  private final Set<String> dollars = CldrCurrencies.dollars();

  static Currencies of(RuleFiles rules) {
    Currencies currencies = new Currencies();
    rules.each("currencies", currencies::add);
    currencies.addIsoCodes();
    currencies.addCldr();
    return currencies;
  }

  private void add(RuleNode entry) {
    Map<String, RuleNode> fields = entry.fields(FIELDS);
    RuleNode id = entry.required("id");
    String code = id.text();
    if (!code.matches("[A-Z]{3}")) {
      throw id.problem(code + " should be an ISO 4217 code of three capitals");
    }
    boolean unnamed = code.equals("XXX"); // ISO 4217 for no currency
    Unit unit = new Unit(unnamed ? "" : code, entry.file() + "#" + code, false);
    codes.put(code, unit);
    RuleNode written = fields.get("signs");
    if (written != null) {
      written.texts().forEach(sign -> signs.add(new Sign(NormalText.fold(sign), unit)));
    }
    RuleNode spoken = fields.get("words");
    if (spoken != null) {
      spoken.texts().forEach(phrase -> words.add(phrase, unit));
    }
    RuleNode parts = fields.get("parts");
    if (parts != null) {
      Unit part = new Unit(unit.code, unit.rule, true);
      parts.texts().forEach(phrase -> words.add(phrase, part));
    }
  }

  private void addIsoCodes() {
    codes.remove("XXX");
    for (Currency currency : Currency.getAvailableCurrencies()) {
      String code = currency.getCurrencyCode();
      codes.computeIfAbsent(code, iso -> new Unit(iso, "iso4217#" + iso, false));
    }
  }

  private void addCldr() {
    for (String language : CldrCurrencies.LANGUAGES) {
      CldrCurrencies.names(language).forEach((name, code) -> words.add(name, cldr(code)));
      PhraseTable<Unit> alone = new PhraseTable<>();
      CldrCurrencies.nouns(language).forEach((noun, code) -> alone.add(noun, cldr(code)));
      nouns.put(language, alone.build());
    }
    Set<String> known = new HashSet<>();
    signs.forEach(sign -> known.add(sign.folded));
    CldrCurrencies.signs()
        .forEach(
            (sign, code) -> {
              if (!known.contains(sign)) {
                signs.add(new Sign(sign, cldr(code)));
              }
            });
    signs.sort(Comparator.comparingInt((Sign sign) -> sign.folded.length()).reversed());
    words.build();
  }

  private Unit cldr(String code) {
    Unit known = codes.get(code);
    return known == null ? new Unit(code, CLDR + (code.isEmpty() ? "XXX" : code), false) : known;
  }

  /** The currency that stands right before a token: "$", "US$", "USD", "RMB", "CAD$". */
  @Nullable Found before(Tokens tokens, int number) {
    if (number == 0 || (tokens.startsLine(number) && !tokens.isGlued(number))) {
      return null;
    }
    NormalText text = tokens.text();
    int end = tokens.end(number - 1);
    if (tokens.first(number - 1) == '$'
        && number > 1
        && tokens.length(number - 2) == 3
        && dollars.contains(tokens.word(number - 2))) {
      Unit dollar = codes.get(tokens.word(number - 2).toUpperCase(java.util.Locale.ROOT));
      return dollar == null ? null : new Found(dollar, number - 2, number, end);
    }
    if (mayEndSign(text.charAt(end - 1))) {
      for (Sign sign : signs) {
        int start = end - sign.folded.length();
        if (text.startsWith(sign.folded, start) && standsFree(text, sign, start)) {
          int first = number - 1;
          while (first > 0 && tokens.start(first) > start) {
            first--;
          }
          return tokens.start(first) == start ? new Found(sign.unit, first, number, end) : null;
        }
      }
    }
    Unit code = code(tokens, number - 1);
    return code == null ? null : new Found(code, number - 1, number, end);
  }

  private static boolean standsFree(NormalText text, Sign sign, int start) {
    return start == 0
        || !Character.isLetter(sign.folded.charAt(0))
        || !Character.isLetterOrDigit(text.charAt(start - 1));
  }

  /** Most tokens before a number are words that end no sign. */
  private boolean mayEndSign(char c) {
    return !Character.isLetterOrDigit(c) || c < 128 || Character.isIdeographic(c);
  }

  /** A word for money right before a number: "dólar 22,5 millones". */
  @Nullable Found wordBefore(Tokens tokens, int number, String language) {
    for (int first = number - 1; first >= Math.max(0, number - 2); first--) {
      Found found = word(tokens, first, language);
      if (found != null && found.next == number) {
        return found;
      }
    }
    return null;
  }

  /** The currency that begins with a token: "dollars", "tenge", "€", "KZT". */
  @Nullable Found after(Tokens tokens, int at, String language) {
    if (at >= tokens.size() || (tokens.startsLine(at) && at > 0)) {
      return null;
    }
    Found word = word(tokens, at, language);
    if (word != null) {
      return word;
    }
    Unit code = code(tokens, at);
    if (code != null) {
      return new Found(code, at, at + 1, tokens.end(at));
    }
    for (Sign sign : signs) {
      if (tokens.text().startsWith(sign.folded, tokens.start(at))
          && (tokens.length(at) == sign.folded.length()
              || tokens.end(at + sign.folded.length() - 1)
                  == tokens.start(at) + sign.folded.length())) {
        return signAfter(tokens, at, sign, language);
      }
    }
    return null;
  }

  private @Nullable Found signAfter(Tokens tokens, int at, Sign sign, String language) {
    int next = at;
    int end = tokens.start(at) + sign.folded.length();
    while (next < tokens.size() && tokens.start(next) < end) {
      next++;
    }
    if (tokens.end(next - 1) != end || (tokens.isNumber(next) && !tokens.isGlued(at))) {
      return null; // 10 $5: the sign of the next number
    }
    if (sign.folded.equals("$") && !language.equals("en")) { // $ CAD, $ c
      String more = tokens.word(next);
      String code =
          switch (more) {
            case "c", "ca" -> "CAD";
            case "us" -> "USD";
            default -> dollars.contains(more) ? more.toUpperCase(java.util.Locale.ROOT) : "";
          };
      Unit unit = code.isEmpty() ? null : codes.get(code);
      if (unit != null) {
        return new Found(unit, at, next + 1, tokens.end(next));
      }
    }
    return new Found(sign.unit, at, next, end);
  }

  private @Nullable Found word(Tokens tokens, int at, String language) {
    PhraseTable.Hit<Unit> hit = words.at(tokens, at);
    PhraseTable<Unit> own = hit == null ? nouns.get(language) : null;
    if (own != null) {
      hit = own.at(tokens, at);
    }
    return hit == null ? null : new Found(hit.meaning(), at, hit.next(), hit.end());
  }

  private @Nullable Unit code(Tokens tokens, int at) {
    return tokens.length(at) == 3 && tokens.isAcronym(at)
        ? codes.get(tokens.text().quote(tokens.start(at), tokens.end(at)))
        : null;
  }
}
