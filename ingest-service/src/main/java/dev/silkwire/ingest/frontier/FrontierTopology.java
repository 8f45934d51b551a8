package dev.silkwire.ingest.frontier;

import dev.silkwire.contracts.Topics;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.Stores;

/**
 * The frontier as a Kafka Streams topology.
 *
 * <pre>
 *   news.sources ──▶ announce entrances ──▶ ingest.frontier (keyed by host)
 *                                            │     ▲ canonical, redirects
 *                                            ▼     │
 *                                           frontier ──▶ news.journal
 *                                            └─▶ visits, handed to this process
 * </pre>
 */
final class FrontierTopology {
  /** Events of the frontier; internal to ingest-service. */
  static final String EVENTS = "ingest.frontier.v1";

  static final String EVENTS_OUT = "to-frontier";
  static final String JOURNAL_OUT = "to-journal";
  static final String DEAD_LETTERS = "to-dead-letters";
  static final String SOURCE_DEAD_LETTERS = "to-source-dead-letters";

  private FrontierTopology() {}

  static Topology build(VisitDispatcher dispatcher) {
    StringSerializer key = new StringSerializer();
    ByteArraySerializer value = new ByteArraySerializer();
    return new Topology()
        .addSource("sources", new StringDeserializer(), new ByteArrayDeserializer(), Topics.SOURCES)
        .addProcessor("announce", SourceAnnouncer::new, "sources")
        .addSource("events", new StringDeserializer(), new ByteArrayDeserializer(), EVENTS)
        .addProcessor("frontier", () -> new FrontierProcessor(dispatcher), "events")
        .addStateStore(
            Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(FrontierStore.NAME),
                Serdes.Bytes(),
                Serdes.ByteArray()),
            "frontier")
        .addSink(EVENTS_OUT, EVENTS, key, value, "announce", "frontier")
        .addSink(JOURNAL_OUT, Topics.JOURNAL, key, value, "frontier")
        .addSink(DEAD_LETTERS, Topics.deadLetter(EVENTS), key, value, "frontier")
        .addSink(SOURCE_DEAD_LETTERS, Topics.deadLetter(Topics.SOURCES), key, value, "announce");
  }
}
