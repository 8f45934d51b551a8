package dev.silkwire.ingest.extract.head;

import dev.silkwire.ingest.extract.dates.ArticleDates;
import dev.silkwire.ingest.extract.html.Lines;
import dev.silkwire.ingest.extract.html.NameHint;
import dev.silkwire.ingest.extract.html.PageSurvey;
import dev.silkwire.ingest.extract.html.StructuredData;
import dev.silkwire.ingest.extract.html.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Who wrote an article.
 *
 * @param authors the names, as the most trusted place gives them
 * @param agency the news agency among them
 */
public record Bylines(List<String> authors, @Nullable String agency) {
  /** How far after the headline, in characters, a line "By …" is the byline. */
  private static final int NEAR = 500;

  /** How far after the headline a signature under the text is looked for. */
  private static final int WHOLE = 30_000;

  public Bylines {
    authors = List.copyOf(authors);
  }

  public static Bylines read(PageSurvey page, @Nullable Element headline) {
    List<String> authors = jsonLd(page, false);
    if (authors.isEmpty()) {
      authors = meta(page);
    }
    if (authors.isEmpty()) {
      authors = microdata(page);
    }
    if (authors.isEmpty()) {
      authors = shown(page, headline);
    }
    if (authors.isEmpty()) {
      authors = jsonLd(page, true);
    }
    return of(authors);
  }

  /** The authors that lines name which are known to be bylines. */
  public static Bylines of(List<String> lines, PageSurvey page) {
    List<String> undated = lines.stream().map(ArticleDates::beforeDate).toList();
    return of(AuthorNames.clean(undated, siteName(page)));
  }

  private static Bylines of(List<String> authors) {
    return new Bylines(
        authors, authors.stream().filter(AuthorNames::isAgency).findFirst().orElse(null));
  }

  /** The authors in JSON-LD; the house itself counts only where nobody else is named. */
  private static List<String> jsonLd(PageSurvey page, boolean house) {
    Optional<JsonNode> article = page.structuredData().article();
    if (article.isEmpty()) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    for (JsonNode author : page.structuredData().values(article.get(), "author")) {
      String name =
          author.isString()
              ? StructuredData.plain(author.asString())
              : StructuredData.text(author, "name");
      boolean organisation =
          author.isObject()
              && StructuredData.types(author).stream()
                  .anyMatch(type -> type.endsWith("Organization"));
      if (name != null && (house || !organisation || AuthorNames.isAgency(name))) {
        names.add(name);
      }
    }
    return AuthorNames.clean(names, house ? null : siteName(page));
  }

  private static List<String> meta(PageSurvey page) {
    for (String name :
        List.of(
            "author",
            "article:author",
            "parsely-author",
            "sailthru.author",
            "dc.creator",
            "dcterms.creator",
            "byl",
            "citation_author",
            "article.author",
            "cxenseparse:author",
            "og:article:author",
            "twitter:data1")) {
      if (name.equals("twitter:data1")
          && !"written by".equalsIgnoreCase(page.meta("twitter:label1"))) {
        continue;
      }
      List<String> names = AuthorNames.clean(page.metas(name), siteName(page));
      if (!names.isEmpty()) {
        return names;
      }
    }
    return List.of();
  }

  private static List<String> microdata(PageSurvey page) {
    List<String> names = new ArrayList<>();
    for (Element author : page.microdata("author")) {
      Element name = author.selectFirst("[itemprop=name]");
      names.add(
          name == null
              ? Texts.of(author)
              : name.hasAttr("content") ? name.attr("content") : Texts.of(name));
    }
    return AuthorNames.clean(names, siteName(page));
  }

  private static List<String> shown(PageSurvey page, @Nullable Element headline) {
    List<Element> named = page.named(NameHint.BYLINE);
    for (Element element : named) {
      String text = Texts.of(element);
      boolean outer =
          named.stream()
              .anyMatch(
                  other ->
                      other != element
                          && other.parents().contains(element)
                          && Texts.of(other).length() > 3);
      if (outer || text.isEmpty() || text.length() > 150 || isBesideTheArticle(element)) {
        continue;
      }
      List<String> names = AuthorNames.fromByline(ArticleDates.beforeDate(text), siteName(page));
      if (!names.isEmpty()) {
        return names;
      }
    }
    List<String> led =
        headline == null ? List.of() : nearHeadline(Lines.after(headline, NEAR), siteName(page));
    if (!led.isEmpty()) {
      return led;
    }
    if (headline != null) {
      List<String> labelled = LabelledNames.near(Lines.after(headline, NEAR), siteName(page));
      if (labelled.isEmpty()) {
        labelled = LabelledNames.under(Lines.after(headline, WHOLE), siteName(page));
      }
      if (labelled.isEmpty()) {
        labelled = signature(page);
      }
      if (!labelled.isEmpty()) {
        return labelled;
      }
    }
    List<String> names = new ArrayList<>();
    for (Element anchor : page.anchors()) {
      if (anchor.attr("rel").contains("author") && !isBesideTheArticle(anchor)) {
        names.add(Texts.of(anchor));
      }
    }
    return AuthorNames.clean(names, siteName(page));
  }

  /** A line "By …", a name under a line "By", or a name beside the line of the date. */
  private static List<String> nearHeadline(List<String> lines, @Nullable String siteName) {
    for (int i = 0; i < lines.size(); i++) {
      String line = ArticleDates.beforeDate(lines.get(i)).strip();
      if (line.length() > 100) {
        continue;
      }
      List<String> led = AuthorNames.afterLead(line, siteName);
      if (!led.isEmpty()) {
        return led;
      }
      String beside = besideDate(lines.get(i));
      if (AuthorNames.isPersonLine(beside)) {
        return AuthorNames.fromByline(beside, siteName);
      }
      boolean called = i > 0 && AuthorNames.isLead(lines.get(i - 1));
      boolean dated =
          (i > 0 && ArticleDates.isDateLine(lines.get(i - 1)))
              || (i + 1 < lines.size() && ArticleDates.isDateLine(lines.get(i + 1)));
      if ((called || dated) && AuthorNames.isPersonLine(line)) {
        return AuthorNames.fromByline(line, siteName);
      }
    }
    return List.of();
  }

  /** What stands between the date a line begins with and the next separator. */
  private static String besideDate(String line) {
    String[] parts = line.split("\\s*[|·•,/]\\s*", -1);
    for (int i = 1; i < parts.length && line.length() <= 100; i++) {
      if (ArticleDates.isDateLine(parts[i - 1])) {
        return parts[i];
      }
    }
    return "";
  }

  /** A name set to the right under the text. */
  private static List<String> signature(PageSurvey page) {
    List<String> names = List.of();
    for (Element line :
        page.body().select("p[align=right],div[align=right],p[style*=text-align][style*=right]")) {
      String text = Texts.of(line);
      String first = line.childNodeSize() == 0 ? "" : Texts.firstLine(line);
      String name = first.endsWith(",") ? first.substring(0, first.length() - 1).strip() : first;
      if (text.length() <= 60 && AuthorNames.isPersonLine(name)) {
        names = List.of(name);
      }
    }
    return names;
  }

  private static boolean isBesideTheArticle(Element element) {
    for (Element up = element; up != null; up = up.parent()) {
      String tag = up.normalName();
      if (tag.equals("aside")
          || tag.equals("footer")
              && up.parents().stream().noneMatch(a -> a.normalName().equals("article"))
          || tag.equals("nav")
          || tag.equals("li") && up.className().contains("comment")) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable String siteName(PageSurvey page) {
    return page.meta("og:site_name", "application-name");
  }
}
