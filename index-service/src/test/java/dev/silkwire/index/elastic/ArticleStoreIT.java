package dev.silkwire.index.elastic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.silkwire.contracts.EnrichedArticle;
import dev.silkwire.contracts.JournalEntry.Reason;
import dev.silkwire.contracts.Tag;
import dev.silkwire.index.Samples;
import dev.silkwire.index.search.ArticleCard;
import dev.silkwire.index.search.BadQuestion;
import dev.silkwire.index.search.Facets;
import dev.silkwire.index.search.Highlight;
import dev.silkwire.index.search.Question;
import dev.silkwire.index.search.SearchPage;
import dev.silkwire.index.store.Document;
import dev.silkwire.index.store.Verdict;
import dev.silkwire.testkit.servers.BackingServers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the article index promises, against a real Elasticsearch. Each test has its own source. */
final class ArticleStoreIT {
  private static RealStore real;

  @BeforeAll
  static void start() {
    real = new RealStore(BackingServers.sharedElasticsearch());
  }

  @Test
  void anArticleComesBackAsItWasSent() {
    EnrichedArticle sent = Samples.english().from("roundtrip").enriched();
    assertThat(real.write(Samples.english().from("roundtrip"))).containsExactly(new Verdict.Done());
    assertThat(real.articles.article(sent.article().id())).contains(sent);
  }

  @Test
  void anUnknownIdIsNoArticle() {
    real.write(Samples.english());
    assertThat(real.articles.article("nobody")).isEmpty();
  }

  @Test
  void aReplayMeetsItsOwnDocument() {
    Samples article = Samples.article("https://replay.example/1", "Once").from("replay");
    real.write(article, article);
    real.write(article);
    assertThat(find("source=replay").total()).isEqualTo(1);
  }

  @Test
  void anOlderRevisionIsStaleAndChangesNothing() {
    Samples article = Samples.article("https://stale.example/1", "First").from("stale");
    real.write(article.titled("Second").version(2, 0));

    assertThat(real.write(article.version(1, 7))).containsExactly(new Verdict.Stale());
    assertThat(titles(find("source=stale"))).containsExactly("Second");
  }

  @Test
  void anotherGenerationOfARevisionWins() {
    Samples article = Samples.article("https://gen.example/1", "Extracted").from("gen");
    real.write(article);
    assertThat(real.write(article.titled("Extracted better").version(1, 1)))
        .containsExactly(new Verdict.Done());
    assertThat(titles(find("source=gen"))).containsExactly("Extracted better");
  }

  @Test
  void ofTwoRecordsWithOneVersionTheLaterInTheLogWins() {
    Samples article = Samples.article("https://gte.example/1", "Before the crash").from("gte");
    real.write(article);
    assertThat(real.write(article.titled("After the crash"))).containsExactly(new Verdict.Done());
    assertThat(titles(find("source=gte"))).containsExactly("After the crash");
  }

  @Test
  void whatTheMappingRefusesIsDeadAndTheRestIsWritten() {
    Document good =
        real.document(Samples.article("https://mix.example/1", "Good").from("mix").enriched());
    Document unknownField =
        new Document(
            good.shelf(),
            good.month(),
            "unknown-field",
            1L,
            "{\"id\":\"unknown-field\",\"surprise\":1}".getBytes(UTF_8));
    Document wrongType =
        new Document(
            good.shelf(),
            good.month(),
            "wrong-type",
            1L,
            "{\"id\":\"wrong-type\",\"dated\":\"soon\"}".getBytes(UTF_8));
    Document tooLongTerm =
        real.document(
            Samples.article("https://mix.example/2", "Long").from("s".repeat(40_000)).enriched());

    Document tooLongId = // refused with the whole request
        new Document(good.shelf(), good.month(), "i".repeat(600), 1L, good.json());

    List<Verdict> verdicts =
        real.store.write(List.of(unknownField, wrongType, tooLongTerm, tooLongId, good));

    assertThat(verdicts.subList(0, 4))
        .allSatisfy(
            verdict ->
                assertThat(verdict)
                    .isInstanceOfSatisfying(
                        Verdict.Dead.class,
                        dead -> assertThat(dead.reason()).isEqualTo(Reason.MAPPING_REJECTED)));
    assertThat(verdicts.getLast()).isEqualTo(new Verdict.Done());
  }

  @Test
  void anArticleLivesInTheMonthItWasFirstSeen() throws Exception {
    real.write(
        Samples.article("https://month.example/1", "Old news")
            .from("month")
            .seen(java.time.Instant.parse("2026-09-30T23:59:59Z")));
    assertThat(
            real.client
                .indices()
                .existsAlias(a -> a.index("news-articles-2026-09").name("news-articles"))
                .value())
        .isTrue();
    assertThat(find("source=month").total()).isEqualTo(1);
  }

  @ParameterizedTest(name = "{0} finds {1}")
  @CsvSource(
      textBlock =
          """
          export,          exports,   English words are stemmed
          cafe,            café,      accents are folded
          the freight,     freight,   stop words exclude nothing
          "rail freight",  freight,   a phrase
          freigh*,         freight,   the beginning of a word
          выставка,        выставки,  Russian words are stemmed
          浙江,            浙江,      a name within a longer one
          经贸合作论坛,    经贸合作论坛, a run of characters is a phrase
          көрмеге,         Көрмеге,   Kazakh without rules of its own
          """)
  void eachLanguageReadsTheWordsItsOwnWay(String words, String marked, String why) {
    real.write(Samples.english(), Samples.russian(), Samples.chinese(), Samples.kazakh());
    SearchPage page = find("q=" + words);
    assertThat(page.articles()).as(why).isNotEmpty();
    assertThat(page.articles().stream().flatMap(card -> hits(card).stream()))
        .as(why)
        .anyMatch(hit -> marked.contains(hit) || hit.contains(marked));
  }

  @ParameterizedTest(name = "{0} finds nothing")
  @CsvSource(
      textBlock =
          """
          freight -rail,         both stand in the one article
          "freight rail",        not in this order
          经贸合作 -浙江,        excluded in Chinese too
          论签,                  two characters that do not stand together
          """)
  void whatIsExcludedIsNotFound(String words, String why) {
    real.write(Samples.english(), Samples.chinese());
    assertThat(find("q=" + words).articles()).as(why).isEmpty();
  }

  @Test
  void noStringOfCharactersBreaksTheSearch() {
    real.write(Samples.english());
    for (String words :
        List.of("\"", "((", "-", "- -", "\"a\" ) ( \" -", "a:b", "*", "\\", "/x/", "~~")) {
      assertThat(find("q=" + words)).as(words).isNotNull();
    }
  }

  @Test
  void pagesFollowOneAnotherWithoutGapOrRepetition() {
    List<Samples> many = new ArrayList<>();
    for (int i = 0; i < 45; i++) {
      many.add(
          Samples.article("https://paging.example/" + i, "Notice " + i)
              .from("paging")
              .paragraph("Berth closed.")
              .seen(Samples.SEEN.minusSeconds(i / 3)));
    }
    real.write(many.toArray(Samples[]::new));

    for (String question : List.of("source=paging", "source=paging&q=berth")) {
      List<String> seen = new ArrayList<>();
      SearchPage page = find(question + "&size=10");
      seen.addAll(ids(page));
      while (page.next() != null) {
        page = find(question + "&size=10&after=" + page.next());
        seen.addAll(ids(page));
      }
      assertThat(seen).as(question).hasSize(45);
      assertThat(new HashSet<>(seen)).hasSize(45);
    }
  }

  @Test
  void aCursorOfAnotherQuestionIsRefused() {
    real.write(
        Samples.article("https://cursor.example/1", "One").from("cursor"),
        Samples.article("https://cursor.example/2", "Two").from("cursor"));
    String next = find("source=cursor&size=1").next();
    assertThat(next).isNotNull();
    assertThatThrownBy(() -> find("source=other&size=1&after=" + next))
        .isInstanceOf(BadQuestion.class)
        .hasMessageContaining("another question");
  }

  @Test
  void tagsNarrowTogetherAndFacetsCountThem() {
    real.write(tagged("a", "CN", "KZ"), tagged("b", "CN"), tagged("c", "KZ"), tagged("d"));

    SearchPage all = find("source=facets");
    assertThat(all.total()).isEqualTo(4);
    assertThat(counts(all.facets().countries())).isEqualTo(Map.of("CN", 2L, "KZ", 2L));
    assertThat(all.facets().countries().getFirst().label()).startsWith("Land of ");
    assertThat(all.facets().sources())
        .containsExactly(new Facets.Count("facets", "The facets gazette", 4));
    assertThat(find("source=facets&tag=country:CN").total()).isEqualTo(2);
    assertThat(find("source=facets&tag=country:CN&tag=country:KZ").total()).isEqualTo(1);
    assertThat(find("source=facets&language=ru").total()).isZero();
  }

  @Test
  void daysAreIncludedAtBothEnds() {
    real.write(
        Samples.article("https://days.example/1", "At dawn")
            .from("days")
            .published(
                "2026-11-05T00:00:00Z",
                dev.silkwire.contracts.ArticleDate.Precision.INSTANT,
                dev.silkwire.contracts.ArticleDate.Provenance.META),
        Samples.article("https://days.example/2", "By day")
            .from("days")
            .published(
                "2026-11-06",
                dev.silkwire.contracts.ArticleDate.Precision.DAY,
                dev.silkwire.contracts.ArticleDate.Provenance.META));
    assertThat(find("source=days&from=2026-11-05&to=2026-11-06").total()).isEqualTo(2);
    assertThat(titles(find("source=days&from=2026-11-06"))).containsExactly("By day");
    assertThat(titles(find("source=days&to=2026-11-05"))).containsExactly("At dawn");
  }

  private static Samples tagged(String name, String... countries) {
    Samples article =
        Samples.article("https://facets.example/" + name, name).from("facets").paragraph("text");
    for (String country : countries) {
      article = article.tag(Tag.Type.COUNTRY, country, "Land of " + country, "text");
    }
    return article;
  }

  /** Asks by a query string, unencoded. */
  private static SearchPage find(String query) {
    Map<String, List<String>> parameters =
        java.util.Arrays.stream(query.split("&"))
            .map(pair -> pair.split("=", 2))
            .collect(
                Collectors.groupingBy(
                    pair -> pair[0], Collectors.mapping(pair -> pair[1], Collectors.toList())));
    return real.articles.find(
        Question.of(
            name -> parameters.containsKey(name) ? parameters.get(name).getFirst() : null,
            name -> parameters.getOrDefault(name, List.of())));
  }

  private static List<String> hits(ArticleCard card) {
    return card.highlights().stream()
        .flatMap(highlight -> highlight.parts().stream())
        .filter(Highlight.Part::hit)
        .map(Highlight.Part::text)
        .toList();
  }

  private static Map<String, Long> counts(List<Facets.Count> counts) {
    return counts.stream().collect(Collectors.toMap(Facets.Count::id, Facets.Count::count));
  }

  private static List<String> titles(SearchPage page) {
    return page.articles().stream().map(ArticleCard::title).toList();
  }

  private static List<String> ids(SearchPage page) {
    return page.articles().stream().map(ArticleCard::id).toList();
  }
}
