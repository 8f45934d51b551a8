package dev.silkwire.commandline.run;

import java.io.IOException;
import java.nio.file.Path;

/** A server or service that is kept running: how to start it and how to see that it works. */
interface Part {
  String name();

  /** Where it listens, {@code host:port}. */
  String address();

  /** Its log, shown in part when it keeps dying. */
  Path log();

  /** Starts its process and returns at once. */
  ProcessHandle start() throws IOException;

  /** Whether it really works now. Must answer within a few seconds. */
  boolean isReady();
}
