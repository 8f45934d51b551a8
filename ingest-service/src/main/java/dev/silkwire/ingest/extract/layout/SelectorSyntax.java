package dev.silkwire.ingest.extract.layout;

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
    try {
      return new Usable(QueryParser.parse(selector));
    } catch (SelectorParseException | IllegalArgumentException e) {
      return new Refused("is no CSS selector: " + e.getMessage());
    }
  }
}
