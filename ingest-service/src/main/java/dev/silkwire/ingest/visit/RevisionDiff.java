package dev.silkwire.ingest.visit;

import dev.silkwire.contracts.Changes;
import dev.silkwire.ingest.extract.ExtractedArticle;
import dev.silkwire.ingest.frontier.Edition;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Tells what changed in an article since the revision before, of which only a {@link Fingerprint}
 * is at hand.
 */
final class RevisionDiff {
  /** The table of a comparison has a million cells at most. */
  private static final int MOST_COMPARED = 2_000;

  private RevisionDiff() {}

  /** Empty where there is no revision before, or none with a fingerprint. */
  static Optional<Changes> since(
      int revision, @Nullable Edition edition, ExtractedArticle article) {
    return revision == 0 || edition == null
        ? Optional.empty()
        : Fingerprint.parse(edition.fingerprint())
            .map(before -> changes(revision, before, article));
  }

  private static Changes changes(int revision, Fingerprint before, ExtractedArticle article) {
    Fingerprint now = Fingerprint.of(article);
    List<String> names = List.copyOf(RevisionFields.of(article).keySet());
    List<String> fields =
        IntStream.range(0, names.size())
            .filter(i -> before.fields()[i] != now.fields()[i])
            .mapToObj(names::get)
            .toList();
    long[] blocks = Fingerprint.blocksOf(article);
    if (!before.hasAllBlocks() || blocks.length > MOST_COMPARED) {
      return new Changes(revision, fields, List.of(), List.of());
    }
    Kept kept = Kept.of(before.blocks(), blocks);
    return new Changes(
        revision,
        fields,
        others(kept.now(), blocks.length),
        others(kept.before(), before.blocks().length));
  }

  /** A longest common subsequence, by its positions on both sides. */
  record Kept(BitSet before, BitSet now) {

    static Kept of(long[] before, long[] now) {
      Kept kept = new Kept(new BitSet(), new BitSet());
      int start = 0;
      while (start < before.length && start < now.length && before[start] == now[start]) {
        kept.add(start, start);
        start++;
      }
      int endBefore = before.length;
      int endNow = now.length;
      while (endBefore > start && endNow > start && before[endBefore - 1] == now[endNow - 1]) {
        kept.add(--endBefore, --endNow);
      }
      int[][] follow = lengths(before, start, endBefore, now, start, endNow);
      int i = start;
      int j = start;
      while (i < endBefore && j < endNow) {
        if (before[i] == now[j]) {
          kept.add(i++, j++);
        } else if (follow[i + 1 - start][j - start] >= follow[i - start][j + 1 - start]) {
          i++;
        } else {
          j++;
        }
      }
      return kept;
    }

    /** How long a common subsequence can still become from each pair of positions on. */
    private static int[][] lengths(
        long[] before, int fromBefore, int endBefore, long[] now, int fromNow, int endNow) {
      int[][] lengths = new int[endBefore - fromBefore + 1][endNow - fromNow + 1];
      for (int i = endBefore - fromBefore - 1; i >= 0; i--) {
        for (int j = endNow - fromNow - 1; j >= 0; j--) {
          lengths[i][j] =
              before[fromBefore + i] == now[fromNow + j]
                  ? lengths[i + 1][j + 1] + 1
                  : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
        }
      }
      return lengths;
    }

    private void add(int inBefore, int inNow) {
      before.set(inBefore);
      now.set(inNow);
    }
  }

  private static List<Integer> others(BitSet kept, int count) {
    List<Integer> others = new ArrayList<>();
    for (int i = kept.nextClearBit(0); i < count; i = kept.nextClearBit(i + 1)) {
      others.add(i);
    }
    return others;
  }
}
