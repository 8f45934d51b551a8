package dev.silkwire.ingest.sources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silkwire.contracts.EventJson;
import dev.silkwire.contracts.SourceDefinition;
import dev.silkwire.contracts.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesWatchTest {
  private static final TopicPartition PARTITION = new TopicPartition(Topics.SOURCES, 0);

  @TempDir Path folder;
  private final MockProducer<String, byte[]> producer =
      new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());

  @Test
  void sourceWithAMistakeInASelectorIsLeftAsItWasAndTheOthersAreNot()
      throws IOException, InterruptedException {
    Path file = folder.resolve("sources.yaml");
    Files.writeString(file, "sources:\n" + source("a") + source("b") + source("c"));
    List<SourceDefinition> before = ((SourcesFile.Valid) SourcesFile.read(file)).sources();
    Files.writeString(
        file,
        "sources:\n" + source("a") + "    selectors: {title: 'h1['}\n" + source("b") + source("d"));

    try (SourceDirectory directory = directory(before)) {
      new SourcesWatch(file, directory, producer, Clock.systemUTC()).look();
    }

    assertThat(producer.history())
        .extracting(record -> record.key() + (record.value() == null ? " removed" : ""))
        .containsExactlyInAnyOrder("d", "c removed");
  }

  private static String source(String id) {
    return "  - id: %s\n    url: https://%s.example/\n".formatted(id, id);
  }

  private static SourceDirectory directory(List<SourceDefinition> sources)
      throws InterruptedException {
    MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
    consumer.updatePartitions(
        Topics.SOURCES, List.of(new PartitionInfo(Topics.SOURCES, 0, null, null, null)));
    consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
    consumer.updateEndOffsets(Map.of(PARTITION, (long) sources.size()));
    consumer.schedulePollTask(
        () -> {
          for (int i = 0; i < sources.size(); i++) {
            SourceDefinition source = sources.get(i);
            consumer.addRecord(
                new ConsumerRecord<>(Topics.SOURCES, 0, i, source.id(), EventJson.write(source)));
          }
        });
    SourceDirectory directory = new SourceDirectory(consumer);
    directory.start();
    return directory;
  }
}
