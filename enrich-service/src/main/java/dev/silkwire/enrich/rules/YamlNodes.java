package dev.silkwire.enrich.rules;

import dev.silkwire.enrich.text.PackedWords;
import java.util.Arrays;

/**
 * The nodes of a YAML file side by side in a few large arrays, each before what is in it. As
 * objects those of 100 000 list entries hold 70 MB, in SnakeYAML's own tree 400, here 20; and the
 * articles tagged meanwhile do not wait for a collector that follows and moves a million objects.
 */
final class YamlNodes {
  /** What YAML has in a place. */
  enum Kind {
    /** A word without quotation marks, so that YAML may read it as something else. */
    PLAIN_WORD,
    QUOTED_WORD,
    LIST,
    /** Names and values in the order of the file; a name may still stand there twice. */
    FIELDS,
    /** Stands for a node above. */
    ALIAS
  }

  private final String file;
  private int count;
  private Kind[] kinds = new Kind[64];
  private String[] fields = new String[64];
  private int[] lines = new int[64];

  /**
   * Of a list or fields, the node after all that is in them; of an alias, what it stands for; of a
   * word, its number.
   */
  private int[] targets = new int[64];

  private final PackedWords words = new PackedWords();

  YamlNodes(String file) {
    this.file = file;
  }

  int addWord(String field, int line, String word, boolean plain) {
    int node = add(plain ? Kind.PLAIN_WORD : Kind.QUOTED_WORD, field, line);
    targets[node] = words.add(word);
    return node;
  }

  int addAlias(String field, int line, int target) {
    int node = add(Kind.ALIAS, field, line);
    targets[node] = target;
    return node;
  }

  /** A list or fields: what is added until it is closed is in it. */
  int open(Kind kind, String field, int line) {
    return add(kind, field, line);
  }

  void close(int node) {
    targets[node] = count;
  }

  private int add(Kind kind, String field, int line) {
    if (count == kinds.length) {
      int more = count + count / 2;
      kinds = Arrays.copyOf(kinds, more);
      fields = Arrays.copyOf(fields, more);
      lines = Arrays.copyOf(lines, more);
      targets = Arrays.copyOf(targets, more);
    }
    kinds[count] = kind;
    fields[count] = field;
    lines[count] = line;
    return count++;
  }

  String file() {
    return file;
  }

  /** A node, or the one it stands for, under its own name. */
  RuleNode node(int at) {
    return new RuleNode(this, kinds[at] == Kind.ALIAS ? targets[at] : at, fields[at]);
  }

  Kind kind(int node) {
    return kinds[node];
  }

  String field(int node) {
    return fields[node];
  }

  int line(int node) {
    return lines[node];
  }

  String word(int node) {
    return words.get(targets[node]);
  }

  /** The node behind one and all that is in it. */
  int after(int node) {
    return kinds[node] == Kind.LIST || kinds[node] == Kind.FIELDS ? targets[node] : node + 1;
  }
}
