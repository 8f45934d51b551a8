package dev.silkwire.enrich.rules;

import dev.silkwire.contracts.Hashes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** The rule files in force, in the order they are read, and their common hash. */
public final class RuleFiles {
  private static final String FOLDER = "/rules/";
  private static final List<String> BUILT_IN =
      List.of(
          "countries.yaml",
          "china.yaml",
          "kazakhstan.yaml",
          "macro-regions.yaml",
          "neighbours.yaml",
          "world.yaml",
          "topics.yaml",
          "currencies.yaml",
          "numbers.yaml",
          "calendar.yaml",
          "names.yaml",
          "organisations.yaml",
          "heads.yaml",
          "given-names.yaml",
          "name-words.yaml",
          "chinese-names.yaml",
          "stopwords.yaml");
  private static final int LARGEST_FILE = 64 * 1024 * 1024;
  private static final int LARGEST_FOLDER = 2 * LARGEST_FILE;

  private final List<RuleNode> files;
  private final String hash;
  private final Map<RuleNode, String> hashes;
  private final Map<String, String> asked = new HashMap<>();
  private final Set<RuleMistake> mistakes; // what was found wrong so far, each once

  private RuleFiles(Map<RuleNode, String> files, String hash, Set<RuleMistake> mistakes) {
    this.files = List.copyOf(files.keySet());
    this.hashes = files;
    this.hash = hash;
    this.mistakes = mistakes;
  }

  public static RuleFiles builtIn() {
    return read(List.of());
  }

  /** The built-in files and those of a folder, by name. */
  public static RuleFiles withFolder(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new RuleProblem(
          folder.toString(),
          0,
          "silkwire.enrich.rules-dir",
          "is no folder; name one with YAML files");
    }
    return read(RuleFolder.files(folder));
  }

  /** The built-in files and one more, or those of a folder. */
  public static RuleFiles with(Path fileOrFolder) {
    return Files.isDirectory(fileOrFolder) ? withFolder(fileOrFolder) : read(List.of(fileOrFolder));
  }

  private static RuleFiles read(List<Path> own) {
    Map<RuleNode, String> files = new LinkedHashMap<>(); // with their hashes
    Set<RuleMistake> mistakes = new LinkedHashSet<>();
    StringBuilder hashes = new StringBuilder();
    try {
      for (String name : BUILT_IN) {
        try (InputStream in = RuleFiles.class.getResourceAsStream(FOLDER + name)) {
          if (in == null) {
            continue;
          }
          add(name, in.readAllBytes(), files, mistakes, hashes);
        }
      }
      long size = 0;
      for (Path path : own) {
        size += Files.size(path);
        if (Files.size(path) > LARGEST_FILE || size > LARGEST_FOLDER) {
          throw new RuleProblem(
              path.toString(), 0, "file", "is larger than 64 MiB, or all are than 128; split it");
        }
        add(path.toString(), Files.readAllBytes(path), files, mistakes, hashes);
      }
    } catch (NoSuchFileException e) {
      throw new RuleProblem(String.valueOf(e.getMessage()), 0, "file", "is not there");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the rule files", e);
    }
    return new RuleFiles(files, Hashes.of(hashes.toString()), mistakes);
  }

  /** A file with a mistake in its YAML is told beside the mistakes of the others. */
  private static void add(
      String path,
      byte[] bytes,
      Map<RuleNode, String> files,
      Set<RuleMistake> mistakes,
      StringBuilder hashes) {
    String hash = Hashes.of(bytes);
    hashes.append(hash).append(' ');
    try {
      Optional<RuleNode> file = parse(shortName(path), bytes);
      if (file.isPresent()) {
        file.get().fields(RuleSection.NAMES);
        files.put(file.get(), hash);
      }
    } catch (RuleProblem e) {
      mistakes.addAll(e.mistakes());
    }
  }

  /** One file's content; empty where it has only comments. */
  static Optional<RuleNode> parse(String name, byte[] bytes) {
    Reader text =
        new InputStreamReader(
            new ByteArrayInputStream(bytes), StandardCharsets.UTF_8.newDecoder()); // a strict one
    try {
      return YamlReader.read(name, text, LARGEST_FILE);
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
      throw new RuleProblem(name, line, "YAML", String.valueOf(e.getProblem()));
    } catch (YAMLException e) {
      if (e.getCause() instanceof CharacterCodingException) {
        throw new RuleProblem(name, 0, "file", "is not UTF-8; save it so");
      }
      throw new RuleProblem(name, 0, "YAML", String.valueOf(e.getMessage()));
    }
  }

  /** The hash of every byte of every file. */
  public String hash() {
    return hash;
  }

  /** The items of a list that any file may have, such as {@code places}, in order. */
  public List<RuleNode> items(String section) {
    List<RuleNode> items = new ArrayList<>();
    asked.put(section, version(section));
    for (RuleNode file : files) {
      try {
        file.optional(section).ifPresent(list -> items.addAll(list.list()));
      } catch (RuleProblem e) {
        mistakes.addAll(e.mistakes());
      }
    }
    return items;
  }

  /** Forgets which lists were asked for. */
  public void forgetAsked() {
    asked.clear();
  }

  /** The lists that were asked for since, with what says whether they have changed. */
  public Map<String, String> asked() {
    return Map.copyOf(asked);
  }

  /** Whether lists are as they were in other files. */
  public boolean hasUnchanged(Map<String, String> lists) {
    return lists.entrySet().stream()
        .allMatch(list -> version(list.getKey()).equals(list.getValue()));
  }

  /** Names and hashes of the files that have a list. */
  private String version(String section) {
    StringBuilder version = new StringBuilder();
    for (RuleNode file : files) {
      if (file.optional(section).isPresent()) {
        version.append(file.file()).append(' ').append(hashes.get(file)).append('\n');
      }
    }
    return version.toString();
  }

  /** How many items each list has; of a watch-list, its names. */
  public Map<String, Integer> sizes() {
    Map<String, Integer> sizes = new LinkedHashMap<>();
    for (RuleNode file : files) {
      file.fields()
          .forEach(
              (section, list) -> {
                if (!list.isWord()) {
                  sizes.merge(section, size(section, list.list()), Integer::sum);
                }
              });
    }
    return sizes;
  }

  private static int size(String section, List<RuleNode> items) {
    return section.equals("watches")
        ? items.stream().mapToInt(item -> item.required("names").list().size()).sum()
        : items.size();
  }

  /** Reads every item of a list; a mistake in one is kept, and the others are read all the same. */
  public void each(String section, Consumer<RuleNode> reader) {
    each(items(section), reader);
  }

  /** Reads every one of some items; a mistake in one is kept, and the others are read. */
  public void each(List<RuleNode> items, Consumer<RuleNode> reader) {
    for (RuleNode item : items) {
      try {
        reader.accept(item);
      } catch (RuleProblem e) {
        mistakes.addAll(e.mistakes());
      }
    }
  }

  /**
   * Says that everything was read.
   *
   * @throws RuleProblem where something was wrong
   */
  public void refuseMistakes() {
    if (!mistakes.isEmpty()) {
      throw new RuleProblem(List.copyOf(mistakes));
    }
  }

  /** Keeps what was found wrong elsewhere, to be told with the rest. */
  public void keep(RuleProblem problem) {
    mistakes.addAll(problem.mistakes());
  }

  private static String shortName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
