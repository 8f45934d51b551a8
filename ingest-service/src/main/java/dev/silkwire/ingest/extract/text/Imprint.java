package dev.silkwire.ingest.extract.text;

import dev.silkwire.ingest.extract.dates.ArticleDates;
import dev.silkwire.ingest.extract.head.Agencies;
import dev.silkwire.ingest.extract.head.Roles;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises the lines of an article's imprint: who wrote it, took the pictures and edited it, when
 * it was published and from which source. They are no text, though a page may set them as plain
 * paragraphs above or under it.
 */
final class Imprint {
  private static final int LONGEST = 200;
  private static final int LONGEST_BYLINE = 100;
  private static final int LONGEST_VALUE = 60;
  private static final int MOST_BESIDE_NAMES = 6;

  /**
   * What ends with a full stop after more words than these is a sentence: "By Friday it rained."
   */
  private static final int MOST_WORDS = 6;

  private static final Pattern BYLINE =
      caseless(
          "(by|von|par|por|di|door|автор|авторы|текст|记者|文|作者|取材|撰文|بقلم|كتب)[\\s:：/|]+.{2,80}|(?:text|words|story|written"
              + " by|authors?|авторы|подготовил[аи]?|мәтін|жазған|дайындаған)\\s?[:：].{2,80}");

  /** What may stand before a label: brackets and bullets. */
  private static final String BULLETS = "[\\s(（\\[【〔□■●◆▲*•–—-]*+";

  private static final Pattern LEADING = Pattern.compile("^" + BULLETS);
  private static final Pattern TRAILING = Pattern.compile("[\\s)）\\]】〕|,;，；]++$");

  /** Between the persons a line names. */
  private static final Pattern BETWEEN = Pattern.compile("\\s*[,;|/·•，；、]\\s*|\\.\\s(?=\\p{Lu})");

  private static final String CAPITAL = "\\p{Lu}[\\p{L}'’.-]*";
  private static final Pattern PERSON =
      Pattern.compile(CAPITAL + "(?: (?:" + CAPITAL + "|de|da|di|van|von|der|den|bin|al)){1,3}");

  private static final Pattern HAN_PERSONS =
      Pattern.compile("\\p{IsHan}{2,4}(?:[\\s、，,]+\\p{IsHan}{2,4}){0,5}、?");

  /** Words that stand with a date and a name: "Posted on … by …", "Publié le … par …". */
  private static final Pattern AROUND_DATE =
      caseless(
          "(?:published|posted|submitted|created|updated|written|on|at|in|by|from|and|ago|hours?|minutes?|days?|mon|tue|wed|thu|fri|sat|sun|am|um|uhr|von|vom|veröffentlicht|erstellt|und|publié|mis|en|ligne|le|à|par|et|publicado|el|por|y|pubblicato|il|da|e|alle|ore|опубликовано|в|и|от|г|года|жарияланды|сағат)[.,:]?");

  private static final Pattern FROM_MATERIAL =
      caseless(
          "(?:по (?:материалам|сообщениям|информации|данным)|материал(?:ы)? подготов\\p{L}+|подготов(?:ил|ила|или|лено)|propos recueillis par|recueilli par|with (?:material|reporting|files) (?:from|by)|from (?:wire|news) (?:services?|reports)|aufgezeichnet von|protokoll(?: von)?:?)\\s.{2,80}");

  private static final Pattern PRESS_OFFICE =
      caseless(
          "(?:.{0,40}\\s)?(?:пресс-служб\\p{L}{1,3}|баспас[оө]з қызметі|press (?:office|service|centre|center)|pressestelle|service de presse|新闻办公室)(?:\\s.{0,60})?");

  /** "Иван ПЕТРОВ, Норвик": only who signs writes the surname in capitals. */
  private static final Pattern SURNAME_IN_CAPITALS =
      Pattern.compile(
          "\\p{Lu}(?:\\p{Ll}+|\\.(?: ?\\p{Lu}\\.)?) ?\\p{Lu}{3,}(?:-\\p{Lu}{2,})?(?:,? .{2,40})?");

  private static final Pattern WITH =
      caseless("^(?:with|mit|avec|con|com|с|по сообщению|агентство)\\s+");

  private final List<String> squashedAuthors;

  Imprint(List<String> authors) {
    this.squashedAuthors =
        authors.stream().map(Trimming::squash).filter(name -> !name.isEmpty()).toList();
  }

  /** Whether a line names the authors, wherever it stands. */
  boolean isByline(String line) {
    return line.length() < LONGEST_BYLINE
        && !isSentence(line)
        && (BYLINE.matcher(line).matches() || isOfAuthors(line));
  }

  /** Whether a line directly above or under the text belongs to the imprint. */
  boolean holds(String line) {
    if (line.length() > LONGEST) {
      return false;
    }
    String facts = TRAILING.matcher(LEADING.matcher(line).replaceFirst("")).replaceFirst("");
    if (facts.isEmpty() || isSentence(facts)) {
      return false;
    }
    String undated = ArticleDates.withoutDates(facts);
    return isLabelled(undated, undated.length() < facts.length())
        || undated.length() < facts.length() && isAroundDate(undated)
        || isOfRoles(facts)
        || facts.length() <= LONGEST_BYLINE && isSigned(facts);
  }

  /** Nothing but the names of the authors, and a word such as "by". */
  private boolean isOfAuthors(String line) {
    if (squashedAuthors.isEmpty()) {
      return false;
    }
    String rest = Trimming.squash(line);
    boolean named = false;
    for (String name : squashedAuthors) {
      if (rest.contains(name)) {
        rest = rest.replace(name, "");
        named = true;
      }
    }
    return named && rest.length() <= MOST_BESIDE_NAMES;
  }

  private static boolean isSentence(String line) {
    char last = line.charAt(line.length() - 1);
    return "?!？！。…".indexOf(last) >= 0 || last == '.' && line.split(" ", -1).length > MOST_WORDS;
  }

  /** Labels with a short value each: "Text: Jane Doe, photos: John Roe". */
  private static boolean isLabelled(String line, boolean dated) {
    Matcher label = Roles.labels(line);
    int from = 0;
    boolean any = false;
    while (label.find()) {
      String before = line.substring(from, label.start());
      if (before.length() > LONGEST_VALUE || !any && !dated && !before.isBlank()) {
        return false;
      }
      from = label.end();
      any = true;
    }
    return any && line.length() - from <= LONGEST_VALUE;
  }

  /** A date, and besides names and the few small words that stand with both. */
  private static boolean isAroundDate(String undated) {
    int names = 0;
    for (String word : undated.split("[\\s|/·•,;()–—-]+", -1)) {
      if (word.isEmpty() || AROUND_DATE.matcher(word).matches()) {
        continue;
      }
      int first = word.codePointAt(0);
      boolean name =
          Character.isUpperCase(first)
              || Character.isIdeographic(first) && word.length() <= 10
              || word.length() <= 2 && Character.isDigit(first);
      if (!name || word.endsWith(".") && word.length() > 3) {
        return false;
      }
      names++;
    }
    return names <= 6;
  }

  /** "编辑 王小明 校对 李芳", "Jane Doe, political editor": persons and what they do. */
  private static boolean isOfRoles(String line) {
    boolean role = false;
    boolean person = false;
    for (String part : BETWEEN.split(line, 8)) {
      String name = Roles.withoutRoleBefore(part);
      boolean led = name.length() < part.length();
      boolean named =
          PERSON.matcher(name).matches() && !Roles.isRole(name)
              || led && HAN_PERSONS.matcher(Roles.apart(name)).matches();
      boolean does = !named && Roles.isRole(part);
      if (!named && !does) {
        return false;
      }
      role |= led || does;
      person |= named;
    }
    return role && person;
  }

  private static boolean isSigned(String line) {
    return FROM_MATERIAL.matcher(line).matches()
        || line.length() <= LONGEST_VALUE && PRESS_OFFICE.matcher(line).matches()
        || line.length() <= LONGEST_VALUE && SURNAME_IN_CAPITALS.matcher(line).matches()
        || Agencies.isOne(BETWEEN.split(WITH.matcher(line).replaceFirst(""), 2)[0]);
  }

  private static Pattern caseless(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
