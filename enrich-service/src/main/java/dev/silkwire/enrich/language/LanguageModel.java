package dev.silkwire.enrich.language;

import dev.silkwire.enrich.text.WeightRows;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The weights of the language detector: per alphabet a table of n-gram buckets by languages, one
 * byte each.
 */
final class LanguageModel {
  private static final int MAGIC = 0x51_4C_41_4E;

  /** One alphabet's languages. */
  record Table(List<String> languages, int bits, float[] scale, float[] bias, WeightRows weights) {

    /** The probability of each language for a text of this alphabet. */
    float[] probabilities(LetterNgrams ngrams) {
      int n = languages.size();
      int[] sums = new int[n];
      int[] buckets = ngrams.buckets(bits);
      weights.sum(buckets, buckets.length, sums);
      float norm = norm(buckets.length);
      float[] scores = new float[n];
      float highest = Float.NEGATIVE_INFINITY;
      for (int i = 0; i < n; i++) {
        scores[i] = bias[i] + sums[i] * scale[i] * norm;
        highest = Math.max(highest, scores[i]);
      }
      double total = 0;
      for (int i = 0; i < n; i++) {
        scores[i] = (float) StrictMath.exp(scores[i] - highest);
        total += scores[i];
      }
      for (int i = 0; i < n; i++) {
        scores[i] = (float) (scores[i] / total);
      }
      return scores;
    }
  }

  private final Map<Alphabet, Table> tables;

  LanguageModel(Map<Alphabet, Table> tables) {
    this.tables = new EnumMap<>(tables);
  }

  @Nullable Table table(Alphabet alphabet) {
    return tables.get(alphabet);
  }

  /**
   * What a count of n-grams is multiplied with, so that long texts weigh little more than short.
   */
  static float norm(int ngrams) {
    return ngrams == 0 ? 0 : (float) (1 / StrictMath.sqrt(ngrams));
  }

  void write(OutputStream to) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(new DeflaterOutputStream(to)))) {
      out.writeInt(MAGIC);
      out.writeInt(tables.size());
      for (Map.Entry<Alphabet, Table> entry : tables.entrySet()) {
        Table table = entry.getValue();
        out.writeUTF(entry.getKey().name());
        out.writeInt(table.bits);
        out.writeInt(table.languages.size());
        for (int i = 0; i < table.languages.size(); i++) {
          out.writeUTF(table.languages.get(i));
          out.writeFloat(table.scale[i]);
          out.writeFloat(table.bias[i]);
        }
        out.write(table.weights.weights());
      }
    }
  }

  static LanguageModel read(InputStream from) throws IOException {
    Map<Alphabet, Table> tables = new EnumMap<>(Alphabet.class);
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(new InflaterInputStream(from)))) {
      if (in.readInt() != MAGIC) {
        throw new IOException("not a language model: train one with LanguageModelTrainer");
      }
      int count = in.readInt();
      for (int t = 0; t < count; t++) {
        Alphabet alphabet = Alphabet.valueOf(in.readUTF());
        int bits = in.readInt();
        int n = in.readInt();
        String[] languages = new String[n];
        float[] scale = new float[n];
        float[] bias = new float[n];
        for (int i = 0; i < n; i++) {
          languages[i] = in.readUTF();
          scale[i] = in.readFloat();
          bias[i] = in.readFloat();
        }
        WeightRows weights = new WeightRows(in.readNBytes(n << bits), n);
        tables.put(alphabet, new Table(List.of(languages), bits, scale, bias, weights));
      }
    }
    return new LanguageModel(tables);
  }
}
