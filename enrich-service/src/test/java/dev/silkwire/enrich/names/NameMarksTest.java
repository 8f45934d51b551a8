package dev.silkwire.enrich.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NameMarksTest {
  @TempDir private Path folder;
  private Path texts;

  @BeforeEach
  void writeTexts() throws IOException {
    texts = folder.resolve("texts.jsonl.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(texts))) {
      out.write(
          """
          {"id": "en-1", "text": "😀 Omsk has the Bank of Omsk, no Omskers."}
          {"id": "en-2", "text": "It rains."}
          {"id": "zh-1", "text": "鄂木斯克下雨。"}
          """
              .getBytes(StandardCharsets.UTF_8));
    }
  }

  private List<LabelledSentence> marked(String line) throws IOException {
    return NameMarks.read(Files.writeString(folder.resolve("marks.tsv"), line), texts);
  }

  @Test
  void aNameIsMarkedWhereverItStandsAsAWordAndNotInALongerName() throws IOException {
    List<LabelledSentence> sentences = marked("# why\nen-1\tLOC Omsk\tORG Bank of Omsk\n");

    assertThat(sentences.getFirst().names())
        .containsExactlyInAnyOrder(
            new LabelledSentence.Marked(2, 6, NameLabels.PLACE),
            new LabelledSentence.Marked(15, 27, NameLabels.ORGANISATION));
  }

  @Test
  void otherSentencesOfTheSetHaveNoNames() throws IOException {
    List<LabelledSentence> sentences = marked("en-1\tLOC Omsk\n");

    assertThat(sentences).extracting(LabelledSentence::unit).containsExactly("en-1", "en-2");
    assertThat(sentences.getLast().names()).isEmpty();
  }

  @Test
  void chineseWordsHaveNoBounds() throws IOException {
    assertThat(marked("zh-1\tLOC 鄂木斯克\n").getFirst().names())
        .containsExactly(new LabelledSentence.Marked(0, 4, NameLabels.PLACE));
  }

  @Test
  void aNameThatIsNotInItsSentenceIsAMistake() {
    assertThatThrownBy(() -> marked("en-2\tLOC Tomsk\n")).hasMessageContaining("en-2", "Tomsk");
  }
}
