package dev.silkwire.localstack.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaBrokerTest {
  @TempDir Path folder;

  /** Kafka takes no notice of a name it does not know, so a misspelt setting would go unseen. */
  @Test
  void everySettingIsOneThatKafkaKnows() throws Exception {
    KafkaConfig config = KafkaConfig.fromProps(settings());
    assertThat(config.originals().keySet()).isSubsetOf(config.values().keySet());
  }

  @Test
  void settingsNameTheFolderAndListenOnLoopbackOnly() throws Exception {
    Properties settings = settings();
    assertThat(settings)
        .containsEntry("log.dirs", folder.resolve("log").toString())
        .containsEntry("listeners", "PLAINTEXT://127.0.0.1:9092,CONTROLLER://127.0.0.1:9093")
        .containsEntry("advertised.listeners", "PLAINTEXT://127.0.0.1:9092")
        .containsEntry("auto.create.topics.enable", "false")
        .containsEntry("message.max.bytes", Integer.toString(32 * 1024 * 1024));
  }

  private Properties settings() throws Exception {
    Properties settings = new Properties();
    try (Reader file = Files.newBufferedReader(KafkaBroker.writeSettings(folder, "9092", "9093"))) {
      settings.load(file);
    }
    return settings;
  }
}
