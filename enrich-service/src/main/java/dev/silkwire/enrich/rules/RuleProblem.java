package dev.silkwire.enrich.rules;

import java.util.List;
import java.util.stream.Collectors;

/** Rule files say something that cannot be; every mistake with file, line and field. */
public final class RuleProblem extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** A message of more lines is read by nobody. */
  private static final int MOST_LINES = 100;

  private final transient List<RuleMistake> mistakes;

  public RuleProblem(List<RuleMistake> mistakes) {
    super(message(mistakes));
    this.mistakes = List.copyOf(mistakes);
  }

  public RuleProblem(String file, int line, String field, String wrong) {
    this(List.of(new RuleMistake(file, line, field, wrong)));
  }

  /** In the order they were found. */
  public List<RuleMistake> mistakes() {
    return mistakes;
  }

  private static String message(List<RuleMistake> mistakes) {
    String lines =
        mistakes.stream()
            .limit(MOST_LINES)
            .map(RuleMistake::toString)
            .collect(Collectors.joining("\n"));
    return mistakes.size() <= MOST_LINES
        ? lines
        : lines + "\nand " + (mistakes.size() - MOST_LINES) + " more";
  }
}
