package dev.silkwire.enrich.language;

import java.lang.Character.UnicodeScript;
import org.jspecify.annotations.Nullable;

/**
 * The alphabets a text can be written in. An alphabet that only one language of the model uses
 * names that language outright; the others share a table of n-gram weights.
 */
enum Alphabet {
  LATIN(null, 15),
  CYRILLIC(null, 15),
  ARABIC(null, 14),
  DEVANAGARI(null, 13),
  HAN(null, 13),
  HEBREW("he", 0),
  GREEK("el", 0),
  GEORGIAN("ka", 0),
  ARMENIAN("hy", 0),
  HANGUL("ko", 0),
  THAI("th", 0),
  LAO("lo", 0),
  KHMER("km", 0),
  MYANMAR("my", 0),
  SINHALA("si", 0),
  BENGALI("bn", 0),
  GUJARATI("gu", 0),
  GURMUKHI("pa", 0),
  TAMIL("ta", 0),
  TELUGU("te", 0),
  KANNADA("kn", 0),
  MALAYALAM("ml", 0),
  ORIYA("or", 0),
  TIBETAN("bo", 0),
  ETHIOPIC("am", 0);

  private static final byte[] OF_CHAR = table();

  private final @Nullable String onlyLanguage;
  private final int bits;

  Alphabet(@Nullable String onlyLanguage, int bits) {
    this.onlyLanguage = onlyLanguage;
    this.bits = bits;
  }

  /** The one language written so; null where there are several. */
  @Nullable String onlyLanguage() {
    return onlyLanguage;
  }

  /** The logarithm of the number of n-gram buckets. */
  int bits() {
    return bits;
  }

  /** The alphabet of a letter as {@code ordinal() + 1}; 0 for what is no letter. */
  static int codeOf(char c) {
    return OF_CHAR[c];
  }

  private static byte[] table() {
    byte[] codes = new byte[Character.MAX_VALUE + 1];
    for (int c = 0; c < codes.length; c++) {
      Alphabet alphabet =
          Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK
              ? of(UnicodeScript.of(c))
              : null;
      codes[c] = (byte) (alphabet == null ? 0 : alphabet.ordinal() + 1);
    }
    return codes;
  }

  private static @Nullable Alphabet of(UnicodeScript script) {
    return switch (script) {
      case LATIN -> LATIN;
      case CYRILLIC -> CYRILLIC;
      case ARABIC -> ARABIC;
      case DEVANAGARI -> DEVANAGARI;
      case HAN, HIRAGANA, KATAKANA -> HAN;
      case HEBREW -> HEBREW;
      case GREEK -> GREEK;
      case GEORGIAN -> GEORGIAN;
      case ARMENIAN -> ARMENIAN;
      case HANGUL -> HANGUL;
      case THAI -> THAI;
      case LAO -> LAO;
      case KHMER -> KHMER;
      case MYANMAR -> MYANMAR;
      case SINHALA -> SINHALA;
      case BENGALI -> BENGALI;
      case GUJARATI -> GUJARATI;
      case GURMUKHI -> GURMUKHI;
      case TAMIL -> TAMIL;
      case TELUGU -> TELUGU;
      case KANNADA -> KANNADA;
      case MALAYALAM -> MALAYALAM;
      case ORIYA -> ORIYA;
      case TIBETAN -> TIBETAN;
      case ETHIOPIC -> ETHIOPIC;
      default -> null; // a script the model has no language for
    };
  }
}
