package dev.silkwire.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerTest {
  private final Ledger known = Ledger.of(List.of("a", "b", "c"));

  @Test
  void everyArticleInOnePlaceIsEven() {
    Ledger ledger =
        known.withIndexed(List.of("a")).withDeadLettered(List.of("b")).withRefused(List.of("c"));

    assertThat(ledger.imbalances()).isEmpty();
    ledger.assertEven();
  }

  @Test
  void lostArticleIsNamed() {
    Ledger ledger = known.withIndexed(List.of("a", "c"));

    assertThatThrownBy(ledger::assertEven)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("ledger of 3 articles (2 indexed, 0 dead-lettered, 0 refused)")
        .hasMessageContaining("1 lost (neither indexed, nor dead-lettered, nor refused): b");
  }

  @Test
  void articleIndexedTwiceIsNamed() {
    assertThat(known.withIndexed(List.of("a", "b", "c", "b")).imbalances())
        .containsExactly("  1 indexed twice: b");
  }

  @Test
  void articleInTwoPlacesIsNamed() {
    Ledger ledger = known.withIndexed(List.of("a", "b", "c")).withRefused(List.of("c"));

    assertThat(ledger.imbalances()).containsExactly("  1 both indexed and refused: c");
  }

  @Test
  void articleNobodyOfferedIsNamed() {
    assertThat(known.withIndexed(List.of("a", "b", "c", "x")).imbalances())
        .containsExactly("  1 unknown, yet indexed: x");
  }
}
