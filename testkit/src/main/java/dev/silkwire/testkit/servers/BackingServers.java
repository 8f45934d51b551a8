package dev.silkwire.testkit.servers;

import java.net.URI;
import java.util.function.BooleanSupplier;

/**
 * A Kafka and an Elasticsearch to test against.
 *
 * <p>Each is started when its address is first asked for. {@link #shared} lives until the JVM ends
 * and serves all test classes in it, so a test takes topic and index names of its own.
 *
 * <p>The implementation is chosen once for the JVM: containers with the official images where a
 * Docker engine answers, the local stack elsewhere; {@code -Dsilkwire.test.servers=local} or {@code
 * =containers} decides instead.
 */
public interface BackingServers extends AutoCloseable {
  /** The value of {@code bootstrap.servers}. */
  String kafkaBootstrapServers();

  /** As {@code http://HOST:PORT}; there is no security. */
  URI elasticsearchUri();

  @Override
  void close();

  /** The servers of this JVM. */
  static BackingServers shared() {
    return SharedServers.INSTANCE;
  }

  /** Kafka alone: its bootstrap servers. */
  static String sharedKafka() {
    return shared().kafkaBootstrapServers();
  }

  /** Elasticsearch alone: its address. */
  static URI sharedElasticsearch() {
    return shared().elasticsearchUri();
  }

  /** New servers, not started yet, for a test that stops them. */
  static BackingServers create() {
    return choose(System.getProperty("silkwire.test.servers", ""), DockerEngine::answers);
  }

  /** The choice itself; the engine is asked only where nothing was decided. */
  static BackingServers choose(String decided, BooleanSupplier dockerAnswers) {
    boolean containers =
        switch (decided) {
          case "" -> dockerAnswers.getAsBoolean();
          case "containers" -> true;
          case "local" -> false;
          default ->
              throw new IllegalArgumentException(
                  "silkwire.test.servers is \"" + decided + "\"; say local or containers");
        };
    return containers ? new ContainerServers() : new LocalServers();
  }
}
