package dev.silkwire.ingest.extract.text;

import dev.silkwire.contracts.Block.Type;
import dev.silkwire.ingest.extract.html.ElementNames;
import dev.silkwire.ingest.extract.html.NameHint;
import dev.silkwire.ingest.extract.html.Texts;
import dev.silkwire.ingest.extract.text.Region.Doubt;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Flattens a page in one walk, without recursion. */
final class OutlineReader {
  private static final Set<String> SKIPPED =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "button",
          "select",
          "option",
          "input",
          "textarea",
          "iframe",
          "object",
          "embed",
          "canvas",
          "video",
          "audio",
          "head",
          "map",
          "datalist",
          "svg",
          "link",
          "meta",
          "frameset",
          "noframes",
          "progress",
          "label");
  private static final Set<String> BLOCKS =
      Set.of(
          "html",
          "body",
          "div",
          "p",
          "section",
          "article",
          "main",
          "aside",
          "header",
          "footer",
          "nav",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "ul",
          "ol",
          "li",
          "dl",
          "dt",
          "dd",
          "table",
          "thead",
          "tbody",
          "tfoot",
          "tr",
          "td",
          "th",
          "caption",
          "blockquote",
          "pre",
          "figure",
          "figcaption",
          "form",
          "fieldset",
          "details",
          "summary",
          "address",
          "center",
          "hgroup",
          "hr",
          "dialog",
          "menu",
          "dir",
          "marquee",
          "plaintext",
          "listing",
          "xmp");

  /** Far more than the longest article has; a page with more is read up to there. */
  private static final int MOST_PASSAGES = 20_000;

  private static final int MOST_REGIONS = 60_000;

  /** The types of input a reader types words into. */
  private static final Set<String> ASKING = Set.of("", "text", "email", "tel", "password");

  /** What the button of a notice says that nobody has come to read. */
  private static final Pattern AGREEING =
      Pattern.compile(
          "(?:i )?(?:agree|accept|consent|understand)(?: all)?|(?:allow|reject|accept|decline)(?: all)?(?: cookies)?|got it|принять(?: все)?|принимаю|соглас(?:ен|на|иться)|понятно|келісемін|қабылдау|同意|我同意|接受|知道了|akzeptieren|alle akzeptieren|einverstanden|j'accepte|tout accepter|aceptar|accetto",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private final ElementNames names;
  private final List<Passage> passages = new ArrayList<>();
  private final List<Region> regions = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private @Nullable TextNode from;
  private @Nullable TextNode to;
  private int linkChars;
  private int boldChars;
  private int openLinks;
  private int openBolds;
  private int breaks;
  private Region region;

  private OutlineReader(Element body, ElementNames names) {
    this.names = names;
    this.region = new Region(body, null, 0, Type.PARAGRAPH, 0, Doubt.NONE);
    regions.add(region);
  }

  static Outline read(Element body, ElementNames names) {
    return read(body, names, Witness.NONE);
  }

  static Outline read(Element body, ElementNames names, Witness witness) {
    OutlineReader reader = new OutlineReader(body, names);
    reader.walk(body);
    return new Outline(reader.passages, reader.regions, witness);
  }

  /** Whether an element is no text and holds none. */
  static boolean isSkipped(Element element) {
    return SKIPPED.contains(element.normalName());
  }

  private void walk(Element body) {
    Node node = body.childNodeSize() > 0 ? body.childNode(0) : null;
    while (node != null && passages.size() < MOST_PASSAGES && regions.size() < MOST_REGIONS) {
      boolean descend = enter(node) && node.childNodeSize() > 0;
      if (descend) {
        node = node.childNode(0);
        continue;
      }
      leave(node);
      while (node != null && node.nextSibling() == null) {
        node = node.parent();
        if (node == null || node == body) {
          node = null;
          break;
        }
        leave(node);
      }
      node = node == null ? null : node.nextSibling();
    }
    flush();
    for (Region open = region; open != null; open = open.parent) {
      open.last = passages.size();
    }
  }

  private boolean enter(Node node) {
    if (node instanceof TextNode text) {
      append(text);
      return false;
    }
    if (!(node instanceof Element element)) {
      return false;
    }
    String tag = element.normalName();
    if (SKIPPED.contains(tag)) {
      if (Embeds.isOne(element)) {
        flush();
        passages.add(new Passage(region, element, Type.EMBED, 0, "", 0, 0, false));
      }
      if (tag.equals("textarea")
          || tag.equals("input") && ASKING.contains(element.attr("type").toLowerCase(Locale.ROOT))
          || tag.equals("button") && AGREEING.matcher(Texts.of(element)).matches()) {
        region.asksForInput = true;
      }
      return false;
    }
    switch (tag) {
      case "br" -> {
        breaks++;
        Texts.fold(" ", line);
        return false;
      }
      case "img" -> {
        picture(element);
        return false;
      }
      case "a" -> openLinks++;
      case "b", "strong" -> openBolds++;
      default -> {}
    }
    int hints =
        isHeadingTag(tag)
            ? names.hintsOfClass(element) & ~Doubts.NOT_HEADINGS
            : names.hints(element);
    if (!BLOCKS.contains(tag) && (hints & Doubts.INLINE_HINTS) == 0 && !Doubts.isHidden(element)) {
      return true;
    }
    flush();
    open(element, tag, hints);
    DataTable data = tag.equals("table") ? DataTable.read(element) : null;
    if (data == null) {
      return true;
    }
    table(element, data);
    return false;
  }

  private void table(Element element, DataTable data) {
    Element caption = data.caption();
    String called = caption == null ? "" : Texts.of(caption);
    if (caption != null && !called.isEmpty()) {
      passages.add(new Passage(region, caption, Type.CAPTION, 0, called, 0, 0, false));
    }
    String text = data.text();
    if (!text.isEmpty()) {
      passages.add(new Passage(region, element, Type.TABLE, 0, text, data.linkChars(), 0, false));
    }
  }

  private static boolean isHeadingTag(String tag) {
    return tag.length() == 2
        && tag.charAt(0) == 'h'
        && tag.charAt(1) >= '1'
        && tag.charAt(1) <= '6';
  }

  private void leave(Node node) {
    if (!(node instanceof Element element)) {
      return;
    }
    if (region.element == element && region.parent != null) {
      flush();
      region.last = passages.size();
      region = region.parent;
    }
    switch (element.normalName()) {
      case "a" -> openLinks = Math.max(0, openLinks - 1);
      case "b", "strong" -> openBolds = Math.max(0, openBolds - 1);
      default -> {}
    }
  }

  private void open(Element element, String tag, int hints) {
    Doubt doubt = Doubts.of(element, hints);
    Type inherited = region.type;
    int level = 0;
    Type type =
        switch (tag) {
          case "h1", "h2", "h3", "h4", "h5", "h6" -> {
            level = tag.charAt(1) - '0';
            yield inherited == Type.CAPTION ? inherited : Type.HEADING;
          }
          case "li", "dt", "dd" -> inherited == Type.QUOTE ? inherited : Type.LIST_ITEM;
          case "blockquote" -> Type.QUOTE;
          case "pre", "listing", "xmp" -> Type.CODE;
          case "figcaption" -> Type.CAPTION;
          default -> inherited == Type.HEADING ? Type.HEADING : inherited;
        };
    if (NameHint.CREDIT.in(hints) && doubt == Doubt.NONE && type != Type.HEADING) {
      type = Type.CREDIT;
    } else if (NameHint.CAPTION.in(hints) && type != Type.HEADING && !tag.equals("figure")) {
      type = Type.CAPTION;
    }
    if (type == Type.HEADING && level == 0) {
      level = region.level;
    }
    region = new Region(element, region, hints, type, level, doubt);
    region.first = passages.size();
    region.last = passages.size();
    regions.add(region);
  }

  private void append(TextNode node) {
    String text = node.getWholeText();
    if (breaks > 0 && !text.isBlank()) {
      boolean indented =
          text.stripLeading().startsWith("\u3000\u3000")
              || text.startsWith("\u3000\u3000")
              || text.stripIndent().startsWith("\u00A0\u00A0");
      if (breaks > 1 || indented) {
        flush();
      }
      breaks = 0;
    }
    int before = line.length();
    Texts.fold(text, line);
    int added = line.length() - before;
    if (added > 0) {
      from = from == null ? node : from;
      to = node;
    }
    if (openLinks > 0) {
      linkChars += added;
    }
    if (openBolds > 0) {
      boldChars += added;
    }
  }

  private void picture(Element img) {
    String width = img.attr("width");
    String height = img.attr("height");
    if (width.equals("1") || height.equals("1") || width.equals("0")) {
      return; // a counter
    }
    flush();
    passages.add(new Passage(region, img, Type.EMBED, 0, "", 0, 0, true));
  }

  private void flush() {
    breaks = 0;
    String text = Texts.strip(line);
    if (!text.isEmpty()) {
      Passage passage =
          new Passage(
              region, region.element, region.type, region.level, text, linkChars, boldChars, false);
      passage.from = from;
      passage.to = to;
      passages.add(passage);
    }
    from = null;
    to = null;
    line.setLength(0);
    linkChars = 0;
    boldChars = 0;
  }
}
