package dev.silkwire.enrich.text;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * Finds many phrases in a normalised text, where words begin. Whoever asks decides whether a hit
 * stands free.
 *
 * @param <V> what a phrase stands for
 */
public final class PhraseIndex<V> {
  private final PhraseTree tree;
  private final List<V> meanings;

  /** The numbers of the meanings, those of one phrase after those of another. */
  private final int[] order;

  /** Where those of a phrase begin; they end where those of the next do. */
  private final int[] firsts;

  /** Takes the hits in the order of their ends. */
  @FunctionalInterface
  public interface Hits<V> {
    /** Returns false to stop. */
    boolean hit(int start, int end, List<V> meanings);
  }

  private PhraseIndex(PackedWords phrases, List<V> meanings) {
    this.meanings = meanings;
    order = phrases.sorted();
    int[] firsts = new int[order.length + 1];
    PackedWords sorted = new PackedWords();
    for (int i = 0; i < order.length; i++) {
      if (i == 0 || !phrases.equal(order[i - 1], order[i])) {
        firsts[sorted.size()] = i;
        sorted.add(phrases, order[i]);
      }
    }
    firsts[sorted.size()] = order.length;
    this.firsts = Arrays.copyOf(firsts, sorted.size() + 1);
    tree = new PhraseTree(sorted);
  }

  public static <V> Builder<V> builder() {
    return new Builder<>();
  }

  /**
   * An index of folded phrases.
   *
   * @param meanings what each stands for, by its number; of many, it may be made when it is asked
   */
  public static <V> PhraseIndex<V> of(PackedWords phrases, List<V> meanings) {
    return new PhraseIndex<>(phrases, meanings);
  }

  public int size() {
    return firsts.length - 1;
  }

  public void find(NormalText text, Hits<V> hits) {
    tree.find(
        text,
        (start, end, phrase) ->
            hits.hit(start, end, new Meanings(firsts[phrase], firsts[phrase + 1])));
  }

  /** What one phrase stands for. */
  private final class Meanings extends AbstractList<V> implements RandomAccess {
    private final int from;
    private final int to;

    Meanings(int from, int to) {
      this.from = from;
      this.to = to;
    }

    @Override
    public V get(int index) {
      return meanings.get(order[Objects.checkIndex(index, to - from) + from]);
    }

    @Override
    public int size() {
      return to - from;
    }
  }

  /** Collects phrases. */
  public static final class Builder<V> {
    private final PackedWords phrases = new PackedWords();
    private final List<V> meanings = new ArrayList<>();

    /** Adds a phrase in any spelling; it is folded as the text is. */
    public void add(String phrase, V meaning) {
      String folded = NormalText.fold(phrase);
      if (!folded.isEmpty()) {
        phrases.add(folded);
        meanings.add(meaning);
      }
    }

    public PhraseIndex<V> build() {
      return new PhraseIndex<>(phrases, meanings);
    }
  }
}
