package dev.silkwire.index.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.transport.TransportException;
import co.elastic.clients.util.BinaryData;
import co.elastic.clients.util.ContentType;
import dev.silkwire.contracts.JournalEntry.Reason;
import dev.silkwire.index.store.Document;
import dev.silkwire.index.store.DocumentStore;
import dev.silkwire.index.store.StoreUnavailable;
import dev.silkwire.index.store.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Writes documents by synchronous {@code _bulk} requests and judges every item.
 *
 * <p>Versions are {@code external_gte}: see {@code docs/decisions} for why not {@code external}.
 */
@Component
final class ElasticsearchDocumentStore implements DocumentStore {
  /** Elasticsearch refuses more than 100 MB; far smaller bodies are no slower and cost no heap. */
  static final int LARGEST_BODY = 8 * 1024 * 1024;

  private final ElasticsearchClient client;
  private final StoreLayout layout;
  private final Calls calls;

  ElasticsearchDocumentStore(
      ElasticsearchClient client, StoreLayout layout, ElasticsearchSettings settings) {
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
    BulkResponse response;
    try {
      response = client.bulk(request(documents));
    } catch (ElasticsearchException e) {
      return refused(documents, e.status(), e);
    } catch (TransportException e) {
      return refused(documents, e.statusCode(), e);
    } catch (IOException | RuntimeException e) {
      return again(documents.size(), calls.describe(e));
    }
    if (response.items().size() != documents.size()) {
      return again(documents.size(), "the bulk answer has " + response.items().size() + " items");
    }
    return response.items().stream().map(ElasticsearchDocumentStore::judge).toList();
  }

  /** The whole request was refused: halve it until the document that is to blame stands alone. */
  private List<Verdict> refused(List<Document> documents, int status, Exception e) {
    if (status != 413 && status != 400) {
      return again(documents.size(), calls.describe(e));
    }
    if (documents.size() == 1) {
      Reason reason = status == 413 ? Reason.RECORD_TOO_LARGE : Reason.MAPPING_REJECTED;
      return List.of(new Verdict.Dead(reason, calls.describe(e)));
    }
    int half = documents.size() / 2;
    List<Verdict> verdicts = new ArrayList<>(bulk(documents.subList(0, half)));
    verdicts.addAll(bulk(documents.subList(half, documents.size())));
    return verdicts;
  }

  private static Verdict judge(BulkResponseItem item) {
    ErrorCause error = item.error();
    return error == null
        ? BulkJudge.judge(item.status(), null, null)
        : BulkJudge.judge(item.status(), error.type(), reasons(error));
  }

  private static String reasons(ErrorCause error) {
    String reason = String.valueOf(error.reason());
    ErrorCause cause = error.causedBy();
    return cause == null || cause.reason() == null ? reason : reason + "; " + cause.reason();
  }

  private static BulkRequest request(List<Document> documents) {
    BulkRequest.Builder bulk = new BulkRequest.Builder();
    for (Document document : documents) {
      bulk.operations(
          operation ->
              operation.index(
                  index -> {
                    index
                        .index(document.index())
                        .id(document.id())
                        .document(BinaryData.of(document.json(), ContentType.APPLICATION_JSON));
                    Long version = document.version();
                    return version == null
                        ? index
                        : index.version(version).versionType(VersionType.ExternalGte);
                  }));
    }
    return bulk.build();
  }

  /** At least one document, and no more than make a body of {@link #LARGEST_BODY}. */
  private static int endOfBody(List<Document> documents, int from) {
    long bytes = 0;
    int to = from;
    while (to < documents.size()) {
      bytes += documents.get(to).json().length + 200L;
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
}
