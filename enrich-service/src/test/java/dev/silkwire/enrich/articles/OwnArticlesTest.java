package dev.silkwire.enrich.articles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.silkwire.contracts.Span;
import dev.silkwire.contracts.Tag;
import dev.silkwire.enrich.tagging.ArticleTagger;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Scores the tagger on own articles with gold, and guards the scores against drops. */
class OwnArticlesTest {
  private static final ArticleTagger TAGGER = ArticleTagger.builtIn();
  private static final double MOST_DROP = 0.01;
  private static final Pattern ID_OR_VALUE =
      Pattern.compile("[A-Z]{2}(-\\w+|:[\\w.-]+)?|[\\dX./:-]+|medtop:\\d{8}|belt-and-road");

  static List<OwnArticle> articles() throws IOException {
    return OwnArticle.all(folder());
  }

  @Test
  void thereAreEnoughArticlesInEachLanguage() throws IOException {
    List<OwnArticle> articles = articles();

    assertThat(articles).hasSizeGreaterThanOrEqualTo(40);
    for (String language : List.of("en", "ru", "zh", "kk")) {
      assertThat(articles)
          .filteredOn(article -> article.language().equals(language))
          .as(language)
          .hasSizeGreaterThanOrEqualTo(9);
    }
  }

  @ParameterizedTest
  @MethodSource("articles")
  void everyQuoteOfTheGoldStandsInTheArticle(OwnArticle article) {
    String whole = article.input().title() + "\n" + article.input().text();
    SoftAssertions softly = new SoftAssertions();
    for (Finding finding : article.gold()) {
      for (String quote : finding.quotes()) {
        softly.assertThat(whole.contains(quote)).as(finding.field() + " " + quote).isTrue();
      }
      if (finding.field() == Field.PEOPLE) {
        String role = finding.attributes().getOrDefault("role", "");
        softly.assertThat(whole.contains(role)).as("role " + role).isTrue();
      }
    }
    softly.assertAll();
  }

  @ParameterizedTest
  @MethodSource("articles")
  void whatMayBeTaggedOrNotIsNoGoldAndCanBeMet(OwnArticle article) {
    String whole = article.input().title() + "\n" + article.input().text();

    assertThat(article.gold()).extracting(Finding::id).doesNotContainAnyElementsOf(article.also());
    assertThat(article.also())
        .allMatch(one -> ID_OR_VALUE.matcher(one).matches() || whole.contains(one));
  }

  @ParameterizedTest
  @MethodSource("articles")
  void everySpanQuotesTheTextExactly(OwnArticle article) {
    for (Tag tag : TAGGER.tag(article.input()).tags()) {
      assertThat(tag.spans()).isNotEmpty();
      for (Span span : tag.spans()) {
        String field =
            span.field() == Span.Field.TITLE ? article.input().title() : article.input().text();
        int from = field.offsetByCodePoints(0, span.start());
        int to = field.offsetByCodePoints(0, span.end());
        assertThat(field.substring(from, to)).isEqualTo(span.quote());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("articles")
  void aTagHasEverySpanOnce(OwnArticle article) {
    for (Tag tag : TAGGER.tag(article.input()).tags()) {
      assertThat(tag.spans()).as(tag.type() + " " + tag.value()).doesNotHaveDuplicates();
    }
  }

  @Test
  void noFieldFallsUnderItsRecordedFigure() throws IOException {
    Comparison comparison = tagged(read());
    List<String> findings = new ArrayList<>();
    findings.add("field\tverdict\tarticle\tid\tquotes\tmore");
    findings.addAll(comparison.disagreements());
    Files.write(report("findings.tsv"), findings);
    Files.write(report("figures.csv"), comparison.csv());
    System.out.println(comparison.table());

    SoftAssertions softly = new SoftAssertions();
    for (List<String> cells : recorded("figures.csv")) {
      if (Arrays.stream(Field.values()).map(Field::word).anyMatch(cells.getFirst()::equals)) {
        softly
            .assertThat(comparison.f1(cells.getFirst()))
            .as("F1 of %s; see target/own-articles/findings.tsv", cells.getFirst())
            .isGreaterThanOrEqualTo(Double.parseDouble(cells.get(3)) - MOST_DROP);
      }
    }
    softly.assertAll();
  }

  /** Of these only figures are told: who reads what was missed has read the article. */
  @Test
  void theMeanOverUnreadArticlesDoesNotFall() throws IOException {
    Comparison comparison = tagged(articles().stream().filter(OwnArticle::unread).toList());
    Files.write(report("figures-unread.csv"), comparison.csv());
    System.out.println("Unread articles\n" + comparison.table());

    List<String> mean = recorded("figures-unread.csv").getLast();
    assertThat(comparison.mean())
        .as(mean.getFirst())
        .isGreaterThanOrEqualTo(Double.parseDouble(mean.get(3)) - MOST_DROP);
  }

  @Test
  void theGoldComparedWithItselfIsWhole() throws IOException {
    Comparison comparison = new Comparison();
    for (OwnArticle article : articles()) {
      comparison.add(
          article, article.gold().stream().filter(finding -> !finding.optional()).toList());
    }

    for (Field field : Field.values()) {
      assertThat(comparison.f1(field.word())).as(field.word()).isEqualTo(1.0);
    }
  }

  @Test
  void aMistakeInTheGoldIsNamedWithItsFile() {
    assertThatThrownBy(() -> GoldNode.of("en-x", "langauge: en").nothingElse())
        .hasMessage("en-x.yaml: there is no field langauge");
    assertThatThrownBy(() -> GoldNode.of("en-x", "title: ''").text("title"))
        .hasMessage("en-x.yaml: title is missing");
    assertThatThrownBy(() -> GoldNode.of("en-x", "dates: June").entries("dates"))
        .hasMessage("en-x.yaml: dates is no list");
  }

  private static List<OwnArticle> read() throws IOException {
    return articles().stream().filter(article -> !article.unread()).toList();
  }

  private static Comparison tagged(List<OwnArticle> articles) {
    Comparison comparison = new Comparison();
    for (OwnArticle article : articles) {
      comparison.add(article, TaggedArticle.findings(TAGGER.tag(article.input())));
    }
    return comparison;
  }

  private static Path report(String name) throws IOException {
    return Files.createDirectories(Path.of("target", "own-articles")).resolve(name);
  }

  private static List<List<String>> recorded(String name) throws IOException {
    return Files.readAllLines(folder().resolve(name)).stream()
        .map(line -> List.of(line.split(",")))
        .toList();
  }

  private static Path folder() {
    URL folder = Objects.requireNonNull(OwnArticlesTest.class.getResource("/articles"));
    try {
      return Path.of(folder.toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
