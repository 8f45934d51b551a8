package dev.silkwire.ingest.extract.head;

import dev.silkwire.ingest.extract.html.NameHint;
import dev.silkwire.ingest.extract.html.PageSurvey;
import dev.silkwire.ingest.extract.html.Texts;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The headline of an article, by vote of the places that give it.
 *
 * @param title null where the page has none
 * @param subtitle the standfirst or sub-headline
 * @param element where it stands on the page, if it is shown
 */
public record Headline(
    @Nullable String title, @Nullable String subtitle, @Nullable Element element) {
  private static final int LONGEST_HEADING = 800;
  private static final int LONGEST_SUBTITLE = 500;

  public static Headline read(PageSurvey page) {
    Element unmarked = UnmarkedHeadline.find(page);
    String title = HeadlineVote.winner(page, unmarked);
    Element element = title == null ? null : shown(page, title, unmarked);
    return new Headline(title, subtitle(page, title), element);
  }

  private static @Nullable Element shown(
      PageSurvey page, String title, @Nullable Element unmarked) {
    String squashed = Squash.of(title);
    if (unmarked != null && Squash.of(Texts.of(unmarked)).equals(squashed)) {
      return unmarked;
    }
    Element similar = null;
    for (Element heading : page.headings()) {
      String line = Texts.line(heading, LONGEST_HEADING);
      String text = line == null ? "" : Squash.of(line);
      if (text.equals(squashed)) {
        return heading;
      }
      if (similar == null
          && text.length() > 12
          && (text.contains(squashed) || squashed.contains(text))) {
        similar = heading;
      }
    }
    if (similar != null) {
      return similar;
    }
    return page.headings().stream()
        .filter(heading -> heading.normalName().equals("h1"))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String subtitle(PageSurvey page, @Nullable String title) {
    String squashedTitle = title == null ? "" : Squash.of(title);
    List<@Nullable String> shown = new ArrayList<>();
    for (Element element : page.microdata("alternativeHeadline")) {
      shown.add(Texts.line(element, LONGEST_SUBTITLE));
    }
    for (Element element : page.named(NameHint.STANDFIRST)) {
      shown.add(Texts.line(element, LONGEST_SUBTITLE));
    }
    for (String text : shown) {
      boolean plausible =
          text != null
              && text.length() >= 20
              && (squashedTitle.isEmpty() || !Squash.of(text).contains(squashedTitle));
      if (plausible) {
        return text;
      }
    }
    return null;
  }
}
