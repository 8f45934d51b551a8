package dev.silkwire.enrich.stream;

import dev.silkwire.contracts.TopicLayout;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.CommonContainerStoppingErrorHandler;
import org.springframework.kafka.listener.CommonDelegatingErrorHandler;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Reads a topic of articles in batches, one synchronous call each; offsets are committed when the
 * call returns. What the broker will not take now is tried again for ever, with a growing pause;
 * nothing is ever skipped. Waits for a Kafka that is not there yet.
 */
public final class ArticleConsumer implements SmartLifecycle, HealthIndicator {
  private static final Logger LOG = LoggerFactory.getLogger(ArticleConsumer.class);
  private static final long FIRST_PAUSE_MS = 500;
  private static final long LONGEST_PAUSE_MS = 15_000;

  private final ConcurrentMessageListenerContainer<String, byte[]> container;
  private final Map<String, Object> adminConfig;
  private volatile boolean running;
  private volatile Thread starter = new Thread();
  private volatile String state = "waiting for Kafka";

  /**
   * @param topic of articles
   * @param group that remembers how far it has been read
   */
  public ArticleConsumer(
      String topic,
      String group,
      ConsumerFactory<String, byte[]> consumers,
      Map<String, Object> adminConfig,
      Consumer<List<ConsumerRecord<String, byte[]>>> story) {
    this.adminConfig = Map.copyOf(adminConfig);
    ContainerProperties properties = new ContainerProperties(topic);
    properties.setGroupId(group);
    properties.setAckMode(ContainerProperties.AckMode.BATCH);
    properties.setSyncCommits(true);
    properties.setMissingTopicsFatal(false);
    properties.setMessageListener((BatchMessageListener<String, byte[]>) story::accept);
    this.container = new ConcurrentMessageListenerContainer<>(consumers, properties);
    container.setBeanName(group);
    container.setCommonErrorHandler(errorHandler());
  }

  private static CommonDelegatingErrorHandler errorHandler() {
    ExponentialBackOff pause = new ExponentialBackOff(FIRST_PAUSE_MS, 2); // unlimited by default
    pause.setMaxInterval(LONGEST_PAUSE_MS);
    DefaultErrorHandler again =
        new DefaultErrorHandler(
            (record, e) -> {
              throw new IllegalStateException("a record must not be skipped", e);
            },
            pause);
    again.setClassifications(Map.of(), true); // every failure is worth another try
    CommonDelegatingErrorHandler handler = new CommonDelegatingErrorHandler(again);
    handler.setErrorHandlers(
        Map.of(DeadLetterTopicUnwritable.class, new CommonContainerStoppingErrorHandler()));
    handler.setCauseChainTraversing(true);
    return handler;
  }

  @Override
  public void start() {
    running = true;
    starter = Thread.ofVirtual().name("topics").start(this::createTopicsThenListen);
  }

  @Override
  public void stop() {
    running = false;
    starter.interrupt();
    container.stop();
    state = "stopped";
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void createTopicsThenListen() {
    long pause = FIRST_PAUSE_MS;
    while (running) {
      try {
        createMissingTopics();
        state = "waiting for partitions";
        container.start();
        return;
      } catch (ExecutionException | java.util.concurrent.TimeoutException | RuntimeException e) {
        Throwable cause =
            e instanceof ExecutionException && e.getCause() != null ? e.getCause() : e;
        state = "waiting for Kafka: " + cause;
        LOG.warn("Kafka does not answer yet, trying again in {} ms: {}", pause, cause.toString());
      } catch (InterruptedException e) {
        return;
      }
      try {
        TimeUnit.MILLISECONDS.sleep(pause);
      } catch (InterruptedException e) {
        return;
      }
      pause = Math.min(2 * pause, LONGEST_PAUSE_MS);
    }
  }

  private void createMissingTopics()
      throws ExecutionException, InterruptedException, java.util.concurrent.TimeoutException {
    try (Admin admin = Admin.create(adminConfig)) {
      Set<String> there = admin.listTopics().names().get(10, TimeUnit.SECONDS);
      List<NewTopic> missing = new ArrayList<>();
      for (NewTopic topic : TopicLayout.all()) {
        if (!there.contains(topic.name())) {
          missing.add(topic);
        }
      }
      for (var created : admin.createTopics(missing).values().values()) {
        try {
          created.get(20, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
          if (!(e.getCause() instanceof TopicExistsException)) { // another service was faster
            throw e;
          }
        }
      }
    }
  }

  /** Up when partitions of the topic are assigned, so that an article published now is read. */
  @Override
  public Health health() {
    Collection<TopicPartition> assigned = container.getAssignedPartitions();
    boolean working = container.isRunning() && container.isInExpectedState();
    if (working && assigned != null && !assigned.isEmpty()) {
      String partitions =
          assigned.stream()
              .map(TopicPartition::toString)
              .sorted()
              .collect(Collectors.joining(", "));
      return Health.up().withDetail("partitions", partitions).build();
    }
    return Health.down()
        .withDetail(
            "state",
            container.isInExpectedState()
                ? state
                : "the consumer has stopped after an error; see the log")
        .build();
  }
}
