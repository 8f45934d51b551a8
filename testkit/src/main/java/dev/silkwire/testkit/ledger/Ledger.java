package dev.silkwire.testkit.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What became of N known articles, each named by a unique token: <em>indexed ∪ dead-lettered ∪
 * refused = N</em>, pairwise disjoint, none twice.
 *
 * @param known the tokens of every article that was offered
 * @param indexed the token of each document in the index, as often as it was found
 * @param deadLettered the token of each dead letter
 * @param refused the token of each article that was refused or skipped with a reason
 */
public record Ledger(
    Set<String> known, List<String> indexed, List<String> deadLettered, List<String> refused) {
  private static final int SHOWN = 10;

  public Ledger {
    known = Set.copyOf(known);
    indexed = List.copyOf(indexed);
    deadLettered = List.copyOf(deadLettered);
    refused = List.copyOf(refused);
  }

  /** A ledger in which nothing has happened yet. */
  public static Ledger of(Collection<String> known) {
    return new Ledger(Set.copyOf(known), List.of(), List.of(), List.of());
  }

  public Ledger withIndexed(Collection<String> tokens) {
    return new Ledger(known, List.copyOf(tokens), deadLettered, refused);
  }

  public Ledger withDeadLettered(Collection<String> tokens) {
    return new Ledger(known, indexed, List.copyOf(tokens), refused);
  }

  public Ledger withRefused(Collection<String> tokens) {
    return new Ledger(known, indexed, deadLettered, List.copyOf(tokens));
  }

  /** What is wrong, one sentence each; empty where the ledger is even. */
  public List<String> imbalances() {
    List<String> wrong = new ArrayList<>();
    say(wrong, "lost (neither indexed, nor dead-lettered, nor refused)", lost());
    say(wrong, "indexed twice", repeated(indexed));
    say(wrong, "dead-lettered twice", repeated(deadLettered));
    say(wrong, "refused twice", repeated(refused));
    say(wrong, "both indexed and dead-lettered", common(indexed, deadLettered));
    say(wrong, "both indexed and refused", common(indexed, refused));
    say(wrong, "both dead-lettered and refused", common(deadLettered, refused));
    say(wrong, "unknown, yet indexed", unknown(indexed));
    say(wrong, "unknown, yet dead-lettered", unknown(deadLettered));
    say(wrong, "unknown, yet refused", unknown(refused));
    return List.copyOf(wrong);
  }

  public boolean isEven() {
    return imbalances().isEmpty();
  }

  /**
   * Fails unless the ledger is even.
   *
   * @throws AssertionError that names the articles which are lost, twice or in two places
   */
  public void assertEven() {
    List<String> wrong = imbalances();
    if (!wrong.isEmpty()) {
      throw new AssertionError(
          this + " is not even:\n" + wrong.stream().collect(Collectors.joining("\n")));
    }
  }

  @Override
  public String toString() {
    return "ledger of %d articles (%d indexed, %d dead-lettered, %d refused)"
        .formatted(known.size(), indexed.size(), deadLettered.size(), refused.size());
  }

  private Set<String> lost() {
    Set<String> lost = new TreeSet<>(known);
    indexed.forEach(lost::remove);
    deadLettered.forEach(lost::remove);
    refused.forEach(lost::remove);
    return lost;
  }

  private Set<String> unknown(List<String> tokens) {
    Set<String> unknown = new TreeSet<>(tokens);
    unknown.removeAll(known);
    return unknown;
  }

  private static Set<String> repeated(List<String> tokens) {
    Set<String> once = new TreeSet<>();
    return tokens.stream()
        .filter(token -> !once.add(token))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> common(List<String> some, List<String> others) {
    Set<String> common = new TreeSet<>(some);
    common.retainAll(Set.copyOf(others));
    return common;
  }

  private static void say(List<String> wrong, String what, Set<String> tokens) {
    if (!tokens.isEmpty()) {
      String names = tokens.stream().limit(SHOWN).collect(Collectors.joining(", "));
      String more = tokens.size() > SHOWN ? " and " + (tokens.size() - SHOWN) + " more" : "";
      wrong.add("  " + tokens.size() + " " + what + ": " + names + more);
    }
  }
}
