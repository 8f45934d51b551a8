package dev.silkwire.enrich.articles;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * One thing in an article, as the gold has it or as the tagger found it, in the same shape.
 *
 * @param id what is compared first: a place's or topic's id, {@code money 5 USD}, a date
 * @param name how it is called
 * @param quotes what the article says there
 * @param mentions where it stands in the text; empty where only the title has it
 * @param optional may be tagged or not
 * @param attributes role, modifier …
 */
record Finding(
    Field field,
    String id,
    String name,
    Set<String> quotes,
    List<Mention> mentions,
    boolean optional,
    Map<String, String> attributes) {

  /** Parts the values of an attribute of a thing that is said twice in two ways. */
  static final String EITHER = "|";

  /** A stretch of the text in code points. */
  record Mention(int start, int end) {
    boolean overlaps(Mention other) {
      return start < other.end && other.start < end;
    }
  }

  Finding {
    quotes = new LinkedHashSet<>(quotes);
  }

  /** Whether the tag found this, which is gold. */
  boolean isFoundBy(Finding tag) {
    if (Field.NAMES.contains(field)) {
      return folded(name).equals(folded(tag.name))
          || quotes.stream().anyMatch(tag.quotes::contains);
    }
    return id.equals(tag.id) && (!Field.FIGURES.contains(field) || overlaps(tag));
  }

  /**
   * Whether both stand at one place; in a title, whether a quote lies inside one of the other's.
   */
  boolean overlaps(Finding other) {
    if (mentions.isEmpty() || other.mentions.isEmpty()) {
      return quotes.stream()
          .anyMatch(
              quote -> other.quotes.stream().anyMatch(o -> o.contains(quote) || quote.contains(o)));
    }
    return mentions.stream().anyMatch(one -> other.mentions.stream().anyMatch(one::overlaps));
  }

  /** An amount's number, whatever its kind: optional kinds are known by it. */
  String number() {
    return id.replaceFirst("^\\S+ ", "").replaceFirst(" .*", "");
  }

  static String amountId(String kind, String value, String currency) {
    String number = new BigDecimal(value).stripTrailingZeros().toPlainString();
    return kind.equals("money") ? "money " + number + " " + currency : kind + " " + number;
  }

  /** Equal for phrases that differ in capitals and endings only. */
  static String stem(String phrase) {
    StringBuilder stems = new StringBuilder();
    for (String word : folded(phrase).split("[^\\p{L}\\p{N}]+")) {
      stems.append(word, 0, word.offsetByCodePoints(0, Math.min(6, length(word)))).append(' ');
    }
    return stems.toString().strip();
  }

  static String folded(String text) {
    return text.toLowerCase(Locale.ROOT).strip();
  }

  private static int length(String word) {
    return word.codePointCount(0, word.length());
  }

  /** One entry for each field and id: a date that is said twice is one date. */
  static List<Finding> merged(Collection<Finding> findings) {
    Map<String, Finding> byId = new LinkedHashMap<>();
    for (Finding finding : findings) {
      byId.merge(finding.field + " " + finding.id, finding, Finding::with);
    }
    return List.copyOf(byId.values());
  }

  private Finding with(Finding other) {
    Set<String> allQuotes = new LinkedHashSet<>(quotes);
    allQuotes.addAll(other.quotes);
    List<Mention> allMentions = new ArrayList<>(mentions);
    allMentions.addAll(other.mentions);
    Map<String, String> allAttributes = new LinkedHashMap<>(attributes);
    other.attributes.forEach(
        (key, value) ->
            allAttributes.merge(key, value, (a, b) -> a.equals(b) ? a : a + EITHER + b));
    return new Finding(
        field, id, name, allQuotes, allMentions, optional && other.optional, allAttributes);
  }
}
