package dev.silkwire.contracts;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A date an article gives for itself, no more precise than the page is.
 *
 * @param value ISO 8601: {@code 2018-12-09}, {@code 2018-12-09T10:12} (no zone known) or {@code
 *     2018-12-09T10:12:00+08:00}
 * @param precision what {@code value} holds
 * @param provenance where it was found
 * @param evidence the text it was read from
 * @param refused why a candidate is not the answer, e.g. "in the future"; null for an answer
 */
public record ArticleDate(
    String value,
    Precision precision,
    Provenance provenance,
    @Nullable String evidence,
    @Nullable String refused) {
  public ArticleDate {
    Required.text(value, "date.value");
    Required.field(precision, "date.precision");
    Required.field(provenance, "date.provenance");
  }

  /** How much of a point in time is known. */
  public enum Precision {
    DAY,
    LOCAL_TIME,
    INSTANT;

    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Where a date was found, most trusted first. */
  public enum Provenance {
    JSON_LD,
    META,
    MICRODATA,
    TIME_ELEMENT,
    VISIBLE,
    SCRIPT,
    URL,
    FEED,
    SITEMAP,
    DATELINE;

    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** A point in time to sort by: a day or a time without zone is read as UTC. */
  public Instant sortInstant() {
    return switch (precision) {
      case DAY -> LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant();
      case LOCAL_TIME -> LocalDateTime.parse(value).toInstant(ZoneOffset.UTC);
      case INSTANT -> OffsetDateTime.parse(value).toInstant();
    };
  }
}
