package dev.silkwire.ingest.extract.html;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Words that are looked up where they stand in a text, without regard to case. Who reads the text
 * letter by letter makes the hash on the way, so no word is cut out of it.
 *
 * @param <W> what is known of a word
 */
public final class WordTable<W> {
  private final @Nullable Entry<?>[] slots;
  private final int[] hashes;
  private final int longest;

  private record Entry<W>(String letters, W word) {}

  /** The words by their letters, which are in lower case. */
  public WordTable(Map<String, W> words) {
    slots = new Entry<?>[Integer.highestOneBit(words.size() + 1) << 3]; // sparse: most end at once
    hashes = new int[slots.length];
    longest = words.keySet().stream().mapToInt(String::length).max().orElse(0);
    words.forEach(
        (letters, word) -> {
          int hash = 0;
          for (int i = 0; i < letters.length(); i++) {
            hash = hash(hash, letters.charAt(i));
          }
          int slot = slot(hash);
          while (slots[slot] != null) {
            slot = slot + 1 & slots.length - 1;
          }
          slots[slot] = new Entry<>(letters, word);
          hashes[slot] = hash;
        });
  }

  /** The hash of a word with one more letter; that of none is 0. */
  public static int hash(int before, char letter) {
    int lower =
        letter >= 0x80 ? Character.toLowerCase(letter) : isCapital(letter) ? letter | 0x20 : letter;
    return 31 * before + lower;
  }

  /** What is known of the word between two places of a text that has this hash. */
  @SuppressWarnings("unchecked") // only words of this type were put in
  public @Nullable W get(int hash, String text, int start, int end) {
    if (end - start > longest) {
      return null;
    }
    for (int slot = slot(hash); ; slot = slot + 1 & slots.length - 1) {
      Entry<?> entry = slots[slot];
      if (entry == null) {
        return null;
      }
      if (hashes[slot] == hash
          && entry.letters.length() == end - start
          && text.regionMatches(true, start, entry.letters, 0, end - start)) {
        return (W) entry.word;
      }
    }
  }

  private int slot(int hash) {
    return (hash ^ hash >>> 15) & slots.length - 1;
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }
}
