package dev.silkwire.localstack;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the jars of a server in the project folder: named by {@code -Dsilkwire.home} or {@code
 * SILKWIRE_HOME}, else above the working directory, else above this class's own jar.
 */
final class ServerJars {
  private ServerJars() {}

  /** The class path to start a server with. */
  static String classPath(String module) {
    return classPath(module, startingPoints());
  }

  static String classPath(String module, List<Path> startingPoints) {
    for (Path start : startingPoints) {
      for (Path folder = start; folder != null; folder = folder.getParent()) {
        Path target = folder.resolve("local-stack").resolve(module).resolve("target");
        Optional<Path> own = ownJar(target, module);
        if (own.isPresent() && Files.isDirectory(target.resolve("lib"))) {
          return own.get() + File.pathSeparator + target.resolve("lib") + File.separator + "*";
        }
      }
    }
    throw new LocalStackException.ServerJarsMissing(module, startingPoints);
  }

  private static Optional<Path> ownJar(Path target, String module) {
    if (!Files.isDirectory(target)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(target)) {
      return files
          .filter(file -> file.getFileName().toString().matches(module + "-[0-9][^/]*\\.jar"))
          .filter(file -> !file.toString().matches(".*-(sources|javadoc|tests)\\.jar"))
          .sorted()
          .findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> startingPoints() {
    @Nullable String named = System.getProperty("silkwire.home", System.getenv("SILKWIRE_HOME"));
    if (named != null) {
      return List.of(Path.of(named).toAbsolutePath());
    }
    List<Path> points = new ArrayList<>();
    points.add(Path.of("").toAbsolutePath());
    try {
      points.add(
          Path.of(ServerJars.class.getProtectionDomain().getCodeSource().getLocation().toURI()));
    } catch (URISyntaxException | RuntimeException e) {
      // not on disk: the working directory has to do
    }
    return points;
  }
}
