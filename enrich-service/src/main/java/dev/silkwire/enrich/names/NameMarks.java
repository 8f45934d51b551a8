package dev.silkwire.enrich.names;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names marked in sentences that lie elsewhere: the marks are ours, the sentences are not. Each
 * line has a sentence's id and, behind tabs, its names, each after its kind ({@code PER}, {@code
 * ORG}, {@code LOC}); a sentence of the same set without a line has no names.
 */
final class NameMarks {
  private final Map<String, String[]> bySentence = new HashMap<>();
  private final String set;

  private NameMarks(List<String> lines) {
    for (String line : lines) {
      if (!line.startsWith("#")) {
        String[] columns = line.split("\t");
        bySentence.put(columns[0], columns);
      }
    }
    this.set = set(bySentence.keySet().iterator().next());
  }

  /** The language and script of "eng_Latn-12". */
  private static String set(String id) {
    return id.substring(0, Math.max(0, id.lastIndexOf('-')));
  }

  /**
   * @param texts lines {@code {"id", "text"}}
   */
  static List<LabelledSentence> read(Path marks, Path texts) throws IOException {
    NameMarks names = new NameMarks(Files.readAllLines(marks));
    List<LabelledSentence> sentences = new ArrayList<>();
    LabelledSentence.each(
        texts,
        line -> {
          String id = line.path("id").asString("");
          if (set(id).equals(names.set)) {
            sentences.add(names.mark(id, line.path("text").asString()));
          }
        });
    return sentences;
  }

  private LabelledSentence mark(String id, String text) {
    List<LabelledSentence.Marked> marked = new ArrayList<>();
    String[] columns = bySentence.getOrDefault(id, new String[] {id});
    for (int i = 1; i < columns.length; i++) {
      String name = columns[i].substring(columns[i].indexOf(' ') + 1);
      int label = NameLabels.named(columns[i].substring(0, columns[i].indexOf(' ')));
      int before = marked.size();
      for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
        if (stands(text, at, at + name.length())) {
          int start = text.codePointCount(0, at);
          int end = start + name.codePointCount(0, name.length());
          marked.add(new LabelledSentence.Marked(start, end, label));
        }
      }
      if (label == NameLabels.OUTSIDE || marked.size() == before) {
        throw new IllegalArgumentException(id + " has no such name: " + columns[i]);
      }
    }
    return LabelledSentence.of(id, text, marked);
  }

  /** Whether this is no part of a longer word; Chinese words have no bounds. */
  private static boolean stands(String text, int start, int end) {
    return !goesOn(text, start - 1, start) && !goesOn(text, end, end - 1);
  }

  private static boolean goesOn(String text, int beyond, int last) {
    return beyond >= 0
        && beyond < text.length()
        && Character.isLetterOrDigit(text.charAt(beyond))
        && !Character.isIdeographic(text.charAt(beyond))
        && !Character.isIdeographic(text.charAt(last));
  }
}
