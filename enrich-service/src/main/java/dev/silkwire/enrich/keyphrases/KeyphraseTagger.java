package dev.silkwire.enrich.keyphrases;

import dev.silkwire.contracts.Span;
import dev.silkwire.contracts.Tag;
import dev.silkwire.enrich.rules.RuleFiles;
import dev.silkwire.enrich.rules.RuleNode;
import dev.silkwire.enrich.text.NormalText;
import dev.silkwire.enrich.text.Reading;
import dev.silkwire.enrich.text.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tags keyphrases: runs of one to three words between small words, by how often, how early and with
 * which capitals they stand, what names say more; overlapping ones are merged. Languages without a
 * list of small words have none.
 */
public final class KeyphraseTagger {
  private static final int MOST = 15;
  private static final String RULE = "keyphrases#frequent-early";

  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final Map<String, Set<String>> stopwords;

  /** Words that say too little alone: "province", 项目. */
  private final Map<String, Set<String>> plain;

  private KeyphraseTagger(Map<String, Set<String>> stopwords, Map<String, Set<String>> plain) {
    this.stopwords = Map.copyOf(stopwords);
    this.plain = Map.copyOf(plain);
  }

  public static KeyphraseTagger of(RuleFiles rules) {
    Map<String, Set<String>> stopwords = new HashMap<>();
    Map<String, Set<String>> plain = new HashMap<>();
    rules.each(
        "stopwords",
        entry -> {
          entry.fields(new LinkedHashSet<>(List.of("language", "words", "plain")));
          String language = entry.required("language").text();
          add(entry.required("words").texts(), language, stopwords);
          add(entry.optional("plain").map(RuleNode::texts).orElse(List.of()), language, plain);
        });
    return new KeyphraseTagger(stopwords, plain);
  }

  private static void add(List<String> words, String language, Map<String, Set<String>> to) {
    Set<String> all = to.computeIfAbsent(language, none -> new HashSet<>());
    words.forEach(word -> all.add(NormalText.fold(word)));
  }

  public List<Tag> tag(Reading reading, List<Tag> before) {
    Ranking ranking = Ranking.of(reading.language());
    Queue<Candidate> ranked = new PriorityQueue<>(KeyphraseTagger::bestFirst); // few are taken
    for (Candidate one : candidates(reading, before).all()) {
      one.score = ranking.score(one, reading.text().length());
      ranked.add(one);
    }
    return tags(ranked, reading);
  }

  private static int bestFirst(Candidate one, Candidate other) {
    int order = Double.compare(other.score, one.score);
    order = order == 0 ? Integer.compare(one.first, other.first) : order;
    return order == 0 ? one.key.compareTo(other.key) : order;
  }

  Candidates candidates(Reading reading, List<Tag> before) {
    Candidates candidates =
        new Candidates(reading.language(), plain.getOrDefault(reading.language(), Set.of()));
    Set<String> stops = stopwords.get(reading.language());
    List<NamedWords> named = new ArrayList<>();
    List<Words> words = new ArrayList<>();
    for (Tokens tokens : reading.tokens()) {
      if (!reading.deadline().passed()) {
        named.add(NamedWords.of(tokens, before));
        candidates.addNames(tokens, named.getLast());
        if (stops != null) {
          words.add(Words.of(tokens, reading.language(), stops));
        }
      }
    }
    Repeats repeats = Repeats.of(words);
    for (int i = 0; i < words.size(); i++) {
      candidates.addPhrases(words.get(i), named.get(i), repeats);
    }
    candidates.leaveOutChance();
    candidates.markParts();
    candidates.countNames(before);
    return candidates;
  }

  private static List<Tag> tags(Queue<Candidate> ranked, Reading reading) {
    List<Candidate> kept = new ArrayList<>();
    for (Candidate one = ranked.poll(); one != null && kept.size() < MOST; one = ranked.poll()) {
      if (!isSaid(kept, one)) {
        kept.add(one);
      } else if (reading.notes().wanted()) {
        reading
            .notes()
            .reject(
                one.mentions.getFirst().span(),
                RULE,
                () -> "another key phrase has the same words");
      }
    }
    List<Tag> tags = new ArrayList<>();
    double best = kept.isEmpty() ? 1 : kept.getFirst().score;
    for (Candidate one : kept) {
      double confidence =
          Math.round((0.3 + 0.6 * Math.exp((one.score - best) / 2)) * 1000) / 1000.0;
      List<Span> spans = one.mentions.stream().map(Candidate.Mention::span).toList();
      tags.add(
          new Tag(
              Tag.Type.KEYPHRASE,
              one.key.strip(),
              SPACES.matcher(spans.getFirst().quote()).replaceAll(" "),
              spans,
              RULE,
              reading.ruleSet(),
              confidence,
              Map.of()));
    }
    return tags;
  }

  private static boolean isSaid(List<Candidate> kept, Candidate one) {
    for (Candidate other : kept) {
      if (other.covers(one) || one.covers(other)) {
        return true;
      }
    }
    return false;
  }
}
