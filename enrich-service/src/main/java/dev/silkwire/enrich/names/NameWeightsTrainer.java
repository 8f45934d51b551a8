package dev.silkwire.enrich.names;

import dev.silkwire.contracts.EventJson;
import dev.silkwire.enrich.places.PlaceTagger;
import dev.silkwire.enrich.rules.RuleFiles;
import dev.silkwire.enrich.text.Deadline;
import dev.silkwire.enrich.text.Reading;
import dev.silkwire.enrich.text.Tokens;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;

/**
 * Learns {@link NameWeights} from annotated sentences with an averaged perceptron: {@code
 * NameWeightsTrainer LANGUAGE OUT FILE.jsonl.gz …}, lines {@code {"text", "entities": [{"start",
 * "end", "type"}]}}. Which sets the shipped weights come from says {@code names/README.md}.
 */
public final class NameWeightsTrainer {
  private static final int ROUNDS = 8;

  /** The largest weight but for outliers becomes this. */
  private static final double LARGEST = 127;

  /** Averages smaller than this share of the largest are noise. */
  private static final double SMALLEST = 0.008;

  private static final int OUTLIERS = 50;

  private final float[] weights = new float[NameWeights.SIZE * NameWeights.LABELS];
  private final double[] sums = new double[weights.length];
  private int step = 1;

  private record Sentence(Passage passage, int[] gold) {}

  private NameWeightsTrainer() {}

  public static void main(String[] args) throws IOException {
    RuleFiles rules = RuleFiles.builtIn();
    PlaceTagger places = PlaceTagger.of(rules);
    NameTagger names = NameTagger.of(rules);
    GivenNames given = GivenNames.of(rules);
    ChineseSurnames chinese = ChineseSurnames.of(rules);
    List<Sentence> sentences = new ArrayList<>();
    for (int i = 2; i < args.length; i++) {
      read(Path.of(args[i]), args[0], places, names, sentences);
    }
    NameWeightsTrainer trainer = new NameWeightsTrainer();
    Random random = new Random(1);
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(sentences, random);
      int wrong = 0;
      for (Sentence sentence : sentences) {
        wrong += trainer.learn(sentence, new WordFeatures(sentence.passage, given, chinese));
      }
      System.out.println(
          "round " + round + ": " + wrong + " words wrong of " + sentences.size() + " sentences");
    }
    trainer.averaged().write(Files.newOutputStream(Path.of(args[1])));
  }

  private static void read(
      Path file, String language, PlaceTagger places, NameTagger names, List<Sentence> sentences)
      throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode json = EventJson.MAPPER.readTree(line);
        Reading reading =
            Reading.of("", json.path("text").asString(), language, null, "", Deadline.never());
        Passage passage =
            names.passages(reading, places.tag(reading), new Names(), new Surnames()).getLast();
        sentences.add(new Sentence(passage, gold(passage.tokens(), json.path("entities"))));
      }
    }
  }

  /** The label of each word. Where one entity lies inside another, the outer one counts. */
  private static int[] gold(Tokens tokens, JsonNode entities) {
    int[] gold = new int[tokens.size()];
    int[] widths = new int[tokens.size()];
    for (JsonNode entity : entities) {
      int label = label(entity.path("type").asString());
      int start = entity.path("start").asInt();
      int end = entity.path("end").asInt();
      boolean begun = false;
      for (int i = 0; label > 0 && i < tokens.size(); i++) {
        int position = tokens.text().position(tokens.start(i));
        if (position >= start && position < end && end - start > widths[i]) {
          gold[i] = begun ? label + 1 : label;
          widths[i] = end - start;
          begun = true;
        }
      }
    }
    return gold;
  }

  private static int label(String type) {
    return switch (type) {
      case "PER", "PERSON", "Person" -> LearnedNames.PERSON;
      case "ORG", "ORGANISATION", "Org" -> LearnedNames.ORGANISATION;
      case "LOC", "GPE", "LOCATION", "Location", "LocOrg" -> LearnedNames.PLACE;
      default -> LearnedNames.OUTSIDE;
    };
  }

  private int learn(Sentence sentence, WordFeatures words) {
    int[] features = new int[WordFeatures.MOST];
    float[] scores = new float[NameWeights.LABELS];
    int wrong = 0;
    int label = LearnedNames.OUTSIDE;
    int before = LearnedNames.OUTSIDE;
    for (int at = 0; at < sentence.gold.length; at++) {
      int next = LearnedNames.OUTSIDE;
      if (label != LearnedNames.OUTSIDE || words.mayBegin(at)) {
        int count = words.of(at, label, before, features);
        int best = best(features, count, scores, label);
        next = sentence.gold[at]; // the weights are asked after the right label, not their own
        if (best != next) {
          wrong++;
          update(features, count, next, 1);
          update(features, count, best, -1);
        }
        step++;
      }
      before = label;
      label = next;
    }
    return wrong;
  }

  private int best(int[] features, int count, float[] scores, int label) {
    java.util.Arrays.fill(scores, 0);
    for (int i = 0; i < count; i++) {
      int at = (features[i] & (NameWeights.SIZE - 1)) * NameWeights.LABELS;
      for (int l = 0; l < NameWeights.LABELS; l++) {
        scores[l] += weights[at + l];
      }
    }
    int best = 0;
    for (int l = 1; l < NameWeights.LABELS; l++) {
      boolean possible = l % 2 == 1 || l == LearnedNames.inside(label);
      if (possible && scores[l] > scores[best]) {
        best = l;
      }
    }
    return best;
  }

  private void update(int[] features, int count, int label, int by) {
    for (int i = 0; i < count; i++) {
      int at = (features[i] & (NameWeights.SIZE - 1)) * NameWeights.LABELS + label;
      weights[at] += by;
      sums[at] += (double) by * step;
    }
  }

  private NameWeights averaged() {
    double[] averages = new double[weights.length];
    double[] sizes = new double[weights.length];
    for (int i = 0; i < averages.length; i++) {
      averages[i] = weights[i] - sums[i] / step;
      sizes[i] = Math.abs(averages[i]);
    }
    java.util.Arrays.sort(sizes);
    double largest = sizes[sizes.length - 1 - OUTLIERS]; // a few are far beyond the others
    byte[] bytes = new byte[averages.length];
    for (int i = 0; i < bytes.length; i++) {
      boolean noise = Math.abs(averages[i]) < largest * SMALLEST;
      bytes[i] =
          noise ? 0 : (byte) Math.clamp(Math.round(averages[i] / largest * LARGEST), -127, 127);
    }
    return new NameWeights(bytes);
  }
}
