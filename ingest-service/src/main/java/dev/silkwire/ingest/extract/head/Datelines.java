package dev.silkwire.ingest.extract.head;

import dev.silkwire.contracts.Dateline;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the dateline a first paragraph begins with: place, agency, date. The text keeps it. */
public final class Datelines {
  private static final String PLACE = "(\\p{Lu}[\\p{L}.'’-]+(?:[ /]\\p{Lu}?[\\p{L}.'’-]+){0,3})";
  private static final String DASH = "(?:\\s*(?:--|[–—−])\\s*|\\s+-\\s*|-\\s+)";

  /** "BEIJING. KAZINFORM - ", "АСТАНА. КазИнформ — ", "Нур-Султан. 3 июня. КазТАГ - ". */
  private static final Pattern POINTS =
      Pattern.compile(
          "^("
              + PLACE
              + "\\.\\s+(?:(\\d{1,2} \\p{L}+|\\p{L}+ \\d{1,2})\\.?\\s+)?([\\p{Lu}][\\p{L}\\p{N}.\"«»/ -]{1,30}?))"
              + DASH
              + "(?=[\\p{L}\"«“‘(])");

  /** "ASTANA, June 3 (Xinhua) -- ", "WASHINGTON (AP) — ". */
  private static final Pattern PARENTHESES =
      Pattern.compile(
          "^("
              + PLACE
              + "(?:,\\s*(\\p{L}+\\.? \\d{1,2}(?:, \\d{4})?|\\p{Lu}[\\p{L}. ]{1,25}))?\\s*\\(([\\p{L}\\p{N}. /&-]{2,30})\\))"
              + DASH);

  /** "新华社北京6月3日电（记者…）", "（新华社北京6月3日电）", "中新网北京6月3日电". */
  private static final Pattern CHINESE =
      Pattern.compile(
          "^[（(【]?((新华社|新华网|中新社|中新网|人民网|央视网|中国新闻网|本报|本社|本网|[\\p{IsHan}]{2,6}(?:社|网|报))([\\p{IsHan}]{2,8}?)(\\d{1,2}月\\d{1,2}日)?[电電讯])");

  /** "LONDON, June 3 - ", "ALMATY — ": a place in capitals alone. */
  private static final Pattern PLACE_ALONE =
      Pattern.compile(
          "^((\\p{Lu}[\\p{Lu}.'’-]{2,}(?: \\p{Lu}[\\p{Lu}.'’-]+){0,2})(?:,\\s*(\\p{L}+\\.? \\d{1,2}(?:, \\d{4})?|\\p{Lu}[\\p{L}. ]{1,25}))?)"
              + DASH
              + "(?=[\\p{L}\"“‘«])");

  /** "Nairobi, Kenya – ", "Алматы, Казахстан, 3 июня — ": a place and what it lies in. */
  private static final Pattern PLACE_AND_COUNTRY =
      Pattern.compile(
          "^((\\p{Lu}\\p{L}+(?:[ '’-]\\p{Lu}\\p{L}+){0,2}), \\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+){0,2}"
              + "(?:, (\\d{1,2} \\p{L}+|\\p{L}+\\.? \\d{1,2}))?)\\s*(?:--|[–—−])\\s*(?=[\\p{L}\"“‘«])");

  /** "Рудный, 1 февраля. /Agency/. ": the agency between slashes. */
  private static final Pattern SLASHES =
      Pattern.compile(
          "^("
              + PLACE
              + "[,.]\\s*(?:(\\d{1,2} \\p{L}+|\\p{L}+ \\d{1,2})[.,]?\\s*)?/([\\p{Lu}][\\p{L}\\p{N}.\"«» -]{1,30})/)[.\\s]*(?:--|[-–—−])?\\s*");

  private Datelines() {}

  public static Optional<Dateline> read(String firstParagraph) {
    String head = firstParagraph.length() > 120 ? firstParagraph.substring(0, 120) : firstParagraph;
    Matcher points = POINTS.matcher(head);
    if (points.find() && isAgencyLike(points.group(4))) {
      return Optional.of(
          new Dateline(
              head.substring(0, points.end()).strip(),
              points.group(2),
              points.group(4).strip(),
              points.group(3)));
    }
    Matcher parentheses = PARENTHESES.matcher(head);
    if (parentheses.find()) {
      String middle = parentheses.group(3);
      return Optional.of(
          new Dateline(
              head.substring(0, parentheses.end()).strip(),
              parentheses.group(2),
              parentheses.group(4),
              dateOf(middle)));
    }
    Matcher slashes = SLASHES.matcher(head);
    if (slashes.find()) {
      return Optional.of(
          new Dateline(
              slashes.group(1), slashes.group(2), slashes.group(4).strip(), slashes.group(3)));
    }
    Matcher chinese = CHINESE.matcher(head);
    if (chinese.find()) {
      return Optional.of(
          new Dateline(chinese.group(1), chinese.group(3), chinese.group(2), chinese.group(4)));
    }
    Matcher alone = PLACE_ALONE.matcher(head);
    if (alone.find()) {
      return Optional.of(
          new Dateline(
              head.substring(0, alone.end()).strip(),
              alone.group(2),
              null,
              dateOf(alone.group(3))));
    }
    Matcher country = PLACE_AND_COUNTRY.matcher(head);
    if (country.find()) {
      return Optional.of(
          new Dateline(
              head.substring(0, country.end()).strip(), country.group(2), null, country.group(3)));
    }
    return Optional.empty();
  }

  private static @Nullable String dateOf(@Nullable String middle) {
    return middle != null && middle.matches(".*\\d.*") ? middle : null;
  }

  /** A sentence may begin "Astana. Today - "; an agency is known, or written in capitals. */
  private static boolean isAgencyLike(String text) {
    String name = text.replaceAll("[\"«»]", "").strip();
    return Agencies.isOne(name)
        || name.length() > 2 && name.equals(name.toUpperCase(java.util.Locale.ROOT))
        || name.matches("\\p{Lu}\\p{Ll}+\\p{Lu}\\p{L}+");
  }
}
