package dev.silkwire.commandline.newsroom;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One story of the newsroom, as its text file tells it: {@code name: value} lines, an empty line,
 * paragraphs separated by empty lines. {@code ---} begins another page of the story, {@code @45s} a
 * part that is added that long after the newsroom was opened, {@code ## } a heading.
 *
 * @param path where it is served
 * @param title headline
 * @param language BCP 47
 * @param layout which mark-up it is served in
 * @param charset which it is encoded in
 * @param section breadcrumb
 * @param author byline
 * @param caption of its picture; empty for none
 * @param published relative to the opening of the newsroom
 * @param appears how long after the opening it is there
 * @param pages its paragraphs, by page
 * @param additions paragraphs that come later, on the last page
 */
record Story(
    String path,
    String title,
    String language,
    String layout,
    Charset charset,
    List<String> section,
    String author,
    String caption,
    Duration published,
    Duration appears,
    List<List<String>> pages,
    List<Addition> additions) {

  /** Paragraphs that are added while one watches. */
  record Addition(Duration after, List<String> paragraphs) {}

  static Story parse(String text) {
    String[] parts = text.replace("\r", "").split("\n\n", 2);
    Map<String, String> fields = new HashMap<>();
    for (String line : parts[0].split("\n")) {
      String[] field = line.split(": ", 2);
      fields.put(field[0], field[1].strip());
    }
    List<List<String>> pages = new ArrayList<>(List.of(new ArrayList<>()));
    List<Addition> additions = new ArrayList<>();
    List<String> target = pages.getFirst();
    for (String paragraph : parts[1].strip().split("\n\n+")) {
      if (paragraph.equals("---")) {
        target = new ArrayList<>();
        pages.add(target);
      } else if (paragraph.startsWith("@")) {
        target = new ArrayList<>();
        additions.add(new Addition(duration(paragraph.substring(1)), target));
      } else {
        target.add(paragraph.strip());
      }
    }
    Duration appears = duration(fields.getOrDefault("appears", "0s"));
    return new Story(
        field(fields, "path"),
        field(fields, "title"),
        field(fields, "language"),
        field(fields, "layout"),
        Charset.forName(fields.getOrDefault("charset", StandardCharsets.UTF_8.name())),
        List.of(field(fields, "section").split(" > ")),
        field(fields, "author"),
        fields.getOrDefault("caption", ""),
        appears.isZero() ? duration(field(fields, "published")) : appears,
        appears,
        pages,
        additions);
  }

  /** What the story says this long after the opening, by page. */
  List<List<String>> pagesAfter(Duration elapsed) {
    List<List<String>> now = new ArrayList<>();
    pages.forEach(page -> now.add(new ArrayList<>(page)));
    additions.stream()
        .filter(addition -> addition.after().compareTo(elapsed) <= 0)
        .forEach(addition -> now.getLast().addAll(addition.paragraphs()));
    return now;
  }

  /** When it was last changed, relative to the opening. */
  Duration modifiedAfter(Duration elapsed) {
    Duration modified = published;
    for (Addition addition : additions) {
      if (addition.after().compareTo(elapsed) <= 0) {
        modified = addition.after();
      }
    }
    return modified;
  }

  boolean isThereAfter(Duration elapsed) {
    return appears.compareTo(elapsed) <= 0;
  }

  /** Address of a page of the story, counted from 1. */
  String pagePath(int page) {
    return page == 1 ? path : path.replace(".html", "_" + page + ".html");
  }

  private static String field(Map<String, String> fields, String name) {
    String value = fields.get(name);
    if (value == null) {
      throw new IllegalArgumentException("story without " + name + ": " + fields);
    }
    return value;
  }

  /** {@code 45s}, {@code -95m}, {@code -4h}. */
  private static Duration duration(String text) {
    long number = Long.parseLong(text.substring(0, text.length() - 1));
    return switch (text.charAt(text.length() - 1)) {
      case 's' -> Duration.ofSeconds(number);
      case 'm' -> Duration.ofMinutes(number);
      case 'h' -> Duration.ofHours(number);
      default -> throw new IllegalArgumentException("no duration: " + text);
    };
  }
}
