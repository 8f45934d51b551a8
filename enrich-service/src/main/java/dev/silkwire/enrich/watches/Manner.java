package dev.silkwire.enrich.watches;

import dev.silkwire.enrich.rules.RuleNode;
import dev.silkwire.enrich.text.NormalText;
import dev.silkwire.enrich.watches.WatchedForm.Letters;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What holds for the names of a list in a file, and for one name where it says otherwise.
 *
 * @param list number of the list
 * @param file of the entry
 * @param kind what it is, as the user says; may be empty
 * @param letters what is asked of capitals
 * @param languages of the articles in which it is looked for; empty for all
 * @param notBefore folded words that, following the name, say it is something else
 * @param notAfter folded words that, preceding the name, say so
 */
record Manner(
    int list,
    String file,
    String kind,
    Letters letters,
    Set<String> languages,
    Set<String> notBefore,
    Set<String> notAfter) {
  static Manner usual(int list, String file) {
    return new Manner(list, file, "", Letters.CAPITAL, Set.of(), Set.of(), Set.of());
  }

  /** The same one where an entry says nothing of its own: a long list has one for all names. */
  Manner with(RuleNode entry) {
    Manner own =
        new Manner(
            list,
            file,
            entry.optional("kind").map(RuleNode::text).orElse(kind),
            entry.optional("letters").map(Manner::letters).orElse(letters),
            entry.optional("languages").map(node -> Set.copyOf(node.texts())).orElse(languages),
            entry.optional("not-before").map(Manner::words).orElse(notBefore),
            entry.optional("not-after").map(Manner::words).orElse(notAfter));
    return own.equals(this) ? this : own;
  }

  private static Letters letters(RuleNode node) {
    return switch (node.text()) {
      case "any" -> Letters.ANY;
      case "capital" -> Letters.CAPITAL;
      case "exact" -> Letters.EXACT;
      default -> throw node.problem("should be any, capital or exact");
    };
  }

  private static Set<String> words(RuleNode node) {
    return node.texts().stream().map(NormalText::fold).collect(Collectors.toUnmodifiableSet());
  }
}
