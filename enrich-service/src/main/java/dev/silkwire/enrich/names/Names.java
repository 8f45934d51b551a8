package dev.silkwire.enrich.names;

import dev.silkwire.contracts.Tag;
import dev.silkwire.enrich.text.NormalText;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Collects the names of an article: the same thing under two forms is one, and has both as
 * evidence.
 */
final class Names {
  private static final int MOST = 150;
  private static final int STEM = 6;

  private final Map<String, Name> byKey = new LinkedHashMap<>();

  /** Short forms: an acronym that was introduced, what stood in quotation marks. */
  private final Map<String, Name> byAlias = new HashMap<>();

  /** What short forms begin with. */
  private final BitSet aliasBeginnings = new BitSet();

  /** Notes a name under its own words. */
  @Nullable Name note(
      Passage passage, Tag.Type type, Phrase phrase, String rule, double confidence) {
    return note(passage, type, phrase, key(passage, phrase), rule, confidence);
  }

  /** Notes a name under a key that another mention may share; null where there are too many. */
  @Nullable Name note(
      Passage passage, Tag.Type type, Phrase phrase, String key, String rule, double confidence) {
    Name name = byKey.get(type + key);
    if (name == null) {
      if (byKey.size() >= MOST) {
        return null;
      }
      String value = passage.quote(phrase);
      name = new Name(type, slug(value), value, rule, confidence);
      byKey.put(type + key, name);
    }
    passage.hold(phrase, name);
    return name;
  }

  /** Notes a listed name. */
  Name note(KnownNames.Known known) {
    Name name =
        byKey.computeIfAbsent(
            known.type() + known.id(),
            none -> new Name(known.type(), known.id(), known.name(), known.rule(), 0.95));
    name.with("kind", known.kind());
    return name;
  }

  /** The name already noted under a key. */
  @Nullable Name known(Tag.Type type, String key) {
    return byKey.get(type + key);
  }

  /** The key of the only name known that ends with these words; the key itself where none does. */
  String endingWith(Tag.Type type, String key) {
    String found = key;
    for (String known : byKey.keySet()) {
      if (known.startsWith(type.toString()) && known.endsWith(" " + key)) {
        if (!found.equals(key)) {
          return key;
        }
        found = known.substring(type.toString().length());
      }
    }
    return found;
  }

  void alias(String folded, Name name) {
    if (folded.length() > 1) {
      byAlias.putIfAbsent(folded, name);
      aliasBeginnings.set(folded.charAt(0));
    }
  }

  @Nullable Name aliased(String folded) {
    return byAlias.get(folded);
  }

  /** Whether a short form may begin with a character. */
  boolean isAliasFrom(char first) {
    return aliasBeginnings.get(first);
  }

  Collection<Name> all() {
    return byKey.values();
  }

  /** The beginnings of the words, equal for a name with other endings. */
  static String key(Passage passage, Phrase phrase) {
    StringBuilder key = new StringBuilder();
    for (int i = phrase.first(); i < phrase.next(); i++) {
      String word = passage.tokens().word(i);
      if (passage.tokens().isWord(i) || passage.tokens().isNumber(i)) {
        boolean han = Character.isIdeographic(word.charAt(0));
        key.append(word, 0, Math.min(STEM, word.length())).append(han ? "" : " ");
      }
    }
    return key.toString();
  }

  static String fold(String name) {
    return NormalText.fold(name);
  }

  /** An id that the same name has in every article. */
  static String slug(String name) {
    StringBuilder slug = new StringBuilder(name.length());
    for (char c : name.toLowerCase(Locale.ROOT).toCharArray()) {
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        slug.append(c);
      } else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
        slug.append('-');
      }
    }
    int end = slug.length();
    return end > 1 && slug.charAt(end - 1) == '-' ? slug.substring(0, end - 1) : slug.toString();
  }
}
