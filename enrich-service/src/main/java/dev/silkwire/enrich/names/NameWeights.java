package dev.silkwire.enrich.names;

import dev.silkwire.contracts.Hashes;
import dev.silkwire.enrich.text.WeightRows;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * What was learned about the words of names in one language: a weight for each hashed feature and
 * label, in a byte, and one for each label after another.
 */
final class NameWeights {
  /** Features fall into this many places; a power of two. */
  static final int SIZE = 1 << 17;

  static final int LABELS = 7;

  private final WeightRows weights;
  private final int[] moves;

  /**
   * @param weights of a feature and a label, label by label for each feature
   * @param moves from a label to a label, in the same measure
   */
  NameWeights(byte[] weights, int[] moves) {
    this.weights = new WeightRows(weights, LABELS);
    this.moves = moves;
  }

  /** Those that ship with the service; empty for a language without any. */
  static NameWeights builtIn(String language) {
    try (InputStream in = resource(language)) {
      return in == null ? new NameWeights(new byte[0], new int[0]) : read(in);
    } catch (IOException e) {
      throw new UncheckedIOException("the name weights for " + language + " in this jar", e);
    }
  }

  /** The hash of those that ship for these languages. */
  static String version(Collection<String> languages) {
    StringBuilder hashes = new StringBuilder();
    for (String language : new TreeSet<>(languages)) {
      try (InputStream in = resource(language)) {
        hashes.append(in == null ? "" : Hashes.of(in.readAllBytes())).append(' ');
      } catch (IOException e) {
        throw new UncheckedIOException("the name weights for " + language + " in this jar", e);
      }
    }
    return Hashes.of(hashes.toString());
  }

  private static @Nullable InputStream resource(String language) {
    return NameWeights.class.getResourceAsStream("/names/" + language + ".weights");
  }

  static NameWeights read(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(new GZIPInputStream(in));
    int[] moves = new int[LABELS * LABELS];
    for (int i = 0; i < moves.length; i++) {
      moves[i] = data.readShort();
    }
    byte[] weights = new byte[SIZE * LABELS];
    data.readFully(weights);
    return new NameWeights(weights, moves);
  }

  void write(OutputStream out) throws IOException {
    try (DataOutputStream data = new DataOutputStream(new GZIPOutputStream(out))) {
      for (int move : moves) {
        data.writeShort(move);
      }
      data.write(weights.weights());
    }
  }

  boolean isEmpty() {
    return weights.isEmpty();
  }

  /**
   * Adds up, for each label, what the first {@code count} features weigh, and cuts them to places.
   */
  void score(int[] features, int count, int[] scores) {
    for (int i = 0; i < count; i++) {
      features[i] &= SIZE - 1;
    }
    weights.sum(features, count, scores);
  }

  /** What one label after another weighs. */
  int move(int from, int to) {
    return moves[from * LABELS + to];
  }
}
