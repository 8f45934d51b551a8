package dev.silkwire.enrich;

import dev.silkwire.enrich.imports.CsvImport;
import dev.silkwire.enrich.imports.GeoNamesImport;
import dev.silkwire.enrich.imports.ImportProblem;
import dev.silkwire.enrich.imports.PlaceFilter;
import dev.silkwire.enrich.imports.WhosOnFirstImport;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a rule file of a list the user has: of a table, GeoNames or Who's On First. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Writes a rule file made of your list to standard output.",
      "  csv       a watch-list from a table with the columns name, id, kind, aliases, exact,",
      "            languages and codes of languages (en, ru ...); only name is needed, | separates",
      "            words in a cell",
      "  geonames  places from a GeoNames dump (KZ.txt, cities15000.txt)",
      "  wof       places from Who's On First: GeoJSON, folders of it, or meta files (.csv)"
    },
    footer = {
      "",
      "Examples:",
      "  silkwire tags import csv --list suppliers suppliers.csv > rules/suppliers.yaml",
      "  silkwire tags import geonames --country KZ,UZ --min-population 5000 cities500.zip \\",
      "      > rules/cities.yaml",
      "Exit status: 0 done, 1 the list cannot be read (the message says where), 2 wrong arguments."
    })
final class TagsImportCommand implements Callable<Integer> {
  private static final int DONE = 0;
  private static final int FAILED = 1;

  enum Format {
    csv,
    geonames,
    wof
  }

  @Parameters(index = "0", paramLabel = "csv|geonames|wof", description = "what the file is")
  private Format format = Format.csv;

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "FILE",
      description = "UTF-8; may be .gz or .zip; - reads standard input; for wof also folders")
  private List<Path> files = List.of();

  @Option(
      names = "--list",
      paramLabel = "ID",
      defaultValue = "mine",
      description = "csv: id of the watch-list (default: ${DEFAULT-VALUE})")
  private String list = "mine";

  @Option(
      names = "--separator",
      paramLabel = "C",
      defaultValue = ",",
      description = "csv: what separates values; tab for a tabulator (default: ${DEFAULT-VALUE})")
  private String separator = ",";

  @Option(
      names = "--country",
      split = ",",
      paramLabel = "CODE",
      description = "places of these countries only (ISO 3166-1: KZ,CN)")
  private List<String> countries = List.of();

  @Option(
      names = "--min-population",
      paramLabel = "N",
      defaultValue = "0",
      description = "cities of so many people at least (default: all)")
  private long minPopulation;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "100000",
      description = "entries at most (default: ${DEFAULT-VALUE})")
  private int limit = 100_000;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    CommandSpec self = Objects.requireNonNull(spec);
    PrintWriter out = self.commandLine().getOut();
    PrintWriter err = self.commandLine().getErr();
    GivenFile reading = new GivenFile(files.getFirst());
    try {
      PlaceFilter filter = new PlaceFilter(new HashSet<>(countries), minPopulation, limit);
      String source = reading.name();
      String summary =
          switch (format) {
            case csv -> {
              try (Reader in = onlyFile().reader()) {
                yield CsvImport.run(in, separatorChar(), source, list, limit, out);
              }
            }
            case geonames -> {
              try (Reader in = onlyFile().reader()) {
                yield GeoNamesImport.run(in, source, filter, out);
              }
            }
            case wof -> {
              WhosOnFirstImport places = new WhosOnFirstImport(source, filter, out);
              for (Path file : files) {
                for (Path each : inside(file)) {
                  reading = new GivenFile(each);
                  read(reading, places);
                }
              }
              yield places.summary();
            }
          };
      err.println(summary);
      return DONE;
    } catch (ImportProblem e) {
      err.println(reading.path() + ", " + e.getMessage());
    } catch (IOException e) {
      err.println(reading.problem(e));
    } finally {
      out.flush();
    }
    return FAILED;
  }

  private GivenFile onlyFile() {
    if (files.size() > 1) {
      throw new picocli.CommandLine.ParameterException(
          Objects.requireNonNull(spec).commandLine(), "give one file; only wof takes more");
    }
    return new GivenFile(files.getFirst());
  }

  private char separatorChar() {
    if (separator.equals("tab")) {
      return '\t';
    }
    if (separator.length() != 1) {
      throw new picocli.CommandLine.ParameterException(
          Objects.requireNonNull(spec).commandLine(),
          "--separator should be one character, or tab");
    }
    return separator.charAt(0);
  }

  private static void read(GivenFile file, WhosOnFirstImport places) throws IOException {
    if (file.path().toString().contains(".csv")) {
      try (Reader in = file.reader()) {
        places.meta(in);
      }
    } else {
      try (InputStream in = file.bytes()) {
        places.geoJson(in);
      }
    }
  }

  /** Alternative shapes of a place repeat it. */
  private static List<Path> inside(Path fileOrFolder) throws IOException {
    if (!Files.isDirectory(fileOrFolder)) {
      return List.of(fileOrFolder);
    }
    try (Stream<Path> files = Files.walk(fileOrFolder)) {
      return files
          .filter(file -> file.toString().endsWith(".geojson") && !file.toString().contains("-alt"))
          .sorted()
          .toList();
    }
  }
}
