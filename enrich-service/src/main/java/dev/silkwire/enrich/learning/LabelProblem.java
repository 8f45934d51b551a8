package dev.silkwire.enrich.learning;

import java.io.IOException;

/** Nothing can be learned from a file: which line, and what is wrong. */
public final class LabelProblem extends IOException {
  private static final long serialVersionUID = 1;

  LabelProblem(long line, String wrong) {
    super("line " + line + ": " + wrong);
  }

  LabelProblem(String wrong) {
    super(wrong);
  }
}
