package dev.silkwire.commandline.run;

import dev.silkwire.localstack.LocalServer;
import java.nio.file.Path;

/**
 * A server of the local stack that runs already; starting it means starting it again.
 *
 * @param server the server
 * @param log where its output goes
 */
record Server(LocalServer server, Path log) implements Part {
  @Override
  public String name() {
    return server.name();
  }

  @Override
  public String address() {
    return server.address();
  }

  @Override
  public ProcessHandle start() {
    server.restart(); // returns when it works
    return process();
  }

  @Override
  public boolean isReady() {
    return server.isAlive();
  }

  ProcessHandle process() {
    return ProcessHandle.of(server.processId())
        .orElseThrow(() -> new IllegalStateException(name() + " has ended"));
  }
}
