package dev.silkwire.enrich.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The user's rule files in a folder. */
public final class RuleFolder {
  private RuleFolder() {}

  /** Its YAML files by name; hidden ones, as editors make them, are not for us. */
  static List<Path> files(Path folder) {
    try (Stream<Path> list = Files.list(folder)) {
      return list.filter(Files::isRegularFile)
          .filter(file -> isRules(String.valueOf(file.getFileName())))
          .sorted(Comparator.comparing(file -> String.valueOf(file.getFileName())))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the rules folder " + folder, e);
    }
  }

  /** Another one where a file came, went or changed; cheap, as files may be large. */
  public static String fingerprint(Path folder) {
    StringBuilder all = new StringBuilder();
    try {
      for (Path file : files(folder)) {
        all.append(file)
            .append(' ')
            .append(Files.size(file))
            .append(' ')
            .append(Files.getLastModifiedTime(file))
            .append('\n');
      }
    } catch (IOException | UncheckedIOException e) { // being replaced: the next look sees it
      all.append("unreadable: ").append(e.getMessage());
    }
    return all.toString();
  }

  private static boolean isRules(String name) {
    return !name.startsWith(".") && (name.endsWith(".yaml") || name.endsWith(".yml"));
  }
}
