package dev.silkwire.index.search;

/** A question that cannot be answered as it was put; the message says how to put it. */
public final class BadQuestion extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String parameter;

  public BadQuestion(String parameter, String message) {
    super(message);
    this.parameter = parameter;
  }

  /** The parameter that is to blame. */
  public String parameter() {
    return parameter;
  }
}
