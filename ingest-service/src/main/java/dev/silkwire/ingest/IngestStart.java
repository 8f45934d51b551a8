package dev.silkwire.ingest;

import dev.silkwire.contracts.TopicLayout;
import dev.silkwire.contracts.backfill.Backfills;
import dev.silkwire.ingest.fetch.PoliteFetcher;
import dev.silkwire.ingest.frontier.Frontier;
import dev.silkwire.ingest.sources.SourceDirectory;
import dev.silkwire.ingest.sources.SourcesFile;
import dev.silkwire.ingest.sources.SourcesWatch;
import dev.silkwire.ingest.visit.VisitRunner;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The order of starting and stopping: wait for Kafka, make the topics, learn the sources, then let
 * the frontier hand out visits; and afterwards look for changed source files now and then.
 */
@Component("visiting")
class IngestStart implements SmartLifecycle, HealthIndicator {
  private static final Logger log = LoggerFactory.getLogger(IngestStart.class);
  private static final Duration RETRY = Duration.ofSeconds(1);
  private static final Duration LOOK = Duration.ofSeconds(3);

  private final KafkaConnectionDetails kafka;
  private final SourceDirectory directory;
  private final SourcesWatch sources;
  private final Frontier frontier;
  private final VisitRunner visits;
  private final Backfills reExtractions;
  private final PoliteFetcher fetcher;
  private volatile @Nullable Thread running;

  IngestStart(
      IngestSettings settings,
      KafkaConnectionDetails kafka,
      SourceDirectory directory,
      SourcesWatch sources,
      Frontier frontier,
      VisitRunner visits,
      Backfills reExtractions,
      PoliteFetcher fetcher) {
    this.kafka = kafka;
    this.directory = directory;
    this.sources = sources;
    this.frontier = frontier;
    this.visits = visits;
    this.reExtractions = reExtractions;
    this.fetcher = fetcher;
    if (SourcesFile.read(settings.sources()) instanceof SourcesFile.Invalid invalid) {
      throw new IllegalStateException("The sources cannot be read:\n" + invalid.message());
    }
  }

  @Override
  public void start() {
    running = Thread.ofPlatform().name("ingest").start(this::run);
  }

  private void run() {
    try {
      createTopics();
      directory.start();
      sources.look();
      frontier.start(visits);
      while (true) {
        Thread.sleep(LOOK);
        sources.look();
        fetcher.forgetIdleHosts();
      }
    } catch (InterruptedException stopping) {
      log.debug("ingest-service stops");
    }
  }

  private void createTopics() throws InterruptedException {
    List<NewTopic> wanted =
        Stream.concat(TopicLayout.all().stream(), Frontier.topics().stream()).toList();
    Map<String, Object> settings =
        Map.of(
            AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.getBootstrapServers(),
            AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000,
            AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
    try (Admin admin = Admin.create(settings)) {
      while (true) {
        try {
          Set<String> known = admin.listTopics().names().get();
          admin
              .createTopics(wanted.stream().filter(t -> !known.contains(t.name())).toList())
              .all()
              .get();
          return;
        } catch (ExecutionException | KafkaException e) {
          log.info("Waiting for Kafka at {}: {}", kafka.getBootstrapServers(), e.getMessage());
          Thread.sleep(RETRY);
        }
      }
    }
  }

  @Override
  public void stop() {
    Thread running = this.running;
    this.running = null;
    try {
      if (running != null) {
        running.interrupt();
        running.join(Duration.ofSeconds(5));
      }
      reExtractions.close();
      visits.close();
      frontier.close();
      directory.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running != null;
  }

  @Override
  public Health health() {
    String state = frontier.state();
    return (state.equals("RUNNING") ? Health.up() : Health.down())
        .withDetail("frontier", state)
        .withDetail("sources", directory.all().size())
        .build();
  }
}
