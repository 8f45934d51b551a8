package dev.silkwire.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silkwire.contracts.CanonicalUrl;
import dev.silkwire.contracts.JournalEntry.Reason;
import dev.silkwire.contracts.Selectors;
import dev.silkwire.ingest.extract.Extraction.NoArticle;
import dev.silkwire.ingest.extract.layout.Layout;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pages that are broken or mean harm: a result or a named refusal, soon, and never an exception.
 */
class HostilePagesTest {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private static final String PROSE =
      "<p>This is a fair paragraph of text that an article might begin with, and it ends properly.</p>"
          .repeat(10);

  /**
   * Of the processor, for one page: we promise two seconds on an idle core. The rest is for code
   * that is not compiled yet, and for neighbours on the same core.
   */
  private static final Duration SOON = Duration.ofSeconds(5);

  /** Then a page hangs, or the machine does. */
  private static final Duration NEVER = Duration.ofMinutes(2);

  /** Selectors that ask for neighbours and insides of every element. */
  private static final Layout LOOKS_AROUND =
      new Layout(
          new Selectors(
              null,
              null,
              "div:has(p > b > i)",
              "p:nth-last-of-type(7) ~ p:contains(nothing like it)",
              "div:contains(nothing like it):not(:has(div div div))",
              "p ~ p ~ p ~ i, * + * + i",
              "* * * * * * i",
              List.of("p:nth-child(odd)", "p:nth-last-child(3n+1)", "div:nth-of-type(2n)"),
              ":last-of-type:contains(nothing)"));

  private static final Layout TAKES_ALL =
      new Layout(new Selectors(null, null, "*", "*", "*", "*", "*", List.of(), "*"));

  private static final Layout LEAVES_NOTHING =
      new Layout(new Selectors(null, null, null, null, null, null, null, List.of("*"), null));

  static Stream<Map.Entry<String, String>> pages() {
    return Stream.of(
        Map.entry("200 000 nested div", "<html><body>" + "<div>".repeat(200_000) + PROSE),
        Map.entry("200 000 nested span", "<html><body>" + "<span>".repeat(200_000) + PROSE),
        Map.entry("200 000 nested links", "<html><body>" + "<a href=x>".repeat(200_000) + PROSE),
        Map.entry("nested tables", "<html><body>" + "<p><table><tr><td>".repeat(50_000) + PROSE),
        Map.entry(
            "a million attributes",
            "<html><body><div "
                + IntStream.range(0, 1_000_000)
                    .mapToObj(i -> "a" + i + "=x")
                    .collect(Collectors.joining(" "))
                + ">"
                + PROSE),
        Map.entry(
            "200 000 meta elements",
            "<html><head>" + "<meta name=date content='2020-01-01'>".repeat(200_000) + PROSE),
        Map.entry(
            "200 000 paragraphs",
            "<html><body>" + "<p>Some text of the sort there is, a sentence.".repeat(200_000)),
        Map.entry(
            "100 000 names",
            "<html><body>"
                + IntStream.range(0, 100_000)
                    .mapToObj(i -> "<div class='c" + i + " byline date breadcrumb'>x</div>")
                    .collect(Collectors.joining())),
        Map.entry("one word of 4 million letters", "<html><body><p>" + "x".repeat(4_000_000)),
        Map.entry(
            "nested JSON-LD",
            "<html><head><script type='application/ld+json'>"
                + "[".repeat(500_000)
                + "</script>"
                + PROSE),
        Map.entry(
            "brackets of an app's state",
            "<html><body><script>x=" + "[".repeat(2_000_000) + "</script>"),
        Map.entry(
            "program that looks like state",
            "<html><body><script>" + "__a={b;".repeat(700_000) + "</script>"),
        Map.entry(
            "state in state",
            "<html><body><script>__a="
                + "[\"<p>".repeat(20)
                + "<div>A sentence.</div>".repeat(200_000)
                + "\"]".repeat(20)
                + "</script>"),
        Map.entry("attribute never closed", "<html><body><div class=\"a" + PROSE),
        Map.entry("cut in a tag", "<html><body><h1>Title</h1>" + PROSE + "<di"),
        Map.entry("frames", "<html><frameset><frame src=a></frameset>"),
        Map.entry("no body", "<title>x</title>"),
        Map.entry("plaintext", "<html><body><h1>T</h1><plaintext>" + PROSE),
        Map.entry(
            "soup", "</p><b><p></b><table><p>x</table></html>text<body><html><frameset>" + PROSE));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void everyPageEndsSoonAndByName(Map.Entry<String, String> page) {
    RawPage raw = raw(page.getValue());
    endsSoon(() -> new ArticleExtractor().read(raw));
    endsSoon(() -> new ArticleExtractor().readContinuation(raw, Layout.UNKNOWN, 2));
  }

  @ParameterizedTest
  @EnumSource
  void enormousPagesEndSoonAndByName(EnormousPages page) {
    RawPage raw = raw(page.html());
    endsSoon(() -> new ArticleExtractor().read(raw));
  }

  @Test
  void pageNestedTooDeeplySaysSo() {
    assertThat(new ArticleExtractor().read(raw("<html><body>" + "<div>".repeat(200_000) + PROSE)))
        .isInstanceOfSatisfying(
            NoArticle.class, none -> assertThat(none.reason()).isEqualTo(Reason.TOO_DEEPLY_NESTED));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void selectorsThatSuitAPageBadlyDoNotHoldItUp(Map.Entry<String, String> page) {
    RawPage raw = raw(page.getValue());
    for (Layout layout : List.of(LOOKS_AROUND, TAKES_ALL, LEAVES_NOTHING)) {
      endsSoon(() -> new ArticleExtractor().read(raw, layout));
    }
  }

  @Test
  void aBodyOfManyElementsInOneAnotherIsReadOnce() {
    RawPage raw = raw("<html><body>" + "<div>".repeat(200_000) + PROSE);
    Layout everything =
        new Layout(new Selectors(null, null, null, null, "*", null, null, List.of(), null));
    Duration usual = endsSoon(() -> new ArticleExtractor().read(raw));
    usual = shorter(usual, endsSoon(() -> new ArticleExtractor().read(raw)));
    Duration selected = endsSoon(() -> new ArticleExtractor().read(raw, everything));
    selected = shorter(selected, endsSoon(() -> new ArticleExtractor().read(raw, everything)));
    assertThat(selected).isLessThan(usual.multipliedBy(4));
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  /** How much of the processor a reading took, which is asserted to be little. */
  private static Duration endsSoon(Supplier<Extraction> reading) {
    return Assertions.assertTimeoutPreemptively(
        NEVER,
        () -> {
          long before = THREADS.getCurrentThreadCpuTime();
          assertThat(reading.get()).isNotNull();
          Duration taken = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - before);
          assertThat(taken).as("time of the processor").isLessThan(SOON);
          return taken;
        });
  }

  private static RawPage raw(String page) {
    return new RawPage(
        new CanonicalUrl("http://news.example/a.html"),
        "text/html; charset=utf-8",
        page.getBytes(StandardCharsets.UTF_8),
        Instant.parse("2024-05-20T12:00:00Z"));
  }
}
