package dev.silkwire.commandline.run;

import dev.silkwire.contracts.EventJson;
import dev.silkwire.contracts.UndecodableEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The data folder of a run: who holds it, what runs ({@code run.json}), and which ports its parts
 * keep from one run to the next.
 *
 * <p>The lock is the operating system's, so it ends with the process, however that ends.
 */
public final class RunFolder implements AutoCloseable {
  private final Path path;
  private final FileChannel channel;
  private final FileLock lock;

  private RunFolder(Path path, FileChannel channel, FileLock lock) {
    this.path = path;
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * Takes the folder for this process; creates it where it is missing.
   *
   * @return empty where another run holds it
   * @throws IOException where it cannot be written to
   */
  public static Optional<RunFolder> take(Path path) throws IOException {
    Files.createDirectories(path.resolve("logs"));
    FileChannel channel =
        FileChannel.open(
            path.resolve("run.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = tryLock(channel);
    if (lock == null) {
      channel.close();
      return Optional.empty();
    }
    return Optional.of(new RunFolder(path.toAbsolutePath().normalize(), channel, lock));
  }

  /** Whether a run holds this folder now. */
  public static boolean isHeld(Path path) {
    Path file = path.resolve("run.lock");
    if (!Files.exists(file)) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      FileLock lock = tryLock(channel);
      if (lock == null) {
        return true;
      }
      lock.release();
      return false;
    } catch (IOException unreadable) {
      return false;
    }
  }

  /** The state the last run left in this folder, or the present one keeps there. */
  public static Optional<RunState> state(Path path) {
    Path file = path.resolve("run.json");
    try {
      return Optional.of(EventJson.read(Files.readAllBytes(file), RunState.class));
    } catch (IOException | UndecodableEvent none) {
      return Optional.empty();
    }
  }

  public Path path() {
    return path;
  }

  public Path log(String part) {
    return path.resolve("logs").resolve(part + ".log");
  }

  /** Replaces {@code run.json} in one step: readers see the old state or the new one. */
  public void write(RunState state) {
    writeAtomically("run.json", state);
  }

  /** Nothing runs any more. */
  public void clear() {
    try {
      Files.deleteIfExists(path.resolve("run.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Ports for these parts: those of the last run where they are still free, so that what is
   * remembered by address stays valid; else free ones.
   */
  public Map<String, Integer> ports(Iterable<String> parts) {
    Map<String, Integer> ports = new TreeMap<>(keptPorts());
    Set<Integer> given = new HashSet<>();
    for (String part : parts) {
      int kept = ports.getOrDefault(part, 0);
      int port = kept > 0 && isFree(kept) && !given.contains(kept) ? kept : freePort(given);
      given.add(port);
      ports.put(part, port);
    }
    writeAtomically("ports.json", ports);
    return ports;
  }

  /** Whether a server could listen on this port of 127.0.0.1. */
  public static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new java.net.InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 1);
      return true;
    } catch (IOException taken) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    lock.release();
    channel.close();
  }

  private Map<String, Integer> keptPorts() {
    Map<String, Integer> ports = new TreeMap<>();
    try {
      EventJson.MAPPER
          .readTree(Files.readAllBytes(path.resolve("ports.json")))
          .propertyStream()
          .forEach(entry -> ports.put(entry.getKey(), entry.getValue().asInt(0)));
    } catch (IOException | tools.jackson.core.JacksonException none) {
      return Map.of();
    }
    return ports;
  }

  private static int freePort(Set<Integer> taken) {
    for (int attempt = 0; attempt < 100; attempt++) {
      try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
        if (!taken.contains(socket.getLocalPort())) {
          return socket.getLocalPort();
        }
      } catch (IOException e) {
        throw new UncheckedIOException("no free port on 127.0.0.1", e);
      }
    }
    throw new IllegalStateException("no free port on 127.0.0.1");
  }

  private void writeAtomically(String name, Object value) {
    try {
      Path half = path.resolve(name + ".new");
      Files.write(half, EventJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(value));
      Files.move(half, path.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + path.resolve(name), e);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldByThisProcess) {
      return null;
    }
  }
}
