package dev.silkwire.enrich.learning;

import dev.silkwire.enrich.text.Reading;
import dev.silkwire.enrich.topics.ArticleWords;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;

/**
 * Labelled articles as sparse vectors: of each word its damped count by the article's length, times
 * a factor that is the greater the rarer the word. Written weights have the factor in them, so that
 * the tagger need not know it.
 */
final class Lessons {
  /** A pair repeats what its words say. */
  private static final double PAIR = 0.7;

  /** Brings the vectors to lengths of about one, for which the solver's penalty is meant. */
  private static final double SCALE = 0.2;

  private final int[][] words;
  private final float[][] values;
  private final float[] factors;
  private final double[] energies;
  private final String[] spelled;
  private final BitSet ofTitle = new BitSet();
  private final TreeMap<String, BitSet> topics = new TreeMap<>();

  Lessons(List<LabelledArticle> articles) {
    Vocabulary vocabulary = new Vocabulary(articles);
    words = new int[articles.size()][];
    values = new float[articles.size()][];
    factors = new float[vocabulary.size()];
    energies = new double[vocabulary.size()];
    spelled = new String[vocabulary.size()];
    Arrays.fill(spelled, "");
    for (int i = 0; i < articles.size(); i++) {
      Reading reading = articles.get(i).reading();
      ArticleWords.each(
          reading,
          (key, tokens, first, last) -> {
            int word = vocabulary.number(key);
            if (word >= 0 && spelled[word].isEmpty()) {
              spelled[word] = ArticleWords.spelled(tokens, first, last);
              ofTitle.set(word, ArticleWords.isOfTitle(key));
              double rarity = Math.log((double) articles.size() / vocabulary.frequency(key));
              factors[word] = (float) (SCALE * rarity * (ArticleWords.isPair(key) ? PAIR : 1));
            }
          });
      vector(i, ArticleWords.of(reading), vocabulary);
      for (String topic : articles.get(i).topics()) {
        topics.computeIfAbsent(topic, none -> new BitSet()).set(i);
      }
    }
  }

  private void vector(int article, ArticleWords of, Vocabulary vocabulary) {
    int[] numbers = new int[of.size()];
    float[] amounts = new float[of.size()];
    int size = 0;
    for (int i = 0; i < of.size(); i++) {
      int word = vocabulary.number(of.key(i));
      if (word >= 0) {
        numbers[size] = word;
        amounts[size] = (float) (of.count(i) / of.length() * factors[word]);
        energies[word] += amounts[size] * amounts[size];
        size++;
      }
    }
    words[article] = Arrays.copyOf(numbers, size);
    values[article] = Arrays.copyOf(amounts, size);
  }

  /** How many articles there are. */
  int size() {
    return words.length;
  }

  /** How many different words they have. */
  int vocabulary() {
    return spelled.length;
  }

  List<String> topics() {
    return List.copyOf(topics.keySet());
  }

  /** The articles of a topic. */
  BitSet articles(String topic) {
    return topics.getOrDefault(topic, new BitSet());
  }

  int[] words(int article) {
    return words[article];
  }

  float[] values(int article) {
    return values[article];
  }

  /** What a word's values have been multiplied by. */
  float factor(int word) {
    return factors[word];
  }

  /** How much its values say in all articles together: the sum of their squares. */
  double energy(int word) {
    return energies[word];
  }

  String spelled(int word) {
    return spelled[word];
  }

  boolean isOfTitle(int word) {
    return ofTitle.get(word);
  }
}
