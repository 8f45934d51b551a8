package dev.silkwire.index.elastic;

import co.elastic.clients.transport.rest5_client.low_level.Request;
import co.elastic.clients.transport.rest5_client.low_level.Response;
import co.elastic.clients.transport.rest5_client.low_level.ResponseException;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import dev.silkwire.contracts.EventJson;
import dev.silkwire.contracts.JournalEntry.Reason;
import dev.silkwire.index.store.Document;
import dev.silkwire.index.store.DocumentStore;
import dev.silkwire.index.store.StoreUnavailable;
import dev.silkwire.index.store.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Writes documents by synchronous {@code _bulk} requests and judges every item.
 *
 * <p>Versions are {@code external_gte}: see {@code docs/decisions} for why not {@code external}.
 * The body is written here and not by the typed client: documents are JSON already, and for an
 * answer without a body, such as Elasticsearch's 413, the typed client forgets the status (9.5.2).
 */
@Component
final class ElasticsearchDocumentStore implements DocumentStore {
  /** Elasticsearch refuses more than 100 MB; far smaller bodies are no slower and cost no heap. */
  static final int LARGEST_BODY = 8 * 1024 * 1024;

  private static final int ACTION = 200; // about as many bytes as the line above a document has
  private static final ContentType LINES = ContentType.create("application/x-ndjson");
  private static final String WHAT_WE_READ =
      "items.*.status,items.*.error.type,items.*.error.reason,items.*.error.caused_by.reason";

  private final Rest5Client client;
  private final StoreLayout layout;
  private final Calls calls;

  ElasticsearchDocumentStore(
      Rest5Client client, StoreLayout layout, ElasticsearchSettings settings) {
    this.client = client;
    this.layout = layout;
    this.calls = new Calls(settings);
  }

  @Override
  public List<Verdict> write(List<Document> documents) {
    List<Verdict> verdicts = new ArrayList<>(documents.size());
    try {
      for (Document document : documents) {
        layout.require(document.shelf(), document.index());
      }
    } catch (StoreUnavailable e) {
      layout.doubt();
      return again(documents.size(), String.valueOf(e.getMessage()));
    }
    for (int from = 0; from < documents.size(); ) {
      int to = endOfBody(documents, from);
      verdicts.addAll(bulk(documents.subList(from, to)));
      if (verdicts.getLast() instanceof Verdict.Retry stop) {
        verdicts.addAll(again(documents.size() - to, stop.why())); // no use in asking further
        break;
      }
      from = to;
    }
    if (verdicts.stream().anyMatch(Verdict.Retry.class::isInstance)) {
      layout.doubt();
    }
    return verdicts;
  }

  private List<Verdict> bulk(List<Document> documents) {
    BulkAnswer answer;
    try {
      Request request = new Request("POST", "/_bulk");
      request.addParameter("filter_path", WHAT_WE_READ);
      request.setEntity(new ByteArrayEntity(body(documents), LINES));
      Response response = client.performRequest(request);
      if (response.getStatusCode() >= 300) { // 9.5.2 throws only where the answer has a body
        return refused(documents, response.getStatusCode(), "an answer without a body");
      }
      try (InputStream json = response.getEntity().getContent()) {
        answer = EventJson.MAPPER.readValue(json, BulkAnswer.class);
      }
    } catch (ResponseException e) {
      return refused(documents, e.getResponse().getStatusCode(), String.valueOf(e.getMessage()));
    } catch (IOException | RuntimeException e) {
      return again(documents.size(), calls.describe(e));
    }
    if (answer.items() == null || answer.items().size() != documents.size()) {
      return again(
          documents.size(),
          "the answer to a bulk write of " + documents.size() + " documents has other items");
    }
    return answer.items().stream().map(ElasticsearchDocumentStore::judge).toList();
  }

  /** The whole request was refused: halve it until the document that is to blame stands alone. */
  private List<Verdict> refused(List<Document> documents, int status, String said) {
    if (status != 413 && status != 400) {
      return again(documents.size(), calls.describe(status, said));
    }
    if (documents.size() == 1) {
      Reason reason = status == 413 ? Reason.RECORD_TOO_LARGE : Reason.MAPPING_REJECTED;
      return List.of(new Verdict.Dead(reason, calls.describe(status, said)));
    }
    int half = documents.size() / 2;
    List<Verdict> verdicts = new ArrayList<>(bulk(documents.subList(0, half)));
    verdicts.addAll(bulk(documents.subList(half, documents.size())));
    return verdicts;
  }

  private static Verdict judge(Map<String, BulkItem> action) {
    BulkItem item = action.get("index");
    if (item == null) {
      return new Verdict.Retry("an item of the bulk answer is not about an index action");
    }
    BulkError error = item.error();
    if (error == null) {
      return BulkJudge.judge(item.status(), null, null);
    }
    BulkError cause = error.causedBy();
    String reason =
        cause == null || cause.reason() == null
            ? error.reason()
            : error.reason() + "; " + cause.reason();
    return BulkJudge.judge(item.status(), error.type(), reason);
  }

  private static byte[] body(List<Document> documents) throws IOException {
    int bytes = documents.stream().mapToInt(document -> document.json().length + ACTION).sum();
    ByteArrayOutputStream body = new ByteArrayOutputStream(bytes);
    for (Document document : documents) {
      Map<String, Object> index = new LinkedHashMap<>();
      index.put("_index", document.index());
      index.put("_id", document.id());
      Long version = document.version();
      if (version != null) {
        index.put("version", version);
        index.put("version_type", "external_gte");
      }
      body.write(EventJson.write(Map.of("index", index)));
      body.write('\n');
      body.write(document.json());
      body.write('\n');
    }
    return body.toByteArray();
  }

  /** At least one document, and no more than make a body of {@link #LARGEST_BODY}. */
  private static int endOfBody(List<Document> documents, int from) {
    long bytes = 0;
    int to = from;
    while (to < documents.size()) {
      bytes += documents.get(to).json().length + ACTION;
      if (bytes > LARGEST_BODY && to > from) {
        break;
      }
      to++;
    }
    return to;
  }

  private static List<Verdict> again(int count, String why) {
    return Collections.nCopies(count, new Verdict.Retry(why));
  }

  private record BulkAnswer(@Nullable List<Map<String, BulkItem>> items) {}

  private record BulkItem(int status, @Nullable BulkError error) {}

  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  private record BulkError(
      @Nullable String type, @Nullable String reason, @Nullable BulkError causedBy) {}
}
