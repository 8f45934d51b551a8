package dev.silkwire.enrich.topics;

import dev.silkwire.contracts.Span;
import dev.silkwire.contracts.Tag;
import dev.silkwire.enrich.rules.RuleNode;
import dev.silkwire.enrich.text.NormalText;
import dev.silkwire.enrich.text.Reading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tags an article with topics learned from labelled ones. What its words weigh for a topic, divided
 * by its length, must reach the topic's threshold; words may speak against a topic, too. One lookup
 * for each different word, whatever the number of topics.
 */
final class LearnedTopics {
  private static final Set<String> FIELDS = new LinkedHashSet<>(List.of("reach", "words", "title"));
  private static final int MOST_TOPICS = 15;
  private static final int MOST_SPANS = 20;

  /** Words that weigh less than this share of the heaviest are no evidence to show. */
  private static final double WORTH_SHOWING = 0.05;

  /** Steepness by which what is beyond the threshold becomes confidence. */
  private static final double STEEP = 2;

  private record Topic(String id, String name, double reach, String rule) {}

  private record Hit(NormalText field, int start, int end, float weight) {
    boolean overlaps(Hit other) {
      return field == other.field && start < other.end && other.start < end;
    }

    Span span() {
      return field.span(start, end);
    }
  }

  private final List<Topic> topics;
  private final KeyTable words;

  /** The weights of word {@code w}: from {@code begins[w]} up to {@code begins[w + 1]}. */
  private final int[] begins;

  private final int[] topicOf;
  private final float[] weights;

  private LearnedTopics(
      List<Topic> topics, KeyTable words, int[] begins, int[] topicOf, float[] weights) {
    this.topics = List.copyOf(topics);
    this.words = words;
    this.begins = begins;
    this.topicOf = topicOf;
    this.weights = weights;
  }

  List<Tag> tag(Reading reading) {
    if (topics.isEmpty()) {
      return List.of();
    }
    double[] scores = scores(ArticleWords.of(reading));
    List<Tag> tags = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      Topic topic = topics.get(i);
      if (scores[i] >= topic.reach) {
        List<Span> evidence = evidence(reading, i, MOST_SPANS);
        if (!evidence.isEmpty()) {
          tags.add(tag(topic, scores[i], evidence, reading.ruleSet()));
        }
      } else if (reading.notes().wanted() && scores[i] > topic.reach / 2) {
        double score = scores[i];
        for (Span span : evidence(reading, i, 1)) {
          reading
              .notes()
              .reject(
                  span,
                  topic.rule,
                  () ->
                      "the learned words for %s weigh %.2f, it takes %.2f"
                          .formatted(topic.name, score, topic.reach));
        }
      }
    }
    tags.sort(Comparator.comparingDouble(Tag::confidence).reversed().thenComparing(Tag::id));
    return tags.size() > MOST_TOPICS ? List.copyOf(tags.subList(0, MOST_TOPICS)) : tags;
  }

  private double[] scores(ArticleWords article) {
    double[] scores = new double[topics.size()];
    for (int i = 0; i < article.size(); i++) {
      int word = words.find(article.key(i));
      if (word >= 0) {
        for (int at = begins[word]; at < begins[word + 1]; at++) {
          scores[topicOf[at]] += weights[at] * article.count(i);
        }
      }
    }
    for (int i = 0; i < scores.length; i++) {
      scores[i] /= article.length();
    }
    return scores;
  }

  /** The places of the words that weigh most, in the order of the article. */
  private List<Span> evidence(Reading reading, int topic, int most) {
    List<Hit> hits = new ArrayList<>();
    ArticleWords.each(
        reading,
        (key, tokens, first, last) -> {
          float weight = weight(words.find(key), topic);
          if (weight > 0) {
            hits.add(new Hit(tokens.text(), tokens.start(first), tokens.end(last), weight));
          }
        });
    hits.sort(Comparator.comparingDouble((Hit hit) -> -hit.weight)); // stable: the earlier first
    List<Hit> shown = new ArrayList<>();
    for (Hit hit : hits) {
      if (shown.size() == most || hit.weight < hits.getFirst().weight * WORTH_SHOWING) {
        break;
      }
      if (shown.stream().noneMatch(hit::overlaps)) {
        shown.add(hit);
      }
    }
    return shown.stream()
        .sorted(
            Comparator.comparing((Hit hit) -> hit.field.field() != Span.Field.TITLE)
                .thenComparingInt(Hit::start))
        .map(Hit::span)
        .toList();
  }

  private float weight(int word, int topic) {
    if (word >= 0) {
      for (int at = begins[word]; at < begins[word + 1]; at++) {
        if (topicOf[at] == topic) {
          return weights[at];
        }
      }
    }
    return 0;
  }

  private static Tag tag(Topic topic, double score, List<Span> evidence, String ruleSet) {
    double confidence = 1 - 0.5 * Math.exp(-STEEP * (score - topic.reach));
    return new Tag(
        Tag.Type.TOPIC,
        topic.id,
        topic.name,
        evidence,
        topic.rule,
        ruleSet,
        Math.round(confidence * 100) / 100.0,
        Map.of());
  }

  static Builder builder() {
    return new Builder();
  }

  /** Collects the weights of rule files. */
  static final class Builder {
    private final List<Topic> topics = new ArrayList<>();
    private final Map<String, Integer> byId = new HashMap<>();
    private long[] keys = new long[1024];
    private int[] topicOf = new int[1024];
    private float[] weights = new float[1024];
    private int size;

    /** Adds a topic, or words to one that is known: a file by hand may correct a learned one. */
    void add(String id, String name, String rule, RuleNode learned) {
      Map<String, RuleNode> fields = learned.fields(FIELDS);
      Integer known = byId.get(id);
      int topic = known == null ? topics.size() : known;
      if (known == null) {
        topics.add(new Topic(id, name, learned.required("reach").number(), rule));
        byId.put(id, topic);
      } else if (fields.get("reach") instanceof RuleNode reach) {
        Topic before = topics.get(topic);
        topics.set(topic, new Topic(id, before.name, reach.number(), before.rule));
      }
      addWords(topic, fields.get("words"), false);
      addWords(topic, fields.get("title"), true);
    }

    private void addWords(int topic, @Nullable RuleNode list, boolean title) {
      if (list == null) {
        return;
      }
      for (String word : list.texts()) {
        WeightedWords weighted = WeightedWords.parse(word, list);
        OptionalLong key = ArticleWords.key(weighted.words(), title);
        if (key.isEmpty()) {
          throw list.problem(
              "\"" + weighted.words() + "\" should be one word" + (title ? "" : " or two"));
        }
        add(key.getAsLong(), topic, (float) weighted.weight());
      }
    }

    private void add(long key, int topic, float weight) {
      if (size == keys.length) {
        keys = Arrays.copyOf(keys, size * 2);
        topicOf = Arrays.copyOf(topicOf, size * 2);
        weights = Arrays.copyOf(weights, size * 2);
      }
      keys[size] = key;
      topicOf[size] = topic;
      weights[size++] = weight;
    }

    LearnedTopics build() {
      KeyTable words = new KeyTable();
      int[] wordOf = new int[size];
      for (int i = 0; i < size; i++) {
        wordOf[i] = words.add(keys[i]);
      }
      int[] begins = new int[words.size() + 1];
      for (int i = 0; i < size; i++) {
        begins[wordOf[i] + 1]++;
      }
      for (int word = 0; word < words.size(); word++) {
        begins[word + 1] += begins[word];
      }
      int[] next = begins.clone();
      int[] ofTopic = new int[size];
      float[] weight = new float[size];
      for (int i = 0; i < size; i++) {
        int at = next[wordOf[i]]++;
        ofTopic[at] = topicOf[i];
        weight[at] = weights[i];
      }
      return new LearnedTopics(topics, words, begins, ofTopic, weight);
    }
  }
}
