package dev.silkwire.enrich;

import dev.silkwire.contracts.Span;
import dev.silkwire.contracts.Tag;
import dev.silkwire.enrich.tagging.Tagged;
import dev.silkwire.enrich.text.Notes;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Shows a tagged text to people: the words marked, each tag with its reason, and what was not. */
final class TagExplanation {
  private static final int MOST_QUOTES = 4;
  private static final String RESET = "\u001b[0m";

  private final String title;
  private final String text;
  private final Tagged tagged;
  private final List<Notes.Rejected> rejected;
  private final boolean colours;

  /** Words and the tags they are evidence for. */
  private record Mark(int start, int end, List<Tag> tags) {}

  /**
   * @param colours marks for a terminal; else with signs
   */
  TagExplanation(
      String title, String text, Tagged tagged, List<Notes.Rejected> rejected, boolean colours) {
    this.title = title;
    this.text = text;
    this.tagged = tagged;
    this.rejected = rejected;
    this.colours = colours;
  }

  void print(PrintStream out) {
    if (!title.isEmpty()) {
      out.println(marked(title, Span.Field.TITLE));
      out.println();
    }
    out.println(marked(text, Span.Field.TEXT));
    out.println();
    String mixed = String.join(" and ", tagged.languages());
    out.println("language " + tagged.language() + (mixed.isEmpty() ? "" : ", mixed: " + mixed));
    for (Tag tag : tagged.tags()) {
      out.println();
      out.println(
          tag.type().word()
              + " "
              + shown(tag.id())
              + (named(tag) ? "  " + shown(tag.value()) : ""));
      out.println("  rule " + shown(tag.rule()) + ", confidence " + tag.confidence());
      if (!tag.attributes().isEmpty()) {
        out.println(
            "  "
                + new TreeMap<>(tag.attributes())
                    .entrySet().stream()
                        .map(attribute -> attribute.getKey() + " " + shown(attribute.getValue()))
                        .collect(Collectors.joining(", ")));
      }
      out.println("  because of " + quotes(tag.spans()));
    }
    printRejected(out);
    tagged.cut().forEach(cut -> out.println("\nleft out: " + cut));
  }

  private void printRejected(PrintStream out) {
    if (rejected.isEmpty()) {
      return;
    }
    out.println();
    out.println("not tagged");
    List<Notes.Rejected> ordered = new ArrayList<>(rejected);
    ordered.sort(
        Comparator.comparing((Notes.Rejected one) -> one.span().field())
            .thenComparingInt(one -> one.span().start()));
    String last = "";
    for (Notes.Rejected one : ordered) {
      String line =
          "  " + place(one.span()) + ", rule " + shown(one.rule()) + ": " + shown(one.reason());
      if (!line.equals(last)) { // two forms of a name are refused for one reason
        out.println(line);
        last = line;
      }
    }
  }

  private static boolean named(Tag tag) {
    return !tag.value().equalsIgnoreCase(tag.id());
  }

  private static String quotes(List<Span> spans) {
    String quotes =
        spans.stream()
            .limit(MOST_QUOTES)
            .map(TagExplanation::place)
            .collect(Collectors.joining(", "));
    return spans.size() <= MOST_QUOTES
        ? quotes
        : quotes + " and " + (spans.size() - MOST_QUOTES) + " more";
  }

  private static String place(Span span) {
    String where = span.field() == Span.Field.TITLE ? "title " : "";
    return "\"" + shown(span.quote()).replace('\n', ' ') + "\" (" + where + span.start() + ")";
  }

  private String marked(String source, Span.Field field) {
    StringBuilder marked = new StringBuilder();
    int at = 0;
    for (Mark mark : marks(field)) {
      int start = source.offsetByCodePoints(0, mark.start);
      int end = source.offsetByCodePoints(0, mark.end);
      marked.append(shown(source.substring(at, start)));
      String words = shown(source.substring(start, end));
      String types =
          mark.tags.stream()
              .map(tag -> tag.type().word())
              .distinct()
              .collect(Collectors.joining(","));
      if (colours) {
        marked.append(colour(mark.tags.getFirst().type())).append(words).append(RESET);
      } else {
        marked.append('[').append(words).append("](").append(types).append(')');
      }
      at = end;
    }
    return marked.append(shown(source.substring(at))).toString();
  }

  /** Marks that do not overlap: where some do, the longest stays. */
  private List<Mark> marks(Span.Field field) {
    Map<Long, Mark> byPlace = new TreeMap<>();
    for (Tag tag : tagged.tags()) {
      for (Span span : tag.spans()) {
        if (span.field() == field) {
          long key = ((long) span.start() << 32) - span.end(); // the longest first
          byPlace
              .computeIfAbsent(key, none -> new Mark(span.start(), span.end(), new ArrayList<>()))
              .tags
              .add(tag);
        }
      }
    }
    List<Mark> marks = new ArrayList<>();
    int free = 0;
    for (Mark mark : byPlace.values()) {
      if (mark.start >= free) {
        marks.add(mark);
        free = mark.end;
      }
    }
    return marks;
  }

  private static String colour(Tag.Type type) {
    int colour =
        switch (type) {
          case WATCH -> 41;
          case COUNTRY, REGION, CITY, MACRO_REGION, PLACE -> 44;
          case ORGANISATION, PROGRAMME -> 43;
          case PERSON -> 45;
          case EVENT -> 46;
          case MONEY, QUANTITY, DATE -> 42;
          case TOPIC, KEYPHRASE -> 100;
        };
    return "\u001b[" + colour + "m";
  }

  /** A text may try to speak to the terminal; it is not let. */
  private static String shown(String words) {
    StringBuilder shown = new StringBuilder(words.length());
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      boolean quiet = c == '\n' || c == '\t' || (!Character.isISOControl(c) && !isDirection(c));
      shown.append(quiet ? c : '·');
    }
    return shown.toString();
  }

  private static boolean isDirection(char c) {
    return (c >= '\u202a' && c <= '\u202e') || (c >= '\u2066' && c <= '\u2069');
  }
}
