package dev.silkwire.testkit.servers;

/** The servers that all tests of this JVM share; made with the first question for them. */
final class SharedServers {
  static final BackingServers INSTANCE = stoppedAtExit(BackingServers.create());

  private SharedServers() {}

  private static BackingServers stoppedAtExit(BackingServers servers) {
    Runtime.getRuntime().addShutdownHook(new Thread(servers::close, "stop-backing-servers"));
    return servers;
  }
}
