package dev.silkwire.ingest.extract.charset;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Whether bytes are UTF-8. Multi-byte UTF-8 practically never arises by chance in another encoding,
 * so it outweighs any label.
 *
 * @param multibyte well-formed sequences of two to four bytes
 * @param broken bytes above 0x7F that belong to no such sequence
 */
record Utf8(int multibyte, int broken) {
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
  private static final long ABOVE_ASCII = 0x8080808080808080L;

  /** So many bytes of ASCII are worth to be taken by themselves. */
  private static final int LONG_RUN = 48;

  static Utf8 count(byte[] bytes) {
    int multibyte = 0;
    int broken = 0;
    int i = 0;
    while (i < bytes.length) {
      int lead = bytes[i] & 0xFF;
      if (lead < 0x80) {
        i = endOfAscii(bytes, i);
        continue;
      }
      int length =
          lead >= 0xC2 && lead < 0xE0
              ? 2
              : lead >= 0xE0 && lead < 0xF0 ? 3 : lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
      if (length > 0 && i + length > bytes.length) {
        break; // cut off within the last character
      }
      boolean wellFormed = length > 0;
      for (int k = 1; wellFormed && k < length; k++) {
        wellFormed = (bytes[i + k] & 0xC0) == 0x80;
      }
      if (wellFormed) {
        multibyte++;
        i += length;
      } else {
        broken++;
        i++;
      }
    }
    return new Utf8(multibyte, broken);
  }

  /** One sequence may be chance ("\u00C2\u00A9" in two neighbouring letters); three are not. */
  boolean certain() {
    return multibyte >= 3 && broken == 0;
  }

  /** Mostly UTF-8 with damage, such as a page pasted together from two encodings. */
  boolean likely() {
    return multibyte > 0 && broken * 20 <= multibyte;
  }

  /**
   * Decodes bytes as Java does, but faster: Java takes a page byte by byte from its first character
   * beyond Latin-1 on, where most of what follows is markup in ASCII.
   */
  static String decode(byte[] bytes, int from) {
    StringBuilder out = new StringBuilder(bytes.length - from);
    int at = from;
    while (at < bytes.length) {
      int mixed = endOfAscii(bytes, at);
      out.append(new String(bytes, at, mixed - at, StandardCharsets.ISO_8859_1));
      int end = mixed;
      at = mixed;
      while (at < bytes.length && at - end < LONG_RUN) { // short runs between others go with them
        end = at;
        while (end < bytes.length && bytes[end] < 0) {
          end++;
        }
        at = endOfAscii(bytes, end);
      }
      out.append(new String(bytes, mixed, end - mixed, StandardCharsets.UTF_8));
      at = end;
    }
    return out.toString();
  }

  private static int endOfAscii(byte[] bytes, int from) {
    int i = from;
    while (i + Long.BYTES <= bytes.length && ((long) EIGHT.get(bytes, i) & ABOVE_ASCII) == 0) {
      i += Long.BYTES;
    }
    while (i < bytes.length && bytes[i] >= 0) {
      i++;
    }
    return i;
  }
}
