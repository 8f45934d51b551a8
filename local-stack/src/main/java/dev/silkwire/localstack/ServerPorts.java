package dev.silkwire.localstack;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The ports of a server, for its clients and for itself: the one asked for, else those of its last
 * run, else free ones.
 *
 * <p>They are kept in {@code ports.properties}, so that addresses survive a restart.
 */
record ServerPorts(int clients, int internal) {
  private static final String CLIENTS = "clients";
  private static final String INTERNAL = "internal";

  /** Below the range that Linux and macOS take for outgoing connections. */
  private static final int LOWEST = 20_000;

  private static final int HIGHEST = 32_000;

  static ServerPorts choose(String server, Path folder, OptionalInt wanted) throws IOException {
    Path file = folder.resolve("ports.properties");
    Properties kept = read(file);
    int clients =
        wanted.isPresent()
            ? demand(server, wanted.getAsInt())
            : keptOrFree(kept.getProperty(CLIENTS), ServerPorts::isFree);
    int internal = keptOrFree(kept.getProperty(INTERNAL), port -> port != clients && isFree(port));
    ServerPorts ports = new ServerPorts(clients, internal);
    ports.write(file);
    return ports;
  }

  /** The ports a dead server had must be free again: its clients know no others. */
  void demandFree(String server) {
    demand(server, clients);
    demand(server, internal);
  }

  private static int demand(String server, int port) {
    if (!isFree(port)) {
      throw new LocalStackException.PortTaken(server, port, PortHolder.describe(port));
    }
    return port;
  }

  private static int keptOrFree(@Nullable String kept, IntPredicate usable) {
    if (kept != null && kept.matches("\\d{4,5}") && usable.test(Integer.parseInt(kept))) {
      return Integer.parseInt(kept);
    }
    return ThreadLocalRandom.current()
        .ints(LOWEST, HIGHEST)
        .limit(1000)
        .filter(usable)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no free port in a thousand tries"));
  }

  static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }

  private static Properties read(Path file) throws IOException {
    Properties kept = new Properties();
    if (Files.exists(file)) {
      try (Reader in = Files.newBufferedReader(file)) {
        kept.load(in);
      }
    }
    return kept;
  }

  private void write(Path file) throws IOException {
    Properties kept = new Properties();
    kept.setProperty(CLIENTS, Integer.toString(clients));
    kept.setProperty(INTERNAL, Integer.toString(internal));
    try (Writer out = Files.newBufferedWriter(file)) {
      kept.store(out, null);
    }
  }
}
