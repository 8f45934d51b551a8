package dev.silkwire.index.explain;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How it stands with a URL, in one word. */
public enum Outcome {
  INDEXED,
  UNDER_WAY,
  WAITING,
  REDIRECTED,
  DUPLICATE,
  REFUSED,
  SKIPPED,
  GONE,
  FAILED,
  ENTRANCE,
  DEAD_LETTERED,
  UNKNOWN;

  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
