package dev.silkwire.enrich.rules;

/**
 * Something a rule file says that cannot be.
 *
 * @param file its name
 * @param line counted from one; 0 where it is the whole file
 * @param field the field
 * @param wrong what is wrong with it, and what would be right
 */
public record RuleMistake(String file, int line, String field, String wrong) {
  @Override
  public String toString() {
    return file + ", line " + line + ", " + field + ": " + wrong;
  }
}
