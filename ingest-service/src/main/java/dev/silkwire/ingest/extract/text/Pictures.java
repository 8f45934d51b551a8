package dev.silkwire.ingest.extract.text;

import dev.silkwire.contracts.Block.Type;
import dev.silkwire.contracts.CanonicalUrl;
import dev.silkwire.contracts.Image;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The pictures among the passages of an article, with their captions and credits. */
final class Pictures {
  private static final int MOST = 200;

  private Pictures() {}

  static List<Image> of(List<Passage> passages, CanonicalUrl page) {
    List<Image> images = new ArrayList<>();
    for (int i = 0; i < passages.size() && images.size() < MOST; i++) {
      Passage passage = passages.get(i);
      if (!passage.picture) {
        continue;
      }
      Element img = passage.element;
      String url = address(img, page);
      if (url != null) {
        images.add(
            new Image(
                url,
                line(passages, i, Type.CAPTION),
                line(passages, i, Type.CREDIT),
                pixels(img.attr("width")),
                pixels(img.attr("height"))));
      }
    }
    return images;
  }

  /** Where a picture is: pages that load pictures late keep the address beside. */
  static @Nullable String address(Element img, CanonicalUrl page) {
    String source = img.attr("src");
    boolean late = source.isBlank() || source.startsWith("data:");
    return page.resolve(late ? img.attr("data-src") : source).map(CanonicalUrl::value).orElse(null);
  }

  private static @Nullable String line(List<Passage> passages, int picture, Type type) {
    for (int i = picture + 1; i < Math.min(passages.size(), picture + 3); i++) {
      Passage passage = passages.get(i);
      if (passage.picture) {
        return null;
      }
      if (passage.type == type && !passage.element.normalName().equals("caption")) {
        return passage.text;
      }
    }
    return null;
  }

  private static @Nullable Integer pixels(String attribute) {
    return attribute.matches("\\d{1,5}") ? Integer.valueOf(attribute) : null;
  }
}
