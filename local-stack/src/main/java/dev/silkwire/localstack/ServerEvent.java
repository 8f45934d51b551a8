package dev.silkwire.localstack;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** What happened to a server of the local stack; {@link #message} is the line to show. */
public sealed interface ServerEvent {
  String server();

  String message();

  /** The process was started and does not answer yet. */
  record Starting(String server, String address, long processId) implements ServerEvent {
    @Override
    public String message() {
      return server + " starting on " + address;
    }
  }

  /** The server answered a request that needs it to work. */
  record Ready(String server, String address, long processId, Duration took)
      implements ServerEvent {
    @Override
    public String message() {
      double seconds = took.toMillis() / 1000.0;
      return String.format(Locale.ROOT, "%s ready on %s after %.1f s", server, address, seconds);
    }
  }

  /** The process ended because it was told to. */
  record Stopped(String server, int status) implements ServerEvent {
    @Override
    public String message() {
      return server + " stopped";
    }
  }

  /** The process ended by itself; {@code lastLines} are what its log says about it. */
  record Died(String server, int status, List<String> lastLines) implements ServerEvent {
    public Died {
      lastLines = List.copyOf(lastLines);
    }

    @Override
    public String message() {
      String cause = lastLines.isEmpty() ? "" : ":\n  " + String.join("\n  ", lastLines);
      return server + " died with status " + status + cause;
    }
  }
}
