package dev.silkwire.localstack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * Where the servers keep their data, on which ports they listen, and who is told of their progress.
 *
 * @param folder gets {@code kafka/}, {@code elasticsearch/} and {@code logs/}
 * @param kafkaPort when empty: the port of the last run if it is free, else any free one
 * @param elasticsearchPort as {@code kafkaPort}
 * @param startTimeout how long one server may take until it answers
 * @param listener is called from several threads, and must not block
 */
public record LocalStackSettings(
    Path folder,
    OptionalInt kafkaPort,
    OptionalInt elasticsearchPort,
    Duration startTimeout,
    Consumer<ServerEvent> listener) {

  public LocalStackSettings {
    folder = folder.toAbsolutePath().normalize();
  }

  /** Data in {@code folder}, any free ports, two minutes to start, nobody listening. */
  public static LocalStackSettings in(Path folder) {
    return new LocalStackSettings(
        folder, OptionalInt.empty(), OptionalInt.empty(), Duration.ofMinutes(2), event -> {});
  }

  public LocalStackSettings withKafkaPort(int port) {
    return new LocalStackSettings(
        folder, OptionalInt.of(port), elasticsearchPort, startTimeout, listener);
  }

  public LocalStackSettings withElasticsearchPort(int port) {
    return new LocalStackSettings(folder, kafkaPort, OptionalInt.of(port), startTimeout, listener);
  }

  public LocalStackSettings withStartTimeout(Duration timeout) {
    return new LocalStackSettings(folder, kafkaPort, elasticsearchPort, timeout, listener);
  }

  public LocalStackSettings withListener(Consumer<ServerEvent> events) {
    return new LocalStackSettings(folder, kafkaPort, elasticsearchPort, startTimeout, events);
  }
}
