package dev.silkwire.enrich.learning;

import dev.silkwire.enrich.topics.ArticleWords;
import dev.silkwire.enrich.topics.KeyTable;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** The words of labelled articles that are in enough of them to learn from, numbered. */
final class Vocabulary {
  /** In fewer articles a word teaches nothing. */
  private static final int FEWEST_OF_WORD = 2;

  private static final int FEWEST_OF_PAIR = 3;
  private static final int MOST_WORDS = 300_000;

  /** Counters by hash keep the many words seen once out of the table; collisions do no harm. */
  private static final int COUNTERS = 1 << 24;

  private final KeyTable table = new KeyTable();
  private final BitSet pairs = new BitSet();
  private int[] frequencies = new int[1024];

  /** The number of each word of the table; -1 for those that are too rare. */
  private final int[] numbers;

  private int size = Integer.MAX_VALUE;

  Vocabulary(List<LabelledArticle> articles) {
    byte[] counters = new byte[COUNTERS];
    for (LabelledArticle article : articles) {
      ArticleWords words = ArticleWords.of(article.reading());
      for (int i = 0; i < words.size(); i++) {
        int counter = counter(words.key(i));
        counters[counter] = (byte) Math.min(FEWEST_OF_PAIR, counters[counter] + 1);
      }
    }
    for (LabelledArticle article : articles) {
      ArticleWords words = ArticleWords.of(article.reading());
      for (int i = 0; i < words.size(); i++) {
        if (counters[counter(words.key(i))] >= fewest(ArticleWords.isPair(words.key(i)))) {
          count(words.key(i));
        }
      }
    }
    numbers = new int[table.size()];
    for (int more = 0; size > MOST_WORDS; more++) {
      size = 0;
      for (int entry = 0; entry < numbers.length; entry++) {
        boolean often = frequencies[entry] >= fewest(pairs.get(entry)) + more;
        boolean everywhere = frequencies[entry] == articles.size();
        numbers[entry] = often && !everywhere ? size++ : -1;
      }
    }
  }

  private void count(long key) {
    int entry = table.add(key);
    if (entry == frequencies.length) {
      frequencies = Arrays.copyOf(frequencies, entry * 2);
    }
    frequencies[entry]++;
    pairs.set(entry, ArticleWords.isPair(key));
  }

  private static int fewest(boolean pair) {
    return pair ? FEWEST_OF_PAIR : FEWEST_OF_WORD;
  }

  private static int counter(long key) {
    return (int) (key >>> 8) & (COUNTERS - 1);
  }

  int size() {
    return size;
  }

  /** The number of a word; -1 where it is not to be learned from. */
  int number(long key) {
    int entry = table.find(key);
    return entry < 0 ? -1 : numbers[entry];
  }

  /** In how many articles a word of the vocabulary is. */
  int frequency(long key) {
    return frequencies[table.find(key)];
  }
}
