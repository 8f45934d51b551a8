package dev.silkwire.ingest.extract.text;

import dev.silkwire.ingest.extract.html.ElementNames;
import dev.silkwire.ingest.extract.html.PageSurvey;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jsoup.nodes.Element;

/**
 * Looks for the text of a page that shows none where a browser would take it from: the state of an
 * app in a script, what stands for readers without scripts, templates.
 */
final class UnshownBody {
  private static final int MOST_ELEMENTS = 50;

  private UnshownBody() {}

  /** The longest text there is. */
  static List<Passage> longest(PageSurvey page, Function<Outline, List<Passage>> reading) {
    List<Element> places = new ArrayList<>();
    Payload.read(page.payloads()).ifPresent(places::add);
    for (String tag : List.of("noscript", "template")) {
      page.body().getElementsByTag(tag).stream().limit(MOST_ELEMENTS).forEach(places::add);
    }
    List<Passage> longest = List.of();
    for (Element place : places) {
      List<Passage> read = reading.apply(OutlineReader.read(place, new ElementNames()));
      longest = MainText.size(read) > MainText.size(longest) ? read : longest;
    }
    return longest;
  }
}
