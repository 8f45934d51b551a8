package dev.silkwire.contracts;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whether an article can be read without paying, as far as its page says.
 *
 * @param status what was found
 * @param evidence what says so on the page, e.g. {@code "JSON-LD isAccessibleForFree false"}
 */
public record Access(Status status, @Nullable String evidence) {
  public Access {
    Required.field(status, "access.status");
  }

  /** What a page may say of its own text. */
  public enum Status {
    /** The page says it is free. */
    FREE,
    /** The page says it is for those who pay. */
    PAYWALLED,
    /** A part can be read without paying: the page says so, or its text breaks off at a barrier. */
    PARTIAL;

    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
