package dev.silkwire.ingest.extract.text;

import dev.silkwire.contracts.Block;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** A run of text that stands as one line or paragraph on the page, or a picture between them. */
final class Passage {
  /** What cookie and privacy dialogs speak of, at greater length than many an article. */
  private static final List<String> CONSENT =
      List.of(
          "cookie",
          "Cookie",
          "COOKIE",
          "CCPA",
          "GDPR",
          "DSGVO",
          "RODO",
          "opt-out",
          "opt out",
          "opting-out",
          "opting out",
          "your consent",
          "rivacy policy",
          "rivacy Policy",
          "rivacy choices",
          "Datenschutzerkl",
          "Datenschutzeinst",
          "Einwilligung",
          "danych osobowych",
          "dane osobowe",
          "персональных данных",
          "隐私政策",
          "隐私声明");

  final Region region;

  /** The innermost element around the text; the img itself for a picture. */
  final Element element;

  final Block.Type type;
  final int level;
  final String text;
  final int linkChars;
  final int boldChars;

  /** The first and last text of the line, for writing it with its links; null where unknown. */
  @Nullable TextNode from;

  @Nullable TextNode to;

  /** Length by what the characters say: an ideograph counts as three letters. */
  final int size;

  final boolean picture;
  private final double linkDensity;
  private final double worth;

  Passage(
      Region region,
      Element element,
      Block.Type type,
      int level,
      String text,
      int linkChars,
      int boldChars,
      boolean picture) {
    this.region = region;
    this.element = element;
    this.type = type;
    this.level = level;
    this.text = text;
    this.linkChars = Math.min(linkChars, text.length());
    this.boldChars = Math.min(boldChars, text.length());
    this.size = sizeOf(text);
    this.picture = picture;
    this.linkDensity = text.isEmpty() ? 0 : (double) this.linkChars / text.length();
    this.worth = weigh();
  }

  /** The share of the text that is inside links. */
  double linkDensity() {
    return linkDensity;
  }

  boolean endsSentence() {
    int end = text.length() - 1;
    while (end > 0 && "\"'”’»」』)）]".indexOf(text.charAt(end)) >= 0) {
      end--;
    }
    return end >= 0 && ".!?…。！？:;；：।؟۔".indexOf(text.charAt(end)) >= 0;
  }

  /** How much the passage speaks for being article (positive) or boilerplate (negative). */
  double worth() {
    return worth;
  }

  private double weigh() {
    if (picture || asksConsent()) {
      return 0;
    }
    double density = linkDensity();
    return switch (type) {
      case HEADING -> density > 0.5 ? -0.3 * Math.min(size, 100) : 0.2 * Math.min(size, 100);
      case CAPTION, CREDIT, EMBED -> 0;
      case PARAGRAPH, LIST_ITEM, QUOTE, TABLE, CODE -> {
        if (density > 0.6) {
          yield -0.5 * Math.min(size, 150);
        }
        boolean sentence = endsSentence();
        if (size < 40 && !sentence) {
          yield 0;
        }
        double worth = size * (1 - density);
        yield sentence ? worth : size > 120 ? 0.7 * worth : 0.3 * worth;
      }
    };
  }

  private boolean asksConsent() {
    if (size > 40) {
      for (String word : CONSENT) {
        if (text.contains(word)) {
          return true;
        }
      }
    }
    return false;
  }

  static int sizeOf(String text) {
    int size = text.length();
    for (int i = 0; i < text.length(); i++) {
      if (isIdeograph(text.charAt(i))) {
        size += 2;
      }
    }
    return size;
  }

  private static boolean isIdeograph(char c) {
    return (c >= '\u3040' && c <= '\u30FF')
        || (c >= '\u3400' && c <= '\u9FFF')
        || (c >= '\uAC00' && c <= '\uD7AF');
  }

  @Override
  public String toString() {
    return type + " " + text;
  }
}
