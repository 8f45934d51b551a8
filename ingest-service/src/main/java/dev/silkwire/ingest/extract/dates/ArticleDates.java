package dev.silkwire.ingest.extract.dates;

import dev.silkwire.contracts.ArticleDate;
import dev.silkwire.ingest.extract.dates.DateCandidate.Kind;
import dev.silkwire.ingest.extract.html.PageSurvey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * When the article was published and when changed.
 *
 * @param published null where the page does not tell; "updated" is not "published"
 * @param candidates all that was read, the answers among them; the others say why they are none
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

  /** How the evidence begins where the page says "3 hours ago": counted from the fetch. */
  static final String RELATIVE = "relative: ";

  /** Whether a date was counted from the time of the fetch: "3 hours ago". */
  public static boolean isRelative(ArticleDate date) {
    return date.evidence() != null && date.evidence().startsWith(RELATIVE);
  }

  static final String AN_EVENT = "an event's date";
  static final String ONLY_IN_THE_ADDRESS = "only in the address";

  /**
   * Reads the dates of a page.
   *
   * @param headline the element of the headline: visible dates are looked for around it
   */
  public static ArticleDates read(
      PageSurvey page, @Nullable Element headline, @Nullable String language, Instant fetchedAt) {
    DateCustoms customs = DateCustoms.of(page, language);
    DateCandidates found = new DateCandidates(customs, fetchedAt);
    new DeclaredDates(page, found).read();
    boolean declared = !found.none();
    new TimeElements(page, found).read(headline);
    new VisibleDates(page, found).read(headline);
    if (!declared) {
      new ScriptDates(page, found).read();
    }
    new AddressDates(page, found).read();
    Weighing weighing = new Weighing(found.all(), customs);
    DateCandidate published = weighing.published();
    DateCandidate modified = weighing.modified();
    return new ArticleDates(
        published != null ? published.answer() : standIn(modified),
        modified == null ? null : modified.answer(),
        explained(weighing.all(), published));
  }

  /** What elements say that are known to hold the dates; empty where it is no date. */
  public static Optional<ArticleDates> of(
      List<Element> elements, PageSurvey page, @Nullable String language, Instant fetchedAt) {
    DateCandidates found = new DateCandidates(DateCustoms.of(page, language), fetchedAt);
    VisibleDates visible = new VisibleDates(page, found);
    elements.stream().limit(MOST_STATED).forEach(visible::stated);
    Weighing weighing = new Weighing(found.all(), found.customs());
    DateCandidate published = weighing.published();
    DateCandidate modified = weighing.modified();
    return published == null && modified == null
        ? Optional.empty()
        : Optional.of(
            new ArticleDates(
                published == null ? null : published.answer(),
                modified == null ? null : modified.answer(),
                explained(weighing.all(), published)));
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
  private static @Nullable ArticleDate standIn(@Nullable DateCandidate modified) {
    if (modified == null) {
      return null;
    }
    ArticleDate date = modified.answer();
    return new ArticleDate(
        date.value(), date.precision(), date.provenance(), ONLY_UPDATED + date.evidence(), null);
  }

  /** All candidates, those of another day than the answer with the reason. */
  private static List<ArticleDate> explained(
      List<DateCandidate> all, @Nullable DateCandidate published) {
    return all.stream()
        .map(
            one ->
                one.kind() == Kind.MODIFIED
                    ? one.refusedAs("an update")
                    : published != null && !one.onDayOf(published)
                        ? one.refusedAs("another day is better attested")
                        : one)
        .map(DateCandidate::answer)
        .distinct()
        .limit(MOST_CANDIDATES)
        .toList();
  }

  /** The text before the first date in a line: what a byline says besides. */
  public static String beforeDate(String line) {
    return DateReader.first(line, DateCustoms.DAY_FIRST)
        .map(date -> line.substring(0, Math.min(line.length(), date.start())))
        .orElse(line);
  }

  /** Whether one of some words is a month: "5 March", "8月7日". */
  public static boolean namesMonth(String words) {
    for (String word : words.split("[^\\p{L}]+", -1)) {
      if (word.startsWith("月") || MonthNames.month(word).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** A line without the dates in it, also relative ones, and the times beside them. */
  public static String withoutDates(String line) {
    List<WrittenDate> dates = DateReader.all(line, DateCustoms.DAY_FIRST);
    if (dates.isEmpty()) {
      dates = RelativeDates.read(line, Instant.EPOCH, DateCustoms.DAY_FIRST).stream().toList();
    }
    StringBuilder rest = new StringBuilder();
    int from = 0;
    for (WrittenDate date : dates) {
      int start = Math.min(line.length(), date.start());
      rest.append(line, Math.min(from, start), start).append(' ');
      from = Math.min(line.length(), date.end());
    }
    return rest.append(line, from, line.length()).toString();
  }

  /** Whether a line is nothing but a date, with a time and a word such as "updated". */
  public static boolean isDateLine(String line) {
    if (line.length() > LONGEST_DATE_LINE || !hasDigit(line)) {
      return false;
    }
    List<WrittenDate> dates = DateReader.all(line, DateCustoms.DAY_FIRST);
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

  private static boolean hasDigit(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (Character.isDigit(line.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
