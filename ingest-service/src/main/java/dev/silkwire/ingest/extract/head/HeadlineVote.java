package dev.silkwire.ingest.extract.head;

import dev.silkwire.ingest.extract.explain.Notes;
import dev.silkwire.ingest.extract.html.PageSurvey;
import dev.silkwire.ingest.extract.html.StructuredData;
import dev.silkwire.ingest.extract.html.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Chooses a page's headline among those it gives: each source has a weight, those that say the same
 * add up, and how far one is trusted depends on who else is there.
 *
 * <p>Newsrooms write the JSON-LD of a NewsArticle themselves. Elsewhere a plug-in writes JSON-LD,
 * title element and social titles from one field made for search engines: there all of them are one
 * voice, and the heading that readers see is another.
 */
final class HeadlineVote {
  private static final int LONGEST = 400;

  private static final double SHOWN = 4.5;
  private static final double SHOWN_BESIDE_PLUGIN = 8;
  private static final double SHOWN_ALONE = 2.5; // nothing else says the like of it
  private static final double SHOWN_AMONG_OTHERS = 1;
  private static final double RUBRIC = 0.5;
  private static final double UNMARKED = 2.4;
  private static final double UNDER_BREADCRUMB = 12;
  private static final double LOWER = 0.5;
  private static final double LOWER_ALONE = 0.8;
  private static final double MICRODATA = 1.5;
  private static final double NEWSROOM_DATA = 9.5;
  private static final double PLUGIN_DATA = 1.5;
  private static final double SOCIAL = 2.6;
  private static final double TWITTER = 1.2;
  private static final double OTHER_META = 0.9;
  private static final double DOCUMENT = 1.6;

  /** How much of a vote for "Headline - Rubric" also counts for "Headline" if others say that. */
  private static final double CONFIRMED_CUT = 0.95;

  private static final double ONLY_CUT = 1.1;
  private static final int SHORTEST_ONLY_CUT = 15;

  /** How like the titles for machines an h1 is that shows the headline. */
  private static final double RELATED = 0.4;

  private record Vote(String from, String text, double weight) {}

  private final PageSurvey page;
  private final SiteNames site;
  private final ShownHeadings headings;
  private final List<Vote> votes = new ArrayList<>();
  private final @Nullable String data;
  private final boolean newsroom;
  private final @Nullable String social;
  private final @Nullable String document;

  private HeadlineVote(PageSurvey page) {
    this.page = page;
    this.site = SiteNames.of(page);
    this.headings = ShownHeadings.of(page);
    this.data =
        page.structuredData()
            .article()
            .map(node -> StructuredData.text(node, "headline"))
            .orElse(null);
    this.newsroom =
        page.structuredData()
            .article()
            .filter(
                node ->
                    StructuredData.types(node).stream()
                        .anyMatch(type -> type.endsWith("NewsArticle")))
            .isPresent();
    this.social = page.meta("og:title");
    this.document = page.title();
  }

  static @Nullable String winner(PageSurvey page, @Nullable Element unmarked) {
    HeadlineVote vote = new HeadlineVote(page);
    vote.byHeadings(unmarked == null ? null : Texts.of(unmarked));
    vote.byData();
    vote.byLowerHeadings();
    return vote.winner();
  }

  private void byHeadings(@Nullable String unmarked) {
    String best = closestToTitles(headings.first());
    for (String heading : headings.first()) {
      boolean rubric =
          unmarked != null && (!heading.equals(best) || heading.length() < unmarked.length());
      double weight =
          rubric
              ? RUBRIC
              : heading.equals(best)
                  ? data != null && !newsroom ? SHOWN_BESIDE_PLUGIN : SHOWN
                  : headings.first().size() == 1 ? SHOWN_ALONE : SHOWN_AMONG_OTHERS;
      add("heading", heading, weight);
    }
    add("large text", unmarked, UNMARKED);
    for (String part : headings.underBreadcrumb()) {
      if (isSame(part, social) || isSame(part, data)) {
        add("heading under the breadcrumb", part, UNDER_BREADCRUMB);
      }
    }
    for (Element element : page.microdata("headline")) {
      if (element.normalName().matches("h[1-6]")) {
        add("microdata", Texts.line(element, LONGEST), MICRODATA);
      }
    }
  }

  private void byData() {
    add("JSON-LD", data, newsroom && !isForSearch() ? NEWSROOM_DATA : PLUGIN_DATA);
    add("og:title", social, SOCIAL);
    add("twitter:title", page.meta("twitter:title"), TWITTER);
    add(
        "other meta",
        page.meta(
            "parsely-title",
            "sailthru.title",
            "dc.title",
            "dcterms.title",
            "citation_title",
            "title"),
        OTHER_META);
    add("title element", document, DOCUMENT);
  }

  /**
   * Whether the data repeats the title element, which is made for search engines, while what is
   * shared is what readers see.
   */
  private boolean isForSearch() {
    return data != null
        && social != null
        && isSame(data, document)
        && !isSame(data, social)
        && headings.first().stream().anyMatch(heading -> isSame(heading, social));
  }

  /** After the others: where two have equal votes, the first is kept. */
  private void byLowerHeadings() {
    for (String heading : headings.lower()) {
      add("lower heading", heading, headings.first().isEmpty() ? LOWER_ALONE : LOWER);
    }
  }

  private void add(String from, @Nullable String text, double weight) {
    if (text == null) {
      return;
    }
    String plain = Texts.fold(StructuredData.plain(text));
    if (!plain.isEmpty() && plain.length() <= LONGEST && !site.contains(plain)) {
      votes.add(new Vote(from, site.cutOff(plain), weight));
    }
  }

  private boolean isSame(String text, @Nullable String other) {
    return other != null && Squash.of(site.cutOff(text)).equals(Squash.of(site.cutOff(other)));
  }

  /** The heading most like one of the titles for machines, if any is like them at all. */
  private @Nullable String closestToTitles(List<String> headings) {
    List<Set<String>> titles =
        Stream.of(document, social, data, page.meta("twitter:title"))
            .filter(Objects::nonNull)
            .map(title -> words(site.cutOff(title)))
            .toList();
    Set<String> all = new HashSet<>();
    titles.forEach(all::addAll);
    String closest = null;
    double highest = 0;
    for (String heading : headings) {
      Set<String> words = words(heading);
      double known = share(words, all);
      double covered = titles.stream().mapToDouble(title -> share(title, words)).max().orElse(0);
      double likeness = known + covered == 0 ? 0 : 2 * known * covered / (known + covered);
      if (likeness > highest) {
        closest = heading;
        highest = likeness;
      }
    }
    return highest >= RELATED ? closest : null;
  }

  private static double share(Set<String> words, Set<String> of) {
    return words.isEmpty()
        ? 0
        : (double) words.stream().filter(of::contains).count() / words.size();
  }

  /** The words of a text; each ideograph counts as one. */
  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}\\p{M}]+", -1)) {
      if (!word.isEmpty() && Character.isIdeographic(word.codePointAt(0))) {
        word.codePoints().forEach(c -> words.add(Character.toString(c)));
      } else if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  /** Counts. Without another source a cut counts only where it is most of the only vote. */
  private @Nullable String winner() {
    Map<String, Double> support = new HashMap<>();
    for (Vote vote : votes) {
      support.merge(Squash.of(vote.text()), vote.weight(), Double::sum);
    }
    Set<String> said = Set.copyOf(support.keySet());
    List<Vote> all = new ArrayList<>(votes);
    for (Vote vote : votes) {
      for (String cut : cuts(vote.text())) {
        boolean alone =
            votes.size() == 1
                && cut.length() >= SHORTEST_ONLY_CUT
                && cut.length() > vote.text().length() / 2;
        double share = said.contains(Squash.of(cut)) ? CONFIRMED_CUT : alone ? ONLY_CUT : 0;
        if (share > 0) {
          all.add(new Vote("part of " + vote.from(), cut, share * vote.weight()));
          support.merge(Squash.of(cut), share * vote.weight(), Double::sum);
        }
      }
    }
    for (Vote vote : all) {
      page.notes()
          .take(
              Notes.Topic.TITLE,
              () ->
                  "%.1f, with the like of it %.1f: %s \"%s\""
                      .formatted(
                          vote.weight(),
                          support.getOrDefault(Squash.of(vote.text()), 0.0),
                          vote.from(),
                          vote.text()));
    }
    return all.stream()
        .filter(vote -> !Squash.of(vote.text()).isEmpty())
        .max(Comparator.comparingDouble(vote -> support.getOrDefault(Squash.of(vote.text()), 0.0)))
        .map(Vote::text)
        .orElse(null);
  }

  /** The text up to each separator, and from the last one on. */
  private static List<String> cuts(String text) {
    if (!SiteNames.mayBeSeparated(text)) {
      return List.of();
    }
    List<String> cuts = new ArrayList<>();
    Matcher separator = SiteNames.SEPARATOR.matcher(text);
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
}
