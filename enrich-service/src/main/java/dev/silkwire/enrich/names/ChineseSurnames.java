package dev.silkwire.enrich.names;

import dev.silkwire.enrich.rules.RuleFiles;
import dev.silkwire.enrich.rules.RuleNode;
import dev.silkwire.enrich.text.Tokens;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The surnames of Chinese people, and the characters foreign names are written with. */
final class ChineseSurnames {
  private final Set<String> surnames = new HashSet<>();

  /** The characters a surname begins with. */
  private final BitSet beginnings = new BitSet();

  private final BitSet sounds = new BitSet();

  static ChineseSurnames of(RuleFiles rules) {
    ChineseSurnames all = new ChineseSurnames();
    rules.each("chinese-names", all::read);
    return all;
  }

  private void read(RuleNode entry) {
    var fields =
        entry.fields(new LinkedHashSet<>(List.of("surnames", "double-surnames", "sounds")));
    RuleNode single = fields.get("surnames");
    RuleNode twice = fields.get("double-surnames");
    RuleNode heard = fields.get("sounds");
    if (single != null) {
      single.text().codePoints().forEach(c -> surnames.add(Character.toString(c)));
    }
    if (twice != null) {
      surnames.addAll(twice.texts());
    }
    if (heard != null) {
      for (char c : heard.text().toCharArray()) {
        sounds.set(c);
      }
    }
    surnames.forEach(surname -> beginnings.set(surname.charAt(0)));
  }

  /** How many characters of a surname stand here: 0, 1 or 2. */
  int length(Tokens tokens, int at) {
    if (!beginnings.get(tokens.first(at)) || !Character.isIdeographic(tokens.first(at))) {
      return 0;
    }
    if (surnames.contains(tokens.word(at) + tokens.word(at + 1))) {
      return 2;
    }
    return surnames.contains(tokens.word(at)) ? 1 : 0;
  }

  boolean isSound(char c) {
    return sounds.get(c);
  }
}
