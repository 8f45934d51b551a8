package dev.silkwire.enrich.learning;

import dev.silkwire.enrich.learning.LearnedTopic.Word;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Writes learned topics as a rule file that a person can read, and correct. */
public final class LearnedYaml {
  private static final int WIDTH = 110;

  private LearnedYaml() {}

  public static void write(List<LearnedTopic> topics, String head, Appendable out)
      throws IOException {
    out.append("# ").append(head.replaceAll("\\s", " ")).append('\n');
    out.append(
        """
        # A word counts 1 + ln(times), times its weight; the sum by the article's length (the root of the
        # sum of these counts squared) must be at least `reach`. Words under `title` count there besides.
        topics:
        """);
    for (LearnedTopic topic : topics) {
      String quality =
          topic.f1() > 0 ? String.format(Locale.ROOT, ", F1 %.2f held back", topic.f1()) : "";
      out.append("  # " + topic.articles() + " articles" + quality + "\n");
      out.append("  - id: " + quoted(topic.id()) + "\n");
      out.append("    name: " + quoted(topic.id()) + "\n");
      out.append("    learned:\n");
      out.append("      reach: " + topic.reach() + "\n");
      words("words", topic.words(), out);
      words("title", topic.title(), out);
    }
  }

  private static void words(String field, List<Word> words, Appendable out) throws IOException {
    if (words.isEmpty()) {
      return;
    }
    StringBuilder line = new StringBuilder("      " + field + ": [");
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i).words() + " ^" + number(words.get(i).weight());
      if (line.length() + word.length() > WIDTH) {
        out.append(line.toString().stripTrailing()).append('\n');
        line.setLength(0);
        line.append("        ");
      }
      line.append(word).append(i + 1 < words.size() ? ", " : "]");
    }
    out.append(line).append('\n');
  }

  /** Letters and apostrophes inside them need no quotation marks; ids may have anything. */
  private static String quoted(String id) {
    return "\"" + id.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private static String number(double weight) {
    String number = String.format(Locale.ROOT, "%.2f", weight);
    return number.endsWith(".00") ? number.substring(0, number.length() - 3) : number;
  }
}
