package dev.silkwire.enrich.text;

import dev.silkwire.contracts.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * What the steps have to say about words they looked at and did not tag. For most articles nobody
 * asks, and then nothing is written down.
 */
public final class Notes {
  /** Keeps nothing. */
  public static final Notes NONE = new Notes(false);

  private static final int MOST = 2_000;

  private final boolean wanted;
  private final List<Rejected> rejected = new ArrayList<>();

  /**
   * Words that are no evidence for a tag.
   *
   * @param span where they stand
   * @param rule what might have made a tag of them
   * @param reason why it did not
   */
  public record Rejected(Span span, String rule, String reason) {}

  private Notes(boolean wanted) {
    this.wanted = wanted;
  }

  /** Notes of one article, for one thread. */
  public static Notes taken() {
    return new Notes(true);
  }

  /** Whether anybody asks; what is costly to find out is found out only then. */
  public boolean wanted() {
    return wanted;
  }

  /** Notes that words are not tagged. */
  public void reject(NormalText field, int start, int end, String rule, Supplier<String> reason) {
    if (wanted) {
      reject(field.span(start, end), rule, reason);
    }
  }

  /** Notes that words are not tagged. */
  public void reject(Span span, String rule, Supplier<String> reason) {
    if (wanted && rejected.size() < MOST) {
      rejected.add(new Rejected(span, rule, reason.get()));
    }
  }

  /** In the order they were taken. */
  public List<Rejected> rejected() {
    return List.copyOf(rejected);
  }
}
