package dev.silkwire.enrich.keyphrases;

import dev.silkwire.contracts.Span;
import dev.silkwire.contracts.Tag;
import dev.silkwire.enrich.rules.RuleFiles;
import dev.silkwire.enrich.text.NormalText;
import dev.silkwire.enrich.text.Reading;
import dev.silkwire.enrich.text.Tokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tags keyphrases: runs of one to three words between small words, by how often, how early and with
 * which capitals they stand, what names say more; overlapping ones are merged. Languages without a
 * list of small words have none.
 */
public final class KeyphraseTagger {
  private static final int MOST = 15;
  private static final int MOST_SPANS = 20;
  private static final int MOST_CANDIDATES = 20_000;
  private static final int LONGEST = 3;
  private static final double[] LENGTH_BONUS = {0, 1, 2.1, 2.3};
  private static final String RULE = "keyphrases#frequent-early";

  private final Map<String, Set<String>> stopwords;

  private KeyphraseTagger(Map<String, Set<String>> stopwords) {
    this.stopwords = Map.copyOf(stopwords);
  }

  public static KeyphraseTagger of(RuleFiles rules) {
    Map<String, Set<String>> stopwords = new HashMap<>();
    rules.each(
        "stopwords",
        entry -> {
          entry.fields(new LinkedHashSet<>(List.of("language", "words")));
          Set<String> words =
              stopwords.computeIfAbsent(entry.required("language").text(), none -> new HashSet<>());
          entry.required("words").texts().forEach(word -> words.add(NormalText.fold(word)));
        });
    return new KeyphraseTagger(stopwords);
  }

  /** A phrase in all its mentions. */
  private static final class Candidate {
    private final String key;
    private final int words;
    private final List<Span> spans = new ArrayList<>();
    private int count;
    private int first;
    private int capitals;
    private boolean title;
    private double score;

    Candidate(String key, int words, int first) {
      this.key = key;
      this.words = words;
      this.first = first;
    }
  }

  public List<Tag> tag(Reading reading, List<Tag> before) {
    Set<String> stops = stopwords.get(reading.language());
    if (stops == null) {
      return List.of();
    }
    Map<String, Candidate> candidates = new LinkedHashMap<>();
    for (Tokens tokens : reading.tokens()) {
      if (!reading.deadline().passed()) {
        collect(tokens, stops, reading.language(), candidates);
      }
    }
    Set<String> names = names(before, reading.language());
    List<Candidate> ranked = new ArrayList<>();
    double length = Math.max(200, reading.text().length());
    for (Candidate one : candidates.values()) {
      boolean name = names.contains(one.key);
      boolean often = one.count > 1 || one.title || name;
      if (often || one.capitals > 0) {
        double early = 1 + 1.0 / (1 + 8 * one.first / length);
        double capital = one.capitals * 2 > one.count ? 1.4 : 1;
        one.score =
            Math.pow(one.count, 0.8)
                * LENGTH_BONUS[one.words]
                * early
                * capital
                * (one.title ? 1.5 : 1)
                * (name ? 1.6 : 1)
                * (often ? 1 : 0.6);
        ranked.add(one);
      }
    }
    ranked.sort(
        Comparator.comparingDouble((Candidate one) -> one.score)
            .reversed()
            .thenComparingInt(one -> one.first)
            .thenComparing(one -> one.key));
    return tags(ranked, reading);
  }

  private static List<Tag> tags(List<Candidate> ranked, Reading reading) {
    List<Candidate> kept = new ArrayList<>();
    for (Candidate one : ranked) {
      if (kept.size() == MOST) {
        break;
      }
      boolean said = kept.stream().anyMatch(other -> covers(other, one) || covers(one, other));
      if (!said) {
        kept.add(one);
      } else if (reading.notes().wanted()) {
        reading
            .notes()
            .reject(one.spans.getFirst(), RULE, () -> "another key phrase has the same words");
      }
    }
    List<Tag> tags = new ArrayList<>();
    double best = kept.isEmpty() ? 1 : kept.getFirst().score;
    for (Candidate one : kept) {
      double confidence = Math.round((0.3 + 0.6 * one.score / best) * 1000) / 1000.0;
      String quote = one.spans.getFirst().quote();
      tags.add(
          new Tag(
              Tag.Type.KEYPHRASE,
              one.key,
              quote.replaceAll("\\s+", " "),
              one.spans,
              RULE,
              reading.ruleSet(),
              confidence,
              Map.of()));
    }
    return tags;
  }

  /** Whether one phrase lies in the other and is hardly said without it. */
  private static boolean covers(Candidate longer, Candidate shorter) {
    return longer.words > shorter.words
        && (" " + longer.key + " ").contains(" " + shorter.key + " ")
        && shorter.count <= 2 * longer.count;
  }

  private static void collect(
      Tokens tokens, Set<String> stops, String language, Map<String, Candidate> candidates) {
    boolean title = tokens.text().field() == Span.Field.TITLE;
    for (int at = 0; at < tokens.size(); at++) {
      StringBuilder key = new StringBuilder();
      int words = 0;
      int next = at;
      while (words < LONGEST
          && isContent(tokens, next, stops)
          && (words == 0 || !tokens.startsLine(next))) {
        if (words > 0) {
          key.append(' ');
        }
        key.append(stem(tokens.word(next), language));
        words++;
        int end = next;
        while (tokens.first(end + 1) == '-'
            && tokens.isGlued(end + 1)
            && tokens.isGlued(end + 2)
            && tokens.isWord(end + 2)) {
          end += 2; // e-commerce is one word
          key.append('-').append(stem(tokens.word(end), language));
        }
        note(candidates, tokens, key.toString(), words, at, end, title);
        next = end + 1;
      }
    }
  }

  private static void note(
      Map<String, Candidate> candidates,
      Tokens tokens,
      String key,
      int words,
      int from,
      int to,
      boolean title) {
    Candidate one = candidates.get(key);
    if (one == null) {
      if (candidates.size() >= MOST_CANDIDATES) {
        return;
      }
      one = new Candidate(key, words, title ? 0 : tokens.start(from));
      candidates.put(key, one);
    }
    one.count++;
    one.title |= title;
    boolean sentenceStart = from == 0 || tokens.endsSentence(from - 1);
    if (tokens.isCapitalised(from) && (!sentenceStart || words > 1 && tokens.isCapitalised(to))) {
      one.capitals++;
    }
    if (one.spans.size() < MOST_SPANS) {
      int end = tokens.end(to);
      if (tokens.word(to).endsWith("'s")) {
        end -= 2;
      }
      one.spans.add(tokens.text().span(tokens.start(from), end));
    }
  }

  private static boolean isContent(Tokens tokens, int at, Set<String> stops) {
    return tokens.isWord(at)
        && tokens.length(at) > 1
        && tokens.length(at) < 40
        && !stops.contains(tokens.word(at));
  }

  /** Enough to see that two forms are one word; not a word itself. */
  private static String stem(String word, String language) {
    return switch (language) {
      case "en" -> {
        String bare = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
        if (bare.length() > 4 && bare.endsWith("ies")) {
          yield bare.substring(0, bare.length() - 3) + "y";
        }
        boolean plural =
            bare.length() > 3 && bare.endsWith("s") && !bare.endsWith("ss") && !bare.endsWith("us");
        yield plural ? bare.substring(0, bare.length() - 1) : bare;
      }
      case "ru" ->
          word.length() > 6
              ? word.substring(0, word.length() - 2)
              : word.length() > 4 ? word.substring(0, word.length() - 1) : word;
      case "kk" -> word.length() > 7 ? word.substring(0, 6) : word;
      default ->
          word.length() > 4 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    };
  }

  /** The names already found, as keys. */
  private static Set<String> names(List<Tag> before, String language) {
    Set<String> names = new HashSet<>();
    for (Tag tag : before) {
      boolean name =
          switch (tag.type()) {
            case COUNTRY, REGION, CITY, ORGANISATION, PERSON, EVENT, PROGRAMME -> true;
            case MACRO_REGION, MONEY, QUANTITY, DATE, TOPIC, KEYPHRASE, WATCH -> false;
          };
      if (name) {
        for (Span span : tag.spans()) {
          StringBuilder key = new StringBuilder();
          for (String word : NormalText.fold(span.quote()).split(" ")) {
            key.append(key.isEmpty() ? "" : " ").append(stem(word, language));
          }
          names.add(key.toString());
        }
      }
    }
    return names;
  }
}
