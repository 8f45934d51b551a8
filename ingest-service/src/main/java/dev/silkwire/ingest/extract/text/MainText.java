package dev.silkwire.ingest.extract.text;

import dev.silkwire.contracts.Block;
import dev.silkwire.contracts.Image;
import dev.silkwire.ingest.extract.explain.Notes;
import dev.silkwire.ingest.extract.html.PageSurvey;
import dev.silkwire.ingest.extract.text.Region.Doubt;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * The main text of a page as blocks.
 *
 * @param blocks in reading order, captions among them
 * @param images pictures of the article
 * @param html a piece of clean HTML for each block, with the pictures before it
 * @param textSize length of the text, an ideograph counted as three letters
 * @param linkSize how much of the page's visible text is links, by the same measure
 * @param pageSize the page's visible text, by the same measure
 */
public record MainText(
    List<Block> blocks,
    List<Image> images,
    List<String> html,
    int textSize,
    int linkSize,
    int pageSize) {
  /** Below this a stricter reading is undone: something that was the article was taken out. */
  private static final int TOO_LITTLE = 250;

  /** A shorter block between headline and body is a remark. */
  private static final int SHORTEST_LEAD = 80;

  /** How many passages may stand between headline and body. */
  private static final int MOST_ABOVE = 25;

  public MainText {
    blocks = List.copyOf(blocks);
    images = List.copyOf(images);
    html = List.copyOf(html);
  }

  public static MainText read(PageSurvey page, ArticleHead head) {
    List<Block> declared = DeclaredBody.of(page);
    Witness witness = new Witness(declared, head.descriptions());
    Outline outline = OutlineReader.read(page.body(), page.names(), witness);
    List<Passage> kept = kept(outline, witness, head, page.notes());
    int links = 0;
    int whole = 0;
    for (Passage passage : outline.passages) {
      if (passage.region.doubt != Doubt.CERTAIN) {
        links += (int) (passage.size * passage.linkDensity());
        whole += passage.size;
      }
    }
    int declaredSize = witness.bodySize();
    page.notes()
        .take(Notes.Topic.BODY, () -> "the body in JSON-LD: " + declaredSize + " characters");
    if (size(kept) < TOO_LITTLE && declaredSize > TOO_LITTLE && declaredSize > 2 * size(kept)) {
      return new MainText(
          declared,
          Pictures.of(kept, page.url()),
          CleanHtml.of(declared),
          declaredSize,
          links,
          whole);
    }
    if (size(kept) < TOO_LITTLE) {
      List<Passage> unshown =
          UnshownBody.longest(page, hidden -> kept(hidden, Witness.NONE, head, page.notes()));
      if (size(unshown) > TOO_LITTLE && size(unshown) > 2 * size(kept)) {
        int found = size(unshown);
        page.notes()
            .take(Notes.Topic.BODY, () -> "+ a body that is not shown: " + found + " characters");
        kept = unshown;
        whole += size(unshown);
      }
    }
    return new MainText(
        Blocks.of(kept, page.url()),
        Pictures.of(kept, page.url()),
        CleanHtml.of(kept, page.url()),
        size(kept),
        links,
        whole);
  }

  /** The text of a page: the strictest reading of its body, unless a laxer one has much more. */
  private static List<Passage> kept(
      Outline outline, Witness witness, ArticleHead head, Notes notes) {
    BodyFinder finder = new BodyFinder(outline, witness);
    Body body = finder.find();
    finder.explain(body, notes);
    List<Passage> above = picturesAbove(outline, body, head);
    Fates fates = new Fates(notes);
    Trimming trimming = new Trimming(head, fates);
    List<Passage> chosen = List.of();
    List<Passage> read = List.of();
    List<Passage> kept = List.of();
    for (Strictness strictness : Strictness.values()) {
      boolean enough = size(kept) >= TOO_LITTLE;
      if (enough && strictness.compareTo(Strictness.WITHOUT_BOXES_OF_LINES) > 0) {
        break;
      }
      List<Passage> inside = new ArrayList<>(above);
      inside.addAll(passages(outline, body, strictness, witness));
      if (inside.equals(read)) {
        continue; // laxer, and yet no more
      }
      read = inside;
      List<Passage> stage = trimming.trim(inside);
      boolean more = size(stage) > 1.6 * size(kept) + 60;
      notes.take(Notes.Topic.BODY, () -> strictness.read(size(stage), more));
      if (more) {
        kept = stage;
        chosen = inside;
      }
    }
    kept = witness.confirmed(kept);
    if (notes.wanted()) {
      fates.forget();
      trimming.trim(chosen); // once more, as the last reading was not always the one chosen
      fates.tell(outline, body, kept);
    }
    return kept;
  }

  /** The main text where it is known what encloses it; empty where there is no text in it. */
  public static Optional<MainText> in(List<Element> enclosing, PageSurvey page, ArticleHead head) {
    return StatedBody.read(enclosing, page, head);
  }

  /** How much of what is doubtful inside the body is left out, strictest first. */
  private enum Strictness {
    WITHOUT_ANY_BOX,
    /** A page made of cards and widgets: those full of prose are the article. */
    WITHOUT_BOXES_OF_LINES,
    WITHOUT_STRONG_DOUBT,
    WITHOUT_CERTAIN_DOUBT;

    String read(int size, boolean taken) {
      String name = name().toLowerCase(Locale.ROOT).replace('_', ' ');
      return (taken ? "+ " : "- ") + name + ": " + size + " characters of text";
    }

    boolean keeps(Region region, Region body) {
      Doubt doubt = this == WITHOUT_BOXES_OF_LINES ? region.firmDoubt : region.doubt;
      Doubt around = this == WITHOUT_BOXES_OF_LINES ? body.firmDoubt : body.doubt;
      Doubt within = doubt.compareTo(around) > 0 ? doubt : Doubt.NONE;
      return switch (this) {
        case WITHOUT_ANY_BOX, WITHOUT_BOXES_OF_LINES -> within == Doubt.NONE;
        case WITHOUT_STRONG_DOUBT -> within.compareTo(Doubt.STRONG) < 0;
        case WITHOUT_CERTAIN_DOUBT -> within.compareTo(Doubt.CERTAIN) < 0;
      };
    }
  }

  private static List<Passage> passages(
      Outline outline, Body body, Strictness strictness, Witness witness) {
    List<Passage> kept = new ArrayList<>();
    for (int i = body.around().first; i < body.around().last; i++) {
      Passage passage = outline.passages.get(i);
      boolean doubted = !body.holds(i) || !strictness.keeps(passage.region, body.around());
      if (!doubted
          || passage.region.doubt != Doubt.CERTAIN
              && passage.size >= SHORTEST_LEAD
              && !witness.describes(passage)
              && witness.names(passage)) {
        kept.add(passage);
      }
    }
    return kept;
  }

  /** The picture between headline and body, with its caption. */
  private static List<Passage> picturesAbove(Outline outline, Body body, ArticleHead head) {
    String title = head.title() == null ? "" : Trimming.squash(head.title());
    int first = body.around().first;
    int headline = -1;
    for (int i = first - 1; i >= Math.max(0, first - MOST_ABOVE) && headline < 0; i--) {
      Passage passage = outline.passages.get(i);
      if (!title.isEmpty() && Trimming.squash(passage.text).equals(title)) {
        headline = i;
      }
    }
    if (headline < 0) {
      return List.of();
    }
    List<Passage> above = new ArrayList<>();
    boolean afterPicture = false;
    for (int i = headline + 1; i < first; i++) {
      Passage passage = outline.passages.get(i);
      boolean caption =
          passage.type == Block.Type.CAPTION
              || passage.type == Block.Type.CREDIT
              || Captions.sharesBox(outline.passages, i);
      boolean lead =
          head.descriptions().isEmpty()
              && passage.type == Block.Type.PARAGRAPH
              && passage.region.doubt != Doubt.CERTAIN
              && passage.size >= SHORTEST_LEAD
              && passage.endsSentence()
              && passage.linkDensity() < 0.2;
      if (passage.region.doubt == Doubt.NONE
          && (passage.picture || caption && afterPicture || lead && !caption)) {
        above.add(caption ? Captions.as(captionType(passage), passage) : passage);
      }
      afterPicture = passage.picture || caption && afterPicture;
    }
    return above.stream().anyMatch(passage -> !passage.picture) ? above : List.of();
  }

  private static Block.Type captionType(Passage passage) {
    return passage.type == Block.Type.CREDIT ? Block.Type.CREDIT : Block.Type.CAPTION;
  }

  static int size(List<Passage> passages) {
    return passages.stream().filter(p -> p.type.isText()).mapToInt(p -> p.size).sum();
  }
}
