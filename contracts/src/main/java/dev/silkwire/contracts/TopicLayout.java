package dev.silkwire.contracts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/**
 * How the topics are laid out: partitions and retention. Services create what is missing when they
 * start and never change what is there.
 */
public final class TopicLayout {
  /** Keys go to partitions by hash, so this number cannot change without a migration. */
  public static final int PARTITIONS = 6;

  private static final String LARGEST_RECORD = Integer.toString(32 * 1024 * 1024);

  private TopicLayout() {}

  /** The public topics with their dead-letter topics, replicated as the broker's default says. */
  public static List<NewTopic> all() {
    List<NewTopic> topics = new ArrayList<>();
    topics.add(topic(Topics.SOURCES, compacted()));
    topics.add(topic(Topics.PAGES, kept(Duration.ofDays(14), 2L << 30)));
    topics.add(topic(Topics.ARTICLES, kept(Duration.ofDays(3650), -1)));
    topics.add(topic(Topics.ENRICHED, kept(Duration.ofDays(3650), -1)));
    topics.add(topic(Topics.ARTICLES_BACKFILL, kept(Duration.ofDays(3650), -1)));
    topics.add(topic(Topics.ENRICHED_BACKFILL, kept(Duration.ofDays(3650), -1)));
    topics.add(topic(Topics.JOURNAL, kept(Duration.ofDays(28), 1L << 30)));
    for (String consumed :
        List.of(
            Topics.SOURCES,
            Topics.ARTICLES,
            Topics.ENRICHED,
            Topics.ARTICLES_BACKFILL,
            Topics.ENRICHED_BACKFILL,
            Topics.JOURNAL)) {
      topics.add(topic(Topics.deadLetter(consumed), kept(Duration.ofDays(3650), -1)));
    }
    return List.copyOf(topics);
  }

  private static NewTopic topic(String name, Map<String, String> config) {
    return new NewTopic(name, Optional.of(PARTITIONS), Optional.empty()).configs(config);
  }

  private static Map<String, String> compacted() {
    return Map.of(
        TopicConfig.CLEANUP_POLICY_CONFIG,
        TopicConfig.CLEANUP_POLICY_COMPACT,
        TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
        LARGEST_RECORD);
  }

  private static Map<String, String> kept(Duration time, long bytesPerPartition) {
    return Map.of(
        TopicConfig.CLEANUP_POLICY_CONFIG,
        TopicConfig.CLEANUP_POLICY_DELETE,
        TopicConfig.RETENTION_MS_CONFIG,
        Long.toString(time.toMillis()),
        TopicConfig.RETENTION_BYTES_CONFIG,
        Long.toString(bytesPerPartition),
        TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
        LARGEST_RECORD);
  }
}
