package dev.silkwire.contracts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The golden samples and schemas that are shipped with the contracts. */
final class Samples {
  /** A kind of event: its name in ce_type and schema, its record, its topic. */
  record Kind(String name, Class<? extends Record> type, String topic, List<String> samples) {
    @Override
    public String toString() {
      return name;
    }

    String schema() {
      return text("/schemas/" + name + ".v1.schema.json");
    }
  }

  static final List<Kind> KINDS =
      List.of(
          new Kind(
              "source",
              SourceDefinition.class,
              Topics.SOURCES,
              List.of("source-full", "source-home-page-only")),
          new Kind(
              "page",
              FetchedPage.class,
              Topics.PAGES,
              List.of("page-one-part", "page-several-parts")),
          new Kind(
              "article",
              Article.class,
              Topics.ARTICLES,
              List.of("article-en", "article-ru", "article-zh", "article-kk")),
          new Kind(
              "article.enriched",
              EnrichedArticle.class,
              Topics.ENRICHED,
              List.of("enriched-en", "enriched-zh")),
          new Kind(
              "journal",
              JournalEntry.class,
              Topics.JOURNAL,
              List.of(
                  "journal-discovered",
                  "journal-refused-no-address",
                  "journal-indexed",
                  "journal-dead-lettered")));

  private Samples() {}

  /** Pairs of kind and sample name, for parameterised tests. */
  static Stream<Object[]> all() {
    return KINDS.stream()
        .flatMap(kind -> kind.samples().stream().map(sample -> new Object[] {kind, sample}));
  }

  static Stream<Kind> kinds() {
    return KINDS.stream();
  }

  static String sample(String name) {
    return text("/samples/" + name + ".json");
  }

  static <T> T read(String name, Class<T> type) {
    return EventJson.read(sample(name).getBytes(StandardCharsets.UTF_8), type);
  }

  static String text(String resource) {
    try (InputStream in = Samples.class.getResourceAsStream(resource)) {
      return new String(
          Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
