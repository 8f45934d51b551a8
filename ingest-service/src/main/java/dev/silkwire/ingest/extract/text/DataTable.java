package dev.silkwire.ingest.extract.text;

import dev.silkwire.ingest.extract.html.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A table of data, written as text: cells separated by " | ", rows by line ends. Tables that lay
 * out a page are none.
 *
 * @param caption the element with what the table is called; null where it has none
 * @param linkChars how much of the cells is inside links
 */
record DataTable(List<List<Cell>> rows, @Nullable Element caption, int linkChars) {
  private static final int MOST_ELEMENTS = 8_000;
  private static final int LONG_CELL = 400;

  /** One cell, and whether it names a row or column. */
  record Cell(String text, boolean names) {}

  String text() {
    return rows.stream()
        .map(
            row ->
                row.stream()
                    .map(Cell::text)
                    .filter(cell -> !cell.isEmpty())
                    .collect(Collectors.joining(" | ")))
        .collect(Collectors.joining("\n"));
  }

  /** The table as data; null where it lays out a page. */
  static @Nullable DataTable read(Element table) {
    if (table.attr("role").equals("presentation")) {
      return null;
    }
    List<Element> rows = rows(table);
    if (rows.size() < 2) {
      return null;
    }
    List<List<Cell>> filled = new ArrayList<>();
    int rowsOfSeveral = 0;
    boolean headed = false;
    for (Element row : rows) {
      List<Cell> cells = new ArrayList<>();
      for (Element cell : row.children()) {
        boolean names = cell.normalName().equals("th");
        headed |= names;
        String text = Texts.of(cell);
        if (text.length() > LONG_CELL) {
          return null;
        }
        cells.add(new Cell(text, names));
      }
      rowsOfSeveral += row.childrenSize() > 1 ? 1 : 0;
      if (cells.stream().anyMatch(cell -> !cell.text().isEmpty())) {
        filled.add(cells);
      }
    }
    if (!headed && rowsOfSeveral * 3 < rows.size() * 2) {
      return null;
    }
    return new DataTable(filled, caption(table), linkChars(rows));
  }

  private static @Nullable Element caption(Element table) {
    Element first = table.firstElementChild(); // by the standard it stands nowhere else
    return first != null && first.normalName().equals("caption") ? first : null;
  }

  /** The rows; empty where there is inside what no table of data has: tables, forms, headlines. */
  private static List<Element> rows(Element table) {
    List<Element> rows = new ArrayList<>();
    int seen = 0;
    Element at = table;
    while (true) {
      Element next = at.firstElementChild();
      while (next == null && at != table) {
        next = at.nextElementSibling();
        if (next == null) {
          Element up = at.parent();
          if (up == null) {
            return rows;
          }
          at = up;
        }
      }
      if (next == null) {
        return rows;
      }
      at = next;
      switch (at.normalName()) {
        case "table", "form", "h1", "iframe", "article" -> {
          return List.of();
        }
        case "tr" -> rows.add(at);
        default -> {}
      }
      if (++seen > MOST_ELEMENTS) {
        return List.of();
      }
    }
  }

  private static int linkChars(List<Element> rows) {
    int chars = 0;
    for (Element row : rows) {
      for (Element link : row.getElementsByTag("a")) {
        chars += Texts.of(link).length();
      }
    }
    return chars;
  }
}
