package dev.silkwire.ingest.extract.dates;

import dev.silkwire.contracts.ArticleDate;
import dev.silkwire.contracts.ArticleDate.Provenance;
import dev.silkwire.ingest.extract.html.PageSurvey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * When the article was published and when changed.
 *
 * @param published null where the page does not tell; "updated" is not "published"
 * @param candidates all that was read, the answers among them
 */
public record ArticleDates(
    @Nullable ArticleDate published, @Nullable ArticleDate modified, List<ArticleDate> candidates) {
  public ArticleDates {
    candidates = List.copyOf(candidates);
  }

  private static final int LONGEST_DATE_LINE = 90;
  private static final int MOST_CANDIDATES = 40;
  private static final int MOST_STATED = 20;

  /** How the evidence of a publication date begins where the page gives only an update. */
  public static final String ONLY_UPDATED = "only an update: ";

  /**
   * Reads the dates of a page.
   *
   * @param headline the element of the headline: visible dates are looked for around it
   */
  public static ArticleDates read(
      PageSurvey page, @Nullable Element headline, @Nullable String language, Instant fetchedAt) {
    List<DateCandidate> all = new ArrayList<>();
    DateSources sources = new DateSources(page, language, fetchedAt, all);
    sources.jsonLd();
    sources.meta();
    sources.microdata();
    sources.timeElements(headline);
    sources.visible(headline);
    sources.url();
    ArticleDate published = best(all, DateCandidate.Kind.PUBLISHED);
    ArticleDate modified = best(all, DateCandidate.Kind.MODIFIED);
    if (published == null && modified != null) {
      published = standIn(modified);
    }
    return new ArticleDates(
        published,
        modified,
        all.stream().map(DateCandidate::date).distinct().limit(MOST_CANDIDATES).toList());
  }

  /** What elements say that are known to hold the dates; empty where it is no date. */
  public static Optional<ArticleDates> of(
      List<Element> elements, PageSurvey page, @Nullable String language, Instant fetchedAt) {
    List<DateCandidate> all = new ArrayList<>();
    DateSources sources = new DateSources(page, language, fetchedAt, all);
    elements.stream().limit(MOST_STATED).forEach(sources::stated);
    ArticleDate published = best(all, DateCandidate.Kind.PUBLISHED);
    ArticleDate modified = best(all, DateCandidate.Kind.MODIFIED);
    return published == null && modified == null
        ? Optional.empty()
        : Optional.of(
            new ArticleDates(published, modified, all.stream().map(DateCandidate::date).toList()));
  }

  /** These dates, and where one is missing that of the others. */
  public ArticleDates before(ArticleDates others) {
    return new ArticleDates(
        published == null ? others.published() : published,
        modified == null ? others.modified() : modified,
        Stream.concat(candidates.stream(), others.candidates().stream())
            .distinct()
            .limit(MOST_CANDIDATES)
            .toList());
  }

  /** A page that names only an update is dated by it; the evidence says so. */
  private static ArticleDate standIn(ArticleDate modified) {
    return new ArticleDate(
        modified.value(),
        modified.precision(),
        modified.provenance(),
        ONLY_UPDATED + modified.evidence(),
        null);
  }

  /** The text before the first date in a line: what a byline says besides. */
  public static String beforeDate(String line) {
    return DateReader.all(line, DateReader.NumericOrder.DAY_FIRST).stream()
        .findFirst()
        .map(date -> line.substring(0, Math.min(line.length(), date.start())))
        .orElse(line);
  }

  /** Whether a line is nothing but a date, with a time and a word such as "updated". */
  public static boolean isDateLine(String line) {
    if (line.length() > LONGEST_DATE_LINE || line.chars().noneMatch(Character::isDigit)) {
      return false;
    }
    List<WrittenDate> dates = DateReader.all(line, DateReader.NumericOrder.DAY_FIRST);
    if (dates.isEmpty()) {
      return false;
    }
    int dated = dates.stream().mapToInt(date -> date.end() - date.start()).sum();
    String rest =
        line.substring(0, dates.getFirst().start())
            + line.substring(Math.min(line.length(), dates.getLast().end()));
    long letters = rest.codePoints().filter(Character::isLetter).count();
    return letters <= 12 && dated >= 6 && letters <= dated;
  }

  /** The most trusted candidate that is not refused; of its equals, the more precise of one day. */
  private static @Nullable ArticleDate best(List<DateCandidate> all, DateCandidate.Kind kind) {
    DateCandidate first =
        all.stream()
            .filter(candidate -> candidate.kind() == kind && candidate.date().refused() == null)
            .min(Comparator.comparing(candidate -> candidate.date().provenance()))
            .orElse(null);
    if (first == null) {
      return null;
    }
    ArticleDate answer = first.date();
    if (answer.precision() != ArticleDate.Precision.DAY) {
      return answer;
    }
    for (DateCandidate other : all) {
      ArticleDate date = other.date();
      boolean sameDay = date.value().startsWith(answer.value());
      boolean morePrecise = date.precision().compareTo(answer.precision()) > 0;
      if (other.kind() == kind
          && date.refused() == null
          && sameDay
          && morePrecise
          && date.provenance() != Provenance.URL) {
        answer = date;
      }
    }
    return answer;
  }
}
