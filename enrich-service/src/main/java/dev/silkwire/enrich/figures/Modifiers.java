package dev.silkwire.enrich.figures;

import dev.silkwire.enrich.rules.RuleFiles;
import dev.silkwire.enrich.rules.RuleNode;
import dev.silkwire.enrich.text.Tokens;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is said before or after an amount about how exact it is: "at least", 近, «свыше». */
final class Modifiers {
  private static final Set<String> FIELDS = new LinkedHashSet<>(List.of("id", "before", "after"));
  private static final Set<String> KNOWN =
      new LinkedHashSet<>(List.of("more-than", "at-least", "less-than", "at-most", "about"));
  private static final String MORE_THAN = "more-than";
  private static final String AT_LEAST = "at-least";
  private static final String AT_MOST = "at-most";

  /** Words before a number that belong to how exact it is. */
  private static final int LONGEST = 4;

  /** How far before "до" or "to" the verb may stand whose goal is the number. */
  private static final int NEAR = 7;

  private static final List<String> CHANGES =
      List.of(
          "вырос", "возрос", "рост", "увелич", "повы", "сниз", "сниж", "сократ", "сокращ", "упа",
          "подня", "подорож", "подешев", "замедл", "ускор", "уменьш", "доход", "дош", "довест",
          "довед", "достиг", "расшир", "опуст", "опущ", "с", "со", "от", "rise", "rose", "fell");

  private final PhraseTable<String> before = new PhraseTable<>();
  private final PhraseTable<String> after = new PhraseTable<>();

  private Modifiers() {}

  static Modifiers of(RuleFiles rules) {
    Modifiers modifiers = new Modifiers();
    rules.each("modifiers", modifiers::add);
    modifiers.before.build();
    modifiers.after.build();
    return modifiers;
  }

  private void add(RuleNode entry) {
    Map<String, RuleNode> fields = entry.fields(FIELDS);
    RuleNode id = entry.required("id");
    if (!KNOWN.contains(id.text())) {
      throw id.problem(id.text() + " is no modifier; known are " + String.join(", ", KNOWN));
    }
    add(fields.get("before"), id.text(), before);
    add(fields.get("after"), id.text(), after);
  }

  private static void add(@Nullable RuleNode words, String meaning, PhraseTable<String> table) {
    if (words != null) {
      words.texts().forEach(phrase -> table.add(phrase, meaning));
    }
  }

  /** What stands before a token; empty where nothing does. */
  String before(Tokens tokens, int first) {
    for (int from = Math.max(0, first - LONGEST); from < first; from++) {
      PhraseTable.Hit<String> hit = before.at(tokens, from);
      if (hit != null && hit.next() == first && !tokens.startsLine(first)) {
        boolean goal = hit.meaning().equals(AT_MOST) && isGoal(tokens, from);
        return goal ? "" : hit.meaning();
      }
    }
    return "";
  }

  /** От 450 тыс. тенге, without an upper end. */
  static boolean isLowerEnd(Tokens tokens, int first, int next) {
    return tokens.word(first - 1).equals("от") && !tokens.word(next).equals("до");
  }

  static String atLeast() {
    return AT_LEAST;
  }

  /** What begins with a token, and the token after it. */
  PhraseTable.@Nullable Hit<String> after(Tokens tokens, int at) {
    return tokens.startsLine(at) ? null : after.at(tokens, at);
  }

  /** Снизить до 34 процентов: a goal, no bound. */
  private static boolean isGoal(Tokens tokens, int at) {
    if (!tokens.word(at).equals("до")) {
      return false;
    }
    for (int i = at - 1; i >= Math.max(0, at - NEAR) && !tokens.endsSentence(i); i--) {
      String word = tokens.word(i);
      for (String change : CHANGES) {
        if (change.length() <= 2 ? word.equals(change) : word.startsWith(change)) {
          return true;
        }
      }
      if (word.endsWith("ть") && !word.equals("треть")) { // another verb
        return false;
      }
    }
    return false;
  }

  static String moreThan() {
    return MORE_THAN;
  }
}
