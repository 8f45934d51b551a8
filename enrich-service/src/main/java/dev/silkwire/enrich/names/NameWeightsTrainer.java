package dev.silkwire.enrich.names;

import dev.silkwire.contracts.Tag;
import dev.silkwire.enrich.places.PlaceTagger;
import dev.silkwire.enrich.rules.RuleFiles;
import dev.silkwire.enrich.text.Deadline;
import dev.silkwire.enrich.text.Reading;
import dev.silkwire.enrich.text.Tokens;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Learns {@link NameWeights} from annotated sentences: {@code NameWeightsTrainer LANGUAGE OUT
 * FILE.jsonl.gz …}, or {@code MARKS.tsv=FILE.jsonl.gz} where the names are marked in a file of
 * their own ({@link NameMarks}). With a number of parts in place of OUT it holds back one part
 * after the other, learns from the rest, and says how well everything together does on the one held
 * back. Which sets the shipped weights come from says {@code names/README.md}.
 */
public final class NameWeightsTrainer {
  private static final int ROUNDS = 20;

  private final String language;
  private final PlaceTagger places;
  private final NameTagger names;
  private final RuleFiles rules = RuleFiles.builtIn();

  NameWeightsTrainer(String language) {
    this.language = language;
    this.places = PlaceTagger.of(rules);
    this.names = NameTagger.of(rules);
  }

  public static void main(String[] args) throws IOException {
    if (args.length < 3) {
      System.err.println(
          "usage: NameWeightsTrainer LANGUAGE OUT|PARTS [MARKS.tsv=]FILE.jsonl.gz ...");
      System.exit(2);
    }
    NameWeightsTrainer trainer = new NameWeightsTrainer(args[0]);
    List<List<LabelledSentence>> sets = new ArrayList<>();
    for (int i = 2; i < args.length; i++) {
      sets.add(read(args[i]));
    }
    if (args[1].chars().allMatch(Character::isDigit)) {
      List<NameScore> scores = trainer.heldBack(sets, Integer.parseInt(args[1]));
      for (int i = 0; i < scores.size(); i++) {
        System.out.println(args[i + 2] + ": " + scores.get(i));
      }
    } else {
      List<LabelledSentence> all = new ArrayList<>();
      sets.forEach(all::addAll);
      try (OutputStream out = Files.newOutputStream(Path.of(args[1]))) {
        trainer.learn(all).write(out);
      }
    }
  }

  private static List<LabelledSentence> read(String argument) throws IOException {
    int equals = argument.indexOf('=');
    Path file = Path.of(argument.substring(equals + 1));
    return equals < 0
        ? LabelledSentence.read(file)
        : NameMarks.read(Path.of(argument.substring(0, equals)), file);
  }

  /** How well sentences are tagged that the weights were not learned from, for each set. */
  List<NameScore> heldBack(List<List<LabelledSentence>> sets, int count) {
    List<NameScore> scores = new ArrayList<>();
    sets.forEach(set -> scores.add(new NameScore()));
    for (int part = 0; part < count; part++) {
      List<LabelledSentence> rest = new ArrayList<>();
      for (List<LabelledSentence> set : sets) {
        List<List<LabelledSentence>> parts = LabelledSentence.parts(set, count);
        for (int other = 0; other < count; other++) {
          rest.addAll(other == part ? List.of() : parts.get(other));
        }
      }
      NameTagger tagger = NameTagger.of(rules, language, learn(rest));
      for (int set = 0; set < sets.size(); set++) {
        for (LabelledSentence sentence : LabelledSentence.parts(sets.get(set), count).get(part)) {
          Reading reading = reading(sentence);
          List<Tag> tags = new ArrayList<>(places.tag(reading));
          tags.addAll(tagger.tag(reading, tags));
          scores.get(set).add(sentence, tags);
        }
      }
    }
    return scores;
  }

  NameWeights learn(List<LabelledSentence> sentences) {
    List<ChainLearner.Chain> chains = new ArrayList<>();
    for (LabelledSentence sentence : sentences) {
      Reading reading = reading(sentence);
      Passage passage = names.ruled(reading, places.tag(reading)).getLast();
      chains(names.features(passage, language), gold(passage.tokens(), sentence), chains);
    }
    return new ChainLearner(ROUNDS).learn(chains);
  }

  private Reading reading(LabelledSentence sentence) {
    return Reading.of("", sentence.text(), language, null, "", Deadline.never());
  }

  private static void chains(WordFeatures words, int[] gold, List<ChainLearner.Chain> chains) {
    int first = 0;
    while (first < gold.length) {
      int next = words.endOfCandidates(first);
      if (next > first) {
        int[][] features = new int[next - first][];
        int[] labels = new int[next - first];
        for (int at = first; at < next; at++) {
          int count = words.of(at);
          features[at - first] = Arrays.copyOf(words.features(), count);
          int before = at == first ? NameLabels.OUTSIDE : labels[at - first - 1];
          labels[at - first] =
              NameLabels.mayFollow(before, gold[at]) ? gold[at] : gold[at] - 1; // begins late
        }
        chains.add(new ChainLearner.Chain(features, labels));
      }
      first = Math.max(next, first + 1);
    }
  }

  /** The label of each word. */
  static int[] gold(Tokens tokens, LabelledSentence sentence) {
    int[] gold = new int[tokens.size()];
    for (LabelledSentence.Marked name : sentence.names()) {
      boolean begun = false;
      for (int i = 0; i < tokens.size(); i++) {
        int position = tokens.text().position(tokens.start(i));
        if (position >= name.start() && position < name.end()) {
          gold[i] = begun ? name.label() + 1 : name.label();
          begun = true;
        }
      }
    }
    return gold;
  }
}
