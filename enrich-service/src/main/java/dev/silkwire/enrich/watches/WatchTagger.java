package dev.silkwire.enrich.watches;

import dev.silkwire.contracts.Span;
import dev.silkwire.contracts.Tag;
import dev.silkwire.enrich.rules.RuleFiles;
import dev.silkwire.enrich.text.NormalText;
import dev.silkwire.enrich.text.Notes;
import dev.silkwire.enrich.text.PhraseIndex;
import dev.silkwire.enrich.text.Reading;
import dev.silkwire.enrich.text.WordPattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tags an article with the names on the user's watch-lists that it has. */
public final class WatchTagger {
  /** Evidence kept per name; a name that stands more often is not watched better. */
  private static final int MOST_SPANS = 50;

  /** An article with more is a list itself. */
  private static final int MOST_TAGS = 500;

  private static final int MOST_HITS = 20_000;
  private static final double CONFIDENCE = 0.95;

  private final PhraseIndex<WatchedForm> index;
  private final List<String> lists;

  private WatchTagger(PhraseIndex<WatchedForm> index, List<String> lists) {
    this.index = index;
    this.lists = lists;
  }

  public static WatchTagger of(RuleFiles rules) {
    WatchLists watched = new WatchLists(rules);
    return new WatchTagger(watched.index(), watched.lists());
  }

  private record Hit(NormalText field, int start, int end, WatchedForm form) {
    int list() {
      return form.watched().list();
    }
  }

  public List<Tag> tag(Reading reading) {
    if (index.size() == 0) {
      return List.of();
    }
    Map<Watched, List<Span>> found = new LinkedHashMap<>();
    for (NormalText field : reading.fields()) {
      for (Hit hit : longest(hits(field, reading), reading.notes())) {
        Watched watched = hit.form.watched();
        List<Span> spans = found.get(watched);
        if (spans == null) {
          if (found.size() >= MOST_TAGS) {
            continue;
          }
          spans = new ArrayList<>(2);
          found.put(watched, spans);
        }
        if (spans.size() < MOST_SPANS) {
          spans.add(field.span(hit.start, hit.end));
        }
      }
    }
    List<Tag> tags = new ArrayList<>(found.size());
    found.forEach((watched, spans) -> tags.add(tag(watched, spans, reading)));
    return tags;
  }

  private List<Hit> hits(NormalText field, Reading reading) {
    List<Hit> hits = new ArrayList<>();
    index.find(
        field,
        (start, end, forms) -> {
          if (WordPattern.startsWord(field, start)) {
            for (WatchedForm form : forms) {
              int to = form.words().endFrom(field, end);
              if (to > 0 && accept(form, field, start, to, reading)) {
                hits.add(new Hit(field, start, to, form));
              }
            }
          }
          return hits.size() < MOST_HITS && ((start & 1023) != 0 || !reading.deadline().passed());
        });
    return hits;
  }

  private static boolean accept(
      WatchedForm form, NormalText field, int start, int end, Reading reading) {
    Watched watched = form.watched();
    Manner manner = watched.manner();
    if (!manner.languages().isEmpty() && !manner.languages().contains(reading.language())) {
      reading
          .notes()
          .reject(
              field,
              start,
              end,
              watched.rule(),
              () -> "looked for only in articles in " + String.join(", ", manner.languages()));
      return false;
    }
    if (!form.fits(field, start, end)) {
      reading
          .notes()
          .reject(field, start, end, watched.rule(), () -> "written unlike " + form.written());
      return false;
    }
    String after = manner.notBefore().isEmpty() ? "" : wordAfter(field, end);
    String before = manner.notAfter().isEmpty() ? "" : wordBefore(field, start);
    boolean vetoed = manner.notBefore().contains(after) || manner.notAfter().contains(before);
    if (vetoed) {
      reading
          .notes()
          .reject(
              field,
              start,
              end,
              watched.rule(),
              () -> "a word beside it says it is something else: " + before + after);
    }
    return !vetoed;
  }

  /** Of overlapping names on one list, the longest; two lists do not know of each other. */
  private static List<Hit> longest(List<Hit> hits, Notes notes) {
    hits.sort(
        Comparator.comparingInt(Hit::list)
            .thenComparingInt(Hit::start)
            .thenComparing(Comparator.comparingInt(Hit::end).reversed()));
    List<Hit> longest = new ArrayList<>(hits.size());
    int list = -1;
    int free = 0;
    for (Hit hit : hits) {
      free = hit.list() == list ? free : 0;
      list = hit.list();
      if (hit.start >= free) {
        longest.add(hit);
        free = hit.end;
      } else if (!longest.getLast().form.watched().equals(hit.form.watched())) {
        Hit winner = longest.getLast();
        notes.reject(
            hit.field,
            hit.start,
            hit.end,
            hit.form.watched().rule(),
            () -> "inside \"" + hit.field.quote(winner.start, winner.end) + "\", a longer name");
      }
    }
    return longest;
  }

  private static String wordAfter(NormalText field, int end) {
    int from = end;
    while (from < field.length() && !Character.isLetterOrDigit(field.charAt(from))) {
      if (from > end + 1) {
        return "";
      }
      from++;
    }
    int to = from;
    while (to < field.length() && to < from + 40 && Character.isLetterOrDigit(field.charAt(to))) {
      to++;
    }
    return field.slice(from, to);
  }

  private static String wordBefore(NormalText field, int start) {
    int to = start;
    while (to > 0 && !Character.isLetterOrDigit(field.charAt(to - 1))) {
      if (to < start - 1) {
        return "";
      }
      to--;
    }
    int from = to;
    while (from > 0 && from > to - 40 && Character.isLetterOrDigit(field.charAt(from - 1))) {
      from--;
    }
    return field.slice(from, to);
  }

  private Tag tag(Watched watched, List<Span> spans, Reading reading) {
    Map<String, String> attributes = new TreeMap<>();
    attributes.put("list", lists.get(watched.list()));
    if (!watched.manner().kind().isEmpty()) {
      attributes.put("kind", watched.manner().kind());
    }
    return new Tag(
        Tag.Type.WATCH,
        watched.id(),
        watched.name(),
        spans,
        watched.rule(),
        reading.ruleSet(),
        CONFIDENCE,
        attributes);
  }
}
