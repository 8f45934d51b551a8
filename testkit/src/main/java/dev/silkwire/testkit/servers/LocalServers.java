package dev.silkwire.testkit.servers;

import dev.silkwire.localstack.ElasticsearchServer;
import dev.silkwire.localstack.KafkaServer;
import dev.silkwire.localstack.LocalStackSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Servers of the local stack in a temporary folder, which goes with them. */
final class LocalServers implements BackingServers {
  private @Nullable Path folder;
  private @Nullable KafkaServer kafka;
  private @Nullable ElasticsearchServer elasticsearch;

  @Override
  public synchronized String kafkaBootstrapServers() {
    if (kafka == null) {
      kafka = KafkaServer.start(settings());
    }
    return kafka.bootstrapServers();
  }

  @Override
  public synchronized URI elasticsearchUri() {
    if (elasticsearch == null) {
      elasticsearch = ElasticsearchServer.start(settings());
    }
    return elasticsearch.uri();
  }

  private LocalStackSettings settings() {
    try {
      if (folder == null) {
        folder = Files.createTempDirectory("silkwire-test-servers");
      }
      return LocalStackSettings.in(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public synchronized void close() {
    if (elasticsearch != null) {
      elasticsearch.close();
      elasticsearch = null;
    }
    if (kafka != null) {
      kafka.close();
      kafka = null;
    }
    if (folder != null) {
      delete(folder);
      folder = null;
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
