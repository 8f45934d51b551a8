package dev.silkwire.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What index-service may count on: the requests that work here as they do on a full cluster. */
class ElasticsearchServerIT {
  @TempDir static Path folder;
  private static ElasticsearchServer server;
  private static HttpClient client;

  @BeforeAll
  static void writeThreeArticles() throws Exception {
    client = HttpClient.newHttpClient();
    server = ElasticsearchServer.start(LocalStackSettings.in(folder));
    ask(
        "PUT",
        "/_index_template/articles",
        """
        {"index_patterns": ["articles-*"], "template": {
          "aliases": {"articles": {}},
          "settings": {"refresh_interval": "1s", "analysis": {
            "normalizer": {"folded": {"type": "custom", "filter": ["lowercase", "asciifolding"]}}}},
          "mappings": {"dynamic": "strict", "properties": {
            "title": {"type": "text", "analyzer": "english",
              "fields": {"ru": {"type": "text", "analyzer": "russian"}}},
            "text": {"type": "text", "analyzer": "english", "term_vector": "with_positions_offsets"},
            "published": {"type": "date"},
            "source": {"type": "keyword", "normalizer": "folded"},
            "suggest": {"type": "completion"},
            "labels": {"type": "flattened"},
            "meaning": {"type": "dense_vector", "dims": 3, "index": true, "similarity": "cosine"},
            "tags": {"type": "nested", "properties": {
              "type": {"type": "keyword"}, "id": {"type": "keyword"}}}}}}}
        """);
    ask("PUT", "/articles-1", ""); // indices are not made by writing, see below
    String created =
        ask(
            "POST",
            "/_bulk?refresh=true",
            """
            {"index": {"_index": "articles-1", "_id": "1", "version": 5, "version_type": "external"}}
            {"title": "Expo opens in Urumqi", "text": "The expo opened on Monday in Urumqi.", "published": "2026-11-01", "source": "Élan", "suggest": "Expo", "labels": {"a": "b"}, "meaning": [1, 0, 0], "tags": [{"type": "country", "id": "CN"}]}
            {"index": {"_index": "articles-1", "_id": "2", "version": 5, "version_type": "external"}}
            {"title": "Новости городов", "text": "Trade grew by a tenth.", "published": "2026-11-02", "source": "portal", "suggest": "News", "meaning": [0, 1, 0], "tags": [{"type": "country", "id": "KZ"}]}
            {"index": {"_index": "articles-1", "_id": "3", "version": 5, "version_type": "external"}}
            {"title": "Trade expo closes", "text": "The trade expo closed.", "published": "2026-12-03", "source": "portal", "suggest": "Trade", "meaning": [0, 0, 1], "tags": [{"type": "country", "id": "CN"}]}
            """);
    assertThat(created).contains("\"errors\":false");
  }

  @AfterAll
  static void stop() {
    server.close();
    client.close();
  }

  @Test
  void staleVersionIsAConflict() throws Exception {
    String path = "/articles-1/_doc/1?version_type=external&version=";
    assertThat(ask("PUT", path + "4", "{\"title\": \"older\"}"))
        .contains("version_conflict_engine_exception", "\"status\":409");
  }

  @Test
  void unknownFieldIsRefusedByAStrictMapping() throws Exception {
    assertThat(ask("PUT", "/articles-1/_doc/9", "{\"misspelt\": 1}"))
        .contains("strict_dynamic_mapping_exception", "\"status\":400");
  }

  @Test
  void indexOfNoTemplateIsNotMadeByWriting() throws Exception {
    assertThat(ask("PUT", "/misspelt/_doc/1", "{\"title\": \"a\"}"))
        .contains("index_not_found_exception");
  }

  @Test
  void languagesAreStemmedAndHighlighted() throws Exception {
    assertThat(
            search(
                """
                {"query": {"match": {"title.ru": "город"}},
                 "highlight": {"fields": {"title.ru": {}}}}
                """))
        .contains("<em>городов</em>");
  }

  @Test
  void facetsAndHistogramAreCounted() throws Exception {
    assertThat(
            search(
                """
                {"size": 0, "aggs": {
                  "sources": {"terms": {"field": "source"}},
                  "months": {"date_histogram": {"field": "published", "calendar_interval": "month"}},
                  "different": {"cardinality": {"field": "source"}},
                  "tags": {"nested": {"path": "tags"}, "aggs": {
                    "countries": {"filter": {"term": {"tags.type": "country"}}, "aggs": {
                      "ids": {"terms": {"field": "tags.id"}, "aggs": {
                        "articles": {"reverse_nested": {}}}}}}}}}}
                """))
        .contains(
            "{\"key\":\"portal\",\"doc_count\":2},{\"key\":\"elan\",\"doc_count\":1}",
            "\"key_as_string\":\"2026-11-01T00:00:00.000Z\",\"key\":1793491200000,\"doc_count\":2",
            "\"different\":{\"value\":2}",
            "{\"key\":\"CN\",\"doc_count\":2,\"articles\":{\"doc_count\":2}}");
  }

  @Test
  void pagesFollowOneAnotherInAPointInTime() throws Exception {
    String opened = ask("POST", "/articles/_pit?keep_alive=1m", "");
    String pit = opened.replaceFirst("(?s).*\"id\":\"([^\"]+)\".*", "$1");
    String first =
        ask(
            "POST",
            "/_search",
            """
            {"size": 2, "pit": {"id": "%s", "keep_alive": "1m"}, "sort": [{"published": "desc"}]}
            """
                .formatted(pit));
    assertThat(first).contains("\"_id\":\"3\"", "\"_id\":\"2\"").doesNotContain("\"_id\":\"1\"");
    String next =
        ask(
            "POST",
            "/_search",
            """
            {"size": 2, "pit": {"id": "%s", "keep_alive": "1m"}, "sort": [{"published": "desc"}],
             "search_after": ["2026-11-02T00:00:00.000Z", 4294967295]}
            """
                .formatted(pit));
    assertThat(next).contains("\"_id\":\"1\"").doesNotContain("\"_id\":\"3\"");
  }

  @Test
  void relatedAreFoundByWordsAndByVector() throws Exception {
    assertThat(
            search(
                """
                {"query": {"more_like_this": {"fields": ["text"], "like": "a trade expo",
                  "min_term_freq": 1, "min_doc_freq": 1}}}
                """))
        .contains("\"_id\":\"3\"");
    assertThat(
            search(
                """
                {"knn": {"field": "meaning", "query_vector": [0, 1, 0.1], "k": 1, "num_candidates": 3}}
                """))
        .contains("\"_id\":\"2\"");
  }

  @Test
  void queryStringCompletionCollapseAndSignificantTextWork() throws Exception {
    assertThat(
            search("{\"query\": {\"query_string\": {\"query\": \"title:expo AND text:monday\"}}}"))
        .contains("\"_id\":\"1\"");
    assertThat(
            search(
                """
                {"query": {"simple_query_string":
                  {"query": "trade -closed", "fields": ["text"], "default_operator": "and"}}}
                """))
        .contains("\"_id\":\"2\"")
        .doesNotContain("\"_id\":\"3\"");
    assertThat(
            search(
                "{\"suggest\": {\"s\": {\"prefix\": \"ex\", \"completion\": {\"field\": \"suggest\"}}}}"))
        .contains("\"text\":\"Expo\"");
    assertThat(
            search(
                "{\"collapse\": {\"field\": \"source\"}, \"sort\": [{\"published\": \"desc\"}]}"))
        .contains("\"_id\":\"3\"", "\"_id\":\"1\"")
        .doesNotContain("\"_id\":\"2\"");
    assertThat(
            search(
                """
                {"query": {"term": {"source": "portal"}}, "size": 0, "aggs": {"words":
                  {"significant_text": {"field": "text", "min_doc_count": 1}}}}
                """))
        .contains("\"key\":\"trade\"");
  }

  @Test
  void serverNamesItsVersionAndCluster() throws Exception {
    String state = ask("GET", "/_cluster/state/metadata?filter_path=metadata.cluster_uuid", "");
    String uuid = state.replaceFirst(".*\"cluster_uuid\":\"([^\"]+)\".*", "$1");
    assertThat(ask("GET", "/", "")).contains("\"number\" : \"9.", "\"cluster_uuid\" : \"" + uuid);
  }

  private static String search(String body) throws Exception {
    return ask("POST", "/articles/_search", body);
  }

  private static String ask(String method, String path, String body) throws Exception {
    String type = path.startsWith("/_bulk") ? "application/x-ndjson" : "application/json";
    HttpRequest.BodyPublisher content =
        body.isEmpty()
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(body);
    URI uri = URI.create(server.uri() + path);
    HttpRequest request =
        HttpRequest.newBuilder(uri).header("Content-Type", type).method(method, content).build();
    return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }
}
