package dev.silkwire.ingest.extract.text;

import dev.silkwire.contracts.Block;
import dev.silkwire.contracts.Image;
import dev.silkwire.ingest.extract.html.PageSurvey;
import dev.silkwire.ingest.extract.text.Region.Doubt;
import java.util.ArrayList;
import java.util.List;

/**
 * The main text of a page as blocks.
 *
 * @param blocks in reading order, captions among them
 * @param images pictures of the article
 * @param textSize length of the text, an ideograph counted as three letters
 * @param linkSize how much of the page's visible text is links, by the same measure
 * @param pageSize the page's visible text, by the same measure
 */
public record MainText(
    List<Block> blocks, List<Image> images, int textSize, int linkSize, int pageSize) {
  /** Below this a stricter reading is undone: something that was the article was taken out. */
  private static final int TOO_LITTLE = 250;

  public MainText {
    blocks = List.copyOf(blocks);
    images = List.copyOf(images);
  }

  public static MainText read(PageSurvey page, ArticleHead head) {
    Outline outline = OutlineReader.read(page.body(), page.names());
    Body body = new BodyFinder(outline).find();
    List<Passage> kept = List.of();
    for (Doubt refused : List.of(Doubt.MILD, Doubt.STRONG, Doubt.CERTAIN)) {
      List<Passage> stage = new Trimming(head).trim(passages(outline, body, refused));
      if (size(stage) > 1.3 * size(kept) + 60) {
        kept = stage;
      }
      if (size(kept) >= TOO_LITTLE) {
        break;
      }
    }
    int links = 0;
    int whole = 0;
    for (Passage passage : outline.passages) {
      if (passage.region.doubt != Doubt.CERTAIN) {
        links += (int) (passage.size * passage.linkDensity());
        whole += passage.size;
      }
    }
    return new MainText(Blocks.of(kept), Pictures.of(kept, page.url()), size(kept), links, whole);
  }

  private static List<Passage> passages(Outline outline, Body body, Doubt refused) {
    List<Passage> kept = new ArrayList<>();
    for (int i = body.around().first; i < body.around().last; i++) {
      Passage passage = outline.passages.get(i);
      if (body.holds(i) && doubtWithin(passage.region, body.around()).compareTo(refused) < 0) {
        kept.add(passage);
      }
    }
    return kept;
  }

  /** The doubt that arises between the body and the passage; what is around the body is settled. */
  private static Doubt doubtWithin(Region region, Region body) {
    return region.doubt.compareTo(body.doubt) > 0 ? region.doubt : Doubt.NONE;
  }

  private static int size(List<Passage> passages) {
    return passages.stream().filter(p -> p.type.isText()).mapToInt(p -> p.size).sum();
  }
}
