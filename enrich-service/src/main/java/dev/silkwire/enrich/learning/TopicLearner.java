package dev.silkwire.enrich.learning;

import dev.silkwire.enrich.learning.LearnedTopic.Word;
import dev.silkwire.enrich.text.NormalText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Learns topics from labelled articles: for each topic weights of words that part its articles from
 * the others, and the threshold at which they do so best on articles that were held back.
 */
public final class TopicLearner {
  private static final int FOLDS = 5;

  /** A rule file has weights in hundredths. */
  private static final double DECIMALS = 100;

  /** The words of a topic's own name are good evidence before the first article is read. */
  private static final float OF_NAME = 4;

  /** How much it counts that a word is frequent when the words of a topic are chosen. */
  private static final double OFTEN = 0.25;

  /** A shorter word of a name has other words for its forms: tea, team. */
  private static final int INFLECTED = 5;

  private final int mostWords;
  private final Lessons lessons;

  /**
   * @param mostWords how many words a topic may have
   */
  public TopicLearner(List<LabelledArticle> articles, int mostWords) {
    this.mostWords = mostWords;
    this.lessons = new Lessons(articles);
  }

  /** How many different words, pairs and words of titles the articles have in common. */
  public int vocabulary() {
    return lessons.vocabulary();
  }

  /** The ids of the topics, sorted. */
  public List<String> topics() {
    return lessons.topics();
  }

  /** Topics are independent of each other, so all cores learn. */
  public List<LearnedTopic> learn(Consumer<LearnedTopic> progress) {
    return lessons.topics().parallelStream()
        .map(
            topic -> {
              LearnedTopic learned = learn(topic);
              progress.accept(learned);
              return learned;
            })
        .toList();
  }

  private LearnedTopic learn(String topic) {
    BitSet positive = lessons.articles(topic);
    float[] favour = favour(topic);
    int[] everything = IntStream.range(0, lessons.size()).toArray();
    Separator separator = separator(everything, positive, favour);
    Threshold threshold =
        positive.cardinality() < 2
            ? Threshold.ofOneArticle()
            : Threshold.best(heldBack(positive, favour), positive);
    return new LearnedTopic(
        topic,
        positive.cardinality(),
        threshold.f1(),
        Math.round((threshold.score() - separator.bias()) * 1000) / 1000.0,
        words(separator, false),
        words(separator, true));
  }

  /** Scores of all articles, each by what was learned from the other folds. */
  private double[] heldBack(BitSet positive, float[] favour) {
    int[] fold = new int[lessons.size()];
    int of = 0;
    int others = 0;
    for (int article = 0; article < fold.length; article++) {
      fold[article] = (positive.get(article) ? of++ : others++) % FOLDS;
    }
    double[] scores = new double[fold.length];
    for (int i = 0; i < FOLDS; i++) {
      int held = i;
      int[] rest =
          IntStream.range(0, fold.length).filter(article -> fold[article] != held).toArray();
      Separator separator = separator(rest, positive, favour);
      for (int article = 0; article < fold.length; article++) {
        if (fold[article] == held) {
          scores[article] = separator.score(lessons, article);
        }
      }
    }
    return scores;
  }

  private float[] favour(String topic) {
    float[] favour = new float[lessons.vocabulary()];
    Arrays.fill(favour, 1);
    List<String> name = Arrays.asList(NormalText.fold(topic).split("[^\\p{L}]+"));
    for (int word = 0; word < favour.length; word++) {
      if (isOf(name, lessons.spelled(word))) {
        favour[word] = OF_NAME;
      }
    }
    return favour;
  }

  private static boolean isOf(List<String> name, String words) {
    int space = words.indexOf(' ');
    if (space < 0) {
      return name.stream().anyMatch(part -> isFormOf(part, words));
    }
    for (int i = 0; i + 1 < name.size(); i++) {
      if (isFormOf(name.get(i), words.substring(0, space))
          && isFormOf(name.get(i + 1), words.substring(space + 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFormOf(String part, String word) {
    if (part.isEmpty() || part.equals(word)) {
      return !part.isEmpty();
    }
    if (part.length() < INFLECTED) {
      return word.equals(part + "s");
    }
    return word.length() <= part.length() + 2
        && word.startsWith(part.substring(0, part.length() - 1));
  }

  /** Learned twice: the second time from the words that said most, as a file cannot have all. */
  private Separator separator(int[] articles, BitSet positive, float[] favour) {
    float[] all = Separator.learn(lessons, articles, positive, favour).weights();
    Separator separator = Separator.learn(lessons, articles, positive, chosen(all, favour));
    float[] weights = separator.weights();
    for (int word = 0; word < weights.length; word++) { // rounded, as the tagger will read them
      weights[word] = (float) (inFile(weights, word) / lessons.factor(word));
    }
    return separator;
  }

  /** No favour for the words that are not chosen. */
  private float[] chosen(float[] weights, float[] favour) {
    if (weights.length <= mostWords) { // a few short articles may have no word in common
      return favour;
    }
    double[] sizes = new double[weights.length];
    for (int word = 0; word < sizes.length; word++) {
      sizes[word] = Math.abs(weights[word]) * Math.pow(lessons.energy(word), OFTEN);
    }
    double[] sorted = sizes.clone();
    Arrays.sort(sorted);
    double least = sorted[sorted.length - mostWords];
    long left = mostWords - Arrays.stream(sizes).filter(size -> size > least).count();
    float[] chosen = new float[favour.length];
    for (int word = 0; word < sizes.length; word++) {
      if (sizes[word] > least || (sizes[word] == least && left-- > 0)) {
        chosen[word] = favour[word];
      }
    }
    return chosen;
  }

  private double inFile(float[] weights, int word) {
    return Math.round(weights[word] * lessons.factor(word) * DECIMALS) / DECIMALS;
  }

  private List<Word> words(Separator separator, boolean ofTitle) {
    List<Word> words = new ArrayList<>();
    for (int word = 0; word < separator.weights().length; word++) {
      double weight = inFile(separator.weights(), word);
      if (weight != 0 && lessons.isOfTitle(word) == ofTitle) {
        words.add(new Word(lessons.spelled(word), weight));
      }
    }
    words.sort(Comparator.comparingDouble(Word::weight).reversed().thenComparing(Word::words));
    return words;
  }
}
