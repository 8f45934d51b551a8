package dev.silkwire.enrich.tagging;

import org.jspecify.annotations.Nullable;

/** An article could not be tagged at all: it did not come back, or took the memory of all. */
public final class TaggingFailed extends Exception {
  private static final long serialVersionUID = 1;

  public TaggingFailed(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
