package dev.silkwire.ingest.extract.head;

import dev.silkwire.ingest.extract.html.PageSurvey;
import dev.silkwire.ingest.extract.html.StructuredData;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the site of a page calls itself, and headlines without it. */
final class SiteNames {
  /** What sites put between the headline and their own name. */
  static final Pattern SEPARATOR =
      Pattern.compile(
          "\\s+[|–—·•»«:/\\\\~-]{1,3}\\s+|\\s*[|｜_»]\\s*|\\s+::\\s+|\\s[-–—]{1,2}(?=\\S)|(?<=\\p{IsHan})\\s*[-–—]{1,2}\\s*(?=\\p{IsHan})");

  private static final String ALWAYS = "|｜_»";
  private static final String MARKS = "–—·•«:/\\~-";
  private static final char FIRST_EAST_ASIAN = '\u2E80';

  private static final int SHORTEST_HEADLINE = 4;

  private final Set<String> squashed;

  /** The few titles of a page are compared again and again. */
  private final Map<String, String> cut = new HashMap<>();

  private SiteNames(Set<String> squashed) {
    this.squashed = squashed;
  }

  static SiteNames of(PageSurvey page) {
    Set<String> names = new HashSet<>();
    for (String meta :
        List.of(
            "og:site_name",
            "application-name",
            "apple-mobile-web-app-title",
            "twitter:site",
            "publisher",
            "dc.publisher")) {
      add(names, page.meta(meta));
    }
    page.structuredData()
        .article()
        .ifPresent(node -> add(names, StructuredData.text(node, "publisher")));
    for (String type : List.of("Organization", "NewsMediaOrganization", "WebSite")) {
      for (JsonNode node : page.structuredData().ofType(type)) {
        add(names, StructuredData.text(node, "name"));
      }
    }
    String host = page.url().host().toLowerCase(Locale.ROOT);
    String bare = host.startsWith("www.") ? host.substring(4) : host;
    add(names, bare);
    for (String label : bare.split("\\.", -1)) {
      if (label.length() > 3) {
        add(names, label);
      }
    }
    names.remove("");
    return new SiteNames(names);
  }

  private static void add(Set<String> names, @Nullable String name) {
    if (name != null) {
      names.add(Squash.of(name));
    }
  }

  boolean contains(String text) {
    return squashed.contains(Squash.of(text));
  }

  /** The text without the site's name before its first or after its last separator. */
  String cutOff(String text) {
    return mayBeSeparated(text) ? cut.computeIfAbsent(text, this::cut) : text;
  }

  /** Whether a text has a mark where separators have one; most titles have none. */
  static boolean mayBeSeparated(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (ALWAYS.indexOf(c) >= 0
          || i > 0 && MARKS.indexOf(c) >= 0 && endsWord(text.charAt(i - 1))) {
        return true;
      }
    }
    return false;
  }

  /** White space, or a character of a script without it. */
  private static boolean endsWord(char c) {
    return c <= ' ' || c >= FIRST_EAST_ASIAN;
  }

  private String cut(String text) {
    Matcher separator = SEPARATOR.matcher(text);
    while (separator.find()) {
      String head = text.substring(0, separator.start()).strip();
      String tail = text.substring(separator.end()).strip();
      if (contains(tail) && head.length() >= SHORTEST_HEADLINE) {
        return head;
      }
      if (contains(head) && tail.length() >= SHORTEST_HEADLINE) {
        return tail;
      }
    }
    return text;
  }
}
