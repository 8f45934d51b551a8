package dev.silkwire.enrich.names;

import dev.silkwire.contracts.Span;
import dev.silkwire.contracts.Tag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How many of the names somebody marked were tagged exactly, with their kind. */
final class NameScore {
  private final int[] both = new int[NameWeights.LABELS];
  private final int[] found = new int[NameWeights.LABELS];
  private final int[] marked = new int[NameWeights.LABELS];

  void add(LabelledSentence sentence, List<Tag> tags) {
    Set<LabelledSentence.Marked> gold = new HashSet<>(sentence.names());
    gold.forEach(one -> marked[one.label()]++);
    for (LabelledSentence.Marked one : mentions(tags)) {
      found[one.label()]++;
      both[one.label()] += gold.contains(one) ? 1 : 0;
    }
  }

  /** The outermost mentions of people, organisations and places. */
  static List<LabelledSentence.Marked> mentions(List<Tag> tags) {
    Map<Long, LabelledSentence.Marked> all = new HashMap<>();
    for (Tag tag : tags) {
      int label = label(tag);
      Set<String> adjectives = Set.of(tag.attributes().getOrDefault("adjectives", "").split(", "));
      for (Span span : tag.spans()) {
        if (adjectives.contains(span.quote())) {
          continue;
        }
        if (label != NameLabels.OUTSIDE && span.field() == Span.Field.TEXT) {
          all.put(
              ((long) span.start() << 32) + span.end(),
              new LabelledSentence.Marked(span.start(), span.end(), label));
        }
      }
    }
    List<LabelledSentence.Marked> outermost = new ArrayList<>();
    for (LabelledSentence.Marked one : all.values()) {
      boolean inside =
          all.values().stream()
              .anyMatch(
                  other ->
                      other != one && other.start() <= one.start() && one.end() <= other.end());
      if (!inside) {
        outermost.add(one);
      }
    }
    return outermost;
  }

  private static int label(Tag tag) {
    return switch (tag.type()) {
      case PERSON -> NameLabels.PERSON;
      case ORGANISATION -> NameLabels.ORGANISATION;
      case COUNTRY, REGION, CITY, MACRO_REGION, PLACE ->
          tag.attributes().containsKey("inferred-from") ? NameLabels.OUTSIDE : NameLabels.PLACE;
      default -> NameLabels.OUTSIDE;
    };
  }

  double f1() {
    return f1(sum(both), sum(found), sum(marked));
  }

  private static int sum(int[] counts) {
    int sum = 0;
    for (int count : counts) {
      sum += count;
    }
    return sum;
  }

  private static double f1(int both, int found, int marked) {
    return 2.0 * both / Math.max(1, found + marked);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    int[][] kinds = {{NameLabels.PERSON}, {NameLabels.ORGANISATION}, {NameLabels.PLACE}, {}};
    String[] names = {"people", "organisations", "places", "all"};
    for (int i = 0; i < kinds.length; i++) {
      int label = kinds[i].length == 0 ? -1 : kinds[i][0];
      int b = label < 0 ? sum(both) : both[label];
      int f = label < 0 ? sum(found) : found[label];
      int m = label < 0 ? sum(marked) : marked[label];
      text.append(
          String.format(
              java.util.Locale.ROOT,
              "%s %.3f (precision %.3f, recall %.3f)  ",
              names[i],
              f1(b, f, m),
              (double) b / Math.max(1, f),
              (double) b / Math.max(1, m)));
    }
    return text.toString();
  }
}
