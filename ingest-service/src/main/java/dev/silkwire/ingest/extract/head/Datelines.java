package dev.silkwire.ingest.extract.head;

import dev.silkwire.contracts.Dateline;
import dev.silkwire.ingest.extract.dates.ArticleDates;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the dateline a first paragraph begins with: place, agency, date. The text keeps it. */
public final class Datelines {
  private static final int LONGEST = 120;

  private static final String PLACE =
      "(?<place>\\p{Lu}[\\p{L}.'’-]+(?:[ /]\\p{Lu}?[\\p{L}.'’-]+){0,3})";
  private static final String CAPITALS =
      "(?<place>\\p{Lu}[\\p{Lu}.'’-]{2,}(?: \\p{Lu}[\\p{Lu}.'’-]+){0,2})";
  private static final String DAY = "(?<date>\\d{1,2} \\p{L}+|\\p{L}+ \\d{1,2})";
  private static final String AGENCY = "(?<agency>\\p{Lu}[\\p{L}\\p{N}.\"«»/ -]{1,30}?)";
  private static final String DASH = "(?:\\s*(?:--|[–—−])\\s*|\\s+-\\s*|-\\s+)";
  private static final String LONG_DASH = "\\s*(?:--|[–—−])\\s*";
  private static final String BEGINNING = "(?=[\\p{L}\"«“‘(])";

  private static final List<Form> FORMS =
      List.of(
          // "BEIJING. KAZINFORM - ", "Нур-Султан. 3 июня. КазТАГ - "
          new Form(PLACE + "\\.\\s+(?:" + DAY + "\\.?\\s+)?" + AGENCY + DASH + BEGINNING),
          // "АСТАНА, 7 тамыз. ҚазАқпарат – "
          new Form(PLACE + ",\\s+" + DAY + "\\.\\s+" + AGENCY + DASH + BEGINNING),
          // "ASTANA, June 3 (Xinhua) -- ", "WASHINGTON (AP) — "
          new Form(
              PLACE
                  + "(?:,\\s*(?<date>\\p{L}+\\.? \\d{1,2}(?:, \\d{4})?|\\p{Lu}[\\p{L}. ]{1,25}))?"
                  + "\\s*\\((?<agency>[\\p{L}\\p{N}. /&-]{2,30})\\)"
                  + DASH,
              Datelines::isInBrackets),
          // "Рудный, 1 февраля. /Agency/. "
          new Form(
              "(?<line>"
                  + PLACE
                  + "[,.]\\s*(?:"
                  + DAY
                  + "[.,]?\\s*)?/(?<agency>\\p{Lu}[\\p{L}\\p{N}.\"«» -]{1,30})/)[.\\s]*(?:--|[-–—−])?\\s*",
              any -> true),
          // "新华社北京6月3日电（记者…）", "（本报北京6月3日电）"
          new Form(
              "[（(【]?(?<line>(?<agency>新华社|新华网|中新社|中新网|人民网|央视网|中国新闻网|本报|本社|本网"
                  + "|\\p{IsHan}{2,6}(?:社|网|报))(?<place>\\p{IsHan}{2,8}?)"
                  + "(?:(?<date>\\d{1,2}月\\d{1,2}日)[电電讯]"
                  // a telephone rings ("来电"), a telegram is followed by its reporter
                  + "|(?<![来來致去回通发發])[电電讯](?=[\\s（(，,]|$)))",
              any -> true),
          // "ЗАРЕЧНЫЙ, 7 авг — РИА Новости. "
          new Form(
              "(?<line>"
                  + PLACE
                  + "[.,]\\s+"
                  + DAY
                  + "\\.?"
                  + DASH
                  + AGENCY
                  + ")[.,:]\\s+"
                  + BEGINNING),
          // "LONDON, June 3 - ", "ALMATY — "
          new Form(
              CAPITALS
                  + "(?:,\\s*(?<date>\\p{L}+\\.? \\d{1,2}(?:, \\d{4})?|\\p{Lu}[\\p{L}. ]{1,25}))?"
                  + DASH
                  + BEGINNING),
          // "Nairobi, Kenya – ", "Алматы, Казахстан, 3 июня — "
          new Form(
              "(?<place>\\p{Lu}\\p{L}+(?:[ '’-]\\p{Lu}\\p{L}+){0,2}), \\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+){0,2}"
                  + "(?:, (?<date>\\d{1,2} \\p{L}+|\\p{L}+\\.? \\d{1,2}))?"
                  + LONG_DASH
                  + BEGINNING),
          // "АСТАНА. 5 наурыз. ", "Astana, 5 March – "
          new Form(PLACE + "[.,]\\s+" + DAY + "(?:\\.|\\.?" + DASH + ")\\s*" + BEGINNING));

  /** What stands where a place would: "EXCLUSIVE - ", "UPDATE, June 3 - ". */
  private static final Pattern LABEL =
      Pattern.compile(
          "(?:exclusive|updated?|breaking|watch|live|video|photos?|opinion|analysis|comment(?:ary)?|editorial|interview|explainer|review|recap|corrected|correction|note|alert|just in"
              + "|срочно|обновлено|эксклюзив|видео|фото|мнение|интервью|дополнено|исправлено|коммент\\p{L}+|шұғыл|жаңартылды"
              + "|fazit|eilmeldung|exklusiv|kommentar|meinung|analyse|exclusif|urgent|urgente|exclusiva|última hora|vidéo|opinión|ultim'ora)(?!\\p{L}).*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** "NORVIKNEWS.COM - ". */
  private static final Pattern SITE = Pattern.compile(".*\\p{L}{2}\\.\\p{L}{2,}");

  private Datelines() {}

  /** What a line with an agency says, to be believed or not. */
  private record Named(String place, String agency, @Nullable String date) {}

  /**
   * One way to write a dateline, with the groups place, agency and date.
   *
   * @param believed which lines with an agency are believed
   */
  private record Form(Pattern pattern, Set<String> groups, Predicate<Named> believed) {
    Form(String regex) {
      this(regex, line -> isAgencyLike(line.agency()));
    }

    Form(String regex, Predicate<Named> believed) {
      this(Pattern.compile("^" + regex), believed);
    }

    private Form(Pattern pattern, Predicate<Named> believed) {
      this(pattern, pattern.namedGroups().keySet(), believed);
    }

    Optional<Dateline> read(String head) {
      Matcher found = pattern.matcher(head);
      if (!found.find()) {
        return Optional.empty();
      }
      String agency = group(found, "agency");
      String between = group(found, "date"); // or the country
      String date = between != null && hasDigit(between) ? between : null;
      String place = found.group("place");
      if (date != null && !ArticleDates.namesMonth(date)
          || LABEL.matcher(place).matches()
          || SITE.matcher(place).matches()) {
        return Optional.empty();
      }
      if (agency != null && !believed.test(new Named(place, agency, date))) {
        return Optional.empty();
      }
      String line = group(found, "line");
      return Optional.of(
          new Dateline(
              line == null ? found.group().strip() : line,
              place,
              agency == null ? null : agency.strip(),
              date));
    }

    private @Nullable String group(Matcher found, String name) {
      return groups.contains(name) ? found.group(name) : null;
    }
  }

  public static Optional<Dateline> read(String firstParagraph) {
    String head =
        firstParagraph.length() > LONGEST ? firstParagraph.substring(0, LONGEST) : firstParagraph;
    return FORMS.stream().flatMap(form -> form.read(head).stream()).findFirst();
  }

  private static boolean hasDigit(String text) {
    return text.chars().anyMatch(Character::isDigit);
  }

  /** Beside a place in brackets: a party may stand there, too, "Critics (NGO) - ". */
  private static boolean isInBrackets(Named line) {
    return line.date() != null || Agencies.isOne(line.agency()) || isInCapitals(line.place());
  }

  /** A sentence may begin "Astana. Today - "; an agency is known, or written in capitals. */
  private static boolean isAgencyLike(String text) {
    String name = text.replaceAll("[\"«»]", "").strip();
    return Agencies.isOne(name)
        || name.length() > 2 && isInCapitals(name)
        || name.matches("\\p{Lu}\\p{Ll}+\\p{Lu}\\p{L}+");
  }

  private static boolean isInCapitals(String text) {
    return text.equals(text.toUpperCase(Locale.ROOT));
  }
}
