package dev.silkwire.ingest.extract.explain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What the readers of a page have to say about their choices. On most pages nobody asks, and then
 * nothing is written down.
 */
public final class Notes {
  /** What a note is about. */
  public enum Topic {
    TITLE,
    AUTHORS,
    BODY,
    BLOCKS
  }

  /** Keeps nothing. */
  public static final Notes NONE = new Notes(false);

  private static final int MOST = 5_000;

  private final boolean wanted;
  private final Map<Topic, List<String>> notes = new EnumMap<>(Topic.class);

  private Notes(boolean wanted) {
    this.wanted = wanted;
  }

  /** Notes of one page, for one thread. */
  public static Notes taken() {
    return new Notes(true);
  }

  /** Whether anybody asks; what is costly to find out is found out only then. */
  public boolean wanted() {
    return wanted;
  }

  /**
   * Takes a note.
   *
   * @param line for people
   */
  public void take(Topic topic, Supplier<String> line) {
    if (wanted) {
      List<String> lines = notes.computeIfAbsent(topic, _ -> new ArrayList<>());
      if (lines.size() < MOST) {
        lines.add(line.get());
      }
    }
  }

  /** The notes on a topic, in the order they were taken. */
  public List<String> on(Topic topic) {
    return List.copyOf(notes.getOrDefault(topic, List.of()));
  }
}
