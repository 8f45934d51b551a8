package dev.silkwire.commandline.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Looks for mistakes in the user's rules before anything is started, as {@code tags check} does: in
 * a process of its own, as large lists need more memory than this one has.
 */
public final class RulesCheck {
  private static final String MISTAKE = "✗ ";

  private RulesCheck() {}

  /** Every mistake; none where there is no rule yet. */
  public static List<String> mistakesIn(Path folder) {
    try {
      return isEmpty(folder) ? List.of() : check(folder);
    } catch (IOException e) {
      return List.of("the rules in " + folder + " cannot be checked: " + e.getMessage());
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return true;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.noneMatch(file -> file.toString().matches(".*\\.ya?ml"));
    }
  }

  private static List<String> check(Path folder) throws IOException {
    Process check =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.silkwire.commandline.Silkwire",
                "tags",
                "check",
                folder.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (check.waitFor() == 0) {
        return List.of();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      check.destroy();
    }
    List<String> mistakes =
        said.lines()
            .filter(line -> line.startsWith(MISTAKE))
            .map(line -> line.substring(MISTAKE.length()))
            .toList();
    return mistakes.isEmpty()
        ? List.of("the rules in " + folder + " cannot be checked: " + said.strip())
        : mistakes;
  }
}
