package dev.silkwire.commandline.run;

import dev.silkwire.commandline.newsroom.Newsroom;
import dev.silkwire.localstack.LocalServer;
import dev.silkwire.localstack.LocalStack;
import dev.silkwire.localstack.LocalStackSettings;
import dev.silkwire.localstack.ServerEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The story of one run: end what an earlier run left, open the newsroom, start services and servers
 * at the same time, keep everything running, and stop it in order.
 */
public final class Run implements AutoCloseable {
  public static final List<String> SERVICES =
      List.of("ingest-service", "enrich-service", "index-service");

  private static final Duration GRACE = Duration.ofSeconds(20);

  /** Seconds on a calm machine; a build server at work may need minutes. */
  private static final Duration SERVERS_START = Duration.ofMinutes(5);

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

  private final Installation installation;
  private final RunFolder folder;
  private final RunSettings settings;
  private final Screen screen;
  private final Clock clock;
  private final Instant started;
  private final List<Supervisor> services = new CopyOnWriteArrayList<>();
  private final List<Supervisor> servers = new CopyOnWriteArrayList<>();
  private final List<Runnable> stopActions = new CopyOnWriteArrayList<>();
  private String kafka = "";
  private volatile @Nullable LocalStack stack;
  private @Nullable Newsroom newsroom;
  private boolean closed;

  public Run(
      Installation installation,
      RunFolder folder,
      RunSettings settings,
      Screen screen,
      Clock clock) {
    this.installation = installation;
    this.folder = folder;
    this.settings = settings;
    this.screen = screen;
    this.clock = clock;
    this.started = clock.instant();
  }

  /** Ends what a killed run left alive: it would hold the ports and the data. */
  public static void endLeftovers(RunFolder folder, Screen screen) {
    for (RunState.PartState part :
        RunFolder.state(folder.path()).map(RunState::parts).orElse(List.of())) {
      Optional<ProcessHandle> alive = part.process().alive();
      if (alive.isPresent()) {
        screen.say(
            "Ending %s (process %d), left by an earlier run"
                .formatted(part.name(), part.process().pid()));
        Processes.end(alive.get(), GRACE);
      }
    }
  }

  /** Starts everything and returns when all of it works. */
  public void start() throws IOException {
    Map<String, Integer> ports =
        folder.ports(
            List.of("kafka", "elasticsearch", "newsroom", "ingest-service", "enrich-service"));
    kafka = "127.0.0.1:" + port(ports, "kafka");
    Path sources = openNewsroom(port(ports, "newsroom"));
    Files.createDirectories(rules());
    for (Service service : services(ports, sources)) {
      supervise(service); // early: their JVMs start while the servers do, and wait for them
    }
    writeState();
    startServers(ports);
    writeState();
    CompletableFuture.allOf(
            services.stream().map(Supervisor::firstReady).toArray(CompletableFuture[]::new))
        .join();
  }

  public String console() {
    return "http://127.0.0.1:" + settings.port() + "/";
  }

  public String kafka() {
    return kafka;
  }

  /** Something that is to end before the parts do. */
  public void whenStopping(Runnable action) {
    stopActions.add(action);
  }

  /** Stops the services, then the servers; what they wrote stays. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    stopActions.forEach(Runnable::run);
    servers.forEach(Supervisor::beginStop);
    services.forEach(Supervisor::beginStop);
    List<Thread> stops =
        services.stream()
            .map(service -> Thread.ofVirtual().start(() -> service.stop(GRACE)))
            .toList();
    stops.forEach(Run::join);
    if (newsroom != null) {
      newsroom.close();
    }
    LocalStack running = stack;
    if (running != null) {
      running.close();
    }
    folder.clear();
  }

  private Path openNewsroom(int port) throws IOException {
    if (settings.sources().isPresent()) {
      return settings.sources().get().toAbsolutePath();
    }
    Path sources = folder.path().resolve("demo-sources.yaml");
    if (!settings.opensNewsroom()) {
      Files.writeString(sources, "sources: []\n");
      return sources;
    }
    newsroom = Newsroom.open(port, folder.path().resolve("newsroom.json"), clock);
    Files.writeString(sources, newsroom.sourceDefinition());
    screen.ready("newsroom", newsroom.address(), Duration.between(started, clock.instant()));
    return sources;
  }

  /** That of the data folder is there from the beginning: a file put into it is read at once. */
  private Path rules() {
    return settings
        .rules()
        .map(Path::toAbsolutePath)
        .orElseGet(() -> folder.path().resolve("rules"));
  }

  private List<Service> services(Map<String, Integer> ports, Path sources) {
    List<String> allowed = new ArrayList<>(settings.allowInternal());
    if (newsroom != null) {
      allowed.add(newsroom.address());
    }
    return List.of(
        new Service(
            "ingest-service",
            "dev.silkwire.ingest.IngestService",
            port(ports, "ingest-service"),
            "320m",
            List.of(
                bootstrapServers(),
                "--silkwire.ingest.sources=" + sources,
                "--silkwire.ingest.state-dir=" + folder.path().resolve("ingest"),
                "--silkwire.ingest.contact=" + settings.contact(),
                "--silkwire.ingest.allow-internal=" + String.join(",", allowed)),
            folder.log("ingest-service"),
            installation),
        new Service(
            "enrich-service",
            "dev.silkwire.enrich.EnrichService",
            port(ports, "enrich-service"),
            "320m",
            List.of(bootstrapServers(), "--silkwire.enrich.rules-dir=" + rules()),
            folder.log("enrich-service"),
            installation),
        new Service(
            "index-service",
            "dev.silkwire.index.IndexService",
            settings.port(),
            "256m",
            List.of(
                bootstrapServers(),
                "--silkwire.index.elasticsearch=http://127.0.0.1:" + port(ports, "elasticsearch")),
            folder.log("index-service"),
            installation));
  }

  private String bootstrapServers() {
    return "--spring.kafka.bootstrap-servers=" + kafka;
  }

  private void startServers(Map<String, Integer> ports) {
    LocalStack running =
        LocalStack.start(
            LocalStackSettings.in(folder.path())
                .withStartTimeout(SERVERS_START)
                .withKafkaPort(port(ports, "kafka"))
                .withElasticsearchPort(port(ports, "elasticsearch"))
                .withListener(this::tellFirstStart));
    stack = running;
    for (LocalServer server : running.servers()) {
      Server part = new Server(server, folder.log(server.name()));
      Supervisor supervisor = new Supervisor(part, screen, FIRST_PAUSE, this::writeState);
      servers.add(supervisor);
      supervisor.takeOver(part.process());
    }
  }

  private void tellFirstStart(ServerEvent event) {
    if (stack == null && event instanceof ServerEvent.Ready ready) {
      screen.ready(ready.server(), ready.address(), ready.took());
    }
  }

  private void supervise(Service service) {
    Supervisor supervisor = new Supervisor(service, screen, FIRST_PAUSE, this::writeState);
    services.add(supervisor);
    supervisor.start();
  }

  private synchronized void writeState() {
    if (closed) {
      return;
    }
    List<RunState.PartState> parts = new ArrayList<>();
    for (List<Supervisor> supervisors : List.of(servers, services)) {
      for (Supervisor supervisor : supervisors) {
        supervisor
            .process()
            .ifPresent(
                process ->
                    parts.add(
                        new RunState.PartState(
                            supervisor.part().name(),
                            supervisor.part().address(),
                            RunState.Running.of(process))));
      }
    }
    folder.write(
        new RunState(
            RunState.Running.of(ProcessHandle.current()), started, console(), kafka, parts));
  }

  private static int port(Map<String, Integer> ports, String part) {
    Integer port = ports.get(part);
    if (port == null) {
      throw new IllegalStateException("no port for " + part);
    }
    return port;
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
