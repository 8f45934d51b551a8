package dev.silkwire.ingest.extract.head;

import dev.silkwire.ingest.extract.html.PageSurvey;
import dev.silkwire.ingest.extract.html.Texts;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/** Finds the name that signs a text: set to the right, in an element called so, or in italics. */
final class Signature {
  private static final int LONGEST = 60;
  private static final int MOST_AFTER = 20;

  private static final List<String> NAMES = List.of("sign", "signature", "podpis");

  private Signature() {}

  /** The last name that stands so; empty where none does. */
  static List<String> under(PageSurvey page) {
    List<Element> places = page.body().stream().filter(Signature::isPlace).toList();
    for (Element line : places.reversed()) {
      boolean italic = line.normalName().equals("em") || line.normalName().equals("i");
      Element whole = italic ? line.parent() : line;
      String text = whole == null ? null : Texts.line(whole, LONGEST);
      if (whole == null || text == null || text.isEmpty()) {
        continue;
      }
      String first = Texts.firstLine(line);
      String name = first.endsWith(",") ? first.substring(0, first.length() - 1).strip() : first;
      if (AuthorNames.isPersonLine(name)
          && (!italic || text.equals(first) && endsParagraphs(whole))) {
        return List.of(name);
      }
    }
    return List.of();
  }

  private static boolean isPlace(Element element) {
    return switch (element.normalName()) {
      case "p", "div" -> element.attributesSize() > 0 && (isRight(element) || isCalledSo(element));
      case "em", "i" -> element.parent() != null && element.parent().normalName().equals("p");
      default -> false;
    };
  }

  private static boolean isRight(Element element) {
    String style = element.attr("style").toLowerCase(Locale.ROOT);
    return element.attr("align").strip().equalsIgnoreCase("right")
        || style.contains("text-align") && style.contains("right");
  }

  private static boolean isCalledSo(Element element) {
    return NAMES.stream().anyMatch(element::hasClass);
  }

  /** Whether a paragraph stands before an element and none after it. */
  private static boolean endsParagraphs(Element element) {
    Element before = element.previousElementSibling();
    if (before == null || !before.normalName().equals("p") || Texts.line(before, LONGEST) != null) {
      return false;
    }
    Element after = element.nextElementSibling();
    for (int i = 0; i < MOST_AFTER && after != null; i++) {
      if (after.normalName().equals("p")) {
        return false;
      }
      after = after.nextElementSibling();
    }
    return true;
  }
}
