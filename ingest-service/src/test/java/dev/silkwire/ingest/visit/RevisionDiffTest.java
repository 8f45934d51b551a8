package dev.silkwire.ingest.visit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silkwire.contracts.Article;
import dev.silkwire.contracts.ArticleDate;
import dev.silkwire.contracts.Block;
import dev.silkwire.contracts.Changes;
import dev.silkwire.ingest.extract.ExtractedArticle;
import dev.silkwire.ingest.frontier.Edition;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Which fields and paragraphs of an article are others, told from a fingerprint. */
class RevisionDiffTest {
  private static final Instant AT = Instant.parse("2026-11-21T10:00:00Z");

  @ParameterizedTest
  @CsvFileSource(resources = "/visit/revision-diffs.csv", delimiter = '|', numLinesToSkip = 1)
  void paragraphsThatAreOthersAreNamedByTheirPositions(
      @Nullable String before, @Nullable String now, @Nullable String added, String removed) {
    Changes changes = diff(letters(before), letters(now));

    assertThat(changes.added()).isEqualTo(numbers(added));
    assertThat(changes.removed()).isEqualTo(numbers(removed.replaceFirst("#.*", "")));
    assertThat(changes.fields())
        .isEqualTo(letters(before).equals(letters(now)) ? List.of() : List.of("text"));
  }

  @Test
  void fieldsThatAreOthersAreNamedInTheOrderOfTheContract() {
    ExtractedArticle before =
        article("Old", "Same", List.of("A. Writer"), date("2026-11-20"), letters("AB"));
    ExtractedArticle now =
        article("New", "Same", List.of("B. Writer"), date("2026-11-21"), letters("AB"));

    Changes changes = RevisionDiff.since(3, edition(before), now).orElseThrow();

    assertThat(changes)
        .isEqualTo(new Changes(3, List.of("title", "authors", "published"), List.of(), List.of()));
  }

  @Test
  void changedCaptionIsAChangeOfTheCaptionsAndOfItsBlock() {
    List<Block> before = new ArrayList<>(letters("AB"));
    before.add(1, new Block(Block.Type.CAPTION, "The bridge", 0));
    List<Block> now = new ArrayList<>(letters("AB"));
    now.add(1, new Block(Block.Type.CAPTION, "The new bridge", 0));

    assertThat(diff(before, now))
        .isEqualTo(new Changes(1, List.of("captions"), List.of(1), List.of(1)));
  }

  @Test
  void paragraphThatBecomesAHeadingIsAnother() {
    List<Block> now = new ArrayList<>(letters("ABC"));
    now.set(1, new Block(Block.Type.HEADING, now.get(1).text(), 2));

    Changes changes = diff(letters("ABC"), now);

    assertThat(changes.fields()).isEmpty(); // the text is the same
    assertThat(changes.added()).containsExactly(1);
  }

  @Test
  void firstRevisionAndOneWithoutFingerprintHaveNoChanges() {
    ExtractedArticle article = article(letters("A"));

    assertThat(RevisionDiff.since(0, null, article)).isEmpty();
    assertThat(RevisionDiff.since(1, null, article)).isEmpty();
    for (String odd : List.of("", "AAAA", "not base64!", "A".repeat(64))) {
      assertThat(RevisionDiff.since(1, new Edition(AT, 0, odd, null), article)).as(odd).isEmpty();
    }
  }

  @Test
  void fingerprintIsReadBackAsItWas() {
    Fingerprint print = Fingerprint.of(article(letters("ABCA")));

    Fingerprint back = Fingerprint.parse(print.text()).orElseThrow();

    assertThat(back.text()).isEqualTo(print.text());
    assertThat(back.blocks()).containsExactly(print.blocks());
    assertThat(back.sameAs(print)).isTrue();
    assertThat(back.sameAs(Fingerprint.of(article(letters("ABCB"))))).isFalse();
  }

  @Test
  void fingerprintSeesAlsoWhatMakesNoRevision() {
    ExtractedArticle before = article(letters("A"));
    ExtractedArticle now =
        new ExtractedArticle(
            before.title(),
            null,
            List.of(),
            null,
            null,
            null,
            List.of(),
            "en",
            null,
            List.of("News", "Rail"),
            null,
            before.blocks(),
            List.of(),
            List.of(),
            Article.Kind.ARTICLE,
            null,
            null);

    assertThat(RevisionFields.contentHash(now)).isEqualTo(RevisionFields.contentHash(before));
    assertThat(Fingerprint.of(now).sameAs(Fingerprint.of(before))).isFalse();
  }

  @Test
  void veryLongArticleIsComparedByItsFieldsOnly() {
    List<Block> before = IntStream.range(0, 501).mapToObj(i -> paragraph("p" + i)).toList();
    List<Block> now = new ArrayList<>(before);
    now.add(paragraph("new"));

    assertThat(Fingerprint.of(article(before)).text()).hasSizeLessThan(100);
    assertThat(diff(before, now)).isEqualTo(new Changes(1, List.of("text"), List.of(), List.of()));
  }

  @Test
  void longestComparisonTakesNoTime() {
    List<Block> before =
        new ArrayList<>(IntStream.range(0, 500).mapToObj(i -> paragraph("p" + i % 7)).toList());
    List<Block> now =
        new ArrayList<>(IntStream.range(0, 2_000).mapToObj(i -> paragraph("p" + i % 11)).toList());
    Collections.reverse(now);
    Fingerprint print = Fingerprint.of(article(before));
    assertThat(print.text()).hasSizeLessThan(4_100);

    long began = System.nanoTime();
    Changes changes = diff(before, now);

    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
    assertThat(2_000 - changes.added().size()).isEqualTo(500 - changes.removed().size());
  }

  private static Changes diff(List<Block> before, List<Block> now) {
    return RevisionDiff.since(1, edition(article(before)), article(now)).orElseThrow();
  }

  private static Edition edition(ExtractedArticle article) {
    return new Edition(AT, 0, Fingerprint.of(article).text(), null);
  }

  private static ExtractedArticle article(List<Block> blocks) {
    return article("Title", null, List.of(), null, blocks);
  }

  private static ExtractedArticle article(
      String title,
      @Nullable String subtitle,
      List<String> authors,
      @Nullable ArticleDate published,
      List<Block> blocks) {
    return new ExtractedArticle(
        title,
        subtitle,
        authors,
        null,
        published,
        null,
        List.of(),
        "en",
        null,
        List.of(),
        null,
        blocks,
        List.of(),
        List.of(),
        Article.Kind.ARTICLE,
        null,
        null);
  }

  private static ArticleDate date(String day) {
    return new ArticleDate(
        day, ArticleDate.Precision.DAY, ArticleDate.Provenance.JSON_LD, null, null);
  }

  private static List<Block> letters(@Nullable String letters) {
    return letters == null
        ? List.of()
        : letters.strip().chars().mapToObj(c -> paragraph("Paragraph " + (char) c)).toList();
  }

  private static Block paragraph(String text) {
    return new Block(Block.Type.PARAGRAPH, text, 0);
  }

  private static List<Integer> numbers(@Nullable String numbers) {
    return Optional.ofNullable(numbers)
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .map(text -> List.of(text.split(" ")).stream().map(Integer::valueOf).toList())
        .orElse(List.of());
  }
}
