package dev.silkwire.ingest.extract.charset;

import dev.silkwire.contracts.JournalEntry;
import java.nio.charset.Charset;

/** The characters of a page, or why its bytes are none. */
public sealed interface PageText {

  /**
   * The page could be decoded.
   *
   * @param charset the encoding it was read in
   * @param evidence what spoke for that encoding
   */
  record Decoded(String text, Charset charset, Evidence evidence) implements PageText {}

  /**
   * The bytes are no HTML page.
   *
   * @param detail for people: what showed it
   */
  record Refused(JournalEntry.Reason reason, String detail) implements PageText {}

  /** What told the encoding. */
  enum Evidence {
    BYTE_ORDER_MARK,
    HEADER,
    META,
    VALID_UTF8,
    STATISTICS,
    NOTHING
  }
}
