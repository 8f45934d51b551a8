package dev.silkwire.ingest.extract.text;

import dev.silkwire.contracts.Block.Type;
import dev.silkwire.ingest.extract.dates.ArticleDates;
import dev.silkwire.ingest.extract.head.Agencies;
import dev.silkwire.ingest.extract.head.BylineLead;
import dev.silkwire.ingest.extract.head.Roles;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises the lines of an article's imprint: who wrote it, took the pictures and edited it, when
 * it was published and from which source. They are no text, though a page may set them as plain
 * paragraphs above or under it.
 */
final class Imprint {
  /** How many lines an imprint has at most, with those among which it stands. */
  static final int MOST_LINES = 20;

  private static final int LONGEST = 200;
  private static final int LONGEST_BYLINE = 100;
  private static final int LONGEST_VALUE = 60;
  private static final int MOST_BESIDE_NAMES = 6;

  private static final int MOST_WORDS_OF_VALUE = 4;

  /** What may stand before a label: brackets and bullets. */
  private static final String BULLETS = "[\\s(（\\[【〔□■●◆▲*•–—-]*+";

  private static final Pattern LEADING = Pattern.compile("^" + BULLETS);
  private static final Pattern TRAILING = Pattern.compile("[\\s)）\\]】〕|,;，；]++$");

  /** Between the persons a line names. */
  private static final Pattern BETWEEN = Pattern.compile("\\s*[,;|/·•，；、]\\s*|\\.\\s(?=\\p{Lu})");

  private static final String CAPITAL = "\\p{Lu}[\\p{L}'’.-]*";
  private static final Pattern PERSON =
      Pattern.compile(CAPITAL + "(?: (?:" + CAPITAL + "|de|da|di|van|von|der|den|bin|al)){1,3}");

  private static final Pattern PERSONS =
      Pattern.compile(
          PERSON.pattern() + "(?:(?:,| and| und| et| y| e| и|,? &) " + PERSON.pattern() + "){0,5}");

  /** What may follow the persons behind "by": a house or place, set apart or after such a word. */
  private static final Pattern AFTER_PERSONS =
      Pattern.compile(
          "(?:\\s*[,|/·•(–—-]\\s*| (?:in|at|for|from|of|aus|für|à|de|в|из|для) (?:the )?)[\\p{Lu}\\p{N}@].{0,60}");

  private static final Pattern HAN_PERSONS =
      Pattern.compile("\\p{IsHan}{2,4}(?:[\\s、，,]+\\p{IsHan}{2,4}){0,5}、?");

  /** Words that stand with a date and a name: "Posted on … by …", "Publié le … par …". */
  private static final Pattern AROUND_DATE =
      caseless(
          "(?:published|posted|submitted|created|updated|written|on|at|in|by|from|and|ago|hours?|minutes?|days?|mon|tue|wed|thu|fri|sat|sun|am|um|uhr|von|vom|veröffentlicht|erstellt|und|publié|mis|en|ligne|le|à|par|et|publicado|el|por|y|pubblicato|il|da|e|alle|ore|опубликовано|в|и|от|г|года|жарияланды|сағат)[.,:]?");

  /**
   * "Said on 3 June John Roe": the word before the date may be a verb where names go on behind it.
   */
  private static final Pattern LONE_WORD =
      Pattern.compile("(\\p{Lu}\\p{Ll}+) {2,}(?:(?:года|г\\.) )?\\p{Lu}\\p{Ll}+ \\p{Lu}");

  private static final Pattern FROM_MATERIAL =
      caseless(
          "(?:по (?:материалам|сообщениям|информации|данным)|материал(?:ы)? подготов\\p{L}+|подготов(?:ил|ила|или|лено) (?=(?-i:\\p{Lu}))|propos recueillis par|recueilli par|with (?:material|reporting|files) (?:from|by)|from (?:wire|news) (?:services?|reports)|aufgezeichnet von|protokoll(?: von|:))\\s?[^,]{2,80}");

  /** The office that sent the text, and no verb before it. */
  private static final Pattern PRESS_OFFICE =
      caseless(
          "пресс-служба(?:\\s.{0,60})?|(?:press (?:office|service|centre|center)|pressestelle|service de presse)(?: (?:of|der|des|du|de) .{0,60})?|(?:.{0,40}\\s)?(?:баспас[оө]з қызметі|press (?:office|service|centre|center)|pressestelle)|.{0,20}新闻办公室");

  /** "Иван ПЕТРОВ, Норвик": only who signs writes the surname in capitals. */
  private static final Pattern SURNAME_IN_CAPITALS =
      Pattern.compile(
          "(?!(?:The|Die|Der|Das|La|Le|El|Il) )\\p{Lu}(?:\\p{Ll}+|\\.(?: ?\\p{Lu}\\.)?) ?\\p{Lu}{4,}(?:-\\p{Lu}{2,})?(?:, "
              + CAPITAL
              + "(?: "
              + CAPITAL
              + "){0,2})?");

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
        && (isOfAuthors(line) || isLedByLabel(line) || isLedByPreposition(line));
  }

  /** Whether a passage is a line of the imprint. */
  boolean holds(Passage passage) {
    return passage.type == Type.PARAGRAPH && holds(passage.text);
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

  /**
   * Whether lines in a row are items of the text, though each could be of an imprint: a colon
   * announces them, or two in a row have a date each, or two persons have the same role. An imprint
   * has one date, and says once who does what.
   */
  boolean areItems(String before, List<String> lines) {
    if (before.endsWith(":") || before.endsWith("：")) {
      return true;
    }
    String last = "";
    for (String line : lines) {
      String kind = kind(line);
      if (!kind.isEmpty() && kind.equals(last)) {
        return true;
      }
      last = kind;
    }
    return false;
  }

  /** What two lines of an imprint do not both have: a date without a label, or a role. */
  private static String kind(String line) {
    if (line.length() > LONGEST || Roles.labels(line).find()) {
      return "";
    }
    if (ArticleDates.withoutDates(line).length() < line.length()) {
      return "a date";
    }
    int comma = line.indexOf(',');
    return comma > 0 && PERSON.matcher(line.substring(0, comma)).matches()
        ? line.substring(comma + 1).strip().toLowerCase(Locale.ROOT)
        : "";
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

  /** "Author: Jane Doe", "作者 李明". */
  private static boolean isLedByLabel(String line) {
    Matcher label = BylineLead.label(line);
    if (!label.find()) {
      return false;
    }
    String value = line.substring(label.end());
    Matcher next = Roles.labels(value);
    return isNameLike(next.find() ? value.substring(0, next.start()) : value);
  }

  /**
   * "By Jane Doe in Norvik": persons, or an author the page names elsewhere, and no more than a
   * house.
   */
  private static boolean isLedByPreposition(String line) {
    Matcher by = BylineLead.preposition(line);
    if (!by.find()) {
      return false;
    }
    String named = line.substring(by.end());
    Matcher persons = PERSONS.matcher(named);
    if (persons.lookingAt()) {
      String after = named.substring(persons.end());
      return after.isEmpty() || AFTER_PERSONS.matcher(after).matches();
    }
    return Agencies.isOne(BETWEEN.split(named, 2)[0]);
  }

  /** What may stand behind a label: a few words that begin like a name. */
  private static boolean isNameLike(String value) {
    String name = TRAILING.matcher(value).replaceFirst("").strip();
    if (name.isEmpty()) {
      return false;
    }
    int first = name.codePointAt(0);
    return Agencies.isOne(name) || Character.isIdeographic(first)
        ? name.codePoints().noneMatch(c -> c == '，' || c == '。')
        : !Character.isLowerCase(first)
            && (name.split(" ", -1).length <= MOST_WORDS_OF_VALUE
                || PERSON.matcher(BETWEEN.split(name, 2)[0]).matches());
  }

  /** What ends like a sentence, also in quotation marks; an initial ends none: "Jane D.", "г.". */
  private static boolean isSentence(String line) {
    int end = line.length() - 1;
    while (end > 0 && "\"'”“’»›」』)）]】 ".indexOf(line.charAt(end)) >= 0) {
      end--;
    }
    char last = line.charAt(end);
    return last == '.' ? !isInitial(line, end) : "?!？！。…".indexOf(last) >= 0;
  }

  private static boolean isInitial(String line, int stop) {
    int start = stop;
    while (start > 0 && Character.isLetter(line.charAt(start - 1))) {
      start--;
    }
    int letters = stop - start;
    return letters == 1 || letters == 2 && Character.isUpperCase(line.charAt(start));
  }

  /** Labels with a short value each: "Text: Jane Doe, photos: John Roe". */
  private static boolean isLabelled(String line, boolean dated) {
    Matcher label = Roles.labels(line);
    int from = -1;
    while (label.find()) {
      String before = line.substring(Math.max(0, from), label.start());
      boolean fits = from < 0 ? dated || before.isBlank() : dated || isNameLike(before);
      if (before.length() > LONGEST_VALUE || !fits) {
        return false;
      }
      from = label.end();
    }
    return from >= 0
        && line.length() - from <= LONGEST_VALUE
        && (dated || isNameLike(line.substring(from)));
  }

  /** A date, and besides names and the few small words that stand with both. */
  private static boolean isAroundDate(String undated) {
    Matcher lone = LONE_WORD.matcher(undated);
    if (lone.lookingAt() && !AROUND_DATE.matcher(lone.group(1)).matches()) {
      return false;
    }
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
