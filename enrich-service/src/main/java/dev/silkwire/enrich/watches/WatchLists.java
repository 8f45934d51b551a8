package dev.silkwire.enrich.watches;

import dev.silkwire.enrich.rules.RuleFiles;
import dev.silkwire.enrich.rules.RuleNode;
import dev.silkwire.enrich.text.PackedWords;
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
  private final PackedWords heads = new PackedWords();
  private final WatchedForms forms = new WatchedForms();
  private final List<String> lists = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  WatchLists(RuleFiles rules) {
    this.rules = rules;
    rules.each("watches", this::list);
  }

  PhraseIndex<WatchedForm> index() {
    return PhraseIndex.of(heads, forms);
  }

  /** Ids of the lists, by number. */
  List<String> lists() {
    return List.copyOf(lists);
  }

  private void list(RuleNode entry) {
    entry.fields(LIST_FIELDS);
    RuleNode idNode = entry.required("list");
    String id = idNode.text();
    if (!id.matches("[\\p{Ll}\\p{N}][\\p{Ll}\\p{N}_-]{0,60}")) {
      throw idNode.problem(id + " should be small letters, digits and hyphens");
    }
    int known = lists.indexOf(id); // another file may add to a list
    int list = known < 0 ? lists.size() : known;
    if (known < 0) {
      lists.add(id);
    }
    Manner manner = Manner.usual(list, entry.file()).with(entry);
    rules.each(entry.required("names").list(), name -> name(id, manner, name));
  }

  private void name(String list, Manner usual, RuleNode entry) {
    if (entry.isWord()) {
      String name = entry.text();
      watch(list, name, name, usual, entry);
      form(name, usual.letters(), entry);
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
    watch(list, id, name, manner, entry);
    form(name, manner.letters(), entry);
    fields.forEach(
        (field, value) -> {
          if (field.equals("exact")) {
            value.texts().forEach(word -> form(word, Letters.EXACT, value));
          } else if (field.equals("aliases") || !NAME_FIELDS.contains(field)) {
            value.texts().forEach(word -> form(word, manner.letters(), value));
          }
        });
  }

  private void watch(String list, String id, String name, Manner manner, RuleNode where) {
    String whole = list + "/" + id.toLowerCase(Locale.ROOT).replaceAll("\\s+", "-");
    if (!ids.add(whole)) {
      throw where.problem(id + " is on the list " + list + " already; give another id");
    }
    forms.add(whole, name.replace("*", ""), manner);
  }

  private void form(String words, Letters letters, RuleNode where) {
    WordPattern pattern =
        WordPattern.parse(words)
            .orElseThrow(() -> where.problem("in \"" + words + "\" a * should end a word"));
    if (letters == Letters.EXACT && words.indexOf('*') >= 0) {
      throw where.problem("\"" + words + "\" must stand exactly so, and cannot have a *");
    }
    heads.add(pattern.head());
    forms.add(words, letters);
  }
}
