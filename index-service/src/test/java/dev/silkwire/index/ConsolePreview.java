package dev.silkwire.index;

import dev.silkwire.contracts.Events;
import dev.silkwire.contracts.JournalEntry;
import dev.silkwire.contracts.JournalEntry.Reason;
import dev.silkwire.contracts.JournalEntry.Stage;
import dev.silkwire.testkit.servers.BackingServers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * Starts the service on servers of its own with the sample articles, to look at the console while
 * working on it: run this class, open http://127.0.0.1:8080/, end it with Ctrl-C. {@code
 * --notices=5000} sends so many short articles besides, 0 nothing at all.
 */
public final class ConsolePreview {
  private ConsolePreview() {}

  public static void main(String[] args) {
    List<String> arguments = new ArrayList<>(List.of(args));
    arguments.add("--spring.kafka.bootstrap-servers=" + BackingServers.sharedKafka());
    arguments.add("--silkwire.index.elasticsearch=" + BackingServers.sharedElasticsearch());
    var service = SpringApplication.run(IndexService.class, arguments.toArray(String[]::new));
    @SuppressWarnings("unchecked")
    KafkaTemplate<String, byte[]> kafka = service.getBean(KafkaTemplate.class);
    int notices = service.getEnvironment().getProperty("notices", Integer.class, 60);
    records(notices).forEach(kafka::send);
    kafka.flush();
    System.out.println("Sent. " + arguments);
  }

  static List<ProducerRecord<String, byte[]>> records(int notices) {
    List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
    if (notices == 0) {
      return records;
    }
    for (Samples sample :
        List.of(
            Samples.english(),
            Samples.russian(),
            Samples.chinese(),
            Samples.kazakh(),
            Samples.article(
                    "https://harbour.example/x", "<script>alert(1)</script> & <b>other</b> markup")
                .paragraph(
                    "A text with <img src=x onerror=alert(1)> in it, tagged {{7*7}} ${7*7}."))) {
      records.add(Events.enriched(sample.enriched()));
      records.add(entry(sample.url(), Stage.DISCOVERED, null, 0, "in the feed /feed.xml"));
      records.add(entry(sample.url(), Stage.EXTRACTED, null, 30, sample.title()));
      for (int i = 1; i < 9; i++) {
        records.add(entry(sample.url(), Stage.UNCHANGED, Reason.NOT_MODIFIED, 600 * i, "304"));
      }
    }
    for (int i = 0; i < notices; i++) {
      records.add(
          Events.enriched(
              Samples.article("https://harbour.example/port/" + i, "Port notice number " + i)
                  .paragraph("The east berth is closed on day " + i + " for repairs.")
                  .seen(Samples.SEEN.minusSeconds(7200L * i))
                  .enriched()));
    }
    records.add(
        entry(
            "https://harbour.example/private/a",
            Stage.REFUSED,
            Reason.ROBOTS_DISALLOWED,
            1,
            "Disallow: /private/"));
    records.add(
        entry(
            "https://harbour.example/old/1",
            Stage.REFUSED,
            Reason.REDIRECTED,
            1,
            "https://harbour.example/economy/2026/rail-freight"));
    return records;
  }

  private static ProducerRecord<String, byte[]> entry(
      String url, Stage stage, @Nullable Reason reason, int after, String detail) {
    Instant at = Samples.SEEN.plusSeconds(after);
    return Events.journal(
        new JournalEntry(
            url + stage + after,
            url,
            stage,
            reason,
            at,
            "ingest-service",
            "harbour",
            null,
            null,
            detail));
  }
}
