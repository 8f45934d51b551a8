package dev.silkwire.ingest.extract.text;

import dev.silkwire.ingest.extract.html.NameHint;
import dev.silkwire.ingest.extract.text.Region.Doubt;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/**
 * Tells from tag, role, style and name of an element how doubtful its belonging to the article is.
 */
final class Doubts {
  private static final Set<String> CERTAIN_ROLES =
      Set.of(
          "navigation",
          "search",
          "dialog",
          "alertdialog",
          "menu",
          "menubar",
          "toolbar",
          "tablist",
          "tooltip");
  private static final Set<String> STRONG_ROLES =
      Set.of("banner", "complementary", "contentinfo", "note", "alert");

  private static final int CERTAIN_HINTS =
      NameHint.bits(NameHint.COMMENTS, NameHint.NEWSLETTER, NameHint.NOTICE, NameHint.SHARE);
  private static final int STRONG_HINTS =
      NameHint.bits(
          NameHint.RELATED,
          NameHint.NAVIGATION,
          NameHint.FOOTER,
          NameHint.SIDEBAR,
          NameHint.ADVERT,
          NameHint.AUTHOR_BOX,
          NameHint.TAGS,
          NameHint.CONTENTS);

  /** Those of them whose element is full of links, or is not what it is called. */
  private static final int LINK_HINTS =
      NameHint.bits(
          NameHint.NAVIGATION,
          NameHint.RELATED,
          NameHint.SIDEBAR,
          NameHint.TAGS,
          NameHint.CONTENTS);

  static final int MILD_HINTS =
      NameHint.bits(
          NameHint.TEASER,
          NameHint.WIDGET,
          NameHint.HEADER,
          NameHint.META_LINE,
          NameHint.BYLINE,
          NameHint.BREADCRUMB);

  /** What the name of a heading says about its place in the layout says nothing about it. */
  static final int NOT_HEADINGS =
      NameHint.bits(
          NameHint.HEADER, NameHint.CONTENTS, NameHint.TEASER, NameHint.WIDGET, NameHint.META_LINE);

  /** Names that matter on elements inside a line of text too. */
  static final int INLINE_HINTS =
      NameHint.bits(
          NameHint.HIDDEN,
          NameHint.SHARE,
          NameHint.ADVERT,
          NameHint.RELATED,
          NameHint.NEWSLETTER,
          NameHint.CREDIT,
          NameHint.CAPTION);

  private Doubts() {}

  static Doubt of(Element element, int hints) {
    String tag = element.normalName();
    if (tag.equals("body") || tag.equals("html")) {
      return Doubt.NONE;
    }
    if (isHidden(element) || NameHint.HIDDEN.in(hints)) {
      return Doubt.CERTAIN;
    }
    String role =
        element.attributesSize() == 0
            ? ""
            : element.attributes().get("role").toLowerCase(Locale.ROOT);
    if (tag.equals("nav")
        || tag.equals("menu")
        || tag.equals("dialog")
        || CERTAIN_ROLES.contains(role)) {
      return Doubt.CERTAIN;
    }
    if (tag.equals("main") || role.equals("main")) {
      return Doubt.NONE;
    }
    if ((hints & CERTAIN_HINTS) != 0 && !tag.equals("article") && !NameHint.BODY.in(hints)) {
      return Doubt.CERTAIN;
    }
    if (NameHint.BODY.in(hints)) {
      return Doubt.NONE;
    }
    if (tag.equals("footer") || tag.equals("aside") || STRONG_ROLES.contains(role)) {
      return Doubt.STRONG;
    }
    int relevant = tag.equals("article") ? hints & NameHint.RELATED.bit() : hints;
    if ((relevant & STRONG_HINTS) != 0) {
      return Doubt.STRONG;
    }
    if (tag.equals("header") || (relevant & MILD_HINTS) != 0) {
      return Doubt.MILD;
    }
    return Doubt.NONE;
  }

  /** Whether nothing but its tag or name speaks against a region, and that promises links. */
  static boolean promisesLinks(Region region) {
    int against = region.hints & (STRONG_HINTS | CERTAIN_HINTS);
    String tag = region.tag();
    return (against != 0 || tag.equals("aside"))
        && (against & ~LINK_HINTS) == 0
        && !tag.equals("footer")
        && !STRONG_ROLES.contains(region.element.attr("role"));
  }

  static boolean isHidden(Element element) {
    if (element.attributesSize() == 0) {
      return false;
    }
    Attributes attributes = element.attributes(); // the parser has made their names lower case
    if (attributes.hasKey("hidden") || attributes.get("aria-hidden").equals("true")) {
      return true;
    }
    String style = attributes.get("style");
    if (style.isEmpty()) {
      return false;
    }
    String tight = style.replace(" ", "").toLowerCase(Locale.ROOT);
    return tight.contains("display:none") || tight.contains("visibility:hidden");
  }
}
