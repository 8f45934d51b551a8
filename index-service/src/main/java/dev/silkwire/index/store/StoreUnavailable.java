package dev.silkwire.index.store;

import org.jspecify.annotations.Nullable;

/** The store does not answer, or not as it should; the message says what to do. */
public final class StoreUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1;

  public StoreUnavailable(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
