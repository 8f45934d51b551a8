package dev.silkwire.localstack;

import java.util.List;
import java.util.function.BiFunction;

/**
 * What has to be run for one server, and how one sees that it works.
 *
 * @param module the folder of its jars in {@code local-stack/}
 * @param arguments of its main class, from the folder and the chosen ports
 */
record ServerProgram(
    String name,
    String module,
    String mainClass,
    List<String> heap,
    BiFunction<ServerFolder, ServerPorts, List<String>> arguments,
    Readiness readiness) {

  /** Asks the server at an address something it can only answer when it works. */
  interface Readiness {
    boolean answers(String address) throws Exception;
  }
}
