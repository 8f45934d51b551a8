package dev.silkwire.enrich.names;

import dev.silkwire.contracts.Tag;
import dev.silkwire.enrich.rules.RuleFiles;
import dev.silkwire.enrich.rules.RuleNode;
import dev.silkwire.enrich.text.HanWords;
import dev.silkwire.enrich.text.NormalText;
import dev.silkwire.enrich.text.PhraseIndex;
import dev.silkwire.enrich.text.Tokens;
import dev.silkwire.enrich.text.WordPattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The organisations, programmes and events that rule files list, found by any of their names. */
final class KnownNames {
  private static final Set<String> FIELDS =
      new LinkedHashSet<>(List.of("id", "name", "kind", "en", "ru", "zh", "kk", "exact"));

  /** So few Chinese characters may stand side by side without being the name. */
  private static final int SHORT_HAN = 4;

  /** Something that is listed. */
  record Known(Tag.Type type, String id, String name, String kind, String rule) {}

  /** A listed name in the text. */
  record Hit(NormalText field, int start, int end, Known known) {}

  private record Form(Known known, WordPattern words, String exact) {}

  private final PhraseIndex<Form> index;

  private KnownNames(PhraseIndex<Form> index) {
    this.index = index;
  }

  static KnownNames of(RuleFiles rules) {
    PhraseIndex.Builder<Form> index = PhraseIndex.builder();
    rules.each("organisations", entry -> add(entry, Tag.Type.ORGANISATION, index));
    rules.each("programmes", entry -> add(entry, Tag.Type.PROGRAMME, index));
    rules.each("events", entry -> add(entry, Tag.Type.EVENT, index));
    return new KnownNames(index.build());
  }

  private static void add(RuleNode entry, Tag.Type type, PhraseIndex.Builder<Form> index) {
    Map<String, RuleNode> fields = entry.fields(FIELDS);
    String id = entry.required("id").text();
    String name = entry.required("name").text();
    String kind = entry.optional("kind").map(RuleNode::text).orElse("");
    Known known = new Known(type, id, name, kind, entry.file() + "#" + id);
    for (String language : List.of("en", "ru", "zh", "kk", "exact")) {
      RuleNode words = fields.get(language);
      if (words != null) {
        for (String word : words.texts()) {
          WordPattern pattern =
              WordPattern.parse(word)
                  .orElseThrow(() -> words.problem("in \"" + word + "\" a * should end a word"));
          String exact = language.equals("exact") ? word : "";
          index.add(pattern.head(), new Form(known, pattern, exact));
        }
      }
    }
  }

  /** The names in a text, the longest where two overlap, in order. */
  List<Hit> find(Tokens tokens) {
    NormalText field = tokens.text();
    List<Hit> hits = new ArrayList<>();
    index.find(
        field,
        (start, end, forms) -> {
          if (WordPattern.startsWord(field, start)) {
            for (Form form : forms) {
              int to = form.words.endFrom(field, end);
              boolean written =
                  form.exact.isEmpty()
                      ? field.isUpper(start)
                          || !Character.isLowerCase(field.charAt(start))
                          || form.known.type == Tag.Type.PROGRAMME
                      : to > 0 && field.quote(start, to).equals(form.exact);
              if (to > 0 && written && !cutsWord(tokens, start, to)) {
                hits.add(new Hit(field, start, to, form.known));
              }
            }
          }
          return true;
        });
    hits.sort(
        Comparator.comparingInt(Hit::start)
            .thenComparing(Comparator.comparingInt(Hit::end).reversed()));
    List<Hit> longest = new ArrayList<>();
    int free = 0;
    for (Hit hit : hits) {
      if (hit.start >= free) {
        longest.add(hit);
        free = hit.end;
      }
    }
    return longest;
  }

  /** The 俄铁 of 中俄铁路 and the 海信 of 上海信息 are parts of other words. */
  private static boolean cutsWord(Tokens tokens, int start, int end) {
    if (end - start > SHORT_HAN || !Character.isIdeographic(tokens.text().charAt(start))) {
      return false;
    }
    HanWords words = tokens.hanWords();
    int first = tokens.from(start);
    int next = tokens.from(end);
    return words.first(first) < first || words.next(next - 1) > next;
  }
}
