package dev.silkwire.enrich.language;

import dev.silkwire.enrich.language.LanguageDetector.Language;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells the languages of an article that is written in several: a Kazakh report with its Russian
 * translation below, a Chinese one with an English summary. Paragraph by paragraph, as a quotation
 * within a paragraph makes no second language.
 */
public final class LanguageMix {
  /** Shorter paragraphs are names, datelines and headings, and told apart badly. */
  private static final int LEAST_PARAGRAPH = 90;

  private static final int LEAST_HAN_PARAGRAPH = 30;
  private static final int SAMPLE = 120;
  private static final int MOST_PARAGRAPHS = 16;
  private static final double LEAST_SHARE = 0.15;
  private static final double SURE = 0.95;

  /** A paragraph is too little to tell these apart; an article in two of them is in one. */
  private static final List<Set<String>> ALIKE =
      List.of(
          Set.of("id", "ms"),
          Set.of("bs", "hr", "sr", "sl", "mk", "bg"),
          Set.of("da", "nb", "nn", "no", "sv"),
          Set.of("cs", "sk"),
          Set.of("es", "gl", "ca", "pt"),
          Set.of("ja", "zh"),
          Set.of("kk", "ky", "tt", "ba"),
          Set.of("tr", "az"),
          Set.of("fa", "ps", "ur"));

  private final LanguageDetector detector;

  public LanguageMix(LanguageDetector detector) {
    this.detector = detector;
  }

  /**
   * The languages of a text, the main one first.
   *
   * @param text paragraphs, each on lines of their own
   * @param main the language of the text as a whole
   * @return empty where it is all in one
   */
  public List<String> of(String text, String main) {
    List<String> paragraphs = paragraphs(text);
    if (paragraphs.size() < 2 || seemsAllIn(main, paragraphs)) {
      return List.of();
    }
    Map<String, Integer> letters = new HashMap<>();
    int all = 0;
    int step = (paragraphs.size() + MOST_PARAGRAPHS - 1) / MOST_PARAGRAPHS;
    for (int i = 0; i < paragraphs.size(); i += step) {
      String paragraph = paragraphs.get(i);
      Language language = language(paragraph);
      all += paragraph.length();
      if (language.confidence() >= SURE) {
        letters.merge(language.code(), paragraph.length(), Integer::sum);
      }
    }
    double least = LEAST_SHARE * all;
    List<String> others =
        letters.entrySet().stream()
            .filter(entry -> entry.getValue() >= least && !isAlike(entry.getKey(), main))
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .map(Map.Entry::getKey)
            .toList();
    if (others.isEmpty() || letters.getOrDefault(main, 0) < least) {
      return List.of();
    }
    List<String> languages = new ArrayList<>(others);
    languages.addFirst(main);
    return List.copyOf(languages);
  }

  /** Looks at the first, the middle and the last paragraph, and at one in each script. */
  private boolean seemsAllIn(String main, List<String> paragraphs) {
    Map<Letters, String> samples = new EnumMap<>(Letters.class);
    paragraphs.forEach(paragraph -> samples.putIfAbsent(Letters.of(paragraph), paragraph));
    Set<String> looked = new LinkedHashSet<>(samples.values());
    looked.add(paragraphs.getFirst());
    looked.add(paragraphs.get(paragraphs.size() / 2));
    looked.add(paragraphs.getLast());
    return looked.stream()
        .map(this::language)
        .allMatch(found -> found.confidence() < SURE || isAlike(found.code(), main));
  }

  private Language language(String paragraph) {
    return detector.detect(paragraph.substring(0, Math.min(SAMPLE, paragraph.length())));
  }

  /** What a paragraph is written with, as its beginning shows. */
  private enum Letters {
    LATIN,
    CYRILLIC,
    KAZAKH,
    HAN,
    KANA,
    OTHER;

    static Letters of(String paragraph) {
      Letters seen = OTHER;
      for (int i = 0; i < Math.min(SAMPLE, paragraph.length()); i++) {
        char c = paragraph.charAt(i);
        if ("әғқңөұүһіӘҒҚҢӨҰҮҺІ".indexOf(c) >= 0) {
          return KAZAKH;
        }
        if (c >= '\u3040' && c <= '\u30ff') {
          return KANA;
        }
        if (seen == OTHER) {
          seen =
              Character.isLetter(c) && c < '\u0250'
                  ? LATIN
                  : c >= '\u0400' && c <= '\u04ff'
                      ? CYRILLIC
                      : c >= '\u4e00' && c <= '\u9fff' ? HAN : OTHER;
        }
      }
      return seen;
    }
  }

  private static boolean isAlike(String one, String other) {
    return one.equals(other)
        || ALIKE.stream().anyMatch(group -> group.contains(one) && group.contains(other));
  }

  private static List<String> paragraphs(String text) {
    List<String> paragraphs = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      int length = end - start;
      if (length >= LEAST_PARAGRAPH
          || (length >= LEAST_HAN_PARAGRAPH && text.charAt(start + length / 2) >= '\u2e80')) {
        paragraphs.add(text.substring(start, end));
      }
      start = end + 1;
    }
    return paragraphs;
  }
}
