package dev.silkwire.enrich.topics;

import dev.silkwire.contracts.Span;
import dev.silkwire.contracts.Tag;
import dev.silkwire.enrich.rules.RuleFiles;
import dev.silkwire.enrich.rules.RuleNode;
import dev.silkwire.enrich.text.NormalText;
import dev.silkwire.enrich.text.PhraseIndex;
import dev.silkwire.enrich.text.Reading;
import dev.silkwire.enrich.text.WordPattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tags what an article is about, by the weight of the words that speak for it. */
public final class TopicTagger {
  private static final Set<String> FIELDS =
      new LinkedHashSet<>(List.of("id", "name", "reach", "learned", "en", "ru", "zh", "kk"));
  private static final double REACH = 3;

  /** A word says no more the fourth time. */
  private static final int MOST_COUNTS = 3;

  private static final double IN_TITLE = 3;
  private static final int MOST_TOPICS = 15;
  private static final int MOST_SPANS = 20;

  /** In a long article a word in passing says less: reach grows with this many characters. */
  private static final double LONG = 4_000;

  private record Topic(String id, String name, double reach, String rule) {}

  private final List<Topic> topics;
  private final PhraseIndex<TopicTerm> terms;
  private final LearnedTopics learned;

  private TopicTagger(List<Topic> topics, PhraseIndex<TopicTerm> terms, LearnedTopics learned) {
    this.topics = List.copyOf(topics);
    this.terms = terms;
    this.learned = learned;
  }

  public static TopicTagger of(RuleFiles rules) {
    List<Topic> topics = new ArrayList<>();
    Map<String, Integer> byId = new HashMap<>();
    PhraseIndex.Builder<TopicTerm> terms = PhraseIndex.builder();
    LearnedTopics.Builder learned = LearnedTopics.builder();
    rules.each("topics", entry -> read(entry, topics, byId, terms, learned));
    return new TopicTagger(topics, terms.build(), learned.build());
  }

  private static void read(
      RuleNode entry,
      List<Topic> topics,
      Map<String, Integer> byId,
      PhraseIndex.Builder<TopicTerm> terms,
      LearnedTopics.Builder learned) {
    Map<String, RuleNode> fields = entry.fields(FIELDS);
    String id = entry.required("id").text();
    double reach = entry.optional("reach").map(RuleNode::number).orElse(REACH);
    Integer known = byId.get(id); // a user's file adds words to a topic by its id
    int index = known == null ? topics.size() : known;
    if (known == null) {
      String name = entry.required("name").text();
      topics.add(new Topic(id, name, reach, entry.file() + "#" + id));
      byId.put(id, index);
    }
    if (fields.get("learned") instanceof RuleNode weights) {
      learned.add(id, topics.get(index).name, entry.file() + "#" + id, weights);
    }
    for (String language : List.of("en", "ru", "zh", "kk")) {
      RuleNode words = fields.get(language);
      if (words != null) {
        words.texts().forEach(word -> add(terms, index, language, word, words));
      }
    }
  }

  private static void add(
      PhraseIndex.Builder<TopicTerm> terms,
      int topic,
      String language,
      String word,
      RuleNode where) {
    WeightedWords weighted = WeightedWords.parse(word, where);
    WordPattern pattern =
        WordPattern.parse(weighted.words())
            .orElseThrow(() -> where.problem("in \"" + word + "\" a * should end a word"));
    terms.add(pattern.head(), new TopicTerm(topic, language, pattern, weighted.weight()));
  }

  /** What speaks for one topic. */
  private static final class Evidence {
    private final List<Span> spans = new ArrayList<>();
    private final Map<TopicTerm, Integer> counts = new HashMap<>();
    private double score;
    private int lastEnd = -1;
    private Span.Field lastField = Span.Field.TITLE;

    /** Up to here words say nothing: "dry port" is no port. */
    private int silentEnd = -1;

    private Span.Field silentField = Span.Field.TITLE;
  }

  /** Of a topic that was learned and has listed words, too, the surer tag. */
  public List<Tag> tag(Reading reading) {
    List<Tag> listed = listed(reading);
    List<Tag> tags = new ArrayList<>(learned.tag(reading));
    if (tags.isEmpty()) {
      return listed;
    }
    tags.addAll(listed);
    tags.sort(Comparator.comparingDouble(Tag::confidence).reversed());
    Set<String> ids = new HashSet<>();
    tags.removeIf(tag -> !ids.add(tag.id()));
    return tags;
  }

  private List<Tag> listed(Reading reading) {
    Evidence[] evidence = new Evidence[topics.size()];
    for (NormalText field : reading.fields()) {
      terms.find(
          field,
          (start, end, hits) -> {
            if (WordPattern.startsWord(field, start)) {
              for (TopicTerm term : hits) {
                if (term.language().equals(reading.language())) {
                  note(evidence, term, field, start, term.words().endFrom(field, end));
                }
              }
            }
            return (start & 1023) != 0 || !reading.deadline().passed();
          });
    }
    double length = Math.max(1, reading.text().length() / LONG);
    List<Tag> tags = new ArrayList<>();
    for (int i = 0; i < evidence.length; i++) {
      Evidence found = evidence[i];
      if (found != null) {
        Topic topic = topics.get(i);
        double share = found.score / (topic.reach * length);
        if (share >= 1) {
          tags.add(tag(topic, found, share, reading));
        } else if (reading.notes().wanted()) {
          long percent = Math.round(100 * share);
          found.spans.forEach(
              span ->
                  reading
                      .notes()
                      .reject(
                          span,
                          topic.rule,
                          () ->
                              "the words for "
                                  + topic.name
                                  + " weigh only "
                                  + percent
                                  + " per cent of what it takes"));
        }
      }
    }
    tags.sort(Comparator.comparingDouble(Tag::confidence).reversed().thenComparing(Tag::id));
    return tags.size() > MOST_TOPICS ? List.copyOf(tags.subList(0, MOST_TOPICS)) : tags;
  }

  private static void note(
      Evidence[] evidence, TopicTerm term, NormalText field, int start, int end) {
    if (end < 0) {
      return;
    }
    Evidence found = evidence[term.topic()];
    if (found == null) {
      found = new Evidence();
      evidence[term.topic()] = found;
    }
    if (term.weight() == 0) {
      found.silentEnd = end;
      found.silentField = field.field();
      return;
    }
    if (found.silentField == field.field() && start < found.silentEnd) {
      return;
    }
    boolean inside = found.lastField == field.field() && start < found.lastEnd;
    int count = found.counts.merge(term, 1, Integer::sum);
    boolean title = field.field() == Span.Field.TITLE;
    if (count <= MOST_COUNTS) {
      double weight = term.weight() * (title ? IN_TITLE : 1);
      found.score += inside ? weight / 2 : weight / Math.sqrt(count);
    }
    if (!inside && found.spans.size() < MOST_SPANS) {
      found.spans.add(field.span(start, end));
    }
    found.lastEnd = Math.max(end, inside ? found.lastEnd : 0);
    found.lastField = field.field();
  }

  private static Tag tag(Topic topic, Evidence found, double share, Reading reading) {
    double confidence = Math.round((1 - 0.5 / share) * 100) / 100.0;
    return new Tag(
        Tag.Type.TOPIC,
        topic.id,
        topic.name,
        found.spans,
        topic.rule,
        reading.ruleSet(),
        confidence,
        Map.of());
  }

  @Override
  public String toString() {
    return topics.size() + " topics, " + terms.size() + " words";
  }
}
