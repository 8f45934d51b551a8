package dev.silkwire.localstack;

import java.util.concurrent.CompletableFuture;

/** One running server of the local stack. */
public abstract sealed class LocalServer implements AutoCloseable
    permits KafkaServer, ElasticsearchServer {
  private final String name;
  private final ServerProcess process;

  LocalServer(String name, ServerProcess process) {
    this.name = name;
    this.process = process;
  }

  /** {@code kafka} or {@code elasticsearch}. */
  public final String name() {
    return name;
  }

  /** Host and port of clients; the same for as long as this object lives. */
  public final String address() {
    return process.address();
  }

  public final long processId() {
    return process.processId();
  }

  public final boolean isAlive() {
    return process.isAlive();
  }

  /** Completes when the present process ends: {@code Stopped} when told to, else {@code Died}. */
  public final CompletableFuture<ServerEvent> onExit() {
    return process.onExit();
  }

  /** Starts the server again on the same ports and data; stops it before if it still runs. */
  public final void restart() {
    process.restart();
  }

  /** Stops the server in order, by force after half a minute, and gives the folder free. */
  @Override
  public final void close() {
    process.close();
  }
}
