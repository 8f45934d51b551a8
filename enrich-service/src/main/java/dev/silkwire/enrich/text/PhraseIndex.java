package dev.silkwire.enrich.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds many phrases in a normalised text, where words begin. Whoever asks decides whether a hit
 * stands free.
 *
 * @param <V> what a phrase stands for
 */
public final class PhraseIndex<V> {
  private final PhraseTree tree;
  private final List<List<V>> meanings;

  /** Takes the hits in the order of their ends. */
  @FunctionalInterface
  public interface Hits<V> {
    /** Returns false to stop. */
    boolean hit(int start, int end, List<V> meanings);
  }

  private PhraseIndex(TreeMap<String, List<V>> phrases) {
    this.tree = new PhraseTree(phrases.navigableKeySet());
    this.meanings = new ArrayList<>(phrases.values());
  }

  public static <V> Builder<V> builder() {
    return new Builder<>();
  }

  public int size() {
    return meanings.size();
  }

  public void find(NormalText text, Hits<V> hits) {
    tree.find(text, (start, end, phrase) -> hits.hit(start, end, meanings.get(phrase)));
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
}
