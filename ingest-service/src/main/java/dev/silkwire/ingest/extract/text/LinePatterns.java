package dev.silkwire.ingest.extract.text;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells whether a line matches any of many patterns. Its first characters rule nearly all of them
 * out, and which they leave is remembered, so a line meets a handful of patterns, not a hundred.
 */
final class LinePatterns {
  private static final int BEGINNING = 3;

  /** Beginnings of lines in all the scripts there are; those that come later are asked anew. */
  private static final int MOST_REMEMBERED = 20_000;

  private final List<Pattern> patterns;
  private final Map<String, List<Pattern>> byBeginning = new ConcurrentHashMap<>();

  LinePatterns(List<Pattern> patterns) {
    this.patterns = List.copyOf(patterns);
  }

  boolean match(String line) {
    for (Pattern pattern : candidates(line)) {
      if (pattern.matcher(line).matches()) {
        return true;
      }
    }
    return false;
  }

  private List<Pattern> candidates(String line) {
    String beginning = line.substring(0, Math.min(BEGINNING, line.length()));
    List<Pattern> known = byBeginning.get(beginning);
    if (known != null) {
      return known;
    }
    List<Pattern> possible =
        patterns.stream().filter(pattern -> mayContinue(pattern, beginning)).toList();
    if (byBeginning.size() < MOST_REMEMBERED) {
      byBeginning.put(beginning, possible);
    }
    return possible;
  }

  /** A pattern that fails without having asked for more fails whatever comes after. */
  private static boolean mayContinue(Pattern pattern, String beginning) {
    Matcher matcher = pattern.matcher(beginning);
    return matcher.matches() || matcher.hitEnd();
  }
}
