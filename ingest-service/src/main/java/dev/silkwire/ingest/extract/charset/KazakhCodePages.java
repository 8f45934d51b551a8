package dev.silkwire.ingest.extract.charset;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.util.List;
import java.util.Optional;

/**
 * The code pages that put Kazakh letters where windows-1251 has those of its neighbours. The JDK
 * has neither, and sites that use them call them windows-1251 as often as by their names.
 */
final class KazakhCodePages {
  /** STRK 1048-2002, registered with IANA as KZ-1048. */
  static final Charset KZ_1048 =
      new CodePage(
          "KZ-1048",
          "ЂЃ‚ѓ„…†‡€‰Љ‹ЊҚҺЏ"
              + "ђ‘’“”•–—\uFFFD™љ›њқһџ"
              + "\u00A0ҰұӘ¤Ө¦§Ё©Ғ«¬\u00AD®Ү"
              + "°±Ііөµ¶·ё№ғ»әҢңү");

  /** ParaType's Asian Cyrillic, registered with IANA as PTCP154. */
  static final Charset PTCP_154 =
      new CodePage(
          "PTCP154",
          "ҖҒӮғ„…ҶҮҲүҠӢҢҚҺҸ" + "җ‘’“”•–—ҳҷҡӣңқһҹ" + "\u00A0ЎўЈӨҘҰ§Ё©Ә«¬ӯ®Ҝ" + "°ұІіҙө¶·ё№ә»јҪҫҝ");

  /** Letters of Kazakh alone; і stands at the same place in all three code pages. */
  private static final String LETTERS = "әғқңөұүһӘҒҚҢӨҰҮҺ";

  /** Fewer may be signs or names in a text of another language. */
  private static final int LEAST_LETTERS = 12;

  private static final int LEAST_KINDS = 4;

  private static final int ENOUGH = 256 * 1024;

  private KazakhCodePages() {}

  /**
   * The code page a text is really in that calls itself windows-1251: the one in which several of
   * the letters appear between Cyrillic letters that Kazakh has and windows-1251 lacks.
   */
  static Optional<Charset> behindWindows1251(byte[] body) {
    Charset best = null;
    int most = 0;
    for (Charset page : List.of(KZ_1048, PTCP_154)) {
      int letters = kazakhLetters(body, (CodePage) page);
      if (letters > most) {
        most = letters;
        best = page;
      }
    }
    return Optional.ofNullable(best);
  }

  /** How many Kazakh letters stand beside Cyrillic ones; 0 where they are too few or too alike. */
  private static int kazakhLetters(byte[] body, CodePage page) {
    int letters = 0;
    int kinds = 0;
    int strangers = 0;
    char before = ' ';
    for (int i = 0; i < Math.min(body.length, ENOUGH); i++) {
      char c = page.character(body[i]);
      if (c >= '\u0400' && c <= '\u052F' && before >= '\u0410' && before <= '\u052F') {
        int letter = LETTERS.indexOf(c);
        if (letter >= 0) {
          letters++;
          kinds |= 1 << letter % 8;
        } else if (c > '\u044F' && c != 'ё' && c != 'і') {
          strangers++; // a letter neither Russian nor Kazakh: the wrong code page
        }
      }
      before = c;
    }
    boolean kazakh =
        letters >= LEAST_LETTERS
            && Integer.bitCount(kinds) >= LEAST_KINDS
            && strangers * 10 < letters;
    return kazakh ? letters : 0;
  }

  /** Eight bits, the upper quarter as in windows-1251, one sixth of the table its own. */
  private static final class CodePage extends Charset {
    private final char[] upper = new char[128];

    CodePage(String name, String from80toBf) {
      super(name, new String[0]);
      from80toBf.getChars(0, 64, upper, 0);
      for (int i = 64; i < 128; i++) {
        upper[i] = (char) ('А' + i - 64);
      }
    }

    char character(byte b) {
      return b >= 0 ? (char) b : upper[b & 0x7F];
    }

    @Override
    public boolean contains(Charset other) {
      return equals(other);
    }

    @Override
    public boolean canEncode() {
      return false;
    }

    @Override
    public CharsetEncoder newEncoder() {
      throw new UnsupportedOperationException(name() + " is read, never written");
    }

    @Override
    public CharsetDecoder newDecoder() {
      return new CharsetDecoder(this, 1, 1) {
        @Override
        protected CoderResult decodeLoop(ByteBuffer in, CharBuffer out) {
          while (in.hasRemaining()) {
            if (!out.hasRemaining()) {
              return CoderResult.OVERFLOW;
            }
            out.put(character(in.get()));
          }
          return CoderResult.UNDERFLOW;
        }
      };
    }
  }
}
