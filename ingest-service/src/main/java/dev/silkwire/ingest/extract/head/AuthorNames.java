package dev.silkwire.ingest.extract.head;

import dev.silkwire.ingest.extract.html.StructuredData;
import dev.silkwire.ingest.extract.html.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cleans and splits the names of authors. */
final class AuthorNames {
  private static final int LONGEST = 60;
  private static final int MOST = 12;

  private static final Pattern SPLIT =
      Pattern.compile(
          "\\s*(?:[;、|•·⋅●]|\\s/\\s|,(?!\\s*(?:Jr|Sr|MD|PhD|Ph\\.D|M\\.D|II|III)\\b)|\\s(?:and|und|et|y|e|og|och|и|және|with|mit|&|\\+)\\s|&&)\\s*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern NO_NAME =
      Pattern.compile(
          "(?:written by|posted by|by|view|view (?:all|more) posts?|the author|about the author|name|head|human|twitter|facebook|instagram|linkedin|guest author|guest post|staff writer|contributor|(?:[\\w-]+\\.){2,}\\w+|admin|administrator|editor|editors|staff|author|webmaster|unknown|anonymous|null|none|undefined|n/?a|guest|user|root|redaktion|redacción|rédaction|редакция|by|news|website|(?:\\p{L}+ )?news|press release|newsroom|partners?|网站编辑部|编辑部|编辑|佚名|未知|本站|本站编辑)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern TAIL =
      Pattern.compile(
          "\\s*(?:\\(.*|<.*|\\[.*|\\s[-–—]\\s.*|\\b(?:last )?(?:updated|published|posted|edited|(?:medically |expert )?reviewed|fact[- ]checked)\\b.*|\\b(?:for|of|in)\\s(?:the\\s)?[A-Z].*|,\\s*(?:MD|PhD|M\\.D\\.|Ph\\.D\\.).*|[.,;]?\\s+(?:photos?|pictures?|fotos?|bild(?:er)?|фото|видео|сурет|摄影)(?:\\s?[:：]|\\sby\\b).*)$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Who looked over the text did not write it. */
  private static final Pattern BY_ANOTHER =
      Pattern.compile(
          "^(?:(?:edited|(?:medically |expert )?reviewed|fact[- ]checked|photos?|pictures?|video|graphics?) by\\b|(?:photos?|фото|fotos?|bild(?:er)?|摄影|图)\\s?[:：])",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private AuthorNames() {}

  /** Names given as data: by JSON-LD, meta elements, microdata. */
  static List<String> clean(List<String> given, @Nullable String siteName) {
    List<String> names = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String one : given) {
      String text = Texts.fold(StructuredData.plain(one));
      if (isAddress(text) || BY_ANOTHER.matcher(text).find()) {
        continue;
      }
      text = Roles.apart(BylineLead.without(text));
      boolean named = false;
      for (String part : SPLIT.split(text, -1)) {
        String name = BY_ANOTHER.matcher(part).lookingAt() ? "" : trimmed(part);
        boolean ofName = named && Roles.isRole(name); // "Jane Doe, political editor"
        boolean degree =
            !names.isEmpty() && DEGREE.matcher(name).matches() && !Agencies.isOne(name);
        if (!degree && !ofName && isName(name, siteName)) {
          named = true;
          if (seen.add(Squash.of(name)) && names.size() < MOST) {
            names.add(name);
          }
        }
      }
    }
    return names;
  }

  /** Names in a line people read: what follows is stricter, for lines hold more than names. */
  static List<String> fromByline(String line, @Nullable String siteName) {
    String text = BylineLead.without(line);
    boolean led = text.length() < line.length();
    String first = text.split("\\s[|•·]\\s|\\s{2,}|\\d", 2)[0];
    List<String> names = new ArrayList<>();
    for (String name : clean(List.of(first), siteName)) {
      boolean personLike =
          name.codePoints().noneMatch(Character::isDigit) && (led || looksLikeName(name));
      if (personLike) {
        names.add(name);
      }
    }
    return names;
  }

  /**
   * Names in a line that says "By", "Автор:", "记者" before them; empty for other lines. A sentence
   * may begin with a preposition as well ("By then, the mayor said …"), so behind one only persons
   * count.
   */
  static List<String> afterLead(String line, @Nullable String siteName) {
    String names = BylineLead.without(line);
    if (names.length() == line.length()) {
      return List.of();
    }
    Matcher preposition = BylineLead.preposition(line);
    if (preposition.lookingAt() && !isPersonFirst(line.substring(preposition.end()))) {
      return List.of();
    }
    return fromByline(line, siteName).stream().filter(AuthorNames::looksLikeName).toList();
  }

  private static boolean isPersonFirst(String names) {
    String first = SPLIT.split(names, 2)[0];
    return PERSON.matcher(trimmed(first)).matches() || Agencies.isOne(trimmed(first));
  }

  /** "Jane Doe, political editor": a name, and after a comma what its bearer does. */
  static List<String> beforeRole(String line, @Nullable String siteName) {
    int comma = line.indexOf(',');
    return comma > 0
            && isPersonLine(line.substring(0, comma))
            && !Roles.isRole(line.substring(0, comma))
            && Roles.isRole(line.substring(comma + 1).strip())
        ? clean(List.of(line.substring(0, comma)), siteName)
        : List.of();
  }

  /** "MD", "CFP", "M.S." after a name. */
  private static final Pattern DEGREE =
      Pattern.compile("(?:\\p{Lu}\\.?){2,6}|Ph\\.?D\\.?|CEO|Founder");

  private static final Pattern PERSON =
      Pattern.compile(
          "\\p{Lu}[\\p{L}.'’-]+(?: (?:\\p{Lu}[\\p{L}.'’-]*|de|da|di|van|von|der|den|del|la|le|bin|al)){1,3}");

  /** Whether a line is a person's name and nothing else. */
  static boolean isPersonLine(String line) {
    return line.length() <= 40
        && PERSON.matcher(line).matches()
        && !Roles.isAmong(line)
        && !LABEL.matcher(line).find();
  }

  /** Words of menus and labels, which have capitals like names. */
  private static final Pattern LABEL =
      Pattern.compile(
          "\\b(?:news|home|read|share|more|view|blog|press|release|media|center|centre|article|articles|posts?|comments?|updates?|guide|world|business|sports?|culture|politics|travel|table|contents|about|contact|written|reviewed|edited|published|photo|image|video|podcast|newsletter|subscribe|twitter|facebook|linkedin|copy|link|email|print|save|listen|minutes?|min)\\b",
          Pattern.CASE_INSENSITIVE);

  private static boolean looksLikeName(String name) {
    String[] words = name.split(" ", -1);
    if (words.length > 5 || !Character.isLetterOrDigit(name.codePointAt(0))) {
      return false;
    }
    if (Character.UnicodeScript.of(name.codePointAt(0)) == Character.UnicodeScript.HAN) {
      return name.length() <= 5;
    }
    boolean cased =
        Character.isUpperCase(name.codePointAt(0)) || !Character.isLowerCase(name.codePointAt(0));
    return cased && (words.length > 1 || name.length() > 3);
  }

  private static String trimmed(String part) {
    String name = Roles.withoutRoleBefore(BylineLead.without(Texts.fold(part)));
    name = TAIL.matcher(name).replaceFirst("");
    while (!name.isEmpty()
        && ",.;:|-–—·•".indexOf(name.charAt(name.length() - 1)) >= 0
        && !name.endsWith("r.")) {
      name = name.substring(0, name.length() - 1).strip();
    }
    return name;
  }

  private static boolean isName(String name, @Nullable String siteName) {
    boolean long2 = name.length() >= 2 && name.length() <= LONGEST;
    return long2
        && name.codePoints().anyMatch(Character::isLetter)
        && name.indexOf(')') < 0
        && !isAddress(name)
        && !NO_NAME.matcher(name).matches()
        && !Roles.isIdeographicRole(name)
        && !(Roles.isAmong(name) && name.split(" ", -1).length > 2)
        && (siteName == null || !Squash.of(siteName).equals(Squash.of(name)));
  }

  private static boolean isAddress(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.startsWith("http")
        || lower.startsWith("www.")
        || lower.startsWith("/")
        || lower.startsWith("@")
        || (lower.contains("@") && lower.contains("."));
  }
}
