package dev.silkwire.enrich.imports;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes a watch-list of a table: its first row names the columns, of which {@code name} must be
 * there. Several words in a cell are separated by {@code |}.
 */
public final class CsvImport {
  private static final List<String> WORDS = List.of("id", "name", "kind", "letters");

  private CsvImport() {}

  /** Returns what came of it. */
  public static String run(
      Reader in, char separator, String source, String list, int limit, Appendable out)
      throws IOException {
    Rows rows = new Rows(in, separator, true);
    List<String> columns = rows.next().orElseThrow(() -> new ImportProblem(1, "is empty"));
    for (String column : columns) {
      if (!WORDS.contains(column)
          && !List.of("aliases", "exact", "languages").contains(column)
          && !column.matches("[a-z]{2,3}")) {
        throw new ImportProblem(
            1,
            "the column \""
                + column
                + "\" is not known; known are id, name, kind, letters, aliases, exact, languages"
                + " and the codes of languages (en, ru …)");
      }
    }
    if (!columns.contains("name")) {
      throw new ImportProblem(1, "there is no column \"name\"; the first row names the columns");
    }
    RuleYaml yaml = new RuleYaml(out);
    yaml.line("# imported from " + source.replaceAll("\\s", " "));
    yaml.line("watches:");
    yaml.line("  - list: " + RuleYaml.quoted(list));
    yaml.line("    names:");
    int written = 0;
    for (Optional<List<String>> row = rows.next();
        row.isPresent() && written < limit;
        row = rows.next()) {
      yaml.entry("      ", entry(columns, row.get(), rows.line() - 1));
      written++;
    }
    return written
        + " names on the list "
        + list
        + (written == limit ? "; stopped at the limit, give --limit for more" : "");
  }

  private static Map<String, Object> entry(List<String> columns, List<String> row, long line)
      throws ImportProblem {
    if (row.size() > columns.size()) {
      throw new ImportProblem(
          line, "has " + row.size() + " values for " + columns.size() + " columns");
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    for (int i = 0; i < row.size(); i++) {
      String column = columns.get(i);
      String value = row.get(i);
      if (WORDS.contains(column)) {
        fields.put(column, value);
      } else {
        fields.put(
            column,
            Arrays.stream(value.split("\\|"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList());
      }
    }
    if (!(fields.get("name") instanceof String name) || name.isEmpty()) {
      throw new ImportProblem(line, "has no name");
    }
    return fields;
  }
}
