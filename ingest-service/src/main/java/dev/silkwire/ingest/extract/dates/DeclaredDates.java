package dev.silkwire.ingest.extract.dates;

import dev.silkwire.contracts.ArticleDate.Provenance;
import dev.silkwire.ingest.extract.dates.DateCandidate.Kind;
import dev.silkwire.ingest.extract.html.PageSurvey;
import dev.silkwire.ingest.extract.html.StructuredData;
import dev.silkwire.ingest.extract.html.Texts;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jsoup.nodes.Element;
import tools.jackson.databind.JsonNode;

/**
 * The dates a page declares to machines: JSON-LD, meta elements, microdata, RDFa, hidden fields.
 */
final class DeclaredDates {
  private static final int LONGEST = 2_000;

  /** Names whose order is their trust, and those that do not say by themselves what they mean. */
  private static final List<String> PUBLISHED_METAS =
      List.of(
          "article:published_time",
          "og:article:published_time",
          "og:published_time",
          "datepublished",
          "article_date_original",
          "originalpublicationdate",
          "eomportal-firstpublished",
          "parsely-pub-date",
          "sailthru.date",
          "cxenseparse:recs:publishtime",
          "dcterms.issued",
          "dc.date.issued",
          "dcterms.created",
          "dc.date.created",
          "dcterms.date",
          "dc.date",
          "dc:date",
          "date",
          "timestamp",
          "displaydate",
          "article.created",
          "created",
          "citation_online_date",
          "last-published",
          "ptime",
          "_pubtime",
          "weibo: article:create_at");

  private static final List<String> MODIFIED_METAS =
      List.of("article:modified_time", "og:article:modified_time", "og:updated_time");

  private final PageSurvey page;
  private final DateCandidates found;

  DeclaredDates(PageSurvey page, DateCandidates found) {
    this.page = page;
    this.found = found;
  }

  void read() {
    jsonLd();
    metas();
    microdata();
    attributes();
  }

  private void jsonLd() {
    StructuredData data = page.structuredData();
    Optional<JsonNode> article = data.article();
    for (JsonNode node : article.map(List::of).orElseGet(() -> data.ofType("WebPage"))) {
      String published = node.has("datePublished") ? "datePublished" : "dateCreated";
      found.add(Kind.PUBLISHED, Provenance.JSON_LD, StructuredData.text(node, published));
      found.add(Kind.MODIFIED, Provenance.JSON_LD, StructuredData.text(node, "dateModified"));
    }
    for (JsonNode node : data.ofType("Event")) {
      String begins = StructuredData.text(node, "startDate");
      DateReader.first(begins == null ? "" : begins, found.customs())
          .ifPresent(
              day ->
                  found.add(
                      Kind.PUBLISHED,
                      Provenance.JSON_LD,
                      day,
                      "startDate " + begins,
                      false,
                      ArticleDates.AN_EVENT));
    }
  }

  private void metas() {
    for (String name : PUBLISHED_METAS) {
      page.metas(name).forEach(value -> found.add(Kind.PUBLISHED, Provenance.META, value));
    }
    for (String name : MODIFIED_METAS) {
      page.metas(name).forEach(value -> found.add(Kind.MODIFIED, Provenance.META, value));
    }
    for (String name : page.metaNames()) {
      DateKeys.kind(name)
          .filter(kind -> !PUBLISHED_METAS.contains(name) && !MODIFIED_METAS.contains(name))
          .ifPresent(
              kind -> page.metas(name).forEach(value -> found.add(kind, Provenance.META, value)));
    }
  }

  private void microdata() {
    for (String property : List.of("datePublished", "dateCreated")) {
      for (Element element : page.microdata(property)) {
        found.add(Kind.PUBLISHED, Provenance.MICRODATA, valueOf(element));
      }
    }
    for (Element element : page.microdata("dateModified")) {
      found.add(Kind.MODIFIED, Provenance.MICRODATA, valueOf(element));
    }
  }

  /** RDFa properties and hidden fields of forms. */
  private void attributes() {
    for (Element element : page.dated()) {
      boolean hidden = element.normalName().equals("input");
      String name = hidden ? element.attr("name") : element.attr("property");
      boolean dublinCore =
          name.equalsIgnoreCase("dc:date") || name.equalsIgnoreCase("dcterms:date");
      Optional<Kind> kind =
          dublinCore ? Optional.of(Kind.PUBLISHED) : DateKeys.kind(name.replaceFirst("^.*:", ""));
      kind.ifPresent(
          said ->
              found.add(
                  said, Provenance.MICRODATA, hidden ? element.attr("value") : valueOf(element)));
    }
  }

  static String valueOf(Element element) {
    for (String attribute : List.of("content", "datetime")) {
      if (element.hasAttr(attribute)) {
        return element.attr(attribute);
      }
    }
    return Objects.requireNonNullElse(Texts.line(element, LONGEST), "");
  }
}
