package dev.silkwire.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.Test;

class TopicLayoutTest {
  private final Map<String, NewTopic> topics =
      TopicLayout.all().stream().collect(Collectors.toMap(NewTopic::name, topic -> topic));

  @Test
  void everyPublicTopicIsLaidOut() {
    assertThat(topics)
        .containsOnlyKeys(
            "news.sources.v1",
            "news.pages.v1",
            "news.articles.v1",
            "news.articles.enriched.v1",
            "news.articles.backfill.v1",
            "news.articles.enriched.backfill.v1",
            "news.journal.v1",
            "news.sources.v1-dlt",
            "news.articles.v1-dlt",
            "news.articles.enriched.v1-dlt",
            "news.articles.backfill.v1-dlt",
            "news.articles.enriched.backfill.v1-dlt",
            "news.journal.v1-dlt");
  }

  @Test
  void keysOfOneArticleMeetOnTheSamePartitionNumberOfEveryTopic() {
    assertThat(topics.values())
        .allSatisfy(topic -> assertThat(topic.numPartitions()).isEqualTo(TopicLayout.PARTITIONS));
  }

  @Test
  void whatIsBackfilledIsKeptLikeWhatIsLive() {
    assertThat(topics.get(Topics.ARTICLES_BACKFILL).configs())
        .isEqualTo(topics.get(Topics.ARTICLES).configs());
    assertThat(topics.get(Topics.ENRICHED_BACKFILL).configs())
        .isEqualTo(topics.get(Topics.ENRICHED).configs());
  }

  @Test
  void onlySourcesAreCompacted() {
    List<String> compacted =
        topics.values().stream()
            .filter(topic -> "compact".equals(config(topic, TopicConfig.CLEANUP_POLICY_CONFIG)))
            .map(NewTopic::name)
            .toList();

    assertThat(compacted).containsExactly("news.sources.v1");
  }

  @Test
  void deadLettersWaitForSomebodyToDealWithThem() {
    topics.forEach(
        (name, topic) -> {
          if (name.endsWith("-dlt")) {
            long days = Long.parseLong(config(topic, TopicConfig.RETENTION_MS_CONFIG)) / 86_400_000;
            assertThat(days).as(name).isGreaterThanOrEqualTo(365);
            assertThat(config(topic, TopicConfig.RETENTION_BYTES_CONFIG)).isEqualTo("-1");
          }
        });
  }

  @Test
  void pagesAndJournalAreBoundedInTimeAndSize() {
    for (String name : List.of(Topics.PAGES, Topics.JOURNAL)) {
      NewTopic topic = topics.get(name);
      assertThat(Long.parseLong(config(topic, TopicConfig.RETENTION_MS_CONFIG)))
          .as(name)
          .isBetween(86_400_000L, 90 * 86_400_000L);
      assertThat(Long.parseLong(config(topic, TopicConfig.RETENTION_BYTES_CONFIG)))
          .as(name)
          .isPositive();
    }
  }

  @Test
  void everyTopicTakesTheLargestRecord() {
    assertThat(topics.values())
        .allSatisfy(
            topic ->
                assertThat(config(topic, TopicConfig.MAX_MESSAGE_BYTES_CONFIG))
                    .isEqualTo("33554432"));
  }

  private static String config(NewTopic topic, String name) {
    return topic.configs().getOrDefault(name, "");
  }
}
