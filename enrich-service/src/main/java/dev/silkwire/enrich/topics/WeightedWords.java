package dev.silkwire.enrich.topics;

import dev.silkwire.enrich.rules.RuleNode;

/**
 * Words of a rule file with what they weigh: {@code wheat ^3}.
 *
 * @param words the words
 * @param weight 1 unless the file says otherwise
 */
record WeightedWords(String words, double weight) {
  static WeightedWords parse(String written, RuleNode where) {
    int caret = written.lastIndexOf('^');
    if (caret <= 0) {
      return new WeightedWords(written, 1);
    }
    double weight;
    try {
      weight = Double.parseDouble(written.substring(caret + 1).strip());
    } catch (NumberFormatException e) {
      throw where.problem("after ^ in \"" + written + "\" should be a number");
    }
    return new WeightedWords(written.substring(0, caret).strip(), weight);
  }
}
