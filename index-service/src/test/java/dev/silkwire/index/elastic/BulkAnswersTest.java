package dev.silkwire.index.elastic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.silkwire.contracts.JournalEntry.Reason;
import dev.silkwire.index.Samples;
import dev.silkwire.index.store.Document;
import dev.silkwire.index.store.Verdict;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The bulk writer against a front that answers as a store in trouble does. */
final class BulkAnswersTest {
  /** How one request is answered. */
  private interface Script {
    void answer(HttpExchange exchange, int documents) throws IOException;
  }

  private final Deque<Script> scripts = new ArrayDeque<>();
  private final List<Integer> documentsAsked = new ArrayList<>();
  private HttpServer server;
  private RealStore store;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    store = new RealStore(URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
  }

  @AfterEach
  void stop() throws IOException {
    store.client.close();
    server.stop(0);
  }

  @Test
  void anOverloadedStoreIsAskedAgainNotSkipped() {
    scripts.add(
        (exchange, documents) -> send(exchange, 429, error("es_rejected_execution_exception")));
    assertThat(write(2)).hasSize(2).allMatch(Verdict.Retry.class::isInstance);
    assertThat(write(2)).containsOnly(new Verdict.Done());
  }

  @Test
  void anUnavailableStoreIsAskedAgain() {
    scripts.add((exchange, documents) -> send(exchange, 503, error("unavailable")));
    assertThat(write(2)).allMatch(Verdict.Retry.class::isInstance);
    assertThat(write(2)).containsOnly(new Verdict.Done());
  }

  @Test
  void aConnectionThatBreaksIsARetry() {
    scripts.add((exchange, documents) -> exchange.close());
    assertThat(write(1))
        .singleElement()
        .isInstanceOfSatisfying(
            Verdict.Retry.class, again -> assertThat(again.why()).contains("does not answer"));
    assertThat(write(1)).containsExactly(new Verdict.Done());
  }

  @Test
  void anAnswerThatIsNoJsonIsARetry() {
    scripts.add((exchange, documents) -> send(exchange, 200, "<html>proxy says hello</html>"));
    assertThat(write(1)).allMatch(Verdict.Retry.class::isInstance);
  }

  @Test
  void anAnswerWithTooFewItemsIsARetry() {
    scripts.add((exchange, documents) -> send(exchange, 200, items(item(201))));
    assertThat(write(2)).hasSize(2).allMatch(Verdict.Retry.class::isInstance);
  }

  @Test
  void ofAPartialAnswerEachItemHasItsOwnVerdict() {
    scripts.add(
        (exchange, documents) ->
            send(
                exchange,
                200,
                items(
                    item(201),
                    failed(429, "es_rejected_execution_exception"),
                    failed(409, "version_conflict_engine_exception"),
                    failed(400, "document_parsing_exception"))));
    List<Verdict> verdicts = write(4);
    assertThat(verdicts.get(0)).isEqualTo(new Verdict.Done());
    assertThat(verdicts.get(1)).isInstanceOf(Verdict.Retry.class);
    assertThat(verdicts.get(2)).isEqualTo(new Verdict.Stale());
    assertThat(verdicts.get(3)).isInstanceOf(Verdict.Dead.class);
  }

  @Test
  void aBodyTooLargeIsHalvedUntilTheCulpritStandsAlone() {
    Script onlySmall =
        (exchange, documents) -> {
          if (documents > 1) {
            send(exchange, 413, "");
          } else {
            send(exchange, 200, items(item(201)));
          }
        };
    IntStream.range(0, 7).forEach(i -> scripts.add(onlySmall));
    assertThat(write(4)).hasSize(4).containsOnly(new Verdict.Done());
    assertThat(documentsAsked).containsExactly(4, 2, 1, 1, 2, 1, 1);
  }

  @Test
  void aDocumentTooLargeByItselfIsDead() {
    scripts.add((exchange, documents) -> send(exchange, 413, ""));
    assertThat(write(1))
        .singleElement()
        .isInstanceOfSatisfying(
            Verdict.Dead.class,
            dead -> assertThat(dead.reason()).isEqualTo(Reason.RECORD_TOO_LARGE));
  }

  @Test
  void aBatchOfLargeDocumentsIsSentInSeveralBodies() {
    String text = "word ".repeat(700_000); // 3.5 MB, so two fit into one body
    List<Document> large =
        IntStream.range(0, 5)
            .mapToObj(i -> Samples.article("https://a.example/" + i, "Large").paragraph(text))
            .map(sample -> store.document(sample.enriched()))
            .map(d -> new Document(d.shelf(), d.month(), d.id(), d.version(), d.json()))
            .toList();
    assertThat(large.getFirst().json().length)
        .isBetween(
            ElasticsearchDocumentStore.LARGEST_BODY / 3, ElasticsearchDocumentStore.LARGEST_BODY);
    assertThat(store.store.write(large)).hasSize(5).containsOnly(new Verdict.Done());
    assertThat(documentsAsked.stream().mapToInt(n -> n).sum()).isEqualTo(5);
    assertThat(documentsAsked).hasSizeGreaterThan(1);
  }

  @Test
  void afterAFailureTheRestOfTheBatchIsNotSent() {
    String text = "word ".repeat(700_000);
    scripts.add((exchange, documents) -> send(exchange, 503, error("unavailable")));
    List<Document> large =
        IntStream.range(0, 4)
            .mapToObj(i -> Samples.article("https://a.example/" + i, "Large").paragraph(text))
            .map(sample -> store.document(sample.enriched()))
            .toList();
    assertThat(store.store.write(large)).hasSize(4).allMatch(Verdict.Retry.class::isInstance);
    assertThat(documentsAsked).hasSize(1);
  }

  private List<Verdict> write(int count) {
    return store.store.write(
        IntStream.range(0, count)
            .mapToObj(i -> Samples.article("https://a.example/" + i, "Title " + i))
            .map(sample -> store.document(sample.enriched()))
            .toList());
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    byte[] body = exchange.getRequestBody().readAllBytes();
    if (path.endsWith("_bulk")) {
      int documents = (int) new String(body, UTF_8).lines().count() / 2;
      documentsAsked.add(documents);
      Script script = Objects.requireNonNullElse(scripts.poll(), BulkAnswersTest::allCreated);
      script.answer(exchange, documents);
    } else if (path.startsWith("/_index_template/")) {
      send(
          exchange,
          200,
          "{\"index_templates\":[{\"name\":\"t\",\"index_template\":{\"index_patterns\":[\"x\"],"
              + "\"composed_of\":[],\"version\":999}}]}");
    } else if (path.endsWith("/_mapping")) {
      send(exchange, 200, "{\"acknowledged\":true}");
    } else {
      send(exchange, 200, ""); // index and alias exist
    }
  }

  private static void allCreated(HttpExchange exchange, int documents) throws IOException {
    send(
        exchange,
        200,
        items(IntStream.range(0, documents).mapToObj(i -> item(201)).toArray(String[]::new)));
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.getResponseHeaders().add("X-Elastic-Product", "Elasticsearch");
    exchange
        .getResponseHeaders()
        .add("Content-Type", "application/vnd.elasticsearch+json;compatible-with=9");
    boolean head = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, head || bytes.length == 0 ? -1 : bytes.length);
    if (!head && bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }

  private static String items(String... items) {
    return "{\"took\":1,\"errors\":true,\"items\":[" + String.join(",", items) + "]}";
  }

  private static String item(int status) {
    return "{\"index\":{\"_index\":\"i\",\"_id\":\"1\",\"status\":" + status + "}}";
  }

  private static String failed(int status, String type) {
    return "{\"index\":{\"_index\":\"i\",\"_id\":\"1\",\"status\":"
        + status
        + ",\"error\":{\"type\":\""
        + type
        + "\",\"reason\":\"because\"}}}";
  }

  private static String error(String type) {
    return "{\"error\":{\"type\":\"" + type + "\",\"reason\":\"because\"},\"status\":503}";
  }
}
