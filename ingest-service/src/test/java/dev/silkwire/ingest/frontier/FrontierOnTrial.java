package dev.silkwire.ingest.frontier;

import dev.silkwire.contracts.CanonicalUrl;
import dev.silkwire.contracts.Discovery;
import dev.silkwire.contracts.EventJson;
import dev.silkwire.contracts.JournalEntry;
import dev.silkwire.contracts.SourceDefinition;
import dev.silkwire.contracts.Topics;
import dev.silkwire.ingest.fetch.Validators;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A frontier whose visits are taken and carried out by nobody, at a time of its own. */
abstract class FrontierOnTrial {
  static final Instant START = Instant.parse("2026-11-21T10:00:00Z");
  static final CanonicalUrl FEED = new CanonicalUrl("https://a.example/feed.xml");
  static final CanonicalUrl PAGE = new CanonicalUrl("https://a.example/1.html");

  static final CanonicalUrl SITEMAP = new CanonicalUrl("https://maps.example/map.xml");

  @TempDir Path state;
  final List<Visit> visits = new ArrayList<>();
  final Set<String> underWay = new HashSet<>();
  boolean room = true;
  Instant now = START;
  TopologyTestDriver driver;
  TestInputTopic<String, byte[]> events;
  TestInputTopic<String, byte[]> sources;
  TestOutputTopic<String, byte[]> journal;

  @BeforeEach
  void start() {
    Properties settings = new Properties();
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "frontier-test");
    settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
    settings.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
    driver = new TopologyTestDriver(FrontierTopology.build(new Collecting()), settings, START);
    events =
        driver.createInputTopic(
            FrontierTopology.EVENTS, new StringSerializer(), new ByteArraySerializer());
    sources =
        driver.createInputTopic(Topics.SOURCES, new StringSerializer(), new ByteArraySerializer());
    journal =
        driver.createOutputTopic(
            Topics.JOURNAL, new StringDeserializer(), new ByteArrayDeserializer());
  }

  @AfterEach
  void stop() {
    driver.close();
  }

  void define(SourceDefinition source) {
    sources.pipeInput(source.id(), EventJson.write(source), now);
  }

  /** A source with these feeds and, where it has some, a sitemap on another host. */
  static SourceDefinition source(List<CanonicalUrl> feeds) {
    return new SourceDefinition(
        "a",
        "A",
        new CanonicalUrl("https://a.example/"),
        feeds,
        feeds.isEmpty() ? List.of() : List.of(SITEMAP),
        List.of(),
        Duration.ofMinutes(1),
        null);
  }

  void find(CanonicalUrl url) {
    Discovery discovery = new Discovery(Discovery.Mechanism.FEED, FEED, now, "title", null);
    tell(new FrontierEvent.LinkFound(url, "a", Duration.ofMinutes(1), discovery, 0, null));
  }

  /** As a person does. */
  void askFor(CanonicalUrl url) {
    Discovery discovery = new Discovery(Discovery.Mechanism.API, null, now, null, null);
    tell(new FrontierEvent.LinkFound(url, "a", Duration.ofMinutes(1), discovery, 0, null));
  }

  void end(Ending ending) {
    end(visits.getLast(), ending);
  }

  void end(Visit visit, Ending ending) {
    underWay.remove(visit.lease());
    tell(new FrontierEvent.VisitEnded(visit.url(), visit.lease(), now, ending));
  }

  void tell(FrontierEvent event) {
    events.pipeInput(event.url().host(), EventJson.write(event), now);
  }

  void pass(Duration time) {
    now = now.plus(time);
    driver.advanceWallClockTime(time);
  }

  List<JournalEntry> journaled() {
    return journal.readValuesToList().stream()
        .map(json -> EventJson.read(json, JournalEntry.class))
        .toList();
  }

  static Ending published(int revision) {
    return new Ending.Published(
        "hash" + revision, revision, "title", parts(PAGE), edition("r" + revision));
  }

  static FrontierEvent anew(String hold, String hash, int revision, Edition edition) {
    return new FrontierEvent.ExtractedAnew(PAGE, hold, START, hash, revision, "title", edition);
  }

  static Edition edition(String fingerprint) {
    return new Edition(START, 0, fingerprint, null);
  }

  static List<Part> parts(CanonicalUrl url) {
    return List.of(new Part(url, new Validators("\"v1\"", null)));
  }

  /** Takes visits and carries none out. */
  private final class Collecting implements VisitDispatcher {
    @Override
    public boolean offer(Visit visit) {
      if (room) {
        visits.add(visit);
        underWay.add(visit.lease());
      }
      return room;
    }

    @Override
    public boolean holds(String lease) {
      return underWay.contains(lease);
    }

    @Override
    public void abandon(String lease) {}
  }
}
