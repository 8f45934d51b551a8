package dev.silkwire.localstack;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why a server of the local stack cannot run, and what the reader can do about it. */
public abstract sealed class LocalStackException extends RuntimeException {
  private LocalStackException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** Another process listens on a port that was asked for. */
  public static final class PortTaken extends LocalStackException {
    private final int port;

    PortTaken(String server, int port, Optional<String> holder) {
      super(
          "Port %d, wanted for %s, is taken%s. Stop that process, or choose another port."
              .formatted(port, server, holder.map(h -> " by " + h).orElse("")),
          null);
      this.port = port;
    }

    public int port() {
      return port;
    }
  }

  /** A run that still lives works in the same folder. */
  public static final class FolderHeld extends LocalStackException {
    FolderHeld(Path folder, String holder) {
      super(
          "The folder %s is in use by %s. Stop that run (./silkwire stop), or choose another folder (--data)."
              .formatted(folder, holder),
          null);
    }
  }

  /** There is no room for what the server will write. */
  public static final class DiskFull extends LocalStackException {
    DiskFull(Path folder, String found) {
      super(
          "Not enough space for %s: %s. Free some space, or choose a folder on another disk (--data)."
              .formatted(folder, found),
          null);
    }
  }

  /** The folder cannot be written. */
  public static final class FolderNotWritable extends LocalStackException {
    FolderNotWritable(Path folder, Throwable cause) {
      super(
          "Cannot write in %s (%s). Make it writable for this user, or choose another folder (--data)."
              .formatted(folder, cause),
          cause);
    }
  }

  /** The running Java has no launcher that could start the servers. */
  public static final class NoJdk extends LocalStackException {
    NoJdk(Path home) {
      super(
          "No Java launcher in %s. Install a JDK 25 (for example Temurin 25) and set JAVA_HOME to it."
              .formatted(home),
          null);
    }
  }

  /** The server's jars are not there, because the module was not packaged. */
  public static final class ServerJarsMissing extends LocalStackException {
    ServerJarsMissing(String module, List<Path> searched) {
      super(
          "The jars of %s are not built: no target/lib in %s. Run \"mvn package -DskipTests -pl local-stack/%s\" (./silkwire up does it), or set SILKWIRE_HOME to the project folder."
              .formatted(module, searched, module),
          null);
    }
  }

  /** The server process ended, or did not answer, for a reason told by its log. */
  public static final class ServerFailed extends LocalStackException {
    ServerFailed(String server, String what, Path log, List<String> lastLines) {
      super(
          "%s %s. Its log is %s%s"
              .formatted(
                  server,
                  what,
                  log,
                  lastLines.isEmpty() ? "." : ", last:\n  " + String.join("\n  ", lastLines)),
          null);
    }
  }
}
