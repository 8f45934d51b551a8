package dev.silkwire.enrich.topics;

/** Numbers the keys of words, from 0 in the order they are added; primitive, for many of them. */
public final class KeyTable {
  private long[] keys = new long[1024];
  private int[] numbers = new int[1024];
  private int size;

  public int size() {
    return size;
  }

  /** The number of a key; -1 where there is none. */
  public int find(long key) {
    return numbers[slot(key)] - 1;
  }

  /** The number of a key, a new one where there is none. */
  public int add(long key) {
    int slot = slot(key);
    if (numbers[slot] == 0) {
      if (size * 2 >= keys.length) {
        grow();
        slot = slot(key);
      }
      keys[slot] = key;
      numbers[slot] = ++size;
    }
    return numbers[slot] - 1;
  }

  /** Where a key is, or would be. */
  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = (int) (key >>> 32) & mask;
    while (numbers[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldNumbers = numbers;
    keys = new long[oldKeys.length * 2];
    numbers = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldNumbers[i] != 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        numbers[slot] = oldNumbers[i];
      }
    }
  }
}
