package dev.silkwire.ingest.extract.dates;

import dev.silkwire.contracts.ArticleDate.Provenance;
import dev.silkwire.ingest.extract.dates.DateCandidate.Kind;
import dev.silkwire.ingest.extract.html.NameHint;
import dev.silkwire.ingest.extract.html.PageSurvey;
import dev.silkwire.ingest.extract.html.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The time elements near the headline, or said by name to be the publication's. */
final class TimeElements {
  private static final int MOST = 60;
  private static final int LONGEST = 2_000;

  private final PageSurvey page;
  private final DateCandidates found;

  TimeElements(PageSurvey page, DateCandidates found) {
    this.page = page;
    this.found = found;
  }

  void read(@Nullable Element headline) {
    List<Element> times = new ArrayList<>(page.times());
    page.dated().stream().filter(TimeElements::showsATime).forEach(times::add);
    for (Element time : times.subList(0, Math.min(MOST, times.size()))) {
      String name = time.className().toLowerCase(Locale.ROOT);
      boolean certain = time.hasAttr("pubdate") || name.contains("publish");
      if (certain || times.size() == 1 || (headline != null && near(headline, time))) {
        String shown = Objects.requireNonNullElse(Texts.line(time, LONGEST), "");
        String around = PageHead.textBefore(time, 25, false) + " " + time.className() + " " + shown;
        Kind kind =
            DateLabels.UPDATED.in(around) && !DateLabels.PUBLISHED.in(around)
                ? Kind.MODIFIED
                : Kind.PUBLISHED;
        found.add(kind, Provenance.TIME_ELEMENT, stamp(time, shown));
      }
    }
  }

  /** Elements that do what time does: older pages' abbr, publishers' own inventions. */
  private static boolean showsATime(Element element) {
    return element.hasAttr("datetime") || element.normalName().equals("abbr");
  }

  private static String stamp(Element time, String shown) {
    for (String attribute : List.of("datetime", "title")) {
      String value = time.attr(attribute);
      if (value.chars().anyMatch(Character::isDigit)) {
        return value;
      }
    }
    return shown;
  }

  private boolean near(Element headline, Element time) {
    Element box = headline;
    for (int up = 0; up < 5; up++) {
      Element parent = box.parent();
      if (parent == null || parent.normalName().equals("body")) {
        return false;
      }
      box = parent;
      for (Element ancestor = time; ancestor != null; ancestor = ancestor.parent()) {
        if (ancestor == box) {
          return !insideOfOthers(time, box, up >= 3);
        }
      }
    }
    return false;
  }

  /** Whether it belongs to a comment or, farther off, to a teaser. */
  private boolean insideOfOthers(Element time, Element stop, boolean far) {
    for (Element up = time; up != null && up != stop; up = up.parent()) {
      boolean item = up.normalName().equals("li") || up.normalName().equals("aside");
      if (far && item || NameHint.COMMENTS.in(page.names().hints(up))) {
        return true;
      }
    }
    return false;
  }
}
