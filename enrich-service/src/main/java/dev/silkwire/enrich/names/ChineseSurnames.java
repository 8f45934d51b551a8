package dev.silkwire.enrich.names;

import dev.silkwire.enrich.rules.RuleFiles;
import dev.silkwire.enrich.rules.RuleNode;
import dev.silkwire.enrich.text.Tokens;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The characters of Chinese people's names, and those foreign names are written with. */
final class ChineseSurnames {
  /** Surnames of one character. */
  private final BitSet single = new BitSet();

  private final Set<String> twice = new HashSet<>();

  /** The characters a surname of two begins with. */
  private final BitSet beginnings = new BitSet();

  /** Characters that are usual in given names. */
  private final BitSet given = new BitSet();

  private final BitSet sounds = new BitSet();

  static ChineseSurnames of(RuleFiles rules) {
    ChineseSurnames all = new ChineseSurnames();
    rules.each("chinese-names", all::read);
    return all;
  }

  private void read(RuleNode entry) {
    var fields =
        entry.fields(
            new LinkedHashSet<>(List.of("surnames", "double-surnames", "given", "sounds")));
    set(single, fields.get("surnames"));
    set(given, fields.get("given"));
    set(sounds, fields.get("sounds"));
    RuleNode ofTwo = fields.get("double-surnames");
    if (ofTwo != null) {
      twice.addAll(ofTwo.texts());
      twice.forEach(surname -> beginnings.set(surname.charAt(0)));
    }
  }

  private static void set(BitSet all, @Nullable RuleNode characters) {
    if (characters != null) {
      characters.text().chars().forEach(all::set);
    }
  }

  /** How many characters of a surname stand here: 0, 1 or 2. */
  int length(Tokens tokens, int at) {
    char c = tokens.first(at);
    if (beginnings.get(c) && twice.contains(tokens.word(at) + tokens.word(at + 1))) {
      return 2;
    }
    return single.get(c) ? 1 : 0;
  }

  boolean isGiven(char c) {
    return given.get(c);
  }

  boolean isSound(char c) {
    return sounds.get(c);
  }
}
