package dev.silkwire.enrich.text;

import java.util.Arrays;

/**
 * Learned weights, a byte for each hashed feature of a text and each label, and their sums over
 * features. Eight labels of a row lie in one {@code long} and are added at once: most of the time
 * goes on fetching a row from memory, the rest would go on the labels one by one.
 */
public final class WeightRows {
  private static final int LANES = 8;
  private static final int LANE_BITS = 16;

  /** Every other byte of a row, which leaves room for a sum. */
  private static final long LOW_BYTES = 0x00FF_00FF_00FF_00FFL;

  /** So many weights of at most 255 fit into a lane's 16 bits. */
  private static final int MOST_AT_ONCE = 256;

  /** Makes weights positive, so that no lane borrows from another. */
  private static final int BIAS = 128;

  private final int labels;
  private final int stride;
  private final long[] packed;

  /**
   * @param weights row by row, one for each label
   */
  public WeightRows(byte[] weights, int labels) {
    this.labels = labels;
    this.stride = (labels + LANES - 1) / LANES;
    int rows = weights.length / labels;
    this.packed = new long[rows * stride];
    for (int row = 0; row < rows; row++) {
      for (int label = 0; label < labels; label++) {
        long lane = weights[row * labels + label] + BIAS;
        packed[row * stride + label / LANES] |= lane << label % LANES * Byte.SIZE;
      }
    }
  }

  /** As they were given. */
  public byte[] weights() {
    int rows = stride == 0 ? 0 : packed.length / stride;
    byte[] weights = new byte[rows * labels];
    for (int row = 0; row < rows; row++) {
      for (int label = 0; label < labels; label++) {
        long lane = packed[row * stride + label / LANES] >>> label % LANES * Byte.SIZE;
        weights[row * labels + label] = (byte) ((lane & 0xFF) - BIAS);
      }
    }
    return weights;
  }

  public boolean isEmpty() {
    return packed.length == 0;
  }

  /** The sum of the first {@code count} rows for each label. */
  public void sum(int[] rows, int count, int[] sums) {
    Arrays.fill(sums, 0, labels, -BIAS * count);
    for (int from = 0; from < count; from += MOST_AT_ONCE) {
      int to = Math.min(count, from + MOST_AT_ONCE);
      for (int part = 0; part < stride; part++) {
        add(rows, from, to, part, sums);
      }
    }
  }

  /** Adds some rows for eight labels. */
  private void add(int[] rows, int from, int to, int part, int[] sums) {
    long even = 0;
    long odd = 0;
    for (int i = from; i < to; i++) {
      long row = packed[rows[i] * stride + part];
      even += row & LOW_BYTES;
      odd += row >>> Byte.SIZE & LOW_BYTES;
    }
    int first = part * LANES;
    int next = Math.min(labels, first + LANES);
    for (int label = first; label < next; label++) {
      long lane = (label % 2 == 0 ? even : odd) >>> (label - first) / 2 * LANE_BITS;
      sums[label] += (int) (lane & 0xFFFF);
    }
  }
}
