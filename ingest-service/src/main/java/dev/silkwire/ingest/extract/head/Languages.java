package dev.silkwire.ingest.extract.head;

import dev.silkwire.ingest.extract.html.WordTable;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The language of a text by its script, letters and small words; what the page declares decides
 * only between languages the text leaves open.
 */
public final class Languages {
  private static final int ENOUGH = 6_000;

  /** Fewer words than these of a language may stand in a text of another. */
  private static final int LEAST = 3;

  private static final WordTable<Word> BY_WORD = read();

  /** The languages that have a small word, and what it counts for each: the more the less. */
  private record Word(List<String> languages, double weight) {}

  private static final Map<Character.UnicodeScript, String> BY_SCRIPT =
      Map.ofEntries(
          Map.entry(Character.UnicodeScript.HANGUL, "ko"),
              Map.entry(Character.UnicodeScript.GREEK, "el"),
          Map.entry(Character.UnicodeScript.HEBREW, "he"),
              Map.entry(Character.UnicodeScript.THAI, "th"),
          Map.entry(Character.UnicodeScript.GEORGIAN, "ka"),
              Map.entry(Character.UnicodeScript.ARMENIAN, "hy"),
          Map.entry(Character.UnicodeScript.TAMIL, "ta"),
              Map.entry(Character.UnicodeScript.TELUGU, "te"),
          Map.entry(Character.UnicodeScript.BENGALI, "bn"),
              Map.entry(Character.UnicodeScript.GUJARATI, "gu"),
          Map.entry(Character.UnicodeScript.KANNADA, "kn"),
              Map.entry(Character.UnicodeScript.MALAYALAM, "ml"),
          Map.entry(Character.UnicodeScript.GURMUKHI, "pa"),
              Map.entry(Character.UnicodeScript.SINHALA, "si"),
          Map.entry(Character.UnicodeScript.KHMER, "km"),
              Map.entry(Character.UnicodeScript.LAO, "lo"),
          Map.entry(Character.UnicodeScript.MYANMAR, "my"),
              Map.entry(Character.UnicodeScript.ETHIOPIC, "am"),
          Map.entry(Character.UnicodeScript.TIBETAN, "bo"),
              Map.entry(Character.UnicodeScript.DEVANAGARI, "hi"));

  private Languages() {}

  /**
   * The language as primary subtag.
   *
   * @param declared what the page says; may be wrong
   */
  public static @Nullable String of(String text, @Nullable String declared) {
    String said = declared == null ? null : primary(declared);
    String sample = text.length() > ENOUGH ? text.substring(0, ENOUGH) : text;
    Map<Character.UnicodeScript, Integer> scripts = scripts(sample);
    int letters = scripts.values().stream().mapToInt(Integer::intValue).sum();
    if (letters < 20) {
      return said;
    }
    int kana =
        scripts.getOrDefault(Character.UnicodeScript.HIRAGANA, 0)
            + scripts.getOrDefault(Character.UnicodeScript.KATAKANA, 0);
    int han = scripts.getOrDefault(Character.UnicodeScript.HAN, 0);
    if (han + kana > letters / 3) {
      return kana * 20 > han + kana ? "ja" : "zh";
    }
    Character.UnicodeScript main =
        scripts.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(Character.UnicodeScript.LATIN);
    String byScript = BY_SCRIPT.get(main);
    if (byScript != null) {
      boolean sameScript =
          main == Character.UnicodeScript.DEVANAGARI
              && said != null
              && List.of("mr", "ne", "sa", "hi").contains(said);
      return sameScript ? said : byScript;
    }
    if (main == Character.UnicodeScript.ARABIC) {
      return arabicScript(sample, said);
    }
    return byWords(sample, said);
  }

  static String primary(String tag) {
    String primary = tag.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    return switch (primary) {
      case "iw" -> "he";
      case "in" -> "id";
      case "nb", "nn" -> "no";
      case "kz" -> "kk"; // the country's code, a frequent mistake
      case "cn" -> "zh";
      case "ua" -> "uk";
      case "jp" -> "ja";
      default -> primary;
    };
  }

  private static @Nullable String arabicScript(String text, @Nullable String said) {
    if (said != null && List.of("ar", "fa", "ur", "ps", "ug", "ckb", "ku", "sd").contains(said)) {
      return said;
    }
    if (text.indexOf('ٹ') >= 0 || text.indexOf('ے') >= 0) {
      return "ur";
    }
    if (text.indexOf('ې') >= 0 || text.indexOf('ۇ') >= 0) {
      return "ug";
    }
    return text.indexOf('پ') >= 0 || text.indexOf('چ') >= 0 || text.indexOf('گ') >= 0 ? "fa" : "ar";
  }

  private static @Nullable String byWords(String text, @Nullable String said) {
    Map<String, Score> scores = new HashMap<>();
    int words = 0;
    int hash = 0;
    for (int start = 0, i = 0; i <= text.length(); i++) {
      if (i < text.length() && isOfWord(text.charAt(i))) {
        hash = WordTable.hash(hash, text.charAt(i));
        continue;
      }
      if (start < i) {
        words++;
        Word word = BY_WORD.get(hash, text, start, i);
        if (word != null) {
          word.languages().forEach(language -> add(scores, language, word.weight()));
        }
        hash = 0;
      }
      start = i + 1;
    }
    letterEvidence(text, scores);
    String best =
        scores.entrySet().stream()
            .max(Comparator.comparingDouble(entry -> entry.getValue().sum))
            .map(Map.Entry::getKey)
            .orElse(null);
    if (best == null) {
      return said;
    }
    double bestScore = score(scores, best);
    double saidScore = said == null ? 0 : score(scores, said);
    boolean weak = bestScore < LEAST || bestScore < 0.03 * words;
    boolean close = saidScore >= 0.75 * bestScore;
    if (said != null) {
      return weak || close ? said : best;
    }
    return bestScore < LEAST && isOneOfMany(bestScore, scores) ? null : best;
  }

  /** Whether as little speaks for another language. */
  private static boolean isOneOfMany(double score, Map<String, Score> scores) {
    return scores.values().stream().filter(other -> other.sum >= 0.75 * score).count() > 1;
  }

  private static final class Score {
    private double sum;
  }

  private static void add(Map<String, Score> scores, String language, double weight) {
    scores.computeIfAbsent(language, any -> new Score()).sum += weight;
  }

  private static double score(Map<String, Score> scores, String language) {
    Score score = scores.get(language);
    return score == null ? 0 : score.sum;
  }

  private static boolean isOfWord(char c) {
    return c < 0x80
        ? c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '\''
        : Character.isLetter(c) || Character.isSurrogate(c) || c == 'ʻ';
  }

  /** Letters only some languages of a script have. */
  private static void letterEvidence(String text, Map<String, Score> scores) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        continue;
      }
      switch (Character.toLowerCase(c)) {
        case 'ә', 'қ', 'ұ', 'һ' -> add(scores, "kk", 0.6);
        case 'ғ' -> add(scores, "kk", 0.4);
        case 'ө', 'ү', 'ң' -> {
          add(scores, "kk", 0.2);
          add(scores, "ky", 0.35);
          add(scores, "mn", 0.2);
        }
        case 'ї', 'є', 'ґ' -> add(scores, "uk", 0.6);
        case 'ў' -> add(scores, "be", 0.5);
        case 'ы', 'э' -> add(scores, "ru", 0.1);
        case 'ј', 'љ', 'њ', 'ћ', 'ђ' -> add(scores, "sr", 0.5);
        case 'ҳ', 'ҷ', 'ӣ' -> add(scores, "tg", 0.6);
        case 'ə' -> add(scores, "az", 0.5);
        case 'ı', 'ğ' -> add(scores, "tr", 0.2);
        case 'ß' -> add(scores, "de", 0.5);
        case 'ã', 'õ' -> add(scores, "pt", 0.3);
        case 'ñ', '¿', '¡' -> add(scores, "es", 0.3);
        case 'ł', 'ż', 'ś' -> add(scores, "pl", 0.4);
        case 'ř', 'ů', 'ě' -> add(scores, "cs", 0.4);
        case 'ľ', 'ĺ', 'ŕ' -> add(scores, "sk", 0.5);
        case 'ő', 'ű' -> add(scores, "hu", 0.5);
        case 'ț', 'ă' -> add(scores, "ro", 0.3);
        default -> {}
      }
    }
  }

  private static Map<Character.UnicodeScript, Integer> scripts(String text) {
    Map<Character.UnicodeScript, Integer> scripts = new EnumMap<>(Character.UnicodeScript.class);
    int ascii = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (c < 0x80) {
        ascii += (c | 0x20) >= 'a' && (c | 0x20) <= 'z' ? 1 : 0;
      } else if (Character.isLetter(c)) {
        scripts.merge(Character.UnicodeScript.of(c), 1, Integer::sum);
      }
      i += Character.charCount(c);
    }
    if (ascii > 0) {
      scripts.merge(Character.UnicodeScript.LATIN, ascii, Integer::sum);
    }
    return scripts;
  }

  private static WordTable<Word> read() {
    Map<String, List<String>> byWord = new HashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Languages.class.getResourceAsStream("stop-words.txt")),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int colon = line.indexOf(": ");
        if (line.startsWith("#") || colon < 0) {
          continue;
        }
        for (String word : line.substring(colon + 2).strip().split(" ", -1)) {
          byWord.computeIfAbsent(word, any -> new ArrayList<>()).add(line.substring(0, colon));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, Word> words = new HashMap<>();
    byWord.forEach(
        (word, languages) ->
            words.put(word, new Word(List.copyOf(languages), 1.0 / Math.sqrt(languages.size()))));
    return new WordTable<>(words);
  }
}
