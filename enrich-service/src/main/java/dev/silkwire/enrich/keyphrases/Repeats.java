package dev.silkwire.enrich.keyphrases;

import java.util.List;

/**
 * Tells which runs of Chinese words an article may say again. Most are said once, and are no
 * phrases: they need not be collected first. Runs are told apart by a hash, so a few pass by
 * chance.
 */
final class Repeats {
  /** Bits for each word, of which three runs begin with it. */
  private static final int ROOM = 16;

  private final long[] said;
  private final long[] again;

  private Repeats(int words) {
    int longs = Integer.highestOneBit(words * ROOM / Long.SIZE + 1) * 2;
    said = new long[longs];
    again = new long[longs];
  }

  /** Of title and text together. */
  static Repeats of(List<Words> fields) {
    Repeats repeats = new Repeats(fields.stream().mapToInt(Words::size).sum());
    for (Words words : fields) {
      for (int at = 0; at < words.size(); at++) {
        int hash = 0;
        for (int end = at; words.isHan(at) && words.goesOn(at, end); end++) {
          hash = hash(hash, words.stem(end));
          repeats.say(hash);
        }
      }
    }
    return repeats;
  }

  /** The hash of a run and one more word, whatever words the characters are parted into. */
  static int hash(int before, String word) {
    int hash = before;
    for (int i = 0; i < word.length(); i++) {
      hash = hash * 31 + word.charAt(i);
    }
    return hash;
  }

  private void say(int hash) {
    int place = place(hash);
    long bit = 1L << mixed(hash);
    again[place] |= said[place] & bit;
    said[place] |= bit;
  }

  boolean isSaidAgain(int hash) {
    return (again[place(hash)] >>> mixed(hash) & 1) != 0;
  }

  private int place(int hash) {
    return mixed(hash) >>> 6 & said.length - 1;
  }

  private static int mixed(int hash) {
    int mixed = hash * 0x9E3779B1;
    return mixed ^ mixed >>> 15;
  }
}
