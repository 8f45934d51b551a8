package dev.silkwire.enrich.rules;

/** A rule file says something that cannot be: which file, line and field, and what is wrong. */
public final class RuleProblem extends RuntimeException {
  private static final long serialVersionUID = 1;

  public RuleProblem(String file, int line, String field, String wrong) {
    super(file + ", line " + line + ", " + field + ": " + wrong);
  }
}
