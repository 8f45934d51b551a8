package dev.silkwire.ingest.frontier;

import dev.silkwire.contracts.CanonicalUrl;
import dev.silkwire.contracts.EventJson;
import dev.silkwire.contracts.SourceDefinition;
import dev.silkwire.contracts.UndecodableEvent;
import java.util.List;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Tells the owners of the hosts which entrances a source has. A removed source needs no word: its
 * URLs are parked when their turn comes.
 */
final class SourceAnnouncer implements Processor<String, byte[], String, byte[]> {
  private ProcessorContext<String, byte[]> context;

  @SuppressWarnings("NullAway.Init") // init() comes before anything else
  SourceAnnouncer() {}

  @Override
  public void init(ProcessorContext<String, byte[]> context) {
    this.context = context;
  }

  @Override
  public void process(Record<String, byte[]> record) {
    if (record.value() == null) {
      return;
    }
    SourceDefinition source;
    try {
      source = EventJson.read(record.value(), SourceDefinition.class);
    } catch (UndecodableEvent e) {
      context.forward(
          DeadLetters.of(record, context, String.valueOf(e.getMessage())),
          FrontierTopology.SOURCE_DEAD_LETTERS);
      return;
    }
    long time = record.timestamp();
    if (source.namesNoEntrance()) {
      announce(source, TargetKind.HOME, List.of(source.url()), time);
    }
    announce(source, TargetKind.FEED, source.feeds(), time);
    announce(source, TargetKind.SITEMAP, source.sitemapsOrRobotsTxt(), time);
    announce(source, TargetKind.SECTION, source.sections(), time);
  }

  private void announce(
      SourceDefinition source, TargetKind kind, List<CanonicalUrl> urls, long time) {
    for (CanonicalUrl url : urls) {
      FrontierEvent event =
          new FrontierEvent.EntranceAnnounced(url, kind, source.id(), url, source.every(), 0);
      context.forward(
          new Record<>(url.host(), EventJson.write(event), time), FrontierTopology.EVENTS_OUT);
    }
  }
}
