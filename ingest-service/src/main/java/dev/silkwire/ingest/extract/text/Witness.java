package dev.silkwire.ingest.extract.text;

import dev.silkwire.contracts.Block;
import dev.silkwire.contracts.Block.Type;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Tells which passages the page itself counts as its article, by what it says to machines: the body
 * in JSON-LD, compared by runs of letters because it is a lossy copy, and the descriptions.
 */
final class Witness {
  /** A shorter body is a summary. */
  private static final int SHORTEST_BODY = 400;

  /** Letters in a run: as many as no two sentences share by chance. */
  private static final int RUN = 10;

  /** Bits of the set of runs: far more than the longest body has runs, so chance hits are few. */
  private static final int BITS = 1 << 20;

  private static final int LONGEST_BODY = 150_000;
  private static final double MOST = 0.6;

  /** How much of a text the declared body must have to be believed about the rest. */
  private static final double MOSTLY = 0.7;

  /** How many lines in a row may be a box beside the text. */
  private static final int LONGEST_BOX = 6;

  /** How much of a description must stand in a passage, as size: descriptions are cut short. */
  private static final int BEGINNING = 36;

  static final Witness NONE = new Witness(List.of(), List.of());

  private final BitSet runs = new BitSet();
  private final int bodySize;
  private final List<String> beginnings;

  Witness(List<Block> declared, List<String> descriptions) {
    String body = Block.textOf(declared);
    this.bodySize = Passage.sizeOf(body);
    if (isSubstantial()) {
      hashes(body, hash -> runs.set(hash));
    }
    this.beginnings =
        descriptions.stream()
            .filter(text -> Passage.sizeOf(text) >= 2 * BEGINNING)
            .map(Witness::beginning)
            .distinct()
            .toList();
  }

  /** Whether the page declares a body long enough to judge by. */
  boolean isSubstantial() {
    return bodySize >= SHORTEST_BODY;
  }

  int bodySize() {
    return bodySize;
  }

  /** Whether most of a passage stands in the declared body. */
  boolean names(Passage passage) {
    return isSubstantial() && !passage.picture && share(passage.text) >= MOST;
  }

  /** Whether the page says in any way that a passage belongs to its article. */
  boolean tells(Passage passage) {
    return describes(passage) || names(passage);
  }

  /** Whether a passage is what the page describes itself with. */
  boolean describes(Passage passage) {
    if (passage.size < BEGINNING) {
      return false;
    }
    for (String beginning : beginnings) {
      if (passage.text.contains(beginning)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The passages without the paragraphs the declared body does not have, where it has most of them:
   * boxes, notes, other articles. A heading goes with what is under it, for many declared bodies
   * have none. A longer part stays, for some are cut.
   */
  List<Passage> confirmed(List<Passage> passages) {
    if (!isSubstantial()) {
      return passages;
    }
    int size = passages.size();
    boolean[] named = new boolean[size];
    int all = 0;
    int confirmed = 0;
    for (int i = size - 1; i >= 0; i--) {
      Passage passage = passages.get(i);
      boolean above = passage.picture || passage.type == Type.HEADING || !passage.type.isText();
      named[i] = above ? i + 1 == size || named[i + 1] : names(passage);
      if (!above) {
        all += passage.size;
        confirmed += named[i] ? passage.size : 0;
      }
    }
    if (confirmed < MOSTLY * all) {
      return passages;
    }
    List<Passage> kept = new ArrayList<>();
    for (int i = 0; i < size; ) {
      int end = i;
      int lines = 0;
      while (end < size && named[end] == named[i]) {
        lines += passages.get(end).type.isText() ? 1 : 0;
        end++;
      }
      if (named[i] || lines > LONGEST_BOX) {
        kept.addAll(passages.subList(i, end));
      }
      i = end;
    }
    return kept;
  }

  private double share(String text) {
    int[] counts = new int[2];
    hashes(
        text,
        hash -> {
          counts[0]++;
          counts[1] += runs.get(hash) ? 1 : 0;
        });
    return counts[0] == 0 ? 0 : (double) counts[1] / counts[0];
  }

  private interface Hashes {
    void accept(int hash);
  }

  /** The hash of each run of letters and digits, without regard to case. */
  private static void hashes(String text, Hashes each) {
    int end = Math.min(text.length(), LONGEST_BODY);
    int[] letters = new int[RUN];
    int seen = 0;
    int power = 1;
    for (int i = 1; i < RUN; i++) {
      power *= 31;
    }
    int hash = 0;
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (!Character.isLetterOrDigit(c)) {
        continue;
      }
      int letter = Character.toLowerCase(c);
      int at = seen % RUN;
      hash = (hash - letters[at] * power) * 31 + letter;
      letters[at] = letter;
      seen++;
      if (seen >= RUN) {
        each.accept((hash * 0x9E3779B1 >>> 12) & BITS - 1);
      }
    }
  }

  private static String beginning(String text) {
    int end = 0;
    int size = 0;
    while (end < text.length() && size < BEGINNING) {
      size += Passage.sizeOf(text.substring(end, end + 1));
      end++;
    }
    return text.substring(0, end);
  }
}
