package dev.silkwire.enrich;

import dev.silkwire.enrich.imports.CsvImport;
import dev.silkwire.enrich.imports.GeoNamesImport;
import dev.silkwire.enrich.imports.ImportProblem;
import dev.silkwire.enrich.imports.PlaceFilter;
import dev.silkwire.enrich.imports.WhosOnFirstImport;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
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
    Path reading = files.getFirst();
    try {
      PlaceFilter filter = new PlaceFilter(new HashSet<>(countries), minPopulation, limit);
      String source = String.valueOf(reading.getFileName());
      String summary =
          switch (format) {
            case csv -> {
              try (Reader in = reader(onlyFile())) {
                yield CsvImport.run(in, separatorChar(), source, list, limit, out);
              }
            }
            case geonames -> {
              try (Reader in = reader(onlyFile())) {
                yield GeoNamesImport.run(in, source, filter, out);
              }
            }
            case wof -> {
              WhosOnFirstImport places = new WhosOnFirstImport(source, filter, out);
              for (Path file : files) {
                for (Path each : inside(file)) {
                  reading = each;
                  read(each, places);
                }
              }
              yield places.summary();
            }
          };
      err.println(summary);
      return DONE;
    } catch (ImportProblem e) {
      err.println(reading + ", " + e.getMessage());
    } catch (MalformedInputException e) {
      err.println(reading + " is not UTF-8; save it so");
    } catch (NoSuchFileException | FileNotFoundException e) {
      err.println("there is no file " + e.getMessage());
    } finally {
      out.flush();
    }
    return FAILED;
  }

  private Path onlyFile() {
    if (files.size() > 1) {
      throw new picocli.CommandLine.ParameterException(
          Objects.requireNonNull(spec).commandLine(), "give one file; only wof takes more");
    }
    return files.getFirst();
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

  private static void read(Path file, WhosOnFirstImport places) throws IOException {
    if (file.toString().contains(".csv")) {
      try (Reader in = reader(file)) {
        places.meta(in);
      }
    } else {
      try (InputStream in = open(file)) {
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

  /** UTF-8 or an exception; unpacked. */
  static Reader reader(Path file) throws IOException {
    return new BufferedReader(
        new InputStreamReader(open(file), StandardCharsets.UTF_8.newDecoder()), 1 << 16);
  }

  private static InputStream open(Path file) throws IOException {
    String name = file.toString();
    if (name.equals("-")) {
      return System.in;
    }
    InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    if (name.endsWith(".gz")) {
      return new GZIPInputStream(bytes, 1 << 16);
    }
    if (name.endsWith(".zip")) {
      ZipInputStream zip = new ZipInputStream(bytes);
      Set<String> notes = Set.of("readme.txt"); // GeoNames' archives have one
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (!entry.isDirectory() && !notes.contains(entry.getName())) {
          return zip;
        }
      }
      throw new ImportProblem(0, "the archive is empty");
    }
    return bytes;
  }
}
