package dev.silkwire.ingest.extract.layout;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector.SelectorParseException;

/** Tells whether a selector can be used, before a page meets it. */
public final class SelectorSyntax {
  private static final int LONGEST = 300;

  /** A regular expression's time is decided by the page it meets; there is no bound to it. */
  private static final Pattern REGULAR_EXPRESSION =
      Pattern.compile(":matches\\w*\\(|~=", Pattern.CASE_INSENSITIVE);

  private static final String UNEXPECTED = "unexpected token at '";

  private SelectorSyntax() {}

  /** What is wrong with a selector and what would be right; empty where it is fine. */
  public static Optional<String> problem(String selector) {
    return parse(selector) instanceof Refused refused
        ? Optional.of(refused.problem())
        : Optional.empty();
  }

  sealed interface Parsed {}

  /** Can be asked of every element of a page. */
  record Usable(Evaluator evaluator) implements Parsed {}

  record Refused(String problem) implements Parsed {}

  static Parsed parse(String selector) {
    if (selector.length() > LONGEST) {
      return new Refused("is longer than " + LONGEST + " characters; name an element nearer by");
    }
    if (REGULAR_EXPRESSION.matcher(selector).find()) {
      return new Refused(
          "has a regular expression (:matches or ~=), for which a page can take any time;"
              + " write :contains(…), [attr*=…], [attr^=…] or [attr$=…]");
    }
    if (looksInsideTwice(selector)) {
      return new Refused(
          "looks inside of what it looks inside of (:has around :has or :contains), for which a page"
              + " can take any time; name the inner element by its path, as :has(.a > .b)");
    }
    try {
      return new Usable(QueryParser.parse(selector));
    } catch (SelectorParseException | IllegalArgumentException e) {
      return new Refused("is no CSS selector: " + reason(String.valueOf(e.getMessage())));
    }
  }

  /** Whether a :has(…) holds another one, or a question for text, which is one, too. */
  private static boolean looksInsideTwice(String selector) {
    String lower = selector.toLowerCase(Locale.ROOT);
    int depth = 0;
    int inside = -1; // the depth of the :has(…) we are in
    for (int i = 0; i < lower.length(); i++) {
      boolean has = lower.startsWith(":has(", i);
      if (inside >= 0 && (has || lower.startsWith(":contains", i))) {
        return true;
      }
      inside = has ? depth : inside;
      depth += lower.charAt(i) == '(' ? 1 : lower.charAt(i) == ')' ? -1 : 0;
      inside = depth < inside || lower.charAt(i) == ')' && depth == inside ? -1 : inside;
    }
    return false;
  }

  /** The parser's message without the selector, which stands beside it anyway. */
  private static String reason(String message) {
    if (message.contains("balanced")) {
      return "a bracket or quote is not closed";
    }
    int at = message.lastIndexOf(UNEXPECTED);
    if (at < 0) {
      return message;
    }
    String rest = message.substring(at + UNEXPECTED.length()).replaceFirst("'$", "");
    return rest.isEmpty()
        ? "its last word is unknown, or something is missing after it"
        : "it cannot be read from \"" + rest + "\" on";
  }
}
