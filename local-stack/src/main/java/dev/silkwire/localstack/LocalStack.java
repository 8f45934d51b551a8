package dev.silkwire.localstack;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Kafka and Elasticsearch, started together and stopped together.
 *
 * <p>The two are children of this process and end with it, even when it is killed. What they have
 * written stays in the folder for the next start.
 */
public final class LocalStack implements AutoCloseable {
  private final KafkaServer kafka;
  private final ElasticsearchServer elasticsearch;

  private LocalStack(KafkaServer kafka, ElasticsearchServer elasticsearch) {
    this.kafka = kafka;
    this.elasticsearch = elasticsearch;
  }

  /** Starts both at once and returns when both work; if one cannot, the other is stopped, too. */
  public static LocalStack start(LocalStackSettings settings) {
    CompletableFuture<KafkaServer> kafka = begin(() -> KafkaServer.start(settings));
    CompletableFuture<ElasticsearchServer> elasticsearch =
        begin(() -> ElasticsearchServer.start(settings));
    try {
      return new LocalStack(kafka.join(), elasticsearch.join());
    } catch (CompletionException e) {
      closeIfStarted(kafka);
      closeIfStarted(elasticsearch);
      throw e.getCause() instanceof LocalStackException cause ? cause : e;
    }
  }

  private static <S> CompletableFuture<S> begin(Supplier<S> start) {
    CompletableFuture<S> server = new CompletableFuture<>();
    Thread.ofVirtual().start(() -> server.completeAsync(start, Runnable::run));
    return server;
  }

  private static void closeIfStarted(CompletableFuture<? extends LocalServer> server) {
    @Nullable LocalServer started = server.exceptionally(failure -> null).join();
    if (started != null) {
      started.close();
    }
  }

  public KafkaServer kafka() {
    return kafka;
  }

  public ElasticsearchServer elasticsearch() {
    return elasticsearch;
  }

  public List<LocalServer> servers() {
    return List.of(kafka, elasticsearch);
  }

  public String kafkaBootstrapServers() {
    return kafka.bootstrapServers();
  }

  public URI elasticsearchUri() {
    return elasticsearch.uri();
  }

  /** Stops both in order and keeps their data. */
  @Override
  public void close() {
    try {
      elasticsearch.close();
    } finally {
      kafka.close();
    }
  }
}
