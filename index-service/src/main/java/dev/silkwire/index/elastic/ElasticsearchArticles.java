package dev.silkwire.index.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.SimpleQueryStringFlag;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.util.NamedValue;
import dev.silkwire.contracts.EnrichedArticle;
import dev.silkwire.contracts.EventJson;
import dev.silkwire.index.article.ArticleLanguage;
import dev.silkwire.index.search.ArticleCard;
import dev.silkwire.index.search.ArticleSearch;
import dev.silkwire.index.search.Facets;
import dev.silkwire.index.search.Question;
import dev.silkwire.index.search.SearchPage;
import dev.silkwire.index.search.StoreStatus;
import dev.silkwire.index.search.StoreStatus.SourceStatus;
import dev.silkwire.index.store.Shelf;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Finds articles through the alias {@code news-articles}. */
@Component
final class ElasticsearchArticles implements ArticleSearch {
  private static final String TIMEOUT = "10s";
  private static final int PASSAGE = 220;
  private static final int PASSAGES = 3;
  private static final int MOST_SOURCES = 2_000;

  /** The fields with the analyzer {@code cjk}. */
  private static final Set<String> CHARACTER_PAIRS = Set.of("zh", "ja", "ko");

  private static final Pattern CHARACTERS =
      Pattern.compile("([\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}ー]{2,})\\*?");

  /** Facets that are tags: name of the facet → type of the tag. */
  private static final List<String> TAG_FACETS =
      List.of(
          "country",
          "region",
          "city",
          "topic",
          "organisation",
          "person",
          "event",
          "programme",
          "watch");

  private final ElasticsearchClient client;
  private final Calls calls;

  ElasticsearchArticles(ElasticsearchClient client, ElasticsearchSettings settings) {
    this.client = client;
    this.calls = new Calls(settings);
  }

  @Override
  public SearchPage find(Question question) {
    SearchRequest request = request(question);
    SearchResponse<ListedArticle> response =
        calls.make(() -> client.search(request, ListedArticle.class));
    List<Hit<ListedArticle>> hits = response.hits().hits();
    boolean more = hits.size() > question.size();
    List<Hit<ListedArticle>> page = more ? hits.subList(0, question.size()) : hits;
    List<ArticleCard> cards = new ArrayList<>(page.size());
    for (Hit<ListedArticle> hit : page) {
      ListedArticle listed = hit.source();
      if (listed != null) {
        cards.add(listed.card(passages(hit.highlight())));
      }
    }
    var total = response.hits().total();
    return new SearchPage(
        total == null ? cards.size() : total.value(),
        cards,
        facets(response.aggregations()),
        more ? Cursor.of(question, page.getLast().sort()) : null);
  }

  @Override
  public Optional<EnrichedArticle> article(String id) {
    SearchResponse<ObjectNode> response =
        calls.make(
            () ->
                client.search(
                    search ->
                        search
                            .index(Shelf.ARTICLES.alias())
                            .size(1)
                            .query(query -> query.term(term -> term.field("id").value(id)))
                            .source(source -> source.filter(f -> f.includes("event", "text"))),
                    ObjectNode.class));
    return response.hits().hits().stream()
        .map(Hit::source)
        .findFirst()
        .map(ElasticsearchArticles::whole);
  }

  @Override
  public StoreStatus status() {
    SearchResponse<Void> articles =
        calls.make(
            () ->
                client.search(perSource(Shelf.ARTICLES, "source_label", "first_seen"), Void.class));
    SearchResponse<Void> journal =
        calls.make(() -> client.search(perSource(Shelf.JOURNAL, "source", "at"), Void.class));
    Map<String, SourceStatus> sources = new LinkedHashMap<>();
    for (StringTermsBucket bucket : buckets(articles.aggregations().get("sources"))) {
      Label label = Label.of(bucket.key().stringValue());
      sources.merge(
          label.id(),
          new SourceStatus(label.id(), label.name(), bucket.docCount(), newest(bucket), null),
          (one, other) ->
              new SourceStatus(
                  one.id(),
                  one.name(),
                  one.articles() + other.articles(),
                  later(one.newestArticle(), other.newestArticle()),
                  null));
    }
    for (StringTermsBucket bucket : buckets(journal.aggregations().get("sources"))) {
      sources.merge(
          bucket.key().stringValue(),
          new SourceStatus(bucket.key().stringValue(), null, 0, null, newest(bucket)),
          (known, told) ->
              new SourceStatus(
                  known.id(),
                  known.name(),
                  known.articles(),
                  known.newestArticle(),
                  told.lastSeen()));
    }
    return new StoreStatus(total(articles), total(journal), List.copyOf(sources.values()));
  }

  /** Puts the text, which stands once in the document, back into the event. */
  private static EnrichedArticle whole(ObjectNode source) {
    String text = source.path("text").iterator().next().asString();
    ObjectNode event = (ObjectNode) source.path("event");
    ((ObjectNode) event.path("article")).put("text", text);
    return EventJson.MAPPER.treeToValue(event, EnrichedArticle.class);
  }

  private static SearchRequest perSource(Shelf shelf, String field, String time) {
    return SearchRequest.of(
        search ->
            search
                .index(shelf.alias())
                .size(0)
                .trackTotalHits(track -> track.enabled(true))
                .aggregations(
                    "sources",
                    sources ->
                        sources
                            .terms(terms -> terms.field(field).size(MOST_SOURCES))
                            .aggregations("newest", newest -> newest.max(max -> max.field(time)))));
  }

  private static SearchRequest request(Question question) {
    SearchRequest.Builder search = new SearchRequest.Builder();
    search
        .index(Shelf.ARTICLES.alias())
        .timeout(TIMEOUT)
        .size(question.size() + 1) // one more tells whether there is a next page
        .trackTotalHits(track -> track.enabled(true))
        .query(query(question))
        .sort(sorting(question))
        .source(source -> source.filter(f -> f.includes(ListedArticle.FIELDS)))
        .aggregations("sources", terms("source_label"))
        .aggregations("languages", terms("language"));
    for (String type : TAG_FACETS) {
      search.aggregations(type, terms("tag_labels." + type));
    }
    if (!question.words().isEmpty()) {
      search.highlight(highlight());
    }
    if (question.after() != null) {
      search.searchAfter(Cursor.read(question, question.after()));
    }
    return search.build();
  }

  private static Query query(Question question) {
    BoolQuery.Builder query = new BoolQuery.Builder();
    if (!question.words().isEmpty()) {
      query.must(inAnyLanguage(question.words()));
    }
    if (!question.sources().isEmpty()) {
      query.filter(anyOf("source", question.sources()));
    }
    if (!question.languages().isEmpty()) {
      query.filter(anyOf("language", question.languages()));
    }
    for (String tag : question.tags()) {
      query.filter(anyOf("tag_ids", List.of(tag)));
    }
    Instant from = question.from();
    Instant before = question.before();
    if (from != null || before != null) {
      query.filter(
          filter ->
              filter.range(
                  range ->
                      range.date(
                          date -> {
                            date.field("dated");
                            if (from != null) {
                              date.gte(from.toString());
                            }
                            return before == null ? date : date.lt(before.toString());
                          })));
    }
    return query.build()._toQuery();
  }

  /**
   * Each language reads the words by its own rules, in the articles of that language only; so stop
   * words, stems and exclusions mean in each what they mean there. The best reading counts.
   */
  private static Query inAnyLanguage(String words) {
    List<Query> readings =
        ArticleLanguage.FIELDS.stream()
            .map(
                field ->
                    Query.of(
                        query ->
                            query.bool(
                                reading ->
                                    reading
                                        .must(in(field, words))
                                        .filter(
                                            only ->
                                                only.term(
                                                    term -> term.field("reading").value(field))))))
            .toList();
    return Query.of(query -> query.disMax(best -> best.queries(readings)));
  }

  private static Query in(String field, String words) {
    return Query.of(
        query ->
            query.simpleQueryString(
                string ->
                    string
                        .query(asRead(field, words))
                        .fields("title." + field + "^3", "text." + field)
                        .defaultOperator(Operator.And)
                        .lenient(true)
                        .flags(
                            SimpleQueryStringFlag.And,
                            SimpleQueryStringFlag.Or,
                            SimpleQueryStringFlag.Not,
                            SimpleQueryStringFlag.Phrase,
                            SimpleQueryStringFlag.Precedence,
                            SimpleQueryStringFlag.Prefix,
                            SimpleQueryStringFlag.Whitespace)));
  }

  /**
   * Chinese, Japanese and Korean are indexed as overlapping pairs of characters: a run of them is
   * meant as a phrase, or pairs from all over the text would match.
   */
  private static String asRead(String field, String words) {
    if (!CHARACTER_PAIRS.contains(field)) {
      return words;
    }
    String[] parts = words.split("\"", -1);
    for (int i = 0; i < parts.length; i += 2) { // what stands outside quotation marks
      parts[i] = CHARACTERS.matcher(parts[i]).replaceAll("\"$1\"");
    }
    return String.join("\"", parts);
  }

  private static Query anyOf(String field, Collection<String> values) {
    return Query.of(
        query ->
            query.terms(
                terms ->
                    terms
                        .field(field)
                        .terms(t -> t.value(values.stream().map(FieldValue::of).toList()))));
  }

  private static List<SortOptions> sorting(Question question) {
    SortOptions first =
        switch (question.sorting()) {
          case RELEVANCE -> SortOptions.of(sort -> sort.score(score -> score));
          case NEWEST ->
              SortOptions.of(sort -> sort.field(f -> f.field("dated").order(SortOrder.Desc)));
        };
    return List.of(
        first, SortOptions.of(sort -> sort.field(f -> f.field("id").order(SortOrder.Asc))));
  }

  private static Aggregation terms(String field) {
    return Aggregation.of(of -> of.terms(terms -> terms.field(field).size(Facets.MOST)));
  }

  private static Highlight highlight() {
    return Highlight.of(
        highlight ->
            highlight
                .preTags(dev.silkwire.index.search.Highlight.HIT_START)
                .postTags(dev.silkwire.index.search.Highlight.HIT_END)
                .maxAnalyzedOffset(1_000_000)
                .fields(
                    NamedValue.of(
                        "title.*", HighlightField.of(field -> field.numberOfFragments(0))),
                    NamedValue.of(
                        "text.*",
                        HighlightField.of(
                            field -> field.fragmentSize(PASSAGE).numberOfFragments(PASSAGES)))));
  }

  private static List<dev.silkwire.index.search.Highlight> passages(
      Map<String, List<String>> marked) {
    List<dev.silkwire.index.search.Highlight> passages = new ArrayList<>();
    for (String field : List.of("title", "text")) {
      marked.forEach(
          (name, found) -> {
            if (name.startsWith(field + ".")) {
              for (String passage : found) {
                passages.add(dev.silkwire.index.search.Highlight.of(field, passage));
              }
            }
          });
    }
    return passages;
  }

  private static Facets facets(Map<String, Aggregate> found) {
    return new Facets(
        labelled(found.get("sources")),
        languages(found.get("languages")),
        labelled(found.get("country")),
        labelled(found.get("region")),
        labelled(found.get("city")),
        labelled(found.get("topic")),
        labelled(found.get("organisation")),
        labelled(found.get("person")),
        labelled(found.get("event")),
        labelled(found.get("programme")),
        labelled(found.get("watch")));
  }

  /** A thing that changed its name has two labels: they are counted together. */
  private static List<Facets.Count> labelled(@Nullable Aggregate aggregate) {
    Map<String, Facets.Count> counts = new LinkedHashMap<>();
    for (StringTermsBucket bucket : buckets(aggregate)) {
      Label label = Label.of(bucket.key().stringValue());
      counts.merge(
          label.id(),
          new Facets.Count(label.id(), label.name(), bucket.docCount()),
          (first, next) ->
              new Facets.Count(first.id(), first.label(), first.count() + next.count()));
    }
    return List.copyOf(counts.values());
  }

  private static List<Facets.Count> languages(@Nullable Aggregate aggregate) {
    return buckets(aggregate).stream()
        .map(
            bucket -> {
              String id = bucket.key().stringValue();
              return new Facets.Count(id, languageName(id), bucket.docCount());
            })
        .toList();
  }

  private static String languageName(String id) {
    return id.equals("und") ? "Unknown" : Locale.forLanguageTag(id).getDisplayLanguage(Locale.UK);
  }

  private static List<StringTermsBucket> buckets(@Nullable Aggregate aggregate) {
    return aggregate == null || !aggregate.isSterms()
        ? List.of()
        : aggregate.sterms().buckets().array();
  }

  private static @Nullable Instant newest(StringTermsBucket bucket) {
    Aggregate newest = bucket.aggregations().get("newest");
    Double millis = newest == null ? null : newest.max().value();
    return millis == null || millis.isInfinite() ? null : Instant.ofEpochMilli(millis.longValue());
  }

  private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
    return one == null || other != null && other.isAfter(one) ? other : one;
  }

  private static long total(SearchResponse<?> response) {
    var total = response.hits().total();
    return total == null ? 0 : total.value();
  }
}
