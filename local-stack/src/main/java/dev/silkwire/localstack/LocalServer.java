package dev.silkwire.localstack;

import java.util.concurrent.CompletableFuture;

/** One running server of the local stack. */
public sealed interface LocalServer extends AutoCloseable permits KafkaServer, ElasticsearchServer {
  /** {@code kafka} or {@code elasticsearch}. */
  String name();

  /** Host and port of clients; the same for as long as this object lives. */
  String address();

  long processId();

  boolean isAlive();

  /** Completes when the present process ends: {@code Stopped} when told to, else {@code Died}. */
  CompletableFuture<ServerEvent> onExit();

  /** Starts the server again on the same ports and data; stops it before if it still runs. */
  void restart();

  /** Stops the server in order, by force after half a minute, and gives the folder free. */
  @Override
  void close();
}
