package dev.silkwire.ingest.extract.dates;

import dev.silkwire.contracts.ArticleDate.Precision;
import dev.silkwire.contracts.ArticleDate.Provenance;
import dev.silkwire.ingest.extract.dates.DateCandidate.Kind;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Weighs the dates of a page against each other: the most trusted is the answer unless what the
 * page says elsewhere gives a reason to doubt it.
 */
final class Weighing {
  /** Hours that most newsrooms are ahead of UTC, at most and at least. */
  private static final int EASTERNMOST = 12;

  private static final int WESTERNMOST = -8;

  private final List<DateCandidate> all;
  private final DateCustoms customs;

  Weighing(List<DateCandidate> all, DateCustoms customs) {
    this.all = all.stream().map(one -> inConfirmedOrder(one, all)).toList();
    this.customs = customs;
  }

  List<DateCandidate> all() {
    return all;
  }

  @Nullable DateCandidate published() {
    DateCandidate first = mostTrusted(Kind.PUBLISHED);
    if (first == null) {
      return null;
    }
    return morePrecise(onLocalDay(outvoted(beforeStampedAnew(notAfterUpdates(first)))));
  }

  @Nullable DateCandidate modified() {
    DateCandidate first = mostTrusted(Kind.MODIFIED);
    return first == null ? null : morePrecise(first);
  }

  /** 03/10/2023 is in October where something else on the page says so. */
  private static DateCandidate inConfirmedOrder(DateCandidate one, List<DateCandidate> all) {
    LocalDate otherwise = one.date().otherwise();
    if (otherwise == null) {
      return one;
    }
    Predicate<LocalDate> said =
        day ->
            all.stream()
                .anyMatch(
                    other -> other.date().otherwise() == null && other.date().day().equals(day));
    return said.test(otherwise) && !said.test(one.date().day())
        ? one.with(one.date().inOtherOrder())
        : one;
  }

  private @Nullable DateCandidate mostTrusted(Kind kind) {
    return standing(kind).min(Comparator.comparing(Weighing::rank)).orElse(null);
  }

  /** What is mentioned in passing says less than any date stated, "3 hours ago" less than that. */
  private static int rank(DateCandidate one) {
    int unlikely = Provenance.values().length;
    return one.provenance().ordinal()
        + (one.firm() ? 0 : unlikely)
        + (one.evidence().startsWith(ArticleDates.RELATIVE) ? unlikely : 0);
  }

  private Stream<DateCandidate> standing(Kind kind) {
    return all.stream().filter(one -> one.stands(kind));
  }

  /** What is declared later than every declared update is when the page was written out. */
  private DateCandidate notAfterUpdates(DateCandidate declared) {
    List<DateCandidate> updates = standing(Kind.MODIFIED).filter(Weighing::isDeclared).toList();
    boolean afterAll =
        isDeclared(declared)
            && !updates.isEmpty()
            && updates.stream().allMatch(update -> declared.daysAfter(update) > 1);
    return afterAll
        ? standing(Kind.PUBLISHED)
            .filter(one -> isDeclared(one) && one.firm() && declared.daysAfter(one) > 1)
            .min(Comparator.comparing(Weighing::rank))
            .orElse(declared)
        : declared;
  }

  /**
   * Some systems stamp an article as published whenever it is saved: then the declared date is not
   * before the declared update, and the page shows its readers an earlier one.
   */
  private DateCandidate beforeStampedAnew(DateCandidate declared) {
    boolean stampedAnew =
        isDeclared(declared)
            && standing(Kind.MODIFIED)
                .filter(Weighing::isDeclared)
                .anyMatch(update -> !declared.isBefore(update));
    return stampedAnew
        ? standing(Kind.PUBLISHED)
            .filter(one -> one.provenance() == Provenance.VISIBLE && one.firm())
            .findFirst()
            .filter(shown -> declared.daysAfter(shown) > 1)
            .orElse(declared)
        : declared;
  }

  /** An earlier day that two witnesses give outweighs a later one that stands alone. */
  private DateCandidate outvoted(DateCandidate first) {
    return witnesses(first) > 1
        ? first
        : standing(Kind.PUBLISHED)
            .filter(other -> first.daysAfter(other) > 1 && witnesses(other) > 1)
            .min(Comparator.comparing(Weighing::rank))
            .orElse(first);
  }

  /** How many independent places give a day; one that gives many days is a list of teasers. */
  private long witnesses(DateCandidate day) {
    Map<Provenance, Set<LocalDate>> days = new EnumMap<>(Provenance.class);
    standing(Kind.PUBLISHED)
        .forEach(
            one ->
                days.computeIfAbsent(witness(one.provenance()), any -> new HashSet<>())
                    .add(one.date().day()));
    return days.values().stream()
        .filter(told -> told.size() <= 2 && told.contains(day.date().day()))
        .count();
  }

  /** One program writes the head of a page; a time element and the text in it are one. */
  private static Provenance witness(Provenance provenance) {
    return switch (provenance) {
      case JSON_LD, META -> Provenance.META;
      case TIME_ELEMENT, VISIBLE -> Provenance.VISIBLE;
      case MICRODATA, SCRIPT, URL, FEED, SITEMAP, DATELINE -> provenance;
    };
  }

  private static boolean isDeclared(DateCandidate one) {
    return one.provenance().compareTo(Provenance.MICRODATA) <= 0;
  }

  /** An instant near midnight falls on the day its readers are shown, where that is told. */
  private DateCandidate onLocalDay(DateCandidate instant) {
    WrittenDate date = instant.date();
    if (date.zone() == null || date.zone().getTotalSeconds() != 0) {
      return instant;
    }
    Optional<DateCandidate> elsewhere =
        standing(Kind.PUBLISHED).filter(one -> one.isSameInstantElsewhere(instant)).findFirst();
    if (elsewhere.isPresent()) {
      return elsewhere.get();
    }
    List<DateCandidate> beside =
        standing(Kind.PUBLISHED)
            .filter(one -> one.date().zone() == null)
            .filter(one -> Math.abs(one.daysAfter(instant)) <= 1 && isSameMoment(date, one.date()))
            .toList();
    boolean agreed = beside.stream().anyMatch(one -> one.onDayOf(instant));
    if (beside.isEmpty() || agreed || isOfUpdate(beside.getFirst(), instant)) {
      return instant;
    }
    LocalDate shown = beside.getFirst().date().day();
    boolean seen = beside.stream().anyMatch(one -> one.provenance() != Provenance.URL);
    return offsets(instant, beside)
        .map(date::at)
        .filter(local -> local.day().equals(shown))
        .findFirst()
        .map(instant::with)
        .orElse(seen ? beside.getFirst() : instant);
  }

  /** Whether a clock somewhere on earth can show this date at that instant. */
  private static boolean isSameMoment(WrittenDate instant, WrittenDate clock) {
    if (instant.time() == null) {
      return false;
    }
    if (clock.time() != null) {
      return between(instant, clock).isPresent();
    }
    int offset = clock.day().isAfter(instant.day()) ? EASTERNMOST : WESTERNMOST;
    return clock.day().equals(instant.day())
        || clock.day().equals(instant.day().atTime(instant.time()).plusHours(offset).toLocalDate());
  }

  /** Whether a shown day is that of an update which the page declares apart. */
  private boolean isOfUpdate(DateCandidate shown, DateCandidate instant) {
    return standing(Kind.MODIFIED).anyMatch(one -> one.onDayOf(shown) && !one.onDayOf(instant));
  }

  /**
   * The offsets that may be the newsroom's: that of other times on the page, that of its country.
   */
  private Stream<ZoneOffset> offsets(DateCandidate instant, List<DateCandidate> beside) {
    WrittenDate date = instant.date();
    Stream<ZoneOffset> written =
        all.stream().map(one -> one.date().zone()).flatMap(Stream::ofNullable);
    Stream<ZoneOffset> counted = beside.stream().flatMap(one -> between(date, one.date()).stream());
    Optional<ZoneId> country = customs.zone();
    Stream<ZoneOffset> home =
        country.stream()
            .filter(zone -> date.time() != null)
            .map(zone -> zone.getRules().getOffset(date.day().atTime(date.time())));
    return Stream.of(written, counted, home).flatMap(stream -> stream);
  }

  /** By how much a clock without a zone is ahead of an instant in UTC. */
  private static Optional<ZoneOffset> between(WrittenDate instant, WrittenDate clock) {
    if (instant.time() == null || clock.time() == null || clock.zone() != null) {
      return Optional.empty();
    }
    long minutes =
        Duration.between(
                instant.day().atTime(instant.time().withSecond(0)),
                clock.day().atTime(clock.time().withSecond(0)))
            .toMinutes();
    return minutes % 15 == 0 && Math.abs(minutes) <= 14 * 60
        ? Optional.of(ZoneOffset.ofTotalSeconds((int) minutes * 60))
        : Optional.empty();
  }

  /** Of its equals, the more precise of one day; what the page says rather than its address. */
  private DateCandidate morePrecise(DateCandidate first) {
    if (first.date().precision() != Precision.DAY) {
      return first;
    }
    DateCandidate answer =
        first.provenance() != Provenance.URL
            ? first
            : standing(first.kind()).filter(first::onDayOf).findFirst().orElse(first);
    for (DateCandidate other : all) {
      if (other.stands(first.kind())
          && other.onDayOf(first)
          && other.date().precision().compareTo(answer.date().precision()) > 0) {
        answer = other;
      }
    }
    return answer;
  }
}
