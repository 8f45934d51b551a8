package dev.silkwire.ingest.extract.text;

import dev.silkwire.ingest.extract.html.Anchors;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Tells links to other sites from those to other articles of the house. */
final class OtherSites {
  /** Labels under which registries give out names: "co.uk", "com.tr". */
  private static final Set<String> SHARED =
      Set.of("ac", "co", "com", "edu", "go", "gov", "ne", "net", "or", "org");

  private OtherSites() {}

  /** Whether the link in or around an element leads to another site. */
  static boolean leadsTo(Element element) {
    Element link = Anchors.first(element);
    String to = link == null ? "" : link.attr("href");
    for (Element up = element; to.isEmpty() && up != null; up = up.parent()) {
      if (up.normalName().equals("a")) {
        to = up.attr("href");
        break;
      }
    }
    Optional<String> there = site(to);
    return there.isPresent() && !there.equals(site(element.baseUri()));
  }

  /** What a site is called: the label before the suffix, short of the Public Suffix List. */
  private static Optional<String> site(String url) {
    int slashes = url.indexOf("//");
    if (slashes < 0) {
      return Optional.empty();
    }
    int end = slashes + 2;
    while (end < url.length() && "/?#:".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    String[] labels = url.substring(slashes + 2, end).split("\\.", -1);
    int at = labels.length - 2;
    if (at > 0 && SHARED.contains(labels[at])) {
      at--;
    }
    return Optional.of(labels[Math.max(0, at)]);
  }
}
