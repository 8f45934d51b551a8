package dev.silkwire.ingest.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silkwire.contracts.EventJson;
import dev.silkwire.contracts.JournalEntry.Reason;
import dev.silkwire.contracts.Topics;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;

/** What comes in and goes out: links that are refused, events of another make. */
class FrontierTopologyTest extends FrontierOnTrial {
  @Test
  void refusedLinkIsJournaledOnce() {
    for (int i = 0; i < 3; i++) {
      tell(new FrontierEvent.LinkRefused(FEED, "javascript:void(0)", "a", Reason.NOT_HTTP));
    }
    assertThat(journaled())
        .singleElement()
        .satisfies(entry -> assertThat(entry.url()).isEqualTo("javascript:void(0)"));
  }

  @Test
  void entryFromBeforeThereWereEditionsIsRead() {
    FrontierEntry old =
        EventJson.read(
            """
            {"url":"https://a.example/1.html",
             "origin":{"kind":"PAGE","source":"a","every":"PT1M",
               "firstSeen":"2026-11-20T10:00:00Z","hops":0},
             "schedule":{"due":"2026-11-21T10:00:00Z","interval":"PT1M","urgency":3,"failures":0},
             "content":{"lastRead":"2026-11-20T10:00:00Z",
               "parts":[{"url":"https://a.example/1.html","validators":{}}],
               "hash":"h","revision":4},
             "aliases":[],"ownCanonical":false}"""
                .getBytes(StandardCharsets.UTF_8),
            FrontierEntry.class);
    assertThat(old.content().edition()).isNull();
    assertThat(old.hold()).isNull();
    assertThat(Visit.of(old, "l").revision()).isEqualTo(4);
    Ending.Published before =
        (Ending.Published)
            EventJson.read(
                "{\"ending\":\"published\",\"contentHash\":\"h\",\"revision\":1,\"title\":\"t\",\"parts\":[]}"
                    .getBytes(StandardCharsets.UTF_8),
                Ending.class);
    FrontierEntry after = Revisits.after(old, before, START);
    assertThat(EventJson.read(EventJson.write(after), FrontierEntry.class)).isEqualTo(after);
    FrontierEntry held =
        after
            .with(new FrontierEntry.Content(START, parts(PAGE), "h", 2, edition("f")))
            .heldBy("h1", START.plusSeconds(60));
    assertThat(EventJson.read(EventJson.write(held), FrontierEntry.class)).isEqualTo(held);
  }

  @Test
  void undecodableEventIsSetAsideAndTheNextIsTaken() {
    events.pipeInput("a.example", "{broken".getBytes(StandardCharsets.UTF_8));
    events.pipeInput("a.example", (byte[]) null);
    events.pipeInput(
        "a.example", "{\"event\":\"canonical-failed\"}".getBytes(StandardCharsets.UTF_8));
    sources.pipeInput("a", "[]".getBytes(StandardCharsets.UTF_8));
    find(PAGE);
    assertThat(visits).hasSize(1);
    assertThat(count(Topics.deadLetter(FrontierTopology.EVENTS))).isEqualTo(3);
    assertThat(count(Topics.deadLetter(Topics.SOURCES))).isEqualTo(1);
  }

  private int count(String topic) {
    return driver
        .createOutputTopic(topic, new StringDeserializer(), new ByteArrayDeserializer())
        .readValuesToList()
        .size();
  }
}
