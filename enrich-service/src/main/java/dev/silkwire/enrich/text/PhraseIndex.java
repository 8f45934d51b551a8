package dev.silkwire.enrich.text;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds many phrases in a normalised text in one pass, with an Aho–Corasick automaton; very many,
 * where words begin, by a sorted list. Whoever asks decides whether a hit stands free.
 *
 * @param <V> what a phrase stands for
 */
public final class PhraseIndex<V> {
  /** The time to build an automaton grows faster than its phrases. */
  private static final int LARGEST_AUTOMATON = 40_000;

  private final AhoCorasickDoubleArrayTrie<List<V>> automaton = new AhoCorasickDoubleArrayTrie<>();
  private final @Nullable SortedPhrases<V> sorted;
  private final int size;

  /** Takes the hits in the order of their ends. */
  @FunctionalInterface
  public interface Hits<V> {
    /** Returns false to stop. */
    boolean hit(int start, int end, List<V> meanings);
  }

  private PhraseIndex(TreeMap<String, List<V>> phrases) {
    this.size = phrases.size();
    this.sorted = size > LARGEST_AUTOMATON ? new SortedPhrases<>(phrases) : null;
    if (size > 0 && sorted == null) {
      automaton.build(phrases);
    }
  }

  public static <V> Builder<V> builder() {
    return new Builder<>();
  }

  public int size() {
    return size;
  }

  public void find(NormalText text, Hits<V> hits) {
    if (sorted != null) {
      sorted.find(text, hits);
    } else if (size > 0) {
      AhoCorasickDoubleArrayTrie.IHitCancellable<List<V>> each = hits::hit;
      automaton.parseText(new TextView(text), each);
    }
  }

  /** Collects phrases. */
  public static final class Builder<V> {
    private final TreeMap<String, List<V>> phrases = new TreeMap<>();

    /** Adds a phrase in any spelling; it is folded as the text is. */
    public void add(String phrase, V meaning) {
      String folded = NormalText.fold(phrase);
      if (!folded.isEmpty()) {
        phrases.computeIfAbsent(folded, none -> new ArrayList<>(1)).add(meaning);
      }
    }

    public PhraseIndex<V> build() {
      for (Map.Entry<String, List<V>> entry : phrases.entrySet()) {
        entry.setValue(List.copyOf(entry.getValue()));
      }
      return new PhraseIndex<>(phrases);
    }
  }

  private record TextView(NormalText text) implements CharSequence {
    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.slice(start, end);
    }
  }
}
