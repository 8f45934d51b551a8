package dev.silkwire.ingest.extract.head;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names behind a label anywhere in a line: "Date: 2 June | Author: Jane Doe | Views: 12", and in
 * the signature under the text.
 */
final class LabelledNames {
  private static final int LONGEST_LINE = 150;
  private static final int LONGEST_SIGNATURE = 80;

  private static final String WORD = "\\p{Lu}(?:[\\p{L}'’-]+|\\.)?";
  private static final String NAME = WORD + "(?:(?:\\s|(?<=\\.))" + WORD + "){1,3}";
  private static final String NAMES =
      "(" + NAME + "(?:(?:,| и| және| and| &)\\s" + NAME + "){0,4})(?![\\p{L}])";

  private static final Pattern LETTERS =
      Pattern.compile(
          "(?:^|[|·•;]\\s*|\\s(?=\\p{L}+(?: by| текста)?:|(?i:written|reported) by))(?iu:"
              + BylineLead.WROTE
              + "(?: текста)?|(?:written|reported|reporting|words|story|text)?\\s?by|text)\\s*:?\\s+"
              + NAMES);

  private static final String HAN =
      "(\\p{IsHan}{2,4}(?:[、，\\s]\\p{IsHan}{2,4}(?![\\p{IsHan}：:])){0,3})(?![\\p{IsHan}：:]|\\s*(?:摄|供图|制图))";

  private static final Pattern IDEOGRAPHS =
      Pattern.compile(
          "(?:^|[\\s|（(·])(?:(?:本[报社网台]|\\p{IsHan}{2,4}[报社网])?(?:见习|实习)?(?:记者|通讯员)|作者|撰文|文(?=[:：/]))\\s*[:：/]?\\s*"
              + HAN);

  /** After this, names are those of readers and of other articles. */
  private static final Pattern END =
      Pattern.compile(
          "(?iu)(?:\\d+ )?(?:comments?|readers['’]? comments|leave a comment|read also|related|комментарии|читайте также|другие новости|пікірлер|评论|相关新闻|相关阅读|网友评论)\\b.{0,30}");

  private LabelledNames() {}

  /** Names in the lines directly under the headline. */
  static List<String> near(List<String> lines, @Nullable String siteName) {
    for (String line : lines) {
      List<String> names = line.length() > LONGEST_LINE ? List.of() : in(line, LETTERS, siteName);
      if (names.isEmpty()) {
        names = in(line, IDEOGRAPHS, siteName);
      }
      if (!names.isEmpty()) {
        return names;
      }
    }
    return List.of();
  }

  /** Names in a short line of its own under the text. */
  static List<String> under(List<String> lines, @Nullable String siteName) {
    for (String line : lines) {
      if (END.matcher(line).matches()) {
        return List.of();
      }
      if (line.length() <= LONGEST_SIGNATURE) {
        for (Pattern pattern : List.of(LETTERS, IDEOGRAPHS)) {
          Matcher match = pattern.matcher(line);
          if (match.lookingAt()
              && (match.end() >= line.length() - 2 || line.charAt(match.end()) == ';')) {
            List<String> names = AuthorNames.clean(List.of(separated(match.group(1))), siteName);
            if (!names.isEmpty()) {
              return names;
            }
          }
        }
      }
    }
    return List.of();
  }

  private static List<String> in(String line, Pattern pattern, @Nullable String siteName) {
    Matcher match = pattern.matcher(line);
    return match.find()
        ? AuthorNames.clean(List.of(separated(match.group(1))), siteName)
        : List.of();
  }

  /** Chinese names stand apart with a space, a comma, or the comma of lists. */
  private static String separated(String names) {
    return Character.isIdeographic(names.codePointAt(0)) ? names.replaceAll("[\\s，]+", "、") : names;
  }
}
