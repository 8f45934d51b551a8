package dev.silkwire.ingest.extract.html;

import dev.silkwire.contracts.CanonicalUrl;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a page is about, for telling its own article from others that its data describes, too.
 *
 * @param page where the page is
 * @param addresses of the page, by its own account included
 * @param titles what it shows and calls itself
 */
record PageSubject(CanonicalUrl page, Set<CanonicalUrl> addresses, List<String> titles) {
  private static final int SHORTEST = 8;

  PageSubject {
    addresses = Set.copyOf(addresses);
    titles = titles.stream().map(PageSubject::letters).toList();
  }

  /** Whether a node says that it stands at one of the page's addresses. */
  boolean isAt(JsonNode node) {
    return addresses(node).stream()
        .flatMap(address -> page.resolve(address).stream())
        .anyMatch(addresses::contains);
  }

  /** Whether a headline is one of the page's titles, or a part of one. */
  boolean isTitled(@Nullable String headline) {
    if (headline == null) {
      return false;
    }
    String said = letters(headline);
    return said.length() >= SHORTEST
        && titles.stream()
            .filter(title -> title.length() >= SHORTEST)
            .anyMatch(title -> title.contains(said) || said.contains(title));
  }

  private static List<String> addresses(JsonNode node) {
    List<String> addresses = new ArrayList<>();
    for (String property : List.of("url", "@id", "mainEntityOfPage")) {
      JsonNode value = node.get(property);
      JsonNode address = value != null && value.isObject() ? value.get("@id") : value;
      if (address != null && address.isString() && !address.asString().isBlank()) {
        addresses.add(address.asString());
      }
    }
    return addresses;
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder();
    text.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }
}
