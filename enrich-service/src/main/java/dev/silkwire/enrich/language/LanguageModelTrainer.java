package dev.silkwire.enrich.language;

import dev.silkwire.contracts.EventJson;
import dev.silkwire.enrich.text.WeightRows;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;

/**
 * Learns the weights of the language detector from labelled sentences, by multinomial logistic
 * regression with AdaGrad (Duchi et al. 2011).
 *
 * <p>Sources: Tatoeba (CC BY 2.0 FR), SIB-200 on FLORES-200 (CC BY-SA 4.0), the parallel sentences
 * of Universal NER PUD (CC BY-SA 4.0). What is kept of them are weights of n-grams, no sentence.
 *
 * <p>Arguments: the folder with {@code langid-tatoeba}, {@code sib200} and {@code uner-pud}, and
 * either the model file to write, or {@code --evaluate}: then every second Tatoeba sentence is kept
 * from the training and measured.
 */
public final class LanguageModelTrainer {
  private static final int ROUNDS = 14;
  private static final float RATE = 0.35f;
  private static final float ENGLISH = 3;
  private static final float DECAY = 1e-6f;

  private record Sentence(String language, String text, boolean tatoeba) {}

  private record Example(int language, int[] buckets, float weight) {}

  private LanguageModelTrainer() {}

  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      System.err.println("usage: LanguageModelTrainer DATA_FOLDER MODEL_FILE|--evaluate");
      System.exit(2);
    }
    Path data = Path.of(args[0]);
    List<Sentence> sentences = new ArrayList<>();
    read(data.resolve("langid-tatoeba/sentences.jsonl.gz"), true, sentences);
    read(data.resolve("sib200/langid-topics.jsonl.gz"), false, sentences);
    for (String language : List.of("en", "ru", "zh")) {
      read(data.resolve("uner-pud/" + language + ".jsonl.gz"), false, sentences);
    }
    if (args[1].equals("--evaluate")) {
      evaluate(sentences);
    } else {
      LanguageModel model = train(sentences);
      try (OutputStream out = Files.newOutputStream(Path.of(args[1]))) {
        model.write(out);
      }
      System.out.println(
          "learned from "
              + sentences.size()
              + " sentences: "
              + Files.size(Path.of(args[1]))
              + " bytes");
    }
  }

  private static void evaluate(List<Sentence> sentences) {
    List<Sentence> learn = new ArrayList<>();
    List<Sentence> ask = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      boolean held = sentences.get(i).tatoeba ? i % 2 == 0 : i % 5 == 0;
      (held ? ask : learn).add(sentences.get(i));
    }
    LanguageDetector detector = new LanguageDetector(train(learn), "in training");
    for (boolean tatoeba : new boolean[] {true, false}) {
      int right = 0;
      int all = 0;
      Map<String, Integer> confusions = new HashMap<>();
      Map<String, int[]> byLanguage = new TreeMap<>();
      for (Sentence sentence : ask) {
        if (sentence.tatoeba == tatoeba) {
          String found = detector.detect(sentence.text).code();
          int[] count = byLanguage.computeIfAbsent(sentence.language, none -> new int[2]);
          all++;
          count[1]++;
          if (found.equals(sentence.language)) {
            right++;
            count[0]++;
          } else {
            confusions.merge(sentence.language + ">" + found, 1, Integer::sum);
          }
        }
      }
      System.out.printf(
          "%s: %d of %d = %.4f%n",
          tatoeba ? "Tatoeba" : "SIB-200", right, all, (double) right / all);
      confusions.entrySet().stream()
          .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
          .limit(25)
          .forEach(entry -> System.out.print(entry + " "));
      System.out.println();
      byLanguage.forEach(
          (language, count) ->
              System.out.printf("%s %.3f  ", language, (double) count[0] / count[1]));
      System.out.println();
    }
  }

  private static void read(Path file, boolean tatoeba, List<Sentence> into) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode node = EventJson.MAPPER.readTree(line);
        into.add(new Sentence(node.path("lang").asString(), node.path("text").asString(), tatoeba));
      }
    }
  }

  /** The same sentences give the same model: the order is shuffled from a fixed seed. */
  private static LanguageModel train(List<Sentence> sentences) {
    Map<Alphabet, List<Sentence>> byAlphabet = new EnumMap<>(Alphabet.class);
    for (Sentence sentence : sentences) {
      for (Sentence piece : pieces(sentence)) {
        LetterNgrams ngrams = LetterNgrams.of(piece.text);
        if (ngrams != null && ngrams.alphabet().onlyLanguage() == null) {
          byAlphabet.computeIfAbsent(ngrams.alphabet(), none -> new ArrayList<>()).add(piece);
        }
      }
    }
    Map<Alphabet, LanguageModel.Table> tables = new EnumMap<>(Alphabet.class);
    byAlphabet.forEach((alphabet, learn) -> tables.put(alphabet, train(alphabet, learn)));
    return new LanguageModel(tables);
  }

  /** A sentence, and where it is long its parts too: short texts are the hard ones. */
  private static List<Sentence> pieces(Sentence sentence) {
    List<Sentence> pieces = new ArrayList<>();
    List<String> spellings = new ArrayList<>(List.of(sentence.text));
    Transliteration.toOtherAlphabet(sentence.language, sentence.text).ifPresent(spellings::add);
    for (String text : spellings) {
      pieces.add(new Sentence(sentence.language, text, sentence.tatoeba));
      String[] words = text.split("\\s+");
      if (!sentence.tatoeba && words.length > 8) {
        for (int from = 0; from + 4 <= words.length; from += 6) {
          int to = Math.min(words.length, from + 6);
          String part = String.join(" ", List.of(words).subList(from, to));
          pieces.add(new Sentence(sentence.language, part, false));
        }
      }
    }
    return pieces;
  }

  private static LanguageModel.Table train(Alphabet alphabet, List<Sentence> sentences) {
    List<String> languages = new ArrayList<>();
    Map<String, Integer> counts = new HashMap<>();
    sentences.forEach(sentence -> counts.merge(sentence.language, 1, Integer::sum));
    for (String language : new TreeSet<>(counts.keySet())) {
      if (counts.getOrDefault(language, 0) >= 20) { // fewer are strays, quoted names
        languages.add(language);
      }
    }
    int n = languages.size();
    int bits = alphabet.bits();
    List<Example> examples = new ArrayList<>();
    double mean = (double) sentences.size() / n;
    for (Sentence sentence : sentences) {
      int language = languages.indexOf(sentence.language);
      LetterNgrams ngrams = LetterNgrams.of(sentence.text);
      if (language >= 0 && ngrams != null) {
        double share = mean / counts.getOrDefault(sentence.language, 1);
        float weight = (float) Math.min(3, Math.max(0.5, Math.sqrt(share)));
        if (sentence.language.equals("en")) {
          weight = ENGLISH; // has no Tatoeba sentences here, and is what most articles are in
        }
        examples.add(new Example(language, ngrams.buckets(bits), weight));
      }
    }
    float[] weights = new float[n << bits];
    float[] squares = new float[n << bits];
    float[] bias = new float[n];
    float[] scores = new float[n];
    Random random = new Random(20261121);
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(examples, random);
      double loss = 0;
      for (Example example : examples) {
        float norm = LanguageModel.norm(example.buckets.length);
        java.util.Arrays.fill(scores, 0);
        for (int bucket : example.buckets) {
          int row = bucket * n;
          for (int i = 0; i < n; i++) {
            scores[i] += weights[row + i];
          }
        }
        float highest = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < n; i++) {
          scores[i] = bias[i] + scores[i] * norm;
          highest = Math.max(highest, scores[i]);
        }
        double total = 0;
        for (int i = 0; i < n; i++) {
          scores[i] = (float) Math.exp(scores[i] - highest);
          total += scores[i];
        }
        for (int i = 0; i < n; i++) {
          scores[i] = (float) (scores[i] / total);
        }
        loss -= Math.log(Math.max(scores[example.language], 1e-9));
        for (int i = 0; i < n; i++) {
          float error = example.weight * ((i == example.language ? 1 : 0) - scores[i]);
          scores[i] = Math.abs(error) < 1e-4f ? 0 : error * norm;
          bias[i] += 0.01f * error;
        }
        for (int bucket : example.buckets) {
          int row = bucket * n;
          for (int i = 0; i < n; i++) {
            float gradient = scores[i];
            if (gradient != 0) {
              gradient -= DECAY * weights[row + i];
              float square = squares[row + i] + gradient * gradient;
              squares[row + i] = square;
              weights[row + i] += RATE * gradient / (float) Math.sqrt(square + 1e-8f);
            }
          }
        }
      }
      System.err.printf("%s round %d: loss %.4f%n", alphabet, round + 1, loss / examples.size());
    }
    return quantise(languages, bits, weights, bias);
  }

  private static LanguageModel.Table quantise(
      List<String> languages, int bits, float[] weights, float[] bias) {
    int n = languages.size();
    float[] scale = new float[n];
    float highest = 0;
    for (float weight : weights) {
      highest = Math.max(highest, Math.abs(weight));
    }
    java.util.Arrays.fill(scale, Math.min(highest, 8f) / 127);
    byte[] bytes = new byte[weights.length];
    for (int i = 0; i < weights.length; i++) {
      bytes[i] = (byte) Math.clamp(Math.round(weights[i] / scale[i % n]), -127, 127);
    }
    return new LanguageModel.Table(
        List.copyOf(languages), bits, scale, bias, new WeightRows(bytes, n));
  }
}
