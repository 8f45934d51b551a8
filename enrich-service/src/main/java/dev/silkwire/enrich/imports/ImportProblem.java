package dev.silkwire.enrich.imports;

import java.io.IOException;

/** A file cannot be imported: which line, and what is wrong. */
public final class ImportProblem extends IOException {
  private static final long serialVersionUID = 1;

  public ImportProblem(long line, String wrong) {
    super("line " + line + ": " + wrong);
  }
}
