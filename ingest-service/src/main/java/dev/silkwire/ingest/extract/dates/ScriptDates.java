package dev.silkwire.ingest.extract.dates;

import dev.silkwire.contracts.ArticleDate.Provenance;
import dev.silkwire.ingest.extract.dates.DateCandidate.Kind;
import dev.silkwire.ingest.extract.html.PageSurvey;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The dates in a page's scripts: what the publisher tells its statistics and its own program. */
final class ScriptDates {
  private static final int SEARCHED = 2_000_000;
  private static final int MOST = 200;
  private static final int LONGEST_KEY = 40;

  /** More different days than these are those of a list of articles, nobody knows of which. */
  private static final int MOST_DAYS = 2;

  private static final Pattern FIELD =
      Pattern.compile(
          "[\\w.-]{0,30}\\\\?[\"']?\\]?\\s{0,3}[:=,]\\s{0,3}(?:new Date\\()?\\\\?[\"']?([\\w+:., /-]{8,40})");

  private final PageSurvey page;
  private final DateCandidates found;
  private final Set<String> values = new LinkedHashSet<>();

  ScriptDates(PageSurvey page, DateCandidates found) {
    this.page = page;
    this.found = found;
  }

  void read() {
    for (String word : List.of("pub", "creat")) { // an article is made before it is published
      if (!values.isEmpty()) {
        break;
      }
      int left = SEARCHED;
      for (String script : page.scripts()) {
        if (left > 0) {
          search(word, script.length() > left ? script.substring(0, left) : script);
          left -= script.length();
        }
      }
    }
    long days =
        values.stream()
            .flatMap(value -> read(value).stream())
            .map(WrittenDate::day)
            .distinct()
            .count();
    if (days <= MOST_DAYS) {
      values.forEach(value -> found.add(Kind.PUBLISHED, Provenance.SCRIPT, value));
    }
  }

  private Optional<WrittenDate> read(String value) {
    return EpochStamp.read(value).or(() -> DateReader.first(value, found.customs()));
  }

  private void search(String word, String script) {
    Matcher field = FIELD.matcher(script);
    for (int at = find(word, script, 0); at >= 0; at = find(word, script, at + word.length())) {
      if (values.size() >= MOST) {
        return;
      }
      field.region(at, Math.min(script.length(), at + 140));
      if (field.lookingAt()) {
        String key = script.substring(keyStart(script, at), keyEnd(script, at));
        if (DateKeys.kind(key).filter(kind -> kind == Kind.PUBLISHED).isPresent()) {
          values.add(field.group(1).strip());
        }
      }
    }
  }

  /** Where a word begins next, written "pub", "Pub" or "PUB". */
  private static int find(String word, String script, int from) {
    int first = -1;
    String capital = Character.toUpperCase(word.charAt(0)) + word.substring(1);
    for (String written : List.of(word, capital, word.toUpperCase(Locale.ROOT))) {
      int end = first < 0 ? script.length() : first;
      int at = script.indexOf(written, from, end);
      first = at >= 0 ? at : first;
    }
    return first;
  }

  private static int keyStart(String script, int at) {
    int start = at;
    while (start > 0 && at - start < LONGEST_KEY && isKey(script.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private static int keyEnd(String script, int at) {
    int end = at;
    while (end < script.length() && end - at < LONGEST_KEY && isKey(script.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isKey(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-';
  }
}
