package dev.silkwire.ingest.extract;

import dev.silkwire.contracts.ArticleDate;
import dev.silkwire.contracts.Dateline;
import dev.silkwire.ingest.extract.charset.PageDecoder;
import dev.silkwire.ingest.extract.charset.PageText;
import dev.silkwire.ingest.extract.explain.Notes;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Tells for people why a page was read as it was: for each part of the article what won, what else
 * was there, and block by block what became of the page's text.
 */
final class Explanation {
  private final StringBuilder out = new StringBuilder();

  private Explanation() {}

  static String of(RawPage raw) {
    Explanation told = new Explanation();
    switch (PageDecoder.decode(raw.body(), raw.contentType())) {
      case PageText.Refused refused -> told.refused(refused.reason().word(), refused.detail());
      case PageText.Decoded decoded -> told.page(decoded, raw);
    }
    return told.out.toString();
  }

  private void page(PageText.Decoded decoded, RawPage raw) {
    Notes notes = Notes.taken();
    PageReading reading = new ArticleExtractor().reading(decoded, raw, notes);
    ExtractedArticle article = reading.page().article();
    reading
        .refusal()
        .ifPresentOrElse(
            why -> refused(why.reason().word(), why.detail()), () -> line("verdict", "an article"));
    line("characters", decoded.charset() + ", by " + word(decoded.evidence().name()));
    line("canonical", or(reading.page().canonical()));
    line("title", article.title());
    list(notes.on(Notes.Topic.TITLE));
    line("standfirst", or(article.subtitle()));
    line("authors", article.authors().isEmpty() ? "-" : String.join("; ", article.authors()));
    list(notes.on(Notes.Topic.AUTHORS));
    line("published", date(article.published()));
    line("modified", date(article.modified()));
    list(article.dateCandidates().stream().map(Explanation::candidate).toList());
    line("language", or(article.language()) + ", declared " + or(article.declaredLanguage()));
    line("section", String.join(" > ", article.section()));
    line("dateline", dateline(article.dateline()));
    line("kind", article.kind().word());
    line(
        "access",
        article.access() == null
            ? "-"
            : article.access().status().word() + ", " + article.access().evidence());
    line("rights", or(article.rights()));
    line(
        "pages",
        reading.page().pager().isEmpty()
            ? "one"
            : String.join(
                ", ",
                reading.page().pager().stream()
                    .map(link -> link.number() + " " + link.url().value())
                    .toList()));
    line("body", article.text().length() + " characters of text");
    list(notes.on(Notes.Topic.BODY));
    line("blocks", "+ kept as, - left out because, [where on the page]");
    list(notes.on(Notes.Topic.BLOCKS));
  }

  private void refused(String reason, String detail) {
    line("verdict", "no article: " + reason + ", " + detail);
  }

  private void line(String part, String value) {
    out.append("%-11s %s%n".formatted(part, value.isEmpty() ? "-" : value));
  }

  private void list(List<String> notes) {
    notes.forEach(note -> out.append("    ").append(note).append(System.lineSeparator()));
  }

  private static String candidate(ArticleDate date) {
    String evidence = date.evidence() == null ? "" : " \"" + date.evidence() + "\"";
    return date(date) + evidence + (date.refused() == null ? "" : ", refused: " + date.refused());
  }

  private static String date(@Nullable ArticleDate date) {
    return date == null
        ? "-"
        : date.value() + " (" + date.precision().word() + ", " + date.provenance().word() + ")";
  }

  private static String dateline(@Nullable Dateline dateline) {
    return dateline == null
        ? "-"
        : "\"%s\": place %s, agency %s, date %s"
            .formatted(
                dateline.text(), or(dateline.place()), or(dateline.agency()), or(dateline.date()));
  }

  private static String word(String constant) {
    return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String or(@Nullable Object value) {
    return value == null ? "-" : value.toString();
  }
}
