package dev.silkwire.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silkwire.contracts.Article;
import dev.silkwire.contracts.Block;
import dev.silkwire.contracts.Block.Type;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class StitchingTest {
  private static final Block CAPTION = new Block(Type.CAPTION, "The quay in the morning.", 0);
  private static final Block INTRO = new Block(Type.PARAGRAPH, "What happened so far.", 0);

  @Test
  void headIsThePageOnesAndRepeatedLinesGoOut() {
    ExtractedArticle joined =
        new ArticleExtractor()
            .stitch(
                List.of(
                    page("First", INTRO, CAPTION, paragraph("One.")),
                    page("First (page 2)", INTRO, CAPTION, paragraph("Two."), paragraph("Two.")),
                    page("First (page 3)", paragraph("Three."))));
    assertThat(joined.title()).isEqualTo("First");
    assertThat(joined.text()).isEqualTo("What happened so far.\n\nOne.\n\nTwo.\n\nTwo.\n\nThree.");
    assertThat(joined.cleanHtml()).containsOnlyOnce("One.").containsOnlyOnce("so far");
    assertThat(joined.captions()).containsExactly("The quay in the morning.");
  }

  private static Block paragraph(String text) {
    return new Block(Type.PARAGRAPH, text, 0);
  }

  private static ExtractedArticle page(String title, Block... blocks) {
    return new ExtractedArticle(
        title,
        null,
        List.of(),
        null,
        null,
        null,
        List.of(),
        "en",
        null,
        List.of(),
        null,
        List.of(blocks),
        List.of(),
        Arrays.stream(blocks).map(block -> "<p>" + block.text() + "</p>\n").toList(),
        Article.Kind.ARTICLE,
        null,
        null);
  }
}
