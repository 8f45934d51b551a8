package dev.silkwire.index.search;

import dev.silkwire.contracts.Tag;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the articles: validated and bounded, so that no question can hurt the store.
 *
 * @param words words, "phrases", -excluded words; empty for everything
 * @param sources ids of sources, any of them
 * @param languages any of them
 * @param tags {@code type:id}, all of them
 * @param from published at or after
 * @param before published before
 * @param sorting the order
 * @param size how many
 * @param after where the page before ended ({@link SearchPage#next()})
 */
public record Question(
    String words,
    Set<String> sources,
    Set<String> languages,
    Set<String> tags,
    @Nullable Instant from,
    @Nullable Instant before,
    Sorting sorting,
    int size,
    @Nullable String after) {
  public static final int USUAL_SIZE = 20;
  public static final int LARGEST_SIZE = 500;
  private static final int LONGEST_WORDS = 500;
  private static final int MOST_WORDS = 40;
  private static final int MOST_FILTERS = 50;
  private static final int LONGEST_FILTER = 500;

  private static final Set<String> TAG_TYPES =
      Arrays.stream(Tag.Type.values())
          .map(Tag.Type::word)
          .collect(Collectors.toCollection(LinkedHashSet::new));

  public Question {
    words = tidy(words);
    if (words.length() > LONGEST_WORDS || words.split(" ").length > MOST_WORDS) {
      throw new BadQuestion(
          "q",
          "q is too long: at most "
              + MOST_WORDS
              + " words and "
              + LONGEST_WORDS
              + " characters are searched for; leave out the less telling words");
    }
    sources = bounded("source", sources);
    languages = bounded("language", languages);
    tags = bounded("tag", tags);
    for (String tag : tags) {
      int colon = tag.indexOf(':');
      if (colon < 1 || colon == tag.length() - 1 || !TAG_TYPES.contains(tag.substring(0, colon))) {
        throw new BadQuestion(
            "tag",
            "tag is '"
                + shorten(tag)
                + "'; write it as type:id, for example country:KZ, with one of the types "
                + String.join(", ", TAG_TYPES));
      }
    }
    if (from != null && before != null && !from.isBefore(before)) {
      throw new BadQuestion("from", "from lies after to; exchange them");
    }
    if (size < 1 || size > LARGEST_SIZE) {
      throw new BadQuestion(
          "size",
          "size is "
              + size
              + "; ask for 1 to "
              + LARGEST_SIZE
              + " articles at once and follow 'next' for more");
    }
  }

  /**
   * Reads a question from the parameters of a request, each of which may be absent.
   *
   * @throws BadQuestion where a value cannot be understood
   */
  public static Question of(
      Function<String, @Nullable String> one, Function<String, List<String>> all) {
    String words = orEmpty(one.apply("q"));
    String sort = orEmpty(one.apply("sort")).strip().toLowerCase(Locale.ROOT);
    Sorting sorting =
        switch (sort) {
          case "" -> tidy(words).isEmpty() ? Sorting.NEWEST : Sorting.RELEVANCE;
          case "newest" -> Sorting.NEWEST;
          case "relevance" -> Sorting.RELEVANCE;
          default ->
              throw new BadQuestion(
                  "sort", "sort is '" + shorten(sort) + "'; it can be newest or relevance");
        };
    String after = orEmpty(one.apply("after")).strip();
    return new Question(
        words,
        filled(all.apply("source")),
        filled(all.apply("language")),
        filled(all.apply("tag")),
        time("from", orEmpty(one.apply("from")), false),
        time("to", orEmpty(one.apply("to")), true),
        sorting,
        size(orEmpty(one.apply("size"))),
        after.isEmpty() ? null : after);
  }

  private static int size(String text) {
    if (text.isBlank()) {
      return USUAL_SIZE;
    }
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      throw new BadQuestion(
          "size", "size is '" + shorten(text) + "'; give a number from 1 to " + LARGEST_SIZE);
    }
  }

  /** A day as the upper end includes the whole day; days are UTC. */
  private static @Nullable Instant time(String parameter, String text, boolean end) {
    String value = text.strip();
    if (value.isEmpty()) {
      return null;
    }
    try {
      if (value.length() == 10) {
        LocalDate day = LocalDate.parse(value);
        return (end ? day.plusDays(1) : day).atStartOfDay(ZoneOffset.UTC).toInstant();
      }
      // a + in a query string arrives as a space
      Instant instant = OffsetDateTime.parse(value.replace(' ', '+')).toInstant();
      return end ? instant.plusMillis(1) : instant;
    } catch (DateTimeException e) {
      throw new BadQuestion(
          parameter,
          parameter
              + " is '"
              + shorten(value)
              + "'; write a day such as 2026-11-01 or a time such as 2026-11-01T08:00:00Z");
    }
  }

  /** Typographic quotation marks are meant as quotation marks; control characters as nothing. */
  private static String tidy(String words) {
    return words.replaceAll("[“”„‟«»「」『』＂]", "\"").replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
  }

  private static Set<String> bounded(String parameter, Set<String> values) {
    if (values.size() > MOST_FILTERS
        || values.stream().anyMatch(value -> value.length() > LONGEST_FILTER)) {
      throw new BadQuestion(
          parameter,
          "at most "
              + MOST_FILTERS
              + " values of "
              + parameter
              + ", each of at most "
              + LONGEST_FILTER
              + " characters, are taken; leave some out");
    }
    return new LinkedHashSet<>(values);
  }

  private static Set<String> filled(List<String> values) {
    return values.stream()
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static String orEmpty(@Nullable String value) {
    return value == null ? "" : value;
  }

  private static String shorten(String value) {
    return value.length() <= 80 ? value : value.substring(0, 80) + "…";
  }
}
