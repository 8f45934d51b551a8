package dev.silkwire.index.explain;

import dev.silkwire.contracts.Article;
import dev.silkwire.contracts.CanonicalUrl;
import dev.silkwire.contracts.DeadLetter;
import dev.silkwire.contracts.Hashes;
import dev.silkwire.contracts.JournalEntry;
import dev.silkwire.contracts.RecordPlace;
import dev.silkwire.index.journal.JournalSearch;
import dev.silkwire.index.search.ArticleSearch;
import dev.silkwire.index.search.BadQuestion;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Explains a URL: normalise → read its journal → judge → follow a redirect or duplicate. Explains a
 * record that was set aside by its place: find its entry in the journal → read all of its article.
 */
@Component
public final class Explainer {
  private static final int LONGEST = 4_000;
  private static final int MOST_HOPS = 3;

  private final JournalSearch journal;
  private final ArticleSearch articles;

  Explainer(JournalSearch journal, ArticleSearch articles) {
    this.journal = journal;
    this.articles = articles;
  }

  /**
   * Explains what happened to a URL, or to the record at a place in Kafka.
   *
   * @throws BadQuestion where there is nothing to look for
   */
  public Explanation explain(String asked) {
    String given = asked.strip();
    if (given.isEmpty()) {
      throw new BadQuestion("url", "url is missing; give the address of a page: ?url=https://…");
    }
    if (given.length() > LONGEST) {
      throw new BadQuestion(
          "url", "url has " + given.length() + " characters; at most " + LONGEST + " are taken");
    }
    return RecordPlace.parse(given)
        .map(place -> explain(given, place))
        .orElseGet(() -> explain(given, MOST_HOPS, new LinkedHashSet<>()));
  }

  /** What became of the record at a place that was set aside, and the way of its article. */
  private Explanation explain(String given, RecordPlace place) {
    List<JournalEntry> told = journal.of(Set.of(DeadLetter.journalId(place))).entries();
    if (told.isEmpty()) {
      return new Explanation(
          given,
          place.toString(),
          "This is the place of a record in Kafka.",
          Outcome.UNKNOWN,
          "The journal knows of no record from this place that was set aside.",
          null,
          null,
          List.of(),
          0,
          null);
    }
    JournalEntry dead = told.getLast();
    Set<String> ids = new LinkedHashSet<>(List.of(dead.urlId()));
    if (dead.article() != null) {
      ids.add(dead.article());
    }
    JournalSearch.Entries way = journal.of(ids);
    String url =
        way.entries().stream()
            .map(JournalEntry::url)
            .filter(known -> CanonicalUrl.parse(known).isPresent())
            .findFirst()
            .orElse(null);
    return new Explanation(
        given,
        place.toString(),
        "This is the place of a record in Kafka; its article's way is told below.",
        Outcome.DEAD_LETTERED,
        Verdict.of(told).sentence(),
        null,
        null,
        Timeline.of(way.entries(), url == null ? place.toString() : url),
        way.leftOut(),
        seeAlso(url, MOST_HOPS, new LinkedHashSet<>()));
  }

  private Explanation explain(String given, int hops, Set<String> visited) {
    Optional<CanonicalUrl> canonical = CanonicalUrl.parse(given);
    String url = canonical.map(CanonicalUrl::value).orElse(given);
    visited.add(url);
    Set<String> spellings = new LinkedHashSet<>(List.of(Hashes.of(url), Hashes.of(given)));
    JournalSearch.Entries told = journal.of(spellings);
    Verdict verdict = Verdict.of(told.entries());
    JournalEntry indexed = verdict.indexed();
    String article = indexed == null ? null : indexed.article();
    Integer revision = indexed == null ? null : indexed.revision();
    Outcome outcome = verdict.outcome();
    String sentence = verdict.sentence();
    if (article == null && canonical.isPresent()) { // the journal is kept for weeks only
      Optional<Article> stored =
          articles.article(canonical.get().id()).map(enriched -> enriched.article());
      if (stored.isPresent()) {
        article = stored.get().id();
        revision = stored.get().revision();
        outcome = Outcome.INDEXED;
        sentence =
            "Indexed as article "
                + article
                + ", revision "
                + revision
                + "; the journal does not tell (any more) how it got there.";
      }
    }
    return new Explanation(
        given,
        url,
        note(given, url, canonical.isPresent()),
        outcome,
        sentence,
        article,
        revision,
        Timeline.of(told.entries(), url),
        told.leftOut(),
        seeAlso(verdict.leadsTo(), hops, visited));
  }

  private Explanation.@Nullable SeeAlso seeAlso(
      @Nullable String other, int hops, Set<String> visited) {
    if (other == null) {
      return null;
    }
    String url = CanonicalUrl.parse(other).map(CanonicalUrl::value).orElse(other);
    if (hops == 0 || visited.contains(url)) {
      return new Explanation.SeeAlso(url, "Not followed further.", null);
    }
    Explanation there = explain(url, hops - 1, visited);
    Explanation.SeeAlso beyond = there.seeAlso();
    String article = there.article() == null && beyond != null ? beyond.article() : there.article();
    return new Explanation.SeeAlso(url, there.verdict(), article);
  }

  private static @Nullable String note(String given, String url, boolean isAddress) {
    if (!isAddress) {
      return "This is no http or https address; it was looked up as the text it is.";
    }
    return given.equals(url)
        ? null
        : "The address was brought into its normal form, without fragment, tracking and session"
            + " parameters: "
            + url;
  }
}
