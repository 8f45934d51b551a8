package dev.silkwire.ingest.extract.text;

import dev.silkwire.contracts.CanonicalUrl;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Films, recordings and frames that an article shows; their text is the address they come from. */
final class Embeds {
  /** A frame that is smaller is a counter, a button or an advertisement's helper. */
  private static final int SMALLEST = 150;

  private Embeds() {}

  /** Whether an element shows something to the reader, and not to a counter. */
  static boolean isOne(Element element) {
    return switch (element.normalName()) {
      case "video", "audio" -> true;
      case "iframe" ->
          element.hasAttr("allowfullscreen")
              || pixels(element, "width") >= SMALLEST && pixels(element, "height") >= SMALLEST;
      default -> false;
    };
  }

  /** Where it comes from; null where it does not say. */
  static @Nullable String address(Element element, CanonicalUrl page) {
    Element source = element.selectFirst("source[src]");
    for (String address :
        new String[] {
          element.attr("src"), element.attr("data-src"), source == null ? "" : source.attr("src")
        }) {
      String found =
          address.isBlank() ? null : page.resolve(address).map(CanonicalUrl::value).orElse(null);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static int pixels(Element element, String side) {
    String value = element.attr(side);
    return value.matches("\\d{1,5}") ? Integer.parseInt(value) : value.endsWith("%") ? SMALLEST : 0;
  }
}
