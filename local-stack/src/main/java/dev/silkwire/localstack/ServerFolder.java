package dev.silkwire.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The folder of one server, held by this process alone.
 *
 * <p>The operating system's file lock says whether another run lives: it ends with the process that
 * holds it, so a stale lock file is simply taken over. The file names the holder for people, and
 * the server process for the next run, which waits for it when its parent was killed.
 */
final class ServerFolder implements AutoCloseable {
  private static final long LEAST_FREE_BYTES = 512L << 20;
  private static final Duration ORPHAN_END = Duration.ofSeconds(25);

  /**
   * Closing a second channel on a locked file would give the lock away: POSIX locks are per
   * process.
   */
  private static final Set<Path> HELD_HERE = new HashSet<>();

  private final Path data;
  private final Path logs;
  private final FileChannel lockFile;
  private final ToLongFunction<Path> usableSpace;

  private ServerFolder(
      Path data, Path logs, FileChannel lockFile, ToLongFunction<Path> usableSpace) {
    this.data = data;
    this.logs = logs;
    this.lockFile = lockFile;
    this.usableSpace = usableSpace;
  }

  /**
   * Takes {@code name/} in a folder.
   *
   * @param usableSpace free bytes at a path; {@link #usableSpace} except in tests
   */
  static ServerFolder hold(Path folder, String name, ToLongFunction<Path> usableSpace) {
    Path data = folder.resolve(name);
    Path logs = folder.resolve("logs");
    try {
      Files.createDirectories(data);
      Files.createDirectories(logs);
      demandSpace(data, usableSpace);
      return lock(data.toRealPath(), logs.toRealPath(), usableSpace);
    } catch (IOException e) {
      throw new LocalStackException.FolderNotWritable(data, e);
    }
  }

  static long usableSpace(Path path) {
    try {
      return Files.getFileStore(path).getUsableSpace();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void demandSpace(Path data, ToLongFunction<Path> usableSpace) {
    long free = usableSpace.applyAsLong(data);
    if (free < LEAST_FREE_BYTES) {
      throw new LocalStackException.DiskFull(
          data, "%d MB are free, %d MB are needed".formatted(free >> 20, LEAST_FREE_BYTES >> 20));
    }
  }

  private static ServerFolder lock(Path data, Path logs, ToLongFunction<Path> usableSpace)
      throws IOException {
    synchronized (HELD_HERE) {
      if (!HELD_HERE.add(data)) {
        throw new LocalStackException.FolderHeld(data, "this same process");
      }
    }
    FileChannel file = null;
    try {
      file =
          FileChannel.open(
              data.resolve("silkwire.lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      FileLock lock = file.tryLock();
      Holder former = Holder.parse(read(file));
      if (lock == null) {
        throw new LocalStackException.FolderHeld(data, "process " + former.parent());
      }
      awaitOrphan(data, former);
      ServerFolder folder = new ServerFolder(data, logs, file, usableSpace);
      folder.name(new Holder(ProcessHandle.current().pid(), 0, Instant.EPOCH));
      return folder;
    } catch (IOException | RuntimeException e) {
      release(data, file);
      throw e;
    }
  }

  /** A server whose parent was killed ends by itself; its data is not ours before. */
  private static void awaitOrphan(Path data, Holder former) {
    Optional<ProcessHandle> orphan =
        ProcessHandle.of(former.server())
            .filter(process -> process.info().startInstant().equals(Optional.of(former.started())));
    if (orphan.isEmpty()) {
      return;
    }
    try {
      orphan.get().onExit().get(ORPHAN_END.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new LocalStackException.FolderHeld(data, "server process " + former.server());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LocalStackException.FolderHeld(data, "server process " + former.server());
    } catch (java.util.concurrent.ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A server that the full disk has ended would end again, with a message that is hard to read. */
  void demandSpace() {
    demandSpace(data, usableSpace);
  }

  Path data() {
    return data;
  }

  Path logs() {
    return logs;
  }

  /** Writes down which process is the server now. */
  void holdFor(ProcessHandle server) throws IOException {
    Instant started = server.info().startInstant().orElse(Instant.EPOCH);
    name(new Holder(ProcessHandle.current().pid(), server.pid(), started));
  }

  private void name(Holder holder) throws IOException {
    lockFile.truncate(0);
    lockFile.write(ByteBuffer.wrap(holder.line().getBytes(StandardCharsets.UTF_8)), 0);
  }

  private static String read(FileChannel file) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(256);
    file.read(bytes, 0);
    return StandardCharsets.UTF_8.decode(bytes.flip()).toString();
  }

  @Override
  public void close() {
    release(data, lockFile);
  }

  private static void release(Path data, @Nullable FileChannel file) {
    try {
      if (file != null) {
        file.close(); // and with it the lock
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      synchronized (HELD_HERE) {
        HELD_HERE.remove(data);
      }
    }
  }

  /** The line in the lock file: parent process, server process (0: none), when that one started. */
  private record Holder(long parent, long server, Instant started) {
    static Holder parse(String line) {
      String[] parts = line.strip().split(" ", -1);
      try {
        return new Holder(
            Long.parseLong(parts[0]), Long.parseLong(parts[1]), Instant.parse(parts[2]));
      } catch (RuntimeException e) {
        return new Holder(0, 0, Instant.EPOCH); // new, or cut off by a full disk
      }
    }

    String line() {
      return parent + " " + server + " " + started + "\n";
    }
  }
}
