package dev.silkwire.ingest.sources;

import dev.silkwire.contracts.Hashes;
import dev.silkwire.contracts.SourceDefinition;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads the sources to watch from one YAML file, or from every {@code .yaml} and {@code .yml} file
 * of a folder. All mistakes of all files are told at once, each with its place and what would be
 * right. A mistake in selectors costs its source; nothing is taken from files with any other.
 *
 * <pre>{@code
 * sources:
 *   - id: portal                       # required: a-z, 0-9, dot, dash, underscore
 *     url: https://portal.example/     # required: the home page
 *     name: East Coast Portal          # else the id
 *     feeds: [/feed.xml]               # addresses or paths of the url
 *     sitemaps: [/sitemap_index.xml]
 *     sections: [/news/index.html]
 *     every: 1m                        # 5s to 7d
 *     delay: 2s                        # least pause between two requests to a host
 *     selectors:                       # where its pages hold what; the rest is found without
 *       - from: 2026-03-01             # the day of a new layout; until: the day it ends
 *         title: h1.headline           # CSS; also subtitle, date, authors, next-page
 *         body: .story .text
 *         remove: [.promo, "#related"]
 * }</pre>
 */
public final class SourcesFile {
  private static final int LARGEST = 8 * 1024 * 1024;
  private static final int MOST_FILES = 10_000;

  private SourcesFile() {}

  /** What was found in the files. */
  public sealed interface Reading {
    /** What is wrong. */
    List<Problem> problems();

    /** All problems, a line each. */
    default String message() {
      return String.join("\n", problems().stream().map(Problem::toString).toList());
    }
  }

  /** All of it is right. */
  public record Valid(List<SourceDefinition> sources) implements Reading {
    public Valid {
      sources = List.copyOf(sources);
    }

    @Override
    public List<Problem> problems() {
      return List.of();
    }
  }

  /**
   * Some sources have mistakes in their selectors, which cost only these sources: it is known which
   * they are, so they can be left as they were.
   *
   * @param sources the others
   * @param mistaken the ids of those with a mistake
   */
  public record Partial(
      List<SourceDefinition> sources, Set<String> mistaken, List<Problem> problems)
      implements Reading {
    public Partial {
      sources = List.copyOf(sources);
      mistaken = Set.copyOf(mistaken);
      problems = List.copyOf(problems);
    }
  }

  /** Something is wrong with the files; nothing is taken from them. */
  public record Invalid(List<Problem> problems) implements Reading {
    public Invalid {
      problems = List.copyOf(problems);
    }
  }

  /**
   * One mistake.
   *
   * @param file the file's name
   * @param line from 1; 0 where the file as a whole is meant
   * @param column from 1; 0 where the file as a whole is meant
   * @param field the field, as {@code sources[2].url}; empty where no field is meant
   * @param message what is wrong and what would be right
   */
  public record Problem(String file, int line, int column, String field, String message) {
    @Override
    public String toString() {
      String place = line == 0 ? file : file + ":" + line + ":" + column;
      return place + ": " + (field.isEmpty() ? "" : field + ": ") + message;
    }
  }

  /** Reads a file, or the files of a folder in the order of their names. */
  public static Reading read(Path fileOrFolder) {
    List<Problem> problems = new ArrayList<>();
    SourcesYaml yaml = new SourcesYaml(problems);
    List<Path> files;
    try {
      files = files(fileOrFolder);
    } catch (IOException e) {
      return new Invalid(List.of(unreadable(fileOrFolder, e)));
    }
    if (files.isEmpty()) {
      String name = String.valueOf(fileOrFolder.getFileName());
      return new Invalid(
          List.of(
              new Problem(
                  name,
                  0,
                  0,
                  "",
                  Files.exists(fileOrFolder)
                      ? "no .yaml or .yml file in this folder; put one there"
                      : "there is no such file or folder: check the path " + fileOrFolder)));
    }
    for (Path file : files) {
      try {
        if (Files.size(file) > LARGEST) {
          problems.add(
              new Problem(name(file), 0, 0, "", "larger than 8 MiB; split it into several files"));
          continue;
        }
        yaml.read(name(file), Files.readString(file, StandardCharsets.UTF_8));
      } catch (CharacterCodingException e) {
        problems.add(new Problem(name(file), 0, 0, "", "is not UTF-8; save it as UTF-8"));
      } catch (IOException e) {
        problems.add(unreadable(file, e));
      }
    }
    return problems.isEmpty()
        ? new Valid(yaml.sources())
        : yaml.othersAreUnharmed()
            ? new Partial(yaml.sources(), yaml.mistaken(), problems)
            : new Invalid(problems);
  }

  /** A hash over names and contents of the files: it differs when something was changed. */
  public static String fingerprint(Path fileOrFolder) {
    StringBuilder all = new StringBuilder();
    try {
      for (Path file : files(fileOrFolder)) {
        all.append(name(file)).append('=');
        all.append(
                Files.size(file) > LARGEST
                    ? "too large " + Files.size(file)
                    : Hashes.of(Files.readAllBytes(file)))
            .append('\n');
      }
    } catch (IOException e) { // a file being replaced at this moment: the next look sees it
      all.append("unreadable ").append(e.getClass().getSimpleName());
    }
    return Hashes.of(all.toString());
  }

  private static List<Path> files(Path fileOrFolder) throws IOException {
    if (Files.isRegularFile(fileOrFolder)) {
      return List.of(fileOrFolder);
    }
    if (!Files.isDirectory(fileOrFolder)) {
      return List.of();
    }
    try (Stream<Path> inside = Files.list(fileOrFolder)) {
      return inside
          .filter(Files::isRegularFile)
          .filter(
              file -> {
                String name = name(file).toLowerCase(Locale.ROOT);
                return !name.startsWith(".") && (name.endsWith(".yaml") || name.endsWith(".yml"));
              })
          .sorted(Comparator.comparing(SourcesFile::name))
          .limit(MOST_FILES)
          .toList();
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static Problem unreadable(Path file, IOException e) {
    return new Problem(
        name(file),
        0,
        0,
        "",
        "cannot be read (" + e.getClass().getSimpleName() + "): check that it may be read");
  }
}
