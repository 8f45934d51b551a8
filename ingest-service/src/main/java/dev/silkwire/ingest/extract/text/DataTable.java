package dev.silkwire.ingest.extract.text;

import dev.silkwire.ingest.extract.html.Texts;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** Tells a table of data from a table that lays out a page, and writes the first as text. */
final class DataTable {
  private static final int MOST_CELLS = 5_000;
  private static final int LONG_CELL = 400;

  private DataTable() {}

  static boolean is(Element table) {
    if (table.attr("role").equals("presentation")
        || !table.getElementsByTag("table").not(":root").isEmpty()
            && table.getElementsByTag("table").size() > 1) {
      return false;
    }
    Elements rows = table.getElementsByTag("tr");
    if (rows.size() < 2) {
      return false;
    }
    int cells = 0;
    int rowsOfSeveral = 0;
    for (Element row : rows) {
      int inRow = 0;
      for (Element cell : row.children()) {
        inRow++;
        if (cell.childrenSize() > 8
            || cell.wholeText().length() > LONG_CELL * 2 && Texts.of(cell).length() > LONG_CELL) {
          return false;
        }
      }
      cells += inRow;
      rowsOfSeveral += inRow > 1 ? 1 : 0;
    }
    boolean headed = !table.getElementsByTag("th").isEmpty();
    return cells <= MOST_CELLS
        && (headed || rowsOfSeveral * 3 >= rows.size() * 2)
        && table.getElementsByTag("form").isEmpty()
        && table.getElementsByTag("h1").isEmpty();
  }

  /** Cells separated by " | ", rows by line ends. */
  static String text(Element table) {
    List<String> lines = new ArrayList<>();
    for (Element row : table.getElementsByTag("tr")) {
      List<String> cells = new ArrayList<>();
      for (Element cell : row.children()) {
        String text = Texts.of(cell);
        if (!text.isEmpty()) {
          cells.add(text);
        }
      }
      if (!cells.isEmpty()) {
        lines.add(String.join(" | ", cells));
      }
    }
    return String.join("\n", lines);
  }

  static int linkChars(Element table) {
    int chars = 0;
    for (Element link : table.getElementsByTag("a")) {
      chars += Texts.of(link).length();
    }
    return chars;
  }
}
