package dev.silkwire.enrich.language;

import dev.silkwire.contracts.Hashes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Tells which language a text is in, and how sure that is. */
public final class LanguageDetector {
  /** What is answered for a text without letters (BCP 47: undetermined). */
  public static final String UNDETERMINED = "und";

  private static final String MODEL = "/language/languages.model";

  private final LanguageModel model;
  private final String version;

  LanguageDetector(LanguageModel model, String version) {
    this.model = model;
    this.version = version;
  }

  /** The hash of the model. */
  public String version() {
    return version;
  }

  /** The detector with the model that ships with the service. */
  public static LanguageDetector builtIn() {
    try (InputStream in =
        Objects.requireNonNull(
            LanguageDetector.class.getResourceAsStream(MODEL),
            "the jar lacks " + MODEL + ": build it with LanguageModelTrainer")) {
      byte[] model = in.readAllBytes();
      return new LanguageDetector(
          LanguageModel.read(new ByteArrayInputStream(model)), Hashes.of(model));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A language.
   *
   * @param code ISO 639-1, or {@link #UNDETERMINED}
   * @param confidence 0 to 1
   */
  public record Language(String code, double confidence) {}

  public Language detect(CharSequence text) {
    LetterNgrams ngrams = LetterNgrams.of(text);
    if (ngrams == null) {
      return new Language(UNDETERMINED, 0);
    }
    String only = ngrams.alphabet().onlyLanguage();
    if (only != null) {
      return new Language(only, 0.99);
    }
    LanguageModel.Table table = model.table(ngrams.alphabet());
    if (table == null) {
      return new Language(UNDETERMINED, 0);
    }
    float[] probabilities = table.probabilities(ngrams);
    int best = 0;
    for (int i = 1; i < probabilities.length; i++) {
      if (probabilities[i] > probabilities[best]) {
        best = i;
      }
    }
    return new Language(table.languages().get(best), probabilities[best]);
  }
}
