package dev.silkwire.contracts;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whether an article can be read without paying, as far as its page says.
 *
 * @param status what was found
 * @param evidence what says so on the page, e.g. {@code "JSON-LD isAccessibleForFree false"}; null
 *     where the page says nothing
 */
public record Access(Status status, @Nullable String evidence) {
  public Access {
    Required.field(status, "access.status");
  }

  /** What a page may say of its own text. */
  public enum Status {
    /** Nothing speaks against it. */
    FREE,
    /** The house asks for payment; the text is nevertheless on the page, as far as one can see. */
    PAYWALLED,
    /** Only the beginning of the text is on the page. */
    PARTIAL;

    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
