package dev.silkwire.enrich.names;

import dev.silkwire.enrich.rules.RuleFiles;
import dev.silkwire.enrich.rules.RuleNode;
import dev.silkwire.enrich.text.PhraseIndex;
import dev.silkwire.enrich.text.Tokens;
import dev.silkwire.enrich.text.WordPattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The words of Russian, Kazakh and Chinese that say what the words beside them name: heads of
 * organisations and events, legal forms, roles. Rule files list them under {@code heads}.
 */
final class Heads {
  static final List<String> LANGUAGES = List.of("ru", "kk", "zh");

  /** What a word says. */
  enum Kind {
    /** University, company: an organisation where a name goes with it. */
    ORGANISATION,
    /** Ministry: an organisation also in small letters, where it says of what. */
    INSTITUTION,
    /** Parliament: an organisation by itself. */
    ALONE,
    /** LLP. */
    FORM,
    /** Forum. */
    EVENT,
    /** Programme, initiative. */
    PROGRAMME,
    /** Minister. */
    ROLE,
    /** Deputy: belongs to the role that follows. */
    BEFORE_ROLE,
    /** Said: what stands beside it is a person. */
    SPEECH,
    /** Visited: no name goes on across it. */
    BOUNDARY,
    /** A longer word, of which a boundary is only a part. */
    INSIDE,
    /** Operator: in small letters it says that the name beside it is an organisation's. */
    BESIDE,
    /** IT: letters of a field of work or a role, which name no one. */
    COMMON
  }

  private record Head(WordPattern words, Kind kind) {}

  private final Map<String, PhraseIndex<Head>> byLanguage = new HashMap<>();

  static Heads of(RuleFiles rules) {
    Map<String, PhraseIndex.Builder<Head>> indexes = new HashMap<>();
    LANGUAGES.forEach(language -> indexes.put(language, PhraseIndex.builder()));
    Set<String> fields = new LinkedHashSet<>(List.of("type"));
    fields.addAll(List.of("en", "ru", "kk", "zh"));
    rules.each(
        "heads",
        entry -> {
          Map<String, RuleNode> values = entry.fields(fields);
          Kind kind = kind(entry.required("type"));
          indexes.forEach(
              (language, index) ->
                  Optional.ofNullable(values.get(language))
                      .ifPresent(words -> add(words, kind, index)));
        });
    Heads heads = new Heads();
    indexes.forEach((language, index) -> heads.byLanguage.put(language, index.build()));
    return heads;
  }

  private static Kind kind(RuleNode type) {
    for (Kind kind : Kind.values()) {
      if (kind.name().replace('_', '-').toLowerCase(Locale.ROOT).equals(type.text())) {
        return kind;
      }
    }
    List<String> known = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      known.add(kind.name().replace('_', '-').toLowerCase(Locale.ROOT));
    }
    throw type.problem("should be one of " + String.join(", ", known));
  }

  private static void add(RuleNode words, Kind kind, PhraseIndex.Builder<Head> index) {
    for (String word : words.texts()) {
      WordPattern pattern =
          WordPattern.parse(word)
              .orElseThrow(() -> words.problem("in \"" + word + "\" a * should end a word"));
      index.add(pattern.head(), new Head(pattern, kind));
    }
  }

  /** Where heads of one language stand among the words of a passage. */
  Marks mark(Passage passage, String language) {
    Marks marks = new Marks(passage.tokens().size());
    PhraseIndex<Head> index = byLanguage.get(language);
    Tokens tokens = passage.tokens();
    if (index != null) {
      index.find(
          tokens.text(),
          (start, end, heads) -> {
            if (WordPattern.startsWord(tokens.text(), start)) {
              for (Head head : heads) {
                int to = head.words.endFrom(tokens.text(), end);
                if (to > 0) {
                  marks.set(head.kind, passage.tokenFrom(start), passage.tokenFrom(to));
                }
              }
            }
            return true;
          });
    }
    return marks;
  }

  /** Heads by the words they begin and end with; the longest of a kind. */
  static final class Marks {
    private final int size;
    private final int[][] next = new int[Kind.values().length][];
    private final int[][] first = new int[Kind.values().length][];

    private Marks(int size) {
      this.size = size;
    }

    private void set(Kind kind, int from, int to) {
      int k = kind.ordinal();
      if (next[k] == null) {
        next[k] = new int[size + 1];
        first[k] = new int[size + 1];
      }
      next[k][from] = Math.max(next[k][from], to);
      first[k][to] = first[k][to] == 0 ? from + 1 : Math.min(first[k][to], from + 1);
    }

    boolean is(Kind kind, int token) {
      return next(kind, token) > token;
    }

    /** The word after the head that begins here; the word itself where none does. */
    int next(Kind kind, int token) {
      int[] ends = next[kind.ordinal()];
      return ends == null || token < 0 || token >= size || ends[token] == 0 ? token : ends[token];
    }

    /** The first word of the head that ends right before this word; the word itself where none. */
    int before(Kind kind, int token) {
      int[] starts = first[kind.ordinal()];
      return starts == null || token <= 0 || token > size || starts[token] == 0
          ? token
          : starts[token] - 1;
    }

    boolean isOrganisation(int token) {
      return is(Kind.ORGANISATION, token) || is(Kind.INSTITUTION, token) || is(Kind.ALONE, token);
    }

    /** The word after the head of an organisation that begins here. */
    int afterOrganisation(int token) {
      return Math.max(
          next(Kind.ORGANISATION, token),
          Math.max(next(Kind.INSTITUTION, token), next(Kind.ALONE, token)));
    }

    /** The first word of the head of an organisation that ends right before this word. */
    int beforeOrganisation(int token) {
      return Math.min(
          before(Kind.ORGANISATION, token),
          Math.min(before(Kind.INSTITUTION, token), before(Kind.ALONE, token)));
    }
  }
}
