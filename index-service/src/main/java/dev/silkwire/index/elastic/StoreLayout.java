package dev.silkwire.index.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import dev.silkwire.index.store.Shelf;
import dev.silkwire.index.store.StoreState;
import dev.silkwire.index.store.StoreUnavailable;
import java.io.IOException;
import java.io.StringReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps templates, monthly indices and aliases as they must be, and knows whether they are.
 *
 * <p>Nothing is ever created by guess: a batch is written only after its indices have been seen
 * with their alias; a template or alias that somebody removed is put back, or the batch waits and
 * says why. A heartbeat looks every few seconds, so readiness answers at once and from knowledge.
 */
@Component
public class StoreLayout implements StoreState, SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(StoreLayout.class);
  private static final Duration HEARTBEAT = Duration.ofSeconds(3);
  private static final Duration OLD = Duration.ofSeconds(15);

  private final ElasticsearchClient client;
  private final ElasticsearchSettings settings;
  private final Calls calls;
  private final Clock clock;
  private final Map<Shelf, TemplateFile> files = new EnumMap<>(Shelf.class);
  private final Set<String> known = ConcurrentHashMap.newKeySet();
  private final Set<String> mapped = ConcurrentHashMap.newKeySet();
  private final ReentrantLock arranging = new ReentrantLock();
  private volatile String trouble = "Elasticsearch has not been asked yet";
  private volatile Instant seen = Instant.EPOCH;
  private volatile @Nullable Thread heartbeat;

  public StoreLayout(ElasticsearchClient client, ElasticsearchSettings settings, Clock clock) {
    this.client = client;
    this.settings = settings;
    this.calls = new Calls(settings);
    this.clock = clock;
    for (Shelf shelf : Shelf.values()) {
      files.put(shelf, new TemplateFile(shelf));
    }
  }

  @Override
  public Optional<String> trouble() {
    if (!trouble.isEmpty()) {
      return Optional.of(trouble);
    }
    Duration age = Duration.between(seen, clock.instant());
    return age.compareTo(OLD) > 0
        ? Optional.of(
            "Elasticsearch at "
                + settings.elasticsearch()
                + " has not answered for "
                + age.toSeconds()
                + " s: it may be overloaded")
        : Optional.empty();
  }

  /**
   * Returns once this index is there with its alias, and the template behind it.
   *
   * @throws StoreUnavailable where that cannot be had now
   */
  void require(Shelf shelf, String index) {
    if (!known.contains(index)) {
      arrange(shelf, index);
    }
  }

  /** Look again before the next write: something was not as it should be. */
  void doubt() {
    known.clear();
    mapped.clear();
  }

  /** Looks at everything and repairs what is missing; what cannot be repaired becomes the state. */
  void look() {
    try {
      Instant now = clock.instant();
      for (Shelf shelf : Shelf.values()) {
        String index = shelf.index(now);
        known.remove(index);
        arrange(shelf, index);
        Set<String> withAlias = indicesOf(shelf);
        known.removeIf(name -> name.startsWith(shelf.alias()) && !withAlias.contains(name));
      }
      if (!trouble.isEmpty()) {
        log.info("Elasticsearch at {} is ready", settings.elasticsearch());
      }
      seen = clock.instant();
      trouble = "";
    } catch (StoreUnavailable e) {
      known.clear();
      String message = String.valueOf(e.getMessage());
      if (!message.equals(trouble)) {
        log.warn("{}", message);
      }
      trouble = message;
    }
  }

  private void arrange(Shelf shelf, String index) {
    arranging.lock();
    try {
      TemplateFile file = files.get(shelf);
      if (file == null) {
        throw new AssertionError(shelf);
      }
      if (templateVersion(file).orElse(-1L) < file.version()) {
        putTemplate(file);
      }
      if (!indexExists(index)) {
        createIndex(index);
        mapped.remove(index);
      }
      if (mapped.add(index)) {
        putMapping(file, index);
      }
      if (!hasAlias(shelf, index)) {
        putAlias(shelf, index);
      }
      known.add(index);
    } finally {
      arranging.unlock();
    }
  }

  private Optional<Long> templateVersion(TemplateFile file) {
    return calls.make(
        () -> {
          try {
            return client
                .indices()
                .getIndexTemplate(get -> get.name(file.name()))
                .indexTemplates()
                .stream()
                .map(item -> item.indexTemplate().version())
                .map(version -> version == null ? 0L : version)
                .findFirst();
          } catch (ElasticsearchException e) {
            return ifMissing(e, Optional.<Long>empty());
          }
        });
  }

  private void putTemplate(TemplateFile file) {
    String body = file.with(settings.replicas()).toString();
    calls.make(
        () ->
            client
                .indices()
                .putIndexTemplate(put -> put.name(file.name()).withJson(new StringReader(body))));
    log.info("put template {} version {}", file.name(), file.version());
  }

  private boolean indexExists(String index) {
    return calls.make(() -> client.indices().exists(ask -> ask.index(index)).value());
  }

  private void createIndex(String index) {
    calls.make(
        () -> {
          try {
            var created = client.indices().create(create -> create.index(index));
            log.info("created index {}", index);
            return created.acknowledged();
          } catch (ElasticsearchException e) {
            if ("resource_already_exists_exception".equals(e.error().type())) {
              return true; // another instance was quicker
            }
            throw e;
          }
        });
  }

  /**
   * An index of an earlier version of the program gets the fields that came since, and so does a
   * new one where another instance put back its older template.
   */
  private void putMapping(TemplateFile file, String index) {
    String body = file.mappings().toString();
    calls.make(
        () ->
            client
                .indices()
                .putMapping(put -> put.index(index).withJson(new StringReader(body)))
                .acknowledged());
  }

  private boolean hasAlias(Shelf shelf, String index) {
    return calls.make(
        () -> {
          try {
            return client
                .indices()
                .existsAlias(ask -> ask.index(index).name(shelf.alias()))
                .value();
          } catch (ElasticsearchException e) {
            return ifMissing(e, false);
          }
        });
  }

  private Set<String> indicesOf(Shelf shelf) {
    return calls.make(
        () ->
            Set.copyOf(
                client.indices().getAlias(get -> get.name(shelf.alias())).aliases().keySet()));
  }

  private void putAlias(Shelf shelf, String index) {
    calls.make(() -> client.indices().putAlias(put -> put.index(index).name(shelf.alias())));
    log.warn("index {} had lost its alias {}: put back", index, shelf.alias());
  }

  private static <T> T ifMissing(ElasticsearchException e, T answer) throws IOException {
    if (e.status() == 404) {
      return answer;
    }
    throw e;
  }

  @Override
  public void start() {
    heartbeat =
        Thread.ofVirtual()
            .name("elasticsearch-heartbeat")
            .start(
                () -> {
                  while (!Thread.currentThread().isInterrupted()) {
                    look();
                    try {
                      Thread.sleep(HEARTBEAT);
                    } catch (InterruptedException stopping) {
                      return;
                    }
                  }
                });
  }

  @Override
  public void stop() {
    Thread beating = heartbeat;
    if (beating != null) {
      beating.interrupt();
    }
    heartbeat = null;
  }

  @Override
  public boolean isRunning() {
    return heartbeat != null;
  }
}
