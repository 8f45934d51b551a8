package dev.silkwire.enrich.rules;

import dev.silkwire.contracts.Hashes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** The rule files in force, in the order they are read, and their common hash. */
public final class RuleFiles {
  private static final String FOLDER = "/rules/";
  private static final List<String> BUILT_IN =
      List.of(
          "countries.yaml",
          "china.yaml",
          "kazakhstan.yaml",
          "neighbours.yaml",
          "world.yaml",
          "topics.yaml",
          "currencies.yaml",
          "names.yaml",
          "heads.yaml",
          "given-names.yaml",
          "chinese-names.yaml",
          "stopwords.yaml");
  private static final int LARGEST_FILE = 64 * 1024 * 1024;

  private final List<RuleNode> files;
  private final String hash;

  private RuleFiles(List<RuleNode> files, String hash) {
    this.files = List.copyOf(files);
    this.hash = hash;
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
    try (Stream<Path> list = Files.list(folder)) {
      return read(
          list.filter(Files::isRegularFile)
              .filter(file -> file.toString().endsWith(".yaml") || file.toString().endsWith(".yml"))
              .sorted(Comparator.comparing(file -> String.valueOf(file.getFileName())))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the rules folder " + folder, e);
    }
  }

  private static RuleFiles read(List<Path> own) {
    List<RuleNode> files = new ArrayList<>();
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try {
      for (String name : BUILT_IN) {
        try (InputStream in = RuleFiles.class.getResourceAsStream(FOLDER + name)) {
          if (in == null) {
            continue;
          }
          add(name, in.readAllBytes(), files, all);
        }
      }
      for (Path path : own) {
        if (Files.size(path) > LARGEST_FILE) {
          throw new RuleProblem(path.toString(), 0, "file", "is larger than 64 MiB; split it");
        }
        add(path.toString(), Files.readAllBytes(path), files, all);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the rule files", e);
    }
    return new RuleFiles(files, Hashes.of(all.toByteArray()));
  }

  private static void add(
      String name, byte[] bytes, List<RuleNode> files, ByteArrayOutputStream all) {
    all.writeBytes(bytes);
    all.write(0);
    parse(name, bytes).ifPresent(files::add);
  }

  /** One file's content; empty where it has only comments. */
  static java.util.Optional<RuleNode> parse(String name, byte[] bytes) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new RuleProblem(name, 0, "file", "is not UTF-8; save it so");
    }
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(LARGEST_FILE);
    options.setMaxAliasesForCollections(20);
    options.setNestingDepthLimit(20);
    try {
      Node root = new Yaml(options).compose(new java.io.StringReader(text));
      return root == null
          ? java.util.Optional.empty()
          : java.util.Optional.of(new RuleNode(shortName(name), "file", root));
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
      throw new RuleProblem(name, line, "YAML", String.valueOf(e.getProblem()));
    } catch (YAMLException e) {
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
    for (RuleNode file : files) {
      Map<String, RuleNode> fields = file.fields(RuleSection.NAMES);
      RuleNode list = fields.get(section);
      if (list != null) {
        items.addAll(list.list());
      }
    }
    return items;
  }

  private static String shortName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
