package dev.silkwire.contracts;

import org.jspecify.annotations.Nullable;

/** The bytes of a record are not the event its topic promises; a dead-letter case. */
public final class UndecodableEvent extends RuntimeException {
  private static final long serialVersionUID = 1;

  public UndecodableEvent(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
