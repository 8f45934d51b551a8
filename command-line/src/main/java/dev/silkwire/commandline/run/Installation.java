package dev.silkwire.commandline.run;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the built jars are: the checkout this command was built in.
 *
 * @param root the project folder
 */
public record Installation(Path root) {
  public Installation {
    root = root.toAbsolutePath().normalize();
  }

  /** The installation the script names, or else the folder we are in. */
  public static Installation locate() {
    return new Installation(Path.of(System.getProperty("silkwire.home", "")));
  }

  /** The data folder where none is named: {@code SILKWIRE_DATA}, or {@code data} in the project. */
  public Path usualData() {
    String named = System.getenv("SILKWIRE_DATA");
    return named == null || named.isBlank() ? root.resolve("data") : Path.of(named);
  }

  /** What is not built yet, by module; empty where everything is there. */
  public List<String> missing(List<String> modules) {
    return modules.stream().filter(module -> jars(module).isEmpty()).toList();
  }

  /**
   * The class path of a runnable module: its own jar before its libraries.
   *
   * @throws IllegalStateException where it has not been built
   */
  String classPath(String module) {
    List<Path> jars = jars(module);
    if (jars.isEmpty()) {
      throw new IllegalStateException(
          module + " is not built; run ./silkwire build, or mvn package in " + root);
    }
    List<String> entries = new ArrayList<>();
    jars.forEach(jar -> entries.add(jar.toString()));
    entries.add(root.resolve(module).resolve("target/lib") + File.separator + "*");
    return String.join(File.pathSeparator, entries);
  }

  private List<Path> jars(String module) {
    Path target = root.resolve(module).resolve("target");
    if (!Files.isDirectory(target.resolve("lib"))) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(target)) {
      return files
          .filter(file -> file.getFileName().toString().matches(module + "-[0-9].*\\.jar"))
          .filter(
              file -> !file.getFileName().toString().matches(".*-(sources|javadoc|tests)\\.jar"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
