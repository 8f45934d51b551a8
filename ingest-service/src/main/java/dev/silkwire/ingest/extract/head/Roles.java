package dev.silkwire.ingest.extract.head;

import static dev.silkwire.ingest.extract.head.NewsroomWords.oneOf;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells the names in a byline from what their bearers do: "special correspondent", "本报记者". The
 * words are those of {@code roles.txt}.
 */
public final class Roles {
  private static final int LONGEST = 80;
  private static final int MOST_WORDS = 6;

  private static final String WORD = "(?<!\\p{L})" + oneOf("role: ") + "(?!\\p{L})";
  private static final String HAN = oneOf("role-han: ");
  private static final String HOUSE = "(?:\\p{IsHan}{1,7}[报報社网網台刊])?";

  private static final Pattern ANY_WORD = caseless(WORD);
  private static final Pattern ROLE_OR_OFFICE =
      caseless("(?<!\\p{L})" + oneOf("role: ", "office: ") + "(?!\\p{L})");

  /** "Paul Writer": a surname that is also a role, behind what does not say which one. */
  private static final Pattern NAMED_LIKE_A_ROLE =
      caseless(
          "(?!"
              + oneOf("qualifier: ")
              + " )(?-i:\\p{Lu})[\\p{L}’'-]+ (?=(?-i:\\p{Lu}))"
              + oneOf("surname: "));

  private static final Pattern ONLY_HAN =
      Pattern.compile(HOUSE + HAN + "{1,4}+(?:[/／、 ]" + HAN + "{1,2}+){0,3}");

  private static final Pattern BEFORE_NAME =
      caseless(
          "(?:[\\p{L}.’'-]+\\s){0,3}?"
              + WORD
              + "\\s*[:,]?\\s+(?=(?-i:\\p{Lu})[\\p{L}.'’-]*(?:\\s(?-i:\\p{Lu})[\\p{L}.'’-]*){1,3}$)");

  private static final Pattern BEFORE_HAN =
      Pattern.compile(HOUSE + HAN + "{1,4}+[\\s:：/／]*(?=\\p{IsHan}{2,4}(?!\\p{IsHan}))");

  /** "王小明 通讯员 李芳", "王小明 摄影报道": a role behind a name, perhaps before another. */
  private static final Pattern AFTER_HAN =
      Pattern.compile(
          "(?<=\\p{IsHan})\\s+" + HAN + "{1,3}+(?=\\s|$|\\p{IsHan}{2,3}(?!\\p{IsHan}))[\\s:：]*");

  private static final Pattern LABEL =
      caseless(
          "(?:(?<!\\p{L})"
              + oneOf("label: ", "role: ")
              + "(?:(?: and| und| et| и| мен|,| /|/)? \\p{L}{2,12})?|"
              + "(?<!\\p{IsHan}(?=[文图]))" // 文 is no label in 全文
              + oneOf("label-han: ", "role-han: ")
              + "{1,3})\\s?[:：]");

  private Roles() {}

  /** Whether some words say what somebody does, and name nobody. */
  public static boolean isRole(String words) {
    return words.length() <= LONGEST
        && (isIdeographic(words)
            ? ONLY_HAN.matcher(words).matches()
            : ANY_WORD.matcher(words).find()
                && words.split(" ", -1).length <= MOST_WORDS
                && !NAMED_LIKE_A_ROLE.matcher(words).matches());
  }

  /** Whether a role, or the office of somebody, is among some words. */
  static boolean isAmong(String words) {
    return ROLE_OR_OFFICE.matcher(words).find();
  }

  /** The name that a role stands before; a text that is not made so stays as it is. */
  public static String withoutRoleBefore(String text) {
    if (text.length() > LONGEST) {
      return text;
    }
    Matcher role = (isIdeographic(text) ? BEFORE_HAN : BEFORE_NAME).matcher(text);
    return role.lookingAt() ? text.substring(role.end()) : text;
  }

  /** Ideographic names, set apart by "、" where a role stands between or after them. */
  public static String apart(String names) {
    return isIdeographic(names) && names.length() <= LONGEST
        ? AFTER_HAN.matcher(names).replaceAll("、")
        : names;
  }

  /** Whether an ideographic name is none: "通讯员" between two reporters. */
  static boolean isIdeographicRole(String words) {
    return isIdeographic(words) && isRole(words);
  }

  /** Finds what stands before a name and a colon: "Text and photos:", "责任编辑：". */
  public static Matcher labels(String line) {
    return LABEL.matcher(line);
  }

  private static boolean isIdeographic(String text) {
    return !text.isEmpty() && Character.isIdeographic(text.codePointAt(0));
  }

  private static Pattern caseless(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
