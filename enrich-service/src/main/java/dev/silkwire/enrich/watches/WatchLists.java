package dev.silkwire.enrich.watches;

import dev.silkwire.enrich.rules.RuleFiles;
import dev.silkwire.enrich.rules.RuleNode;
import dev.silkwire.enrich.text.NormalText;
import dev.silkwire.enrich.text.PhraseIndex;
import dev.silkwire.enrich.text.WordPattern;
import dev.silkwire.enrich.watches.WatchedForm.Letters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the watch-lists of rule files. */
final class WatchLists {
  private static final Set<String> LIST_FIELDS =
      new LinkedHashSet<>(
          List.of(
              "list", "name", "kind", "letters", "languages", "not-before", "not-after", "names"));
  private static final Set<String> NAME_FIELDS =
      new LinkedHashSet<>(
          List.of(
              "id",
              "name",
              "kind",
              "letters",
              "languages",
              "not-before",
              "not-after",
              "exact",
              "aliases"));

  private final RuleFiles rules;
  private final PhraseIndex.Builder<WatchedForm> index = PhraseIndex.builder();
  private final List<String> lists = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  WatchLists(RuleFiles rules) {
    this.rules = rules;
    rules.each("watches", this::list);
  }

  PhraseIndex<WatchedForm> index() {
    return index.build();
  }

  /** Ids of the lists, by number. */
  List<String> lists() {
    return List.copyOf(lists);
  }

  /** What holds for a list, and for a name unless it says otherwise. */
  private record Manner(
      String kind,
      Letters letters,
      Set<String> languages,
      Set<String> notBefore,
      Set<String> notAfter) {
    static final Manner USUAL = new Manner("", Letters.CAPITAL, Set.of(), Set.of(), Set.of());

    Manner with(RuleNode entry) {
      return new Manner(
          entry.optional("kind").map(RuleNode::text).orElse(kind),
          entry.optional("letters").map(Manner::letters).orElse(letters),
          entry.optional("languages").map(node -> Set.copyOf(node.texts())).orElse(languages),
          entry.optional("not-before").map(Manner::words).orElse(notBefore),
          entry.optional("not-after").map(Manner::words).orElse(notAfter));
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

  private void list(RuleNode entry) {
    entry.fields(LIST_FIELDS);
    RuleNode idNode = entry.required("list");
    String id = idNode.text();
    if (!id.matches("[\\p{Ll}\\p{N}][\\p{Ll}\\p{N}_-]{0,60}")) {
      throw idNode.problem(id + " should be small letters, digits and hyphens");
    }
    Manner manner = Manner.USUAL.with(entry);
    int known = lists.indexOf(id); // another file may add to a list
    int list = known < 0 ? lists.size() : known;
    if (known < 0) {
      lists.add(id);
    }
    rules.each(entry.required("names").list(), name -> name(list, id, manner, name));
  }

  private void name(int list, String listId, Manner usual, RuleNode entry) {
    if (entry.isWord()) {
      String name = entry.text();
      Watched watched = watched(list, listId, name, name, usual, entry);
      form(watched, name, usual.letters, entry);
      return;
    }
    Map<String, RuleNode> fields = entry.fields();
    fields.forEach(
        (field, value) -> {
          if (!NAME_FIELDS.contains(field) && !field.matches("[a-z]{2,3}")) {
            throw value.problem(
                "is not a field here; known are the codes of languages (en, ru …) and "
                    + String.join(", ", NAME_FIELDS));
          }
        });
    String name = entry.required("name").text();
    String id = Optional.ofNullable(fields.get("id")).map(RuleNode::text).orElse(name);
    Manner manner = usual.with(entry);
    Watched watched = watched(list, listId, id, name, manner, entry);
    form(watched, name, manner.letters, entry);
    fields.forEach(
        (field, value) -> {
          if (field.equals("exact")) {
            value.texts().forEach(word -> form(watched, word, Letters.EXACT, value));
          } else if (field.equals("aliases") || !NAME_FIELDS.contains(field)) {
            value.texts().forEach(word -> form(watched, word, manner.letters, value));
          }
        });
  }

  private Watched watched(
      int list, String listId, String id, String name, Manner manner, RuleNode where) {
    String whole = listId + "/" + id.toLowerCase(Locale.ROOT).replaceAll("\\s+", "-");
    if (!ids.add(whole)) {
      throw where.problem(id + " is on the list " + listId + " already; give another id");
    }
    return new Watched(
        list,
        whole,
        name.replace("*", ""),
        manner.kind,
        manner.languages,
        manner.notBefore,
        manner.notAfter,
        where.file());
  }

  private void form(Watched watched, String words, Letters letters, RuleNode where) {
    WordPattern pattern =
        WordPattern.parse(words)
            .orElseThrow(() -> where.problem("in \"" + words + "\" a * should end a word"));
    if (letters == Letters.EXACT && words.indexOf('*') >= 0) {
      throw where.problem("\"" + words + "\" must stand exactly so, and cannot have a *");
    }
    index.add(pattern.head(), new WatchedForm(watched, pattern, letters, words));
  }
}
