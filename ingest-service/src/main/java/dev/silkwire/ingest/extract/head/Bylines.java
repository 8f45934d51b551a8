package dev.silkwire.ingest.extract.head;

import dev.silkwire.ingest.extract.dates.ArticleDates;
import dev.silkwire.ingest.extract.explain.Notes;
import dev.silkwire.ingest.extract.html.Lines;
import dev.silkwire.ingest.extract.html.NameHint;
import dev.silkwire.ingest.extract.html.PageSurvey;
import dev.silkwire.ingest.extract.html.StructuredData;
import dev.silkwire.ingest.extract.html.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

  private static final int LONGEST_BYLINE = 150;

  /** Boxes about authors may hold a few sentences on each. */
  private static final int LONGEST_BOX = 2_000;

  private static final int MOST_BOXES = 40;

  /** How far after the headline a signature under the text is looked for. */
  private static final int WHOLE = 30_000;

  public Bylines {
    authors = List.copyOf(authors);
  }

  public static Bylines read(PageSurvey page, @Nullable Element headline) {
    String siteName = siteName(page);
    List<String> authors = read(page, headline, siteName, "");
    if (authors.isEmpty()) {
      authors = noted("JSON-LD, the house itself", jsonLd(page, true, null), page);
    }
    if (authors.isEmpty() && siteName != null) { // a blog may have the name of who writes it
      authors = read(page, headline, null, ", also the site's name");
    }
    return of(authors);
  }

  /** The authors that lines name which are known to be bylines. */
  public static Bylines of(List<String> lines, PageSurvey page) {
    List<String> undated = lines.stream().map(ArticleDates::beforeDate).toList();
    return of(AuthorNames.clean(undated, siteName(page)));
  }

  private static Bylines of(List<String> authors) {
    return new Bylines(authors, authors.stream().filter(Agencies::isOne).findFirst().orElse(null));
  }

  private static List<String> read(
      PageSurvey page, @Nullable Element headline, @Nullable String siteName, String how) {
    List<String> authors = noted("JSON-LD" + how, jsonLd(page, false, siteName), page);
    if (authors.isEmpty()) {
      authors = noted("meta" + how, meta(page, siteName), page);
    }
    if (authors.isEmpty()) {
      authors = noted("microdata" + how, microdata(page, siteName), page);
    }
    return authors.isEmpty()
        ? noted("byline or signature" + how, shown(page, headline, siteName), page)
        : authors;
  }

  private static List<String> noted(String from, List<String> authors, PageSurvey page) {
    page.notes()
        .take(
            Notes.Topic.AUTHORS,
            () -> from + ": " + (authors.isEmpty() ? "nobody" : String.join("; ", authors)));
    return authors;
  }

  /** The authors in JSON-LD; the house itself counts only where nobody else is named. */
  private static List<String> jsonLd(PageSurvey page, boolean house, @Nullable String siteName) {
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
      if (name != null && (house || !organisation || Agencies.isOne(name))) {
        names.add(name);
      }
    }
    return AuthorNames.clean(names, siteName);
  }

  private static List<String> meta(PageSurvey page, @Nullable String siteName) {
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
      List<String> names =
          AuthorNames.clean(
              name.equals("citation_author")
                  ? page.metas(name).stream().map(Bylines::givenNameFirst).toList()
                  : page.metas(name),
              siteName);
      if (!names.isEmpty()) {
        return names;
      }
    }
    return List.of();
  }

  /** Libraries write "Doe, Jane", one author in each element. */
  private static String givenNameFirst(String name) {
    String[] parts = name.split(",\\s*", -1);
    return parts.length == 2 ? parts[1] + " " + parts[0] : name;
  }

  private static List<String> microdata(PageSurvey page, @Nullable String siteName) {
    List<String> names = new ArrayList<>();
    for (Element author : firstOf(page.microdata("author"))) {
      Element name = author.selectFirst("[itemprop=name]");
      names.add(
          name == null
              ? boxOf(author)
              : name.hasAttr("content") ? name.attr("content") : boxOf(name));
    }
    return AuthorNames.clean(names, siteName);
  }

  private static List<Element> firstOf(List<Element> boxes) {
    return boxes.subList(0, Math.min(boxes.size(), MOST_BOXES));
  }

  private static String boxOf(Element author) {
    String text = Texts.line(author, LONGEST_BOX);
    return text == null ? "" : text;
  }

  private static List<String> shown(
      PageSurvey page, @Nullable Element headline, @Nullable String siteName) {
    Set<Element> aroundHeadline = new HashSet<>(headline == null ? List.of() : headline.parents());
    List<String> named = named(page, headline, aroundHeadline, siteName);
    if (!named.isEmpty()) {
      return named;
    }
    List<String> led = headline == null ? List.of() : nearHeadline(headline, siteName);
    if (!led.isEmpty()) {
      return led;
    }
    if (headline != null) {
      List<String> labelled = LabelledNames.near(Lines.after(headline, NEAR), siteName);
      if (labelled.isEmpty()) {
        labelled = LabelledNames.under(Lines.after(headline, WHOLE), siteName);
      }
      if (labelled.isEmpty()) {
        labelled = Signature.under(page);
      }
      if (!labelled.isEmpty()) {
        return labelled;
      }
    }
    List<String> names = new ArrayList<>();
    for (Element anchor : page.anchors()) {
      if (anchor.attr("rel").contains("author") && !isBesideTheArticle(anchor, aroundHeadline)) {
        names.add(Texts.of(anchor));
      }
    }
    return AuthorNames.clean(names, siteName);
  }

  /** Names in the elements called byline: those after the headline first, then those above it. */
  private static List<String> named(
      PageSurvey page,
      @Nullable Element headline,
      Set<Element> aroundHeadline,
      @Nullable String siteName) {
    List<Element> called = page.named(NameHint.BYLINE);
    Set<Element> outer = new HashSet<>();
    for (Element element : called) {
      if (Texts.line(element, 3) == null) {
        outer.addAll(element.parents());
      }
    }
    List<String> above = List.of();
    for (Element element : called) {
      String text = Texts.line(element, LONGEST_BYLINE);
      if (outer.contains(element)
          || text == null
          || text.isEmpty()
          || isBesideTheArticle(element, aroundHeadline)) {
        continue;
      }
      List<String> names = AuthorNames.fromByline(ArticleDates.beforeDate(text), siteName);
      if (!names.isEmpty() && (headline == null || isAfter(element, headline))) {
        return names;
      }
      above = above.isEmpty() ? names : above;
    }
    return above;
  }

  /** Whether an element stands after another in the document. */
  private static boolean isAfter(Element element, Element other) {
    List<Element> way = way(element);
    List<Element> otherWay = way(other);
    for (int i = 0; i < Math.min(way.size(), otherWay.size()); i++) {
      if (way.get(i) != otherWay.get(i)) {
        return way.get(i).siblingIndex() > otherWay.get(i).siblingIndex();
      }
    }
    return way.size() > otherWay.size();
  }

  private static List<Element> way(Element element) {
    List<Element> way = new ArrayList<>(element.parents());
    way.addFirst(element);
    return way.reversed();
  }

  /** A line "By …", a name under a line "By", or a name beside the line of the date. */
  private static List<String> nearHeadline(Element headline, @Nullable String siteName) {
    List<String> lines = Lines.after(headline, NEAR);
    Set<String> underPictures = Lines.underPictures(headline, NEAR);
    for (int i = 0; i < lines.size(); i++) {
      String line = ArticleDates.beforeDate(lines.get(i)).strip();
      if (line.length() > 100) {
        continue;
      }
      List<String> led = AuthorNames.afterLead(line, siteName);
      if (led.isEmpty() && !underPictures.contains(lines.get(i)) && standsAlone(lines, i)) {
        led = AuthorNames.beforeRole(line, siteName);
      }
      if (!led.isEmpty()) {
        return led;
      }
      String beside = besideDate(lines.get(i));
      if (AuthorNames.isPersonLine(beside)) {
        return AuthorNames.fromByline(beside, siteName);
      }
      boolean called = i > 0 && BylineLead.isAll(lines.get(i - 1));
      boolean dated =
          (i > 0 && ArticleDates.isDateLine(lines.get(i - 1)))
              || (i + 1 < lines.size() && ArticleDates.isDateLine(lines.get(i + 1)));
      if ((called || dated) && AuthorNames.isPersonLine(line)) {
        return AuthorNames.fromByline(line, siteName);
      }
    }
    return List.of();
  }

  /** Whether a person's line is none of several, as those of winners are. */
  private static boolean standsAlone(List<String> lines, int at) {
    boolean first = at == 0 || AuthorNames.beforeRole(lines.get(at - 1), null).isEmpty();
    boolean last =
        at + 1 == lines.size() || AuthorNames.beforeRole(lines.get(at + 1), null).isEmpty();
    return first && last && (at == 0 || !lines.get(at - 1).endsWith(":"));
  }

  /** What stands beside the date of a line, before it or after: "Jane Doe | Reporter | 2 June". */
  private static String besideDate(String line) {
    String[] parts = line.length() > 100 ? new String[0] : line.split("\\s*[|·•,/]\\s*", -1);
    for (int i = 0; i < parts.length; i++) {
      if (ArticleDates.isDateLine(parts[i])) {
        return i + 1 < parts.length && AuthorNames.isPersonLine(parts[i + 1])
            ? parts[i + 1]
            : parts[0];
      }
    }
    return "";
  }

  private static boolean isBesideTheArticle(Element element, Set<Element> aroundHeadline) {
    for (Element up = element; up != null && !aroundHeadline.contains(up); up = up.parent()) {
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
