package dev.silkwire.index;

import dev.silkwire.contracts.TopicLayout;
import java.time.Clock;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.KafkaAdmin;

/** Makes enriched articles searchable, and answers for what happened to each URL. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class IndexService {
  public static void main(String[] args) {
    SpringApplication.run(IndexService.class, args);
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  /** What is missing is created at start; what is there is never changed. */
  @Bean
  KafkaAdmin.NewTopics topics() {
    return new KafkaAdmin.NewTopics(TopicLayout.all().toArray(NewTopic[]::new));
  }
}
