package dev.silkwire.index.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import dev.silkwire.contracts.EnrichedArticle;
import dev.silkwire.index.Samples;
import dev.silkwire.index.article.ArticleIndexer;
import dev.silkwire.index.batch.BatchCounts;
import dev.silkwire.index.batch.BatchIndexing;
import dev.silkwire.index.store.Document;
import dev.silkwire.index.store.Verdict;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Everything of the elastic room on one server, and the documents the story makes of articles. */
final class RealStore {
  final ElasticsearchClient client;
  final StoreLayout layout;
  final ElasticsearchDocumentStore store;
  final ElasticsearchArticles articles;
  private final ArticleIndexer indexer;

  RealStore(URI elasticsearch) {
    ElasticsearchSettings settings = new ElasticsearchSettings(elasticsearch, null, null, 0);
    Clock clock = Clock.systemUTC();
    Rest5Client connections = ElasticsearchConnection.connections(settings);
    client = ElasticsearchConnection.client(connections);
    layout = new StoreLayout(client, settings, clock);
    store = new ElasticsearchDocumentStore(connections, layout, settings);
    articles = new ElasticsearchArticles(client, settings);
    BatchIndexing unused =
        new BatchIndexing(
            store,
            record -> CompletableFuture.completedFuture(null),
            new BatchCounts(new SimpleMeterRegistry()));
    indexer = new ArticleIndexer(unused, clock);
  }

  Document document(EnrichedArticle enriched) {
    return indexer.document(enriched);
  }

  List<Verdict> write(Samples... samples) {
    List<Verdict> verdicts =
        store.write(Arrays.stream(samples).map(sample -> document(sample.enriched())).toList());
    refresh();
    return verdicts;
  }

  void refresh() {
    try {
      client.indices().refresh(refresh -> refresh.index("news-*"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
