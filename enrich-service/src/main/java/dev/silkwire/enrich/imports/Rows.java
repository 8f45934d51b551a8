package dev.silkwire.enrich.imports;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows of a file of comma- or tab-separated values (RFC 4180), one at a time. */
final class Rows {
  private static final int LONGEST_ROW = 1 << 20;

  private final Reader in;
  private final char separator;
  private final boolean quotes;
  private long line = 1;
  private int peeked = -2;

  /**
   * @param quotes whether a value may stand in quotation marks; in GeoNames' files they are letters
   */
  Rows(Reader in, char separator, boolean quotes) {
    this.in = in;
    this.separator = separator;
    this.quotes = quotes;
  }

  /** The line that is being read. */
  long line() {
    return line;
  }

  /** The next row that is not empty. */
  Optional<List<String>> next() throws IOException {
    List<String> row = row();
    while (row.size() == 1 && row.getFirst().isBlank() && peek() >= 0) {
      row = row();
    }
    return row.size() == 1 && row.getFirst().isBlank() ? Optional.empty() : Optional.of(row);
  }

  private List<String> row() throws IOException {
    List<String> row = new ArrayList<>();
    StringBuilder value = new StringBuilder();
    long began = line;
    int size = 0;
    boolean inQuotes = false;
    while (true) {
      int c = read();
      if (++size > LONGEST_ROW) {
        throw new ImportProblem(
            began, "the row is longer than a million characters; is a quotation mark left open?");
      }
      if (c < 0 && inQuotes) {
        throw new ImportProblem(began, "a quotation mark is not closed");
      }
      if (inQuotes) {
        if (c != '"') {
          value.append((char) c);
        } else if (peek() == '"') {
          value.append((char) read());
        } else {
          inQuotes = false;
        }
      } else if (c < 0 || c == '\n') {
        row.add(value.toString().strip());
        return row;
      } else if (c == separator) {
        row.add(value.toString().strip());
        value.setLength(0);
      } else if (quotes && c == '"' && value.isEmpty()) {
        inQuotes = true;
      } else if (c != '\r' && c != '\uFEFF') {
        value.append((char) c);
      }
    }
  }

  private int read() throws IOException {
    int c = peek();
    peeked = -2;
    if (c == '\n') {
      line++;
    }
    return c;
  }

  private int peek() throws IOException {
    if (peeked == -2) {
      peeked = in.read();
    }
    return peeked;
  }
}
