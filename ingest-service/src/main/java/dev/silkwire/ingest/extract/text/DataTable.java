package dev.silkwire.ingest.extract.text;

import dev.silkwire.ingest.extract.html.Texts;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A table of data, written as text: cells separated by " | ", rows by line ends. Tables that lay
 * out a page are none.
 *
 * @param linkChars how much of the text is inside links
 */
record DataTable(String text, int linkChars) {
  private static final int MOST_ELEMENTS = 8_000;
  private static final int LONG_CELL = 400;

  /** The table as data; null where it lays out a page. */
  static @Nullable DataTable read(Element table) {
    if (table.attr("role").equals("presentation")) {
      return null;
    }
    List<Element> rows = rows(table);
    if (rows.size() < 2) {
      return null;
    }
    List<String> lines = new ArrayList<>();
    int rowsOfSeveral = 0;
    boolean headed = false;
    for (Element row : rows) {
      List<String> cells = new ArrayList<>();
      for (Element cell : row.children()) {
        headed |= cell.normalName().equals("th");
        String text = Texts.of(cell);
        if (text.length() > LONG_CELL) {
          return null;
        }
        if (!text.isEmpty()) {
          cells.add(text);
        }
      }
      rowsOfSeveral += row.childrenSize() > 1 ? 1 : 0;
      if (!cells.isEmpty()) {
        lines.add(String.join(" | ", cells));
      }
    }
    if (!headed && rowsOfSeveral * 3 < rows.size() * 2) {
      return null;
    }
    return new DataTable(String.join("\n", lines), linkChars(rows));
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
