package dev.silkwire.index.console;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.silkwire.contracts.Article;
import dev.silkwire.contracts.Changes;
import dev.silkwire.contracts.DeadLetter;
import dev.silkwire.contracts.EnrichedArticle;
import dev.silkwire.contracts.EventJson;
import dev.silkwire.contracts.JournalEntry;
import dev.silkwire.contracts.JournalEntry.Reason;
import dev.silkwire.contracts.JournalEntry.Stage;
import dev.silkwire.contracts.Topics;
import dev.silkwire.index.IndexService;
import dev.silkwire.index.Samples;
import dev.silkwire.index.journal.JournalSearch;
import dev.silkwire.index.search.ArticleCard;
import dev.silkwire.index.search.ArticleSearch;
import dev.silkwire.index.search.Facets;
import dev.silkwire.index.search.Highlight;
import dev.silkwire.index.search.Question;
import dev.silkwire.index.search.SearchPage;
import dev.silkwire.index.search.StoreStatus;
import dev.silkwire.index.store.StoreUnavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.DefaultMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Pages and API without a store: what a browser and a program are given. */
@SpringBootTest(
    classes = IndexService.class,
    properties = {
      "spring.kafka.listener.auto-startup=false",
      "spring.kafka.bootstrap-servers=127.0.0.1:1",
      "silkwire.index.elasticsearch=http://127.0.0.1:1",
      "logging.level.root=error"
    })
@Import(ConsoleTest.Fakes.class)
final class ConsoleTest {
  private static final String HOSTILE = "<script>alert(1)</script> & \"quotes\" ${7*7} [[${8*8}]]";

  @Autowired private WebApplicationContext context;
  @Autowired private FakeStore store;

  private MockMvc mvc;

  @BeforeEach
  void start() {
    DefaultMockMvcBuilder builder = MockMvcBuilders.webAppContextSetup(context);
    mvc = builder.addFilters(context.getBean(SecurityHeaders.class)).build();
    store.empty();
  }

  @Test
  void markupInATitleIsShownAsText() throws Exception {
    store.add(Samples.article("https://a.example/1", HOSTILE).paragraph(HOSTILE));
    for (String page : List.of("/", "/?q=alert", "/articles/" + idOf("https://a.example/1"))) {
      mvc.perform(get(page))
          .andExpect(status().isOk())
          .andExpect(content().string(containsString("&lt;script&gt;alert(1)&lt;/script&gt;")))
          .andExpect(content().string(not(containsString("<script"))))
          .andExpect(content().string(containsString("${7*7} [[${8*8}]]")));
    }
  }

  @Test
  void anArticleWithoutATitleIsShownByItsFirstWords() throws Exception {
    store.add(Samples.article("https://a.example/1", "").paragraph("Freight trains ran."));
    for (String page : List.of("/", "/articles/" + idOf("https://a.example/1"))) {
      mvc.perform(get(page))
          .andExpect(content().string(containsString(">(no title) Freight trains ran.</")));
    }
  }

  @Test
  void markupInAQuestionOrUrlIsShownAsText() throws Exception {
    mvc.perform(get("/").param("q", "\"><script>x</script>"))
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString("<script"))));
    mvc.perform(get("/explain").param("url", "javascript:alert('<script>')"))
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString("<script"))))
        .andExpect(content().string(not(containsString("href=\"javascript:"))));
  }

  @Test
  void everyAnswerForbidsScripts() throws Exception {
    for (String page : List.of("/", "/explain", "/api/articles", "/nothing", "/console.css")) {
      mvc.perform(get(page))
          .andExpect(
              header().string("Content-Security-Policy", containsString("default-src 'none'")))
          .andExpect(header().string("X-Content-Type-Options", "nosniff"));
    }
  }

  @Test
  void aTextIsSetInItsLanguageAndDirection() throws Exception {
    store.add(Samples.chinese());
    store.add(Samples.article("https://ar.example/1", "معرض التجارة").in("ar"));
    mvc.perform(get("/"))
        .andExpect(content().string(containsString("lang=\"zh\" dir=\"ltr\"")))
        .andExpect(content().string(containsString("lang=\"ar\" dir=\"rtl\"")));
  }

  @Test
  void theEvidenceOfATagIsMarkedInTitleAndText() throws Exception {
    store.add(Samples.english());
    mvc.perform(get("/articles/" + Samples.english().id()))
        .andExpect(
            content()
                .string(
                    containsString(
                        "<mark class=\"k-country\" title=\"country: China (CN)\">China</mark>")))
        .andExpect(content().string(containsString("rule <code>country/CN</code>")))
        .andExpect(content().string(containsString("from JSON-LD")))
        .andExpect(content().string(containsString("rel=\"noopener noreferrer\"")));
  }

  @Test
  void whatThePageStatesAboutItsUseIsShown() throws Exception {
    Article article =
        EventJson.read(
            new ClassPathResource("samples/article-en.json").getContentAsByteArray(),
            Article.class);
    store.add(
        new EnrichedArticle(article, "en", null, List.of(), "r", Samples.SEEN, List.of(), null));

    mvc.perform(get("/articles/" + article.id()))
        .andExpect(content().string(containsString("paywalled")))
        .andExpect(content().string(containsString("isAccessibleForFree false")))
        .andExpect(content().string(containsString("creativecommons.org/licenses/by/4.0/")))
        .andExpect(content().string(containsString("tdm-reservation: 1")))
        .andExpect(content().string(containsString("selectors from 2026-03-01")));
    mvc.perform(get("/api/articles/" + article.id()))
        .andExpect(jsonPath("$.kind").value("article"))
        .andExpect(jsonPath("$.html").value(article.html()))
        .andExpect(jsonPath("$.access.status").value("paywalled"))
        .andExpect(jsonPath("$.rights.aiTraining[0]").value("tdm-reservation: 1"));
  }

  @Test
  void whatARevisionChangedIsToldAndMarked() throws Exception {
    Article article =
        EventJson.read(
            new ClassPathResource("samples/article-en.json").getContentAsByteArray(),
            Article.class);
    store.add(
        new EnrichedArticle(article, "en", null, List.of(), "r", Samples.SEEN, List.of(), null));
    Changes changes = Objects.requireNonNull(article.changes());
    String added = article.blocks().get(changes.added().getFirst()).text();

    mvc.perform(get("/articles/" + article.id()))
        .andExpect(content().string(containsString("title, 1 paragraph added, 1 removed")))
        .andExpect(content().string(containsString("since revision 1")))
        .andExpect(content().string(containsString("<p class=\"added\">" + added)))
        .andExpect(content().string(not(stringContainsInOrder("\"added\"", "\"added\""))));
    mvc.perform(get("/api/articles/" + article.id()))
        .andExpect(jsonPath("$.changes.sinceRevision").value(1))
        .andExpect(jsonPath("$.changes.fields[0]").value("title"))
        .andExpect(jsonPath("$.changes.added[0]").value(changes.added().getFirst()));
  }

  @Test
  void aFilterKeepsTheRestOfTheQuestionInItsAddress() throws Exception {
    store.add(Samples.english());
    mvc.perform(
            get("/")
                .param("q", "rail freight")
                .param("tag", "country:CN")
                .param("from", "2026-11-01"))
        .andExpect(
            content()
                .string(
                    containsString(
                        "href=\"/?q=rail%20freight&amp;tag=country%3ACN&amp;tag=country%3AKZ&amp;from=2026-11-01\"")))
        .andExpect(
            content().string(containsString("href=\"/?q=rail%20freight&amp;from=2026-11-01\"")))
        .andExpect(
            content()
                .string(
                    containsString("<input type=\"hidden\" name=\"tag\" value=\"country:CN\">")));
  }

  @Test
  void anEmptyStoreSaysWhatToDo() throws Exception {
    mvc.perform(get("/"))
        .andExpect(content().string(containsString("No articles yet")))
        .andExpect(content().string(containsString("/actuator/health/readiness")));
    store.add(Samples.english());
    mvc.perform(get("/").param("source", "nobody"))
        .andExpect(content().string(containsString("Nothing matches all of this")));
  }

  @Test
  void aBadParameterIsAProblemForProgramsAndAPageForPeople() throws Exception {
    mvc.perform(get("/api/articles").param("size", "0"))
        .andExpect(status().isBadRequest())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.status").value(400))
        .andExpect(jsonPath("$.parameter").value("size"))
        .andExpect(jsonPath("$.detail").value(containsString("1 to 500")));
    mvc.perform(get("/").param("tag", "x"))
        .andExpect(status().isBadRequest())
        .andExpect(content().contentTypeCompatibleWith(MediaType.TEXT_HTML))
        .andExpect(content().string(containsString("write it as type:id")));
  }

  @Test
  void anUnknownArticleIsA404ThatSaysWhereToLook() throws Exception {
    mvc.perform(get("/api/articles/nobody"))
        .andExpect(status().isNotFound())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.detail").value(containsString("/api/explain")));
    mvc.perform(get("/articles/nobody"))
        .andExpect(status().isNotFound())
        .andExpect(content().contentTypeCompatibleWith(MediaType.TEXT_HTML));
    mvc.perform(get("/api/nothing")).andExpect(status().isNotFound());
  }

  @Test
  void whileTheStoreIsAwayEveryQuestionIsA503() throws Exception {
    store.away = true;
    for (String path :
        List.of(
            "/api/articles",
            "/api/articles/x",
            "/api/status",
            "/api/explain?url=http://a.example/")) {
      mvc.perform(get(path))
          .andExpect(status().isServiceUnavailable())
          .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
          .andExpect(jsonPath("$.detail").value(containsString("nothing is lost")));
    }
    mvc.perform(get("/"))
        .andExpect(status().isServiceUnavailable())
        .andExpect(content().contentTypeCompatibleWith(MediaType.TEXT_HTML));
  }

  @Test
  void theApiGivesFlatFieldsAndStructuredHighlights() throws Exception {
    store.add(Samples.english());
    mvc.perform(get("/api/articles").param("q", "rail"))
        .andExpect(jsonPath("$.total").value(1))
        .andExpect(jsonPath("$.articles[0].published").value("2026-11-19T10:12:00+05:00"))
        .andExpect(jsonPath("$.articles[0].publishedProvenance").value("json-ld"))
        .andExpect(jsonPath("$.articles[0].tags[0].id").value("KZ"))
        .andExpect(jsonPath("$.articles[0].highlights[0].parts[0].hit").value(true))
        .andExpect(jsonPath("$.next").doesNotExist());
    mvc.perform(get("/api/articles/" + Samples.english().id()))
        .andExpect(jsonPath("$.text").value(containsString("What was signed")))
        .andExpect(jsonPath("$.blocks[1].type").value("heading"))
        .andExpect(jsonPath("$.tags[0].spans[0].quote").value("Kazakhstan"))
        .andExpect(jsonPath("$.dateline.agency").value("Harbour News"))
        .andExpect(jsonPath("$.discovery.mechanism").value("feed"));
  }

  @Test
  void aUrlIsExplainedUnderItsNormalForm() throws Exception {
    String url = "https://a.example/private";
    store.entries.add(
        new JournalEntry(
            "1",
            url,
            Stage.REFUSED,
            Reason.ROBOTS_DISALLOWED,
            Samples.SEEN,
            "ingest-service",
            "a",
            null,
            null,
            "robots.txt of a.example"));
    mvc.perform(get("/api/explain").param("url", "HTTPS://a.example:443/private?utm_source=x#top"))
        .andExpect(jsonPath("$.url").value(url))
        .andExpect(jsonPath("$.note").value(containsString(url)))
        .andExpect(jsonPath("$.outcome").value("refused"))
        .andExpect(jsonPath("$.verdict").value("Refused: robots.txt forbids it."))
        .andExpect(jsonPath("$.stages[0].reason").value("robots-disallowed"));
    mvc.perform(get("/explain").param("url", url))
        .andExpect(content().string(containsString("Refused: robots.txt forbids it.")));
  }

  @Test
  void aDeadLetterIsExplainedByThePlaceOfItsRecordWithTheWayOfItsArticle() throws Exception {
    Samples article = Samples.english();
    store.add(article);
    store.entries.add(
        new JournalEntry(
            "1",
            article.url(),
            Stage.EXTRACTED,
            null,
            Samples.SEEN,
            "ingest-service",
            "harbour",
            article.id(),
            1,
            "Kazakhstan, China agree on rail freight"));
    ConsumerRecord<String, byte[]> poison =
        new ConsumerRecord<>(Topics.ARTICLES, 2, 17, article.id(), new byte[] {1});
    store.entries.add(
        new DeadLetter(poison, "enrich-service", Reason.UNDECODABLE, "no article: a control")
            .entry(Samples.SEEN.plusSeconds(5)));

    mvc.perform(get("/api/explain").param("url", "news.articles.v1/2/17"))
        .andExpect(jsonPath("$.url").value("news.articles.v1/2/17"))
        .andExpect(jsonPath("$.outcome").value("dead-lettered"))
        .andExpect(
            jsonPath("$.verdict")
                .value(containsString("Set aside by enrich-service, because its record")))
        .andExpect(jsonPath("$.stages[0].stage").value("extracted"))
        .andExpect(jsonPath("$.stages[1].detail").value(containsString("no article: a control")))
        .andExpect(jsonPath("$.seeAlso.url").value(article.url()));
    mvc.perform(get("/explain").param("url", "news.articles.v1-2@17"))
        .andExpect(content().string(containsString("Set aside by enrich-service")));
    mvc.perform(get("/api/explain").param("url", "news.articles.v1/2/18"))
        .andExpect(jsonPath("$.outcome").value("unknown"))
        .andExpect(jsonPath("$.verdict").value(containsString("no record from this place")));
  }

  @Test
  void aRedirectIsFollowedToTheArticle() throws Exception {
    store.add(Samples.english());
    store.entries.add(
        new JournalEntry(
            "1",
            "https://a.example/old",
            Stage.REFUSED,
            Reason.REDIRECTED,
            Samples.SEEN,
            "ingest-service",
            "a",
            null,
            null,
            Samples.english().url()));
    mvc.perform(get("/api/explain").param("url", "https://a.example/old"))
        .andExpect(jsonPath("$.outcome").value("redirected"))
        .andExpect(jsonPath("$.seeAlso.url").value(Samples.english().url()))
        .andExpect(jsonPath("$.seeAlso.article").value(Samples.english().id()));
  }

  @Test
  void twoAddressesThatRedirectToEachOtherAreNotFollowedForEver() throws Exception {
    for (String[] pair : new String[][] {{"1", "2"}, {"2", "1"}}) {
      store.entries.add(
          new JournalEntry(
              pair[0],
              "https://a.example/" + pair[0],
              Stage.REFUSED,
              Reason.REDIRECTED,
              Samples.SEEN,
              "ingest-service",
              "a",
              null,
              null,
              "https://a.example/" + pair[1]));
    }
    mvc.perform(get("/api/explain").param("url", "https://a.example/1"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.seeAlso.url").value("https://a.example/2"));
  }

  private static String idOf(String url) {
    return new dev.silkwire.contracts.CanonicalUrl(url).id();
  }

  @TestConfiguration
  static class Fakes {
    @Bean
    @Primary
    FakeStore fakeStore() {
      return new FakeStore();
    }
  }

  /** Holds the samples it is given and finds all of them, or those of a source. */
  static final class FakeStore implements ArticleSearch, JournalSearch {
    private final List<EnrichedArticle> articles = new ArrayList<>();
    private final List<JournalEntry> entries = new ArrayList<>();
    private boolean away;

    void empty() {
      articles.clear();
      entries.clear();
      away = false;
    }

    void add(Samples sample) {
      add(sample.enriched());
    }

    void add(EnrichedArticle enriched) {
      articles.add(enriched);
    }

    @Override
    public SearchPage find(Question question) {
      answer();
      List<ArticleCard> cards =
          articles.stream()
              .filter(
                  a ->
                      question.sources().isEmpty()
                          || question.sources().contains(a.article().source()))
              .map(enriched -> card(enriched, question.words()))
              .toList();
      List<Facets.Count> countries =
          List.of(new Facets.Count("CN", "China", 1), new Facets.Count("KZ", "Kazakhstan", 1));
      List<Facets.Count> none = List.of();
      return new SearchPage(
          cards.size(),
          cards,
          new Facets(none, none, countries, none, none, none, none, none, none, none, none),
          null);
    }

    private static ArticleCard card(EnrichedArticle enriched, String words) {
      var a = enriched.article();
      var published = a.published();
      return new ArticleCard(
          a.id(),
          a.url().value(),
          a.title(),
          published == null ? null : published.value(),
          published == null ? null : published.provenance().word(),
          null,
          enriched.language(),
          a.source(),
          a.sourceName(),
          a.section(),
          a.authors(),
          a.text(),
          a.revision(),
          a.firstSeen(),
          enriched.tags().stream()
              .map(t -> new ArticleCard.CardTag(t.type().word(), t.id(), t.value(), t.confidence()))
              .toList(),
          words.isEmpty()
              ? List.of()
              : List.of(new Highlight("text", List.of(new Highlight.Part(a.title(), true)))));
    }

    @Override
    public Optional<EnrichedArticle> article(String id) {
      answer();
      return articles.stream().filter(enriched -> enriched.article().id().equals(id)).findFirst();
    }

    @Override
    public StoreStatus status() {
      answer();
      return new StoreStatus(articles.size(), entries.size(), List.of());
    }

    @Override
    public Entries of(Set<String> ids) {
      answer();
      return new Entries(
          entries.stream()
              .filter(
                  entry ->
                      ids.contains(entry.urlId())
                          || ids.contains(entry.article())
                          || ids.contains(entry.id()))
              .toList(),
          0);
    }

    private void answer() {
      if (away) {
        throw new StoreUnavailable(
            "Elasticsearch at http://x does not answer: is it running?", null);
      }
    }
  }
}
