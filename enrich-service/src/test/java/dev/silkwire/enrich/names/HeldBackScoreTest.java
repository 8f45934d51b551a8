package dev.silkwire.enrich.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Learns weights from most of the annotated sentences and scores everything on the rest, part by
 * part: the figures of {@code docs/tags.md} for names, which the shipped weights, learned from all
 * of them, cannot show. Skipped where the folder of test data does not lie beside the project.
 */
class HeldBackScoreTest {
  private static Path data() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.exists(folder.resolve("shared/data/enrichment"))) {
      folder = folder.getParent();
    }
    assumeThat(folder)
        .as("the test data (../shared) is not here; scores are measured where it is")
        .isNotNull();
    return folder.resolve("shared/data/enrichment");
  }

  @ParameterizedTest
  @CsvSource({
    "en, 10, uner-pud/en, 0.67",
    "zh, 5, uner-pud/zh uner-zh-gsdsimp/zh, 0.64 0.57",
    "kk, 2, kaznerd/kk, 0.86"
  })
  void namesOfSentencesThatWereHeldBack(String language, int parts, String files, String least)
      throws IOException {
    List<List<LabelledSentence>> sets = new ArrayList<>();
    for (String file : files.split(" ")) {
      Path path = data().resolve(file + ".jsonl.gz");
      assumeThat(path).exists();
      sets.add(LabelledSentence.read(path));
    }

    Path marks = Path.of("src/test/resources/names/flores.%s.tsv".formatted(language));
    if (Files.exists(marks)) {
      sets.add(NameMarks.read(marks, data().resolve("sib200/langid-topics.jsonl.gz")));
    }

    List<NameScore> scores = new NameWeightsTrainer(language).heldBack(sets, parts);

    String[] bounds = least.split(" ");
    for (int i = 0; i < bounds.length; i++) {
      assertThat(scores.get(i).f1())
          .as("%s of %s: %s", language, files.split(" ")[i], scores.get(i))
          .isGreaterThanOrEqualTo(Double.parseDouble(bounds[i]));
    }
  }
}
