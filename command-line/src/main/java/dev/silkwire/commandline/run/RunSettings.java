package dev.silkwire.commandline.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a person asked {@code silkwire up} for.
 *
 * @param sources a file or folder of sources; without one the demo newsroom is watched
 * @param rules a folder of rule files; without one that of the data folder
 * @param demo whether the demo newsroom may be opened
 * @param port of the console
 * @param contact where the owner of a site can write to; sent with every request
 * @param allowInternal {@code host:port} pairs that may be fetched although they are internal
 */
public record RunSettings(
    Optional<Path> sources,
    Optional<Path> rules,
    boolean demo,
    int port,
    String contact,
    List<String> allowInternal) {
  public RunSettings {
    allowInternal = List.copyOf(allowInternal);
  }

  boolean opensNewsroom() {
    return demo && sources.isEmpty();
  }
}
