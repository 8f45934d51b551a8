package dev.silkwire.index.batch;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.support.SendResult;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * What the listeners do with a batch that stopped: seek back and try again, for ever.
 *
 * <p>The longest pause is far below {@code max.poll.interval.ms}, so the consumer keeps its
 * partitions while it waits. Spring's default would try ten times and then skip.
 */
@Configuration(proxyBeanMethods = false)
class PatientErrors {
  private static final long FIRST_PAUSE_MS = 500;
  private static final long LONGEST_PAUSE_MS = 10_000;

  @Bean
  CommonErrorHandler tryAgainForEver() {
    ExponentialBackOff pauses = new ExponentialBackOff(FIRST_PAUSE_MS, 2);
    pauses.setMaxInterval(LONGEST_PAUSE_MS);
    pauses.setJitter(FIRST_PAUSE_MS / 2);
    DefaultErrorHandler handler = new DefaultErrorHandler(PatientErrors::neverSkip, pauses);
    handler.setClassifications(Map.of(), true); // no exception is a reason to skip a record
    handler.setLogLevel(KafkaException.Level.DEBUG); // BatchIndexing has said it already
    return handler;
  }

  @Bean
  Publisher publisher(KafkaTemplate<String, byte[]> template) {
    return record -> {
      try {
        return template.send(record).thenApply(SendResult::getRecordMetadata);
      } catch (RuntimeException e) { // thrown where the broker is away or the record is refused
        return CompletableFuture.failedFuture(e);
      }
    };
  }

  private static void neverSkip(ConsumerRecord<?, ?> record, Exception cause) {
    throw new IllegalStateException("records are set aside by BatchIndexing only", cause);
  }
}
