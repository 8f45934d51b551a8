package dev.silkwire.ingest.sources;

import dev.silkwire.contracts.Events;
import dev.silkwire.contracts.SourceDefinition;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the sources topic in step with the operator's YAML files: what is new or changed there is
 * published, what is gone is removed. A file with a mistake changes nothing; one in selectors
 * leaves its source as it was.
 */
public final class SourcesWatch {
  private static final Logger log = LoggerFactory.getLogger(SourcesWatch.class);

  private final Path files;
  private final SourceDirectory directory;
  private final Producer<String, byte[]> producer;
  private final Clock clock;
  private @Nullable String seen;

  public SourcesWatch(
      Path files, SourceDirectory directory, Producer<String, byte[]> producer, Clock clock) {
    this.files = files;
    this.directory = directory;
    this.producer = producer;
    this.clock = clock;
  }

  /** Looks whether the files changed since the last look, and publishes what changed in them. */
  public void look() throws InterruptedException {
    String fingerprint = SourcesFile.fingerprint(files);
    if (fingerprint.equals(seen)) {
      return;
    }
    switch (SourcesFile.read(files)) {
      case SourcesFile.Valid valid -> publish(valid.sources(), Set.of());
      case SourcesFile.Partial partial -> {
        log.error(
            "These sources are left as they were, until their selectors are mended:\n{}",
            partial.message());
        publish(partial.sources(), partial.mistaken());
      }
      case SourcesFile.Invalid invalid ->
          log.error(
              "The sources are left as they were, until this is mended:\n{}", invalid.message());
    }
    seen = fingerprint;
  }

  private void publish(List<SourceDefinition> wanted, Set<String> leftAlone)
      throws InterruptedException {
    Map<String, SourceDefinition> known =
        directory.all().stream()
            .collect(Collectors.toMap(SourceDefinition::id, Function.identity()));
    List<ProducerRecord<String, byte[]>> changes = new ArrayList<>();
    for (SourceDefinition source : wanted) {
      SourceDefinition before = known.remove(source.id());
      if (!source.equals(before)) {
        changes.add(Events.source(source, clock.instant()));
      }
    }
    known.keySet().removeAll(leftAlone);
    known.keySet().forEach(gone -> changes.add(Events.sourceRemoved(gone, clock.instant())));
    for (ProducerRecord<String, byte[]> change : changes) {
      try {
        producer.send(change).get();
      } catch (ExecutionException e) {
        throw new IllegalStateException("the sources could not be published", e.getCause());
      }
    }
    log.info("{} sources are watched; {} changes published", wanted.size(), changes.size());
  }
}
