package dev.silkwire.testkit.servers;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.testcontainers.elasticsearch.ElasticsearchContainer;
import org.testcontainers.kafka.KafkaContainer;

/** Containers of the official images, with the settings of the local stack that tests depend on. */
final class ContainerServers implements BackingServers {
  private static final String KAFKA = "apache/kafka:4.2.1";
  private static final String ELASTICSEARCH = "docker.elastic.co/elasticsearch/elasticsearch:9.5.3";

  private static final String LARGEST_RECORD = Integer.toString(32 * 1024 * 1024);

  private @Nullable KafkaContainer kafka;
  private @Nullable ElasticsearchContainer elasticsearch;

  @Override
  @SuppressWarnings("resource") // stopped by close
  public synchronized String kafkaBootstrapServers() {
    if (kafka == null) {
      kafka =
          new KafkaContainer(KAFKA)
              .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
              .withEnv("KAFKA_MESSAGE_MAX_BYTES", LARGEST_RECORD)
              .withEnv("KAFKA_REPLICA_FETCH_MAX_BYTES", LARGEST_RECORD)
              .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
      kafka.start();
    }
    return kafka.getBootstrapServers();
  }

  @Override
  @SuppressWarnings("resource") // stopped by close
  public synchronized URI elasticsearchUri() {
    if (elasticsearch == null) {
      elasticsearch =
          new ElasticsearchContainer(ELASTICSEARCH)
              .withEnv("xpack.security.enabled", "false")
              .withEnv("action.auto_create_index", "false")
              .withEnv("cluster.routing.allocation.disk.threshold_enabled", "false")
              .withEnv("ES_JAVA_OPTS", "-Xms512m -Xmx1g")
              .withStartupTimeout(Duration.ofMinutes(4));
      elasticsearch.start();
    }
    return URI.create("http://" + elasticsearch.getHttpHostAddress());
  }

  @Override
  public synchronized void close() {
    if (elasticsearch != null) {
      elasticsearch.stop();
      elasticsearch = null;
    }
    if (kafka != null) {
      kafka.stop();
      kafka = null;
    }
  }
}
