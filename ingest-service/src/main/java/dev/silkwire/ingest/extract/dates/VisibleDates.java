package dev.silkwire.ingest.extract.dates;

import dev.silkwire.contracts.ArticleDate.Provenance;
import dev.silkwire.ingest.extract.dates.DateCandidate.Kind;
import dev.silkwire.ingest.extract.html.Lines;
import dev.silkwire.ingest.extract.html.NameHint;
import dev.silkwire.ingest.extract.html.PageSurvey;
import dev.silkwire.ingest.extract.html.Texts;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The dates a reader sees: around the headline, in elements named as dates, behind a label. */
final class VisibleDates {
  /** How far from the headline, in characters of text, any date is believed. */
  private static final int NEAR = 400;

  /** How far a line that is nothing but a date or a label with one is. */
  private static final int STANDFIRST = 1_500;

  private static final List<String> STAMPS =
      List.of("data-datetime", "data-date", "data-time", "data-timestamp", "data-published");

  private static final int LONGEST_LABEL = 40;
  private static final int LONGEST_LINE = 200;

  /** A page with lines of more different days than these is a list. */
  private static final int MOST_DAYS = 5;

  /** How much of a page without any other date is searched for a label. */
  private static final int SEARCHED = 300_000;

  private final PageSurvey page;
  private final DateCandidates found;

  VisibleDates(PageSurvey page, DateCandidates found) {
    this.page = page;
    this.found = found;
  }

  void read(@Nullable Element headline) {
    if (headline != null) {
      aroundHeadline(headline);
    }
    if (found.none()) {
      inNamedElements();
    }
    if (found.none(Kind.PUBLISHED)) {
      behindLabels();
    }
    if (found.none() && headline != null) {
      alone(headline);
    }
  }

  /** What an element says that is known to hold a date: its attribute for machines, or its text. */
  void stated(Element element) {
    int before = found.all().size();
    String text = Texts.of(element);
    String line = text.substring(0, Math.min(text.length(), NEAR));
    if (element.hasAttr("datetime") || element.hasAttr("content")) {
      found.add(
          DateLabels.UPDATED.in(line) ? Kind.MODIFIED : Kind.PUBLISHED,
          element.normalName().equals("meta") ? Provenance.META : Provenance.TIME_ELEMENT,
          DeclaredDates.valueOf(element));
    }
    if (found.all().size() == before) {
      line("", line, true);
    }
  }

  private void aroundHeadline(Element headline) {
    List<String> lines = Lines.after(headline, STANDFIRST);
    int near = 0;
    String before = "";
    for (int read = 0; near < lines.size() && read < NEAR; near++) {
      String line = lines.get(near);
      line(before, line.substring(0, Math.min(line.length(), NEAR)));
      read += line.length();
      before = line;
    }
    String above = PageHead.textBefore(headline, 120, true);
    if (!saysToday(above)) {
      lastOf(above);
    }
    if (noneSeen()) {
      lines.subList(near, lines.size()).stream()
          .filter(line -> ArticleDates.isDateLine(line) || isLabelled(line))
          .forEach(line -> line("", line));
    }
  }

  private boolean noneSeen() {
    return found.all().stream()
        .noneMatch(one -> one.provenance() == Provenance.VISIBLE && one.refused() == null);
  }

  private void inNamedElements() {
    for (Element element : page.named(NameHint.DATE)) {
      for (String name : STAMPS) {
        if (!PageHead.inSurroundings(element)) {
          found.add(Kind.PUBLISHED, Provenance.TIME_ELEMENT, element.attr(name));
        }
      }
    }
    for (NameHint hint : List.of(NameHint.DATE, NameHint.META_LINE, NameHint.BYLINE)) {
      for (Element element : page.named(hint)) {
        String text = Texts.line(element, LONGEST_LINE);
        if (text == null) {
          continue;
        }
        boolean aside =
            PageHead.inSurroundings(element)
                || PageHead.encloses(page, element)
                || DateLabels.TODAY.in(text)
                || saysToday(text) && text.length() < 60 && PageHead.besideMenu(element);
        if (!aside) {
          line(PageHead.textBefore(element, LONGEST_LABEL, false), text);
        }
      }
    }
  }

  /** A page that hides its date at the foot labels it, and the first label is the article's. */
  private void behindLabels() {
    for (String line : Lines.in(page.body(), SEARCHED)) {
      if (line.length() <= LONGEST_LINE) {
        for (WrittenDate date : DateReader.all(line, found.customs())) {
          String before = line.substring(0, Math.min(line.length(), date.start()));
          DateLabels.last(tail(before))
              .filter(label -> label != DateLabels.TODAY)
              .ifPresent(label -> add(label, date, line, true));
        }
      }
    }
  }

  /** The first of a few lines that are nothing but a date: below it, those of teasers. */
  private void alone(Element headline) {
    Set<LocalDate> days = new LinkedHashSet<>();
    List<String> dated =
        Lines.after(headline, SEARCHED).stream()
            .filter(ArticleDates::isDateLine)
            .filter(line -> !DateLabels.TODAY.in(line) && !saysToday(line))
            .toList();
    for (String line : dated) {
      DateReader.all(line, found.customs()).forEach(date -> days.add(date.day()));
    }
    if (!days.isEmpty() && days.size() <= MOST_DAYS) {
      line("", dated.getFirst());
    }
  }

  private void lastOf(String text) {
    List<WrittenDate> dates = DateReader.all(text, found.customs());
    if (!dates.isEmpty()) {
      WrittenDate last = dates.getLast();
      String before = text.substring(0, Math.min(last.start(), text.length()));
      add(DateLabels.last(tail(before)).orElse(null), last, text, true);
    }
  }

  /** The dates of one line; a label may stand in the line before. */
  private void line(String lineBefore, String line) {
    line(lineBefore, line, !isSentence(line));
  }

  private void line(String lineBefore, String line, boolean ofFacts) {
    List<WrittenDate> dates = DateReader.all(line, found.customs());
    int from = 0;
    for (WrittenDate date : dates) {
      int start = Math.min(date.start(), line.length());
      String before = line.substring(Math.min(from, start), start);
      if (from == 0 && before.length() < 5 && lineBefore.length() < LONGEST_LABEL) {
        before = lineBefore + " " + before;
      }
      Optional<DateLabels> label = DateLabels.last(tail(before));
      boolean leads = start < 3;
      add(label.orElse(null), date, line, label.isPresent() || leads || ofFacts);
      from = Math.min(date.end(), line.length());
    }
    if (dates.isEmpty() && line.length() <= LONGEST_LINE) {
      RelativeDates.read(line, found.fetchedAt(), found.customs())
          .ifPresent(
              day ->
                  found.add(
                      Kind.PUBLISHED,
                      Provenance.VISIBLE,
                      day,
                      ArticleDates.RELATIVE + line,
                      false,
                      null));
    }
  }

  private void add(@Nullable DateLabels label, WrittenDate date, String line, boolean stated) {
    Kind kind = label == DateLabels.UPDATED ? Kind.MODIFIED : Kind.PUBLISHED;
    String refused =
        label == DateLabels.EVENT ? ArticleDates.AN_EVENT : stated ? null : "in a sentence";
    int end = Math.min(date.end(), line.length());
    found.add(
        kind,
        Provenance.VISIBLE,
        date,
        line.substring(Math.min(date.start(), end), end),
        label != null || ArticleDates.isDateLine(line),
        refused);
  }

  private static boolean isLabelled(String line) {
    return line.length() <= LONGEST_LINE
        && DateReader.mayHold(line)
        && (DateLabels.PUBLISHED.in(line) || DateLabels.UPDATED.in(line))
        && !isSentence(line);
  }

  /** Running text rather than a line of facts: a date in it is that of what it tells. */
  private static boolean isSentence(String line) {
    return line.length() > 90 && (line.endsWith(".") || line.endsWith("。") || line.contains(". "));
  }

  private static String tail(String text) {
    return text.length() <= LONGEST_LABEL ? text : text.substring(text.length() - LONGEST_LABEL);
  }

  /** Whether a date is that of the day the page was fetched: a clock in the page's head, mostly. */
  private boolean saysToday(String text) {
    LocalDate today = LocalDate.ofInstant(found.fetchedAt(), ZoneOffset.UTC);
    List<WrittenDate> dates = DateReader.all(text, found.customs());
    return !dates.isEmpty()
        && Math.abs(dates.getLast().day().toEpochDay() - today.toEpochDay()) <= 1;
  }
}
