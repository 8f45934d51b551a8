package dev.silkwire.index.search;

import static dev.silkwire.index.search.Highlight.HIT_END;
import static dev.silkwire.index.search.Highlight.HIT_START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.silkwire.index.search.Highlight.Part;
import org.junit.jupiter.api.Test;

final class HighlightTest {
  @Test
  void marksBecomePartsAndMarkupStaysText() {
    String marked = "<b>" + HIT_START + "rail" + HIT_END + " and " + HIT_START + "port" + HIT_END;
    assertThat(Highlight.of("text", marked).parts())
        .containsExactly(
            new Part("<b>", false),
            new Part("rail", true),
            new Part(" and ", false),
            new Part("port", true));
  }

  @Test
  void anUnclosedMarkRunsToTheEnd() {
    Highlight highlight = Highlight.of("text", "a " + HIT_START + "b");
    assertThat(highlight.parts()).containsExactly(new Part("a ", false), new Part("b", true));
    assertThat(highlight.hasHit()).isTrue();
  }

  @Test
  void textWithoutMarksIsOnePart() {
    assertThat(Highlight.of("text", "plain").parts()).containsExactly(new Part("plain", false));
    assertThat(Highlight.of("text", "").parts()).isEmpty();
  }
}
