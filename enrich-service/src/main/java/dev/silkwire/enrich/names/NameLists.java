package dev.silkwire.enrich.names;

import dev.silkwire.enrich.rules.RuleFiles;
import dev.silkwire.enrich.rules.RuleNode;
import dev.silkwire.enrich.text.NormalText;
import dev.silkwire.enrich.text.PhraseIndex;
import dev.silkwire.enrich.text.Tokens;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Words that often are given names, surnames, parts of organisations' or of places' names: hints to
 * the learned weights, some bits for each list.
 */
final class NameLists {
  /** In the order of their bits; the rule file explains them. */
  private static final List<String> KINDS =
      List.of(
          "surname",
          "mononym",
          "place",
          "place-head",
          "organisation",
          "organisation-head",
          "title",
          "other");

  private static final int TITLE = KINDS.indexOf("title");
  private static final int GIVEN = 1 << 30;
  private static final int SURNAME_ENDING = 1 << 29;

  /** A word alone, the first of several, one of those after it. */
  private static final int SHIFT = 9;

  private static final int LONGEST_ENDING = 3;

  private final PhraseIndex<Integer> index;
  private final GivenNames given;
  private final ChineseSurnames chinese;

  private NameLists(PhraseIndex<Integer> index, GivenNames given, ChineseSurnames chinese) {
    this.index = index;
    this.given = given;
    this.chinese = chinese;
  }

  static NameLists of(RuleFiles rules, GivenNames given, ChineseSurnames chinese) {
    PhraseIndex.Builder<Integer> index = PhraseIndex.builder();
    for (RuleNode entry : rules.items("name-words")) {
      var fields = entry.fields(new LinkedHashSet<>(List.of("kind", "words")));
      int kind = KINDS.indexOf(entry.required("kind").text());
      if (kind < 0) {
        throw entry.problem("a kind is one of " + KINDS);
      }
      RuleNode words = fields.get("words");
      for (String line : words == null ? List.<String>of() : words.texts()) {
        for (String word : line.split(",")) {
          String folded = NormalText.fold(word.strip());
          index.add(folded, kind);
          String traditional = HanScript.traditional(folded);
          if (!traditional.equals(folded)) {
            index.add(traditional, kind);
          }
        }
      }
    }
    return new NameLists(index.build(), given, chinese);
  }

  ChineseSurnames chinese() {
    return chinese;
  }

  /** For each word of a passage the lists it is on. */
  int[] mark(Passage passage) {
    Tokens tokens = passage.tokens();
    int[] marks = new int[tokens.size()];
    for (int i = 0; i < marks.length; i++) {
      if (tokens.isCapitalised(i) && tokens.isWord(i)) {
        String word = withoutPossessive(tokens.word(i));
        marks[i] = given.isGiven(word) ? GIVEN : given.isSurname(word) ? SURNAME_ENDING : 0;
      }
    }
    NormalText text = tokens.text();
    index.find(
        text,
        (start, end, kinds) -> {
          if (stands(text, start, end)) {
            int first = passage.tokenFrom(start);
            int next = passage.tokenFrom(end);
            for (int kind : kinds) {
              mark(tokens, first, Math.max(next, first + 1), kind, marks);
            }
          }
          return true;
        });
    return marks;
  }

  private static void mark(Tokens tokens, int first, int next, int kind, int[] marks) {
    boolean capital = tokens.isCapitalised(first) || tokens.isHan(first);
    if (first >= marks.length || !capital && kind != TITLE) {
      return;
    }
    for (int i = first; i < next && i < marks.length; i++) {
      int part = next - first == 1 ? 0 : i == first ? 1 : 2;
      marks[i] |= 1 << (kind + part * SHIFT);
    }
  }

  /** Whether words stand here, and not a part of longer ones; Cyrillic ones may be inflected. */
  private static boolean stands(NormalText text, int start, int end) {
    char first = text.charAt(start);
    if (Character.isIdeographic(first)) {
      return true;
    }
    if (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
      return false;
    }
    int most = first >= 0x400 && end - start > LONGEST_ENDING ? LONGEST_ENDING : 0;
    int to = end;
    while (to < text.length() && to <= end + most && Character.isLetter(text.charAt(to))) {
      to++;
    }
    return to <= end + most;
  }

  private static String withoutPossessive(String word) {
    return CapitalisedPhrases.isPossessive(word) ? word.substring(0, word.length() - 2) : word;
  }
}
