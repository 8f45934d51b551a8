package dev.silkwire.index.console;

import dev.silkwire.index.search.Question;
import dev.silkwire.index.search.Sorting;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** The addresses of the console's search page: all of its state stands in them. */
final class Address {
  private Address() {}

  /** The same question from its first page. */
  static String of(Question question) {
    return build(question, question.sources(), question.languages(), question.tags(), null);
  }

  static String page(Question question, String after) {
    return build(question, question.sources(), question.languages(), question.tags(), after);
  }

  static String withSource(Question question, String id) {
    Set<String> sources = toggled(question.sources(), id);
    return build(question, sources, question.languages(), question.tags(), null);
  }

  static String withLanguage(Question question, String id) {
    Set<String> languages = toggled(question.languages(), id);
    return build(question, question.sources(), languages, question.tags(), null);
  }

  static String withTag(Question question, String tag) {
    Set<String> tags = toggled(question.tags(), tag);
    return build(question, question.sources(), question.languages(), tags, null);
  }

  /** All articles with one tag. */
  static String forTag(String tag) {
    return "/?tag=" + encode(tag);
  }

  static String explain(String url) {
    return "/explain?url=" + encode(url);
  }

  /** The last day a question covers, as the form shows it. */
  static String lastDay(@Nullable Instant before) {
    return before == null ? "" : day(before.minusMillis(1));
  }

  static String day(@Nullable Instant time) {
    return time == null ? "" : time.atZone(ZoneOffset.UTC).toLocalDate().toString();
  }

  private static String build(
      Question question,
      Set<String> sources,
      Set<String> languages,
      Set<String> tags,
      @Nullable String after) {
    UriComponentsBuilder builder = UriComponentsBuilder.fromPath("/");
    if (!question.words().isEmpty()) {
      builder.queryParam("q", encode(question.words()));
    }
    sources.forEach(source -> builder.queryParam("source", encode(source)));
    languages.forEach(language -> builder.queryParam("language", encode(language)));
    tags.forEach(tag -> builder.queryParam("tag", encode(tag)));
    if (question.from() != null) {
      builder.queryParam("from", encode(fromText(question.from())));
    }
    if (question.before() != null) {
      builder.queryParam("to", encode(toText(question.before())));
    }
    boolean usual = question.words().isEmpty() == (question.sorting() == Sorting.NEWEST);
    if (!usual) {
      builder.queryParam("sort", question.sorting() == Sorting.NEWEST ? "newest" : "relevance");
    }
    if (question.size() != Question.USUAL_SIZE) {
      builder.queryParam("size", question.size());
    }
    if (after != null) {
      builder.queryParam("after", encode(after));
    }
    return builder.build(true).toUriString();
  }

  private static String fromText(Instant from) {
    return isMidnight(from) ? day(from) : from.toString();
  }

  private static String toText(Instant before) {
    return isMidnight(before) ? lastDay(before) : before.minusMillis(1).toString();
  }

  private static boolean isMidnight(Instant time) {
    return time.truncatedTo(ChronoUnit.DAYS).equals(time);
  }

  private static Set<String> toggled(Set<String> values, String value) {
    Set<String> toggled = new LinkedHashSet<>(values);
    if (!toggled.remove(value)) {
      toggled.add(value);
    }
    return toggled;
  }

  private static String encode(String value) {
    return UriUtils.encode(value, java.nio.charset.StandardCharsets.UTF_8);
  }
}
