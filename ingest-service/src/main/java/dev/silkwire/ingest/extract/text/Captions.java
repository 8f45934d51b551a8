package dev.silkwire.ingest.extract.text;

import dev.silkwire.contracts.Block.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Finds captions that are set as plain paragraphs: lines right after a picture that are centred as
 * the text is not, speak of the picture, or break off without the end of a sentence where that is
 * the habit of the page.
 */
final class Captions {
  private static final int LONGEST = 500;
  private static final int LONGEST_IN_BOX = 300;

  /** A longer line that ends no sentence is none the less text. */
  private static final int LONGEST_UNFINISHED = 240;

  /** So many pictures with a line each make a habit. */
  private static final int HABIT = 2;

  /** Among as many whole sentences, one line that is none is enough. */
  private static final int FEWEST_PARAGRAPHS = 5;

  /** One of so many paragraphs may break off. */
  private static final int MOST_UNFINISHED = 8;

  private static final String PHOTO = "(?:photos?|foto|фото|сурет)(?!\\p{L})";
  private static final String CAPITAL = "(?-i:[\\p{Lu}\"«„“])";

  /**
   * Words about the picture make a caption where they begin or end the line: a photo exhibition, or
   * a mayor "(photo)" who opens a fair, is what the text tells of.
   */
  private static final Pattern OF_PICTURE =
      Pattern.compile(
          "(?:(?:资料|配|上|下|左|右)?图(?:[为:：/／]|片[:：])|[△▲▼◎]|(?:фото|снимок|сурет)(?:\\s?[:.]|\\s[–—-]\\s?"
              + CAPITAL
              + ")|на (?:фото|снимк)\\p{L}*[ :,.–—-]|сурет(?:те|тер)[:. ]"
              + "|(?:photo|picture|image|foto|bild)s?(?: \\d{1,2})?\\s?[:：|]|(?:pictured|in the photo|im bild|auf dem foto|sur la photo|en la (?:foto|imagen))[ :,]).*"
              // a film is shot (拍摄), too
              + "|.*(?:(?<!拍)[摄攝]|供图)[)）】。]?|.*[(（][^()（）]{1,20}[摄攝][)）]。?|.*(?:资料图片?|示意图|[\\s/／（(]图)[)）】]?"
              + "|.*[(（]\\s?"
              + PHOTO
              + "(?:[)）]|[^()（）]{1,60}[)）][.。]?)"
              + "|.*/\\s?"
              + PHOTO
              + "(?:(?:\\s?:|\\s(?:by|de|von|par|"
              + CAPITAL
              + "))[^/]{0,60})?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

  private final List<Passage> passages;
  private final int text;

  /** Whether the paragraphs of the text itself are centred. */
  private final boolean textIsCentred;

  /** Whether lines break off under pictures, and hardly anywhere else. */
  private final boolean habit;

  private Captions(List<Passage> passages) {
    this.passages = passages;
    int size = 0;
    int centred = 0;
    int plain = 0;
    int lines = 0;
    int captions = 0;
    int inCaptions = 0;
    int paragraphs = 0;
    int unfinished = 0;
    for (int i = 0; i < passages.size(); i++) {
      Passage passage = passages.get(i);
      size += passage.type.isText() ? passage.size : 0;
      if (passage.type == Type.PARAGRAPH) {
        boolean middle = isCentred(passage.element);
        centred += middle ? passage.size : 0;
        plain += middle ? 0 : passage.size;
      }
      if (isLineUnderPicture(i)) {
        lines++;
        if (isUnfinished(passage) || speaksOfPicture(passage)) {
          captions++;
          inCaptions += passage.size;
        }
      } else if (passage.type == Type.PARAGRAPH) {
        paragraphs++;
        unfinished += isUnfinished(passage) && !speaksOfPicture(passage) ? 1 : 0;
      }
    }
    this.text = size;
    this.textIsCentred = centred > plain;
    boolean usual = captions >= HABIT && 3 * captions >= 2 * lines;
    boolean only = captions > 0 && paragraphs >= FEWEST_PARAGRAPHS;
    this.habit =
        (usual || only) && 3 * inCaptions <= size && MOST_UNFINISHED * unfinished <= paragraphs;
  }

  /** The passages, with captions marked as such. */
  static List<Passage> marked(List<Passage> passages) {
    return passages.stream().noneMatch(passage -> passage.picture)
        ? passages
        : new Captions(passages).marked();
  }

  private List<Passage> marked() {
    List<Passage> marked = new ArrayList<>(passages.size());
    for (int i = 0; i < passages.size(); i++) {
      Passage passage = passages.get(i);
      boolean caption =
          passage.type == Type.PARAGRAPH
              && (sharesBox(passages, i) && text > 3 * passage.size
                  || isLineUnderPicture(i) && isCaption(passage)
                  || isCreditUnderCaption(marked, passage));
      marked.add(caption ? as(Type.CAPTION, passage) : passage);
    }
    return marked;
  }

  private boolean isLineUnderPicture(int at) {
    Passage line = passages.get(at);
    return at > 0
        && passages.get(at - 1).picture
        && line.type == Type.PARAGRAPH
        && line.text.length() <= LONGEST;
  }

  private boolean isCaption(Passage line) {
    return speaksOfPicture(line)
        || !textIsCentred && isCentred(line.element)
        || habit && isUnfinished(line);
  }

  /** "图为…", "Фото: …", "… 记者 王小明 摄". */
  private static boolean speaksOfPicture(Passage line) {
    return line.text.length() <= LONGEST_IN_BOX && OF_PICTURE.matcher(line.text).matches();
  }

  /**
   * Short and without the end of a sentence; a bold line may be a heading, "Best for: …" a fact.
   */
  private static boolean isUnfinished(Passage line) {
    return line.size <= LONGEST_UNFINISHED
        && !line.endsSentence()
        && ",，、".indexOf(line.text.charAt(line.text.length() - 1)) < 0
        && !line.text.contains(": ")
        && line.linkChars == 0
        && line.boldChars < line.text.length() / 2;
  }

  private static boolean isCreditUnderCaption(List<Passage> before, Passage line) {
    return before.size() > 1
        && before.getLast().type == Type.CAPTION
        && before.get(before.size() - 2).picture
        && speaksOfPicture(line);
  }

  /** Whether a passage is the only line in a box that holds nothing besides but a picture. */
  static boolean sharesBox(List<Passage> passages, int at) {
    Passage line = passages.get(at);
    if (at == 0 || line.picture || line.text.length() > LONGEST_IN_BOX) {
      return false;
    }
    Passage picture = passages.get(at - 1);
    if (!picture.picture || line.type == Type.HEADING || line.linkDensity() > 0.5) {
      return false;
    }
    Region box = line.region;
    while (box.parent != null && !picture.region.isInside(box)) {
      box = box.parent;
    }
    return box.last - box.first == 2 && box.parent != null;
  }

  static Passage as(Type type, Passage passage) {
    Passage marked =
        new Passage(
            passage.region,
            passage.element,
            type,
            0,
            passage.text,
            passage.linkChars,
            passage.boldChars,
            false);
    marked.from = passage.from;
    marked.to = passage.to;
    return marked;
  }

  private static boolean isCentred(Element element) {
    Element at = element;
    for (int up = 0; up < 3 && at != null; up++) {
      String align = at.attr("align").toLowerCase(Locale.ROOT);
      String style = at.attr("style").replace(" ", "").toLowerCase(Locale.ROOT);
      if (align.equals("center")
          || style.contains("text-align:center")
          || at.normalName().equals("center")
          || at.className().contains("aligncenter")
          || at.className().contains("text-center")) {
        return true;
      }
      if (!align.isEmpty() || style.contains("text-align:") || at.normalName().equals("p")) {
        return false;
      }
      at = at.parent();
    }
    return false;
  }
}
