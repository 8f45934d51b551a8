package dev.silkwire.enrich.names;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * What was learned about the words of names in one language: a weight for each hashed feature and
 * label, in a byte.
 */
final class NameWeights {
  /** Features fall into this many places; a power of two. */
  static final int SIZE = 1 << 17;

  static final int LABELS = 7;

  private final byte[] weights;

  NameWeights(byte[] weights) {
    this.weights = weights;
  }

  /** Those that ship with the service; empty for a language without any. */
  static NameWeights builtIn(String language) {
    try (InputStream in =
        NameWeights.class.getResourceAsStream("/names/" + language + ".weights")) {
      return in == null ? new NameWeights(new byte[0]) : read(in);
    } catch (IOException e) {
      throw new UncheckedIOException("the name weights for " + language + " in this jar", e);
    }
  }

  private static NameWeights read(InputStream in) throws IOException {
    byte[] weights = new byte[SIZE * LABELS];
    new DataInputStream(new GZIPInputStream(in)).readFully(weights);
    return new NameWeights(weights);
  }

  void write(OutputStream out) throws IOException {
    try (DataOutputStream data = new DataOutputStream(new GZIPOutputStream(out))) {
      data.write(weights);
    }
  }

  boolean isEmpty() {
    return weights.length == 0;
  }

  /** Adds up, for each label, what the first {@code count} features weigh. */
  void score(int[] features, int count, int[] scores) {
    for (int label = 0; label < LABELS; label++) {
      scores[label] = 0;
    }
    for (int i = 0; i < count; i++) {
      int at = (features[i] & (SIZE - 1)) * LABELS;
      for (int label = 0; label < LABELS; label++) {
        scores[label] += weights[at + label];
      }
    }
  }
}
