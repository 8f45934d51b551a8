package dev.silkwire.enrich.learning;

import java.util.List;

/**
 * A topic as a rule file will have it.
 *
 * @param id of the topic
 * @param articles how many taught it
 * @param f1 on articles not learned from; 0 where there was one article only
 * @param reach what an article's words must weigh
 * @param words what they weigh in title and text, heaviest first
 * @param title what they weigh besides in the title
 */
public record LearnedTopic(
    String id, int articles, double f1, double reach, List<Word> words, List<Word> title) {
  /** A word, or a pair of them, and its weight; a negative one speaks against the topic. */
  public record Word(String words, double weight) {}

  public LearnedTopic {
    words = List.copyOf(words);
    title = List.copyOf(title);
  }
}
