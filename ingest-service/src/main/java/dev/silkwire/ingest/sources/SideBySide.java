package dev.silkwire.ingest.sources;

import dev.silkwire.contracts.ArticleDate;
import dev.silkwire.contracts.Block;
import dev.silkwire.ingest.extract.ExtractedArticle;
import dev.silkwire.ingest.extract.Extraction;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Two readings of one page as lines to look at: what both have in the order of the page, and with -
 * and + what only the first or only the second has.
 */
final class SideBySide {
  /** Longer readings that differ throughout are shown one after the other. */
  private static final int MOST_COMPARISONS = 4_000_000;

  /** What both have is shown as far as it takes to know it again. */
  private static final int LONGEST_SAME = 100;

  private SideBySide() {}

  static List<String> lines(Extraction general, Extraction selected) {
    List<String> lines = new ArrayList<>();
    lines.add("  - found by the general extractor only, + by the selectors only");
    lines.addAll(aligned(fields(general), fields(selected)));
    lines.add("");
    lines.addAll(aligned(blocks(general), blocks(selected)));
    return lines;
  }

  private static List<String> fields(Extraction extraction) {
    return switch (extraction) {
      case Extraction.NoArticle none ->
          List.of("no article: " + none.reason().word() + ", " + none.detail());
      case Extraction.ArticlePage page -> {
        ExtractedArticle article = page.article();
        yield List.of(
            field("title", article.title()),
            field("subtitle", article.subtitle()),
            field("authors", String.join("; ", article.authors())),
            field("published", date(article.published())),
            field("modified", date(article.modified())),
            field(
                "next-page",
                page.pager().stream()
                    .map(link -> link.number() + " " + link.url().pathAndQuery())
                    .collect(Collectors.joining(", "))));
      }
    };
  }

  private static String field(String name, @Nullable String value) {
    return "%-10s %s".formatted(name, value == null || value.isEmpty() ? "–" : value);
  }

  private static @Nullable String date(@Nullable ArticleDate date) {
    return date == null ? null : date.value() + " (" + date.provenance().word() + ")";
  }

  private static List<String> blocks(Extraction extraction) {
    return switch (extraction) {
      case Extraction.NoArticle _ -> List.of();
      case Extraction.ArticlePage page ->
          page.article().blocks().stream().map(SideBySide::line).toList();
    };
  }

  private static String line(Block block) {
    return "%-10s %s".formatted(block.type().word(), block.text().replace('\n', ' '));
  }

  /** The lines of both, along the longest sequence they have in common. */
  static List<String> aligned(List<String> one, List<String> other) {
    int start = 0;
    while (start < Math.min(one.size(), other.size()) && one.get(start).equals(other.get(start))) {
      start++;
    }
    int end = 0;
    while (end < Math.min(one.size(), other.size()) - start
        && one.get(one.size() - 1 - end).equals(other.get(other.size() - 1 - end))) {
      end++;
    }
    List<String> lines = new ArrayList<>();
    one.subList(0, start).forEach(line -> lines.add(same(line)));
    lines.addAll(
        differing(one.subList(start, one.size() - end), other.subList(start, other.size() - end)));
    one.subList(one.size() - end, one.size()).forEach(line -> lines.add(same(line)));
    return lines;
  }

  private static List<String> differing(List<String> one, List<String> other) {
    List<String> lines = new ArrayList<>();
    int i = 0;
    int j = 0;
    if ((long) one.size() * other.size() <= MOST_COMPARISONS) {
      int[][] common = common(one, other);
      while (i < one.size() && j < other.size()) {
        if (one.get(i).equals(other.get(j))) {
          lines.add(same(one.get(i)));
          i++;
          j++;
        } else if (common[i + 1][j] >= common[i][j + 1]) {
          lines.add("  - " + one.get(i++));
        } else {
          lines.add("  + " + other.get(j++));
        }
      }
    }
    one.subList(i, one.size()).forEach(line -> lines.add("  - " + line));
    other.subList(j, other.size()).forEach(line -> lines.add("  + " + line));
    return lines;
  }

  /** How long the longest common sequence of the rest of both is, from each pair of lines on. */
  private static int[][] common(List<String> one, List<String> other) {
    int[][] common = new int[one.size() + 1][other.size() + 1];
    for (int i = one.size() - 1; i >= 0; i--) {
      for (int j = other.size() - 1; j >= 0; j--) {
        common[i][j] =
            one.get(i).equals(other.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  private static String same(String line) {
    return "    " + (line.length() <= LONGEST_SAME ? line : line.substring(0, LONGEST_SAME) + "…");
  }
}
