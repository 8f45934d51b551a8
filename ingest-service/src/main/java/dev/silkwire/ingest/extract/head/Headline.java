package dev.silkwire.ingest.extract.head;

import dev.silkwire.ingest.extract.html.NameHint;
import dev.silkwire.ingest.extract.html.PageSurvey;
import dev.silkwire.ingest.extract.html.StructuredData;
import dev.silkwire.ingest.extract.html.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The headline of an article, by vote of the places that give it.
 *
 * @param title null where the page has none
 * @param subtitle the standfirst or sub-headline
 * @param element where it stands on the page, if it is shown
 */
public record Headline(
    @Nullable String title, @Nullable String subtitle, @Nullable Element element) {
  private static final int LONGEST = 400;

  /** What sites put between the headline and their own name. */
  private static final Pattern SEPARATOR =
      Pattern.compile(
          "\\s+[|–—·•»«:/\\\\~-]{1,3}\\s+|\\s*[|｜_»]\\s*|\\s+::\\s+|\\s[-–—]{1,2}(?=\\S)|(?<=\\p{IsHan})\\s*[-–—]{1,2}\\s*(?=\\p{IsHan})");

  private record Vote(String text, double weight) {}

  public static Headline read(PageSurvey page) {
    Element unmarked = UnmarkedHeadline.find(page);
    List<Vote> votes = votes(page, unmarked);
    String title = winner(votes);
    Element element = title == null ? null : shown(page, title, unmarked);
    return new Headline(title, subtitle(page, title), element);
  }

  private static List<Vote> votes(PageSurvey page, @Nullable Element unmarked) {
    Set<String> siteNames = siteNames(page);
    List<Vote> votes = new ArrayList<>();
    List<String> firstLevel =
        page.headings().stream()
            .filter(h -> h.normalName().equals("h1"))
            .map(Texts::of)
            .filter(text -> !text.isEmpty() && text.length() <= LONGEST)
            .distinct()
            .limit(6)
            .toList();
    String documentTitle = page.title();
    for (String heading : firstLevel) {
      boolean echoed =
          documentTitle != null && Squash.of(documentTitle).contains(Squash.of(heading));
      boolean rubric =
          unmarked != null && (!echoed || heading.length() < Texts.of(unmarked).length());
      vote(
          votes,
          siteNames,
          heading,
          rubric ? 0.5 : firstLevel.size() == 1 ? 2.5 : echoed ? 2.3 : 1);
    }
    if (unmarked != null) {
      vote(votes, siteNames, Texts.of(unmarked), 2.4);
    }
    for (Element element : page.microdata("headline")) {
      if (element.normalName().matches("h[1-6]")) {
        vote(votes, siteNames, Texts.of(element), 1.5);
      }
    }
    page.structuredData()
        .article()
        .ifPresent(node -> vote(votes, siteNames, StructuredData.text(node, "headline"), 9));
    vote(votes, siteNames, page.meta("og:title"), 2.6);
    vote(votes, siteNames, page.meta("twitter:title"), 1.2);
    vote(
        votes,
        siteNames,
        page.meta(
            "parsely-title",
            "sailthru.title",
            "dc.title",
            "dcterms.title",
            "citation_title",
            "title"),
        0.9);
    vote(votes, siteNames, documentTitle, 1.6);
    if (firstLevel.isEmpty()) {
      page.headings().stream()
          .map(Texts::of)
          .filter(text -> !text.isEmpty() && text.length() <= LONGEST)
          .limit(5)
          .forEach(text -> vote(votes, siteNames, text, 0.8));
    }
    return votes;
  }

  private static void vote(
      List<Vote> votes, Set<String> siteNames, @Nullable String text, double weight) {
    if (text == null) {
      return;
    }
    String plain = Texts.fold(StructuredData.plain(text));
    if (plain.isEmpty() || plain.length() > LONGEST || siteNames.contains(Squash.of(plain))) {
      return;
    }
    votes.add(new Vote(withoutSiteName(plain, siteNames), weight));
  }

  /** The text without the site's name before its first or after its last separator. */
  private static String withoutSiteName(String text, Set<String> siteNames) {
    Matcher separator = SEPARATOR.matcher(text);
    while (separator.find()) {
      String head = text.substring(0, separator.start()).strip();
      String tail = text.substring(separator.end()).strip();
      if (siteNames.contains(Squash.of(tail)) && head.length() >= 4) {
        return head;
      }
      if (siteNames.contains(Squash.of(head)) && tail.length() >= 4) {
        return tail;
      }
    }
    return text;
  }

  /** The text up to each separator, and from the last one on. */
  private static List<String> cuts(String text) {
    List<String> cuts = new ArrayList<>();
    Matcher separator = SEPARATOR.matcher(text);
    int end = -1;
    while (separator.find()) {
      cuts.add(text.substring(0, separator.start()).strip());
      end = separator.end();
    }
    if (end > 0) {
      cuts.add(text.substring(end).strip());
    }
    return cuts;
  }

  /**
   * Counts votes. Who says "Headline - Rubric" also speaks for "Headline" where another source has
   * just that; where no other does, a little, for the rubric may be part of the headline.
   */
  private static @Nullable String winner(List<Vote> votes) {
    Map<String, Double> support = new HashMap<>();
    for (Vote vote : votes) {
      support.merge(Squash.of(vote.text()), vote.weight(), Double::sum);
    }
    Map<String, Double> whole = Map.copyOf(support);
    List<Vote> all = new ArrayList<>(votes);
    for (Vote vote : votes) {
      for (String cut : cuts(vote.text())) {
        boolean confirmed = whole.containsKey(Squash.of(cut));
        boolean alone =
            votes.size() == 1 && cut.length() >= 15 && cut.length() > vote.text().length() / 2;
        double weight = confirmed ? 0.9 : alone ? 1.1 : 0;
        if (weight > 0) {
          all.add(new Vote(cut, weight * vote.weight()));
          support.merge(Squash.of(cut), weight * vote.weight(), Double::sum);
        }
      }
    }
    return all.stream()
        .filter(vote -> !Squash.of(vote.text()).isEmpty())
        .max(Comparator.comparingDouble(vote -> support.getOrDefault(Squash.of(vote.text()), 0.0)))
        .map(Vote::text)
        .orElse(null);
  }

  private static Set<String> siteNames(PageSurvey page) {
    Set<String> names = new LinkedHashSet<>();
    for (String meta :
        List.of(
            "og:site_name",
            "application-name",
            "apple-mobile-web-app-title",
            "twitter:site",
            "publisher",
            "dc.publisher")) {
      String name = page.meta(meta);
      if (name != null) {
        names.add(Squash.of(name));
      }
    }
    page.structuredData()
        .article()
        .ifPresent(
            node -> {
              String publisher = StructuredData.text(node, "publisher");
              if (publisher != null) {
                names.add(Squash.of(publisher));
              }
            });
    for (String type : List.of("Organization", "NewsMediaOrganization", "WebSite")) {
      page.structuredData()
          .ofType(type)
          .forEach(
              node -> {
                String name = StructuredData.text(node, "name");
                if (name != null) {
                  names.add(Squash.of(name));
                }
              });
    }
    String host = page.url().host().toLowerCase(Locale.ROOT);
    String bare = host.startsWith("www.") ? host.substring(4) : host;
    names.add(Squash.of(bare));
    for (String label : bare.split("\\.", -1)) {
      if (label.length() > 3) {
        names.add(Squash.of(label));
      }
    }
    names.remove("");
    return names;
  }

  private static @Nullable Element shown(
      PageSurvey page, String title, @Nullable Element unmarked) {
    String squashed = Squash.of(title);
    if (unmarked != null && Squash.of(Texts.of(unmarked)).equals(squashed)) {
      return unmarked;
    }
    Element similar = null;
    for (Element heading : page.headings()) {
      String text = Squash.of(Texts.of(heading));
      if (text.equals(squashed)) {
        return heading;
      }
      if (similar == null
          && text.length() > 12
          && (text.contains(squashed) || squashed.contains(text))) {
        similar = heading;
      }
    }
    if (similar != null) {
      return similar;
    }
    return page.headings().stream()
        .filter(heading -> heading.normalName().equals("h1"))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String subtitle(PageSurvey page, @Nullable String title) {
    String squashedTitle = title == null ? "" : Squash.of(title);
    List<String> shown = new ArrayList<>();
    for (Element element : page.microdata("alternativeHeadline")) {
      shown.add(Texts.of(element));
    }
    for (Element element : page.named(NameHint.STANDFIRST)) {
      shown.add(Texts.of(element));
    }
    for (String text : shown) {
      boolean plausible =
          text.length() >= 20
              && text.length() <= 500
              && (squashedTitle.isEmpty() || !Squash.of(text).contains(squashedTitle));
      if (plausible) {
        return text;
      }
    }
    return null;
  }
}
