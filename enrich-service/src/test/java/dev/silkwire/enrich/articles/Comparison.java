package dev.silkwire.enrich.articles;

import dev.silkwire.enrich.articles.Finding.Mention;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;

/** Counts over articles what was found, missed and too much, and keeps each for the reader. */
final class Comparison {
  private static final String MENTIONS = "mentions";

  /** The attributes that are counted, by field; mentions are not one, but counted like them. */
  private static final Map<Field, List<String>> ATTRIBUTES =
      Map.of(
          Field.ORGANISATIONS, List.of(MENTIONS),
          Field.PEOPLE, List.of("role", "role-of", MENTIONS),
          Field.EVENTS, List.of("edition", "place"),
          Field.AMOUNTS, List.of("unit", "modifier"),
          Field.DATES, List.of("kind"));

  private static final String OR = Pattern.quote(Finding.EITHER);
  private static final int WORD_STEM = 4;

  private final Map<String, Map<String, Score>> scores = new LinkedHashMap<>();
  private final List<String> disagreements = new ArrayList<>();

  Comparison() {
    for (Field field : Field.values()) {
      scores.put(field.word(), new TreeMap<>());
      for (String attribute : ATTRIBUTES.getOrDefault(field, List.of())) {
        scores.put(field.word() + "." + attribute, new TreeMap<>());
      }
    }
  }

  /** How often something was right, found and expected. */
  static final class Score {
    private int right;
    private int found;
    private int expected;

    double precision() {
      return found == 0 ? 0 : (double) right / found;
    }

    double recall() {
      return expected == 0 ? 0 : (double) right / expected;
    }

    double f1() {
      return found + expected == 0 ? 0 : 2.0 * right / (found + expected);
    }
  }

  void add(OwnArticle article, List<Finding> tags) {
    for (Field field : Field.values()) {
      List<Finding> gold = article.gold(field);
      List<Finding> left = new ArrayList<>();
      List<Finding> met = new ArrayList<>();
      gold.stream().filter(Finding::optional).forEach(met::add);
      Map<Finding, Finding> found = new LinkedHashMap<>();
      for (Finding tag : tags) {
        if (tag.field() != field) {
          continue;
        }
        gold.stream()
            .filter(one -> !found.containsKey(one) && !one.optional() && one.isFoundBy(tag))
            .findFirst()
            .ifPresentOrElse(one -> found.put(one, tag), () -> left.add(tag));
      }
      met.addAll(found.keySet());
      for (Finding one : gold) {
        Finding tag = found.get(one);
        if (tag != null) {
          count(article, field.word(), 1, 1, 1);
          attributes(article, one, tag);
        } else if (!one.optional()) {
          count(article, field.word(), 0, 0, 1);
          disagree(article, field.word(), "missed", one, "");
        }
      }
      for (Finding tag : left) {
        if (!isNeutral(article, tag, met)) {
          count(article, field.word(), 0, 1, 0);
          disagree(article, field.word(), "surplus", tag, "");
        }
      }
    }
  }

  private static boolean isNeutral(OwnArticle article, Finding tag, List<Finding> met) {
    if (article.also().contains(tag.id())
        || article.also().contains(tag.name())
        || tag.field() == Field.AMOUNTS && article.also().contains(tag.number())
        || tag.quotes().stream().anyMatch(article.also()::contains)) {
      return true;
    }
    return met.stream()
        .anyMatch(
            one ->
                switch (tag.field()) {
                  case ORGANISATIONS, PEOPLE, EVENTS, PROGRAMMES -> one.overlaps(tag);
                  case AMOUNTS ->
                      one.optional() && one.number().equals(tag.number()) && one.overlaps(tag);
                  default -> false;
                });
  }

  private void attributes(OwnArticle article, Finding gold, Finding tag) {
    String row = gold.field().word() + ".";
    for (String attribute : ATTRIBUTES.getOrDefault(gold.field(), List.of())) {
      if (attribute.equals(MENTIONS)) {
        mentions(article, gold, tag, row + MENTIONS);
        continue;
      }
      String expected = gold.attributes().getOrDefault(attribute, "");
      String found = tag.attributes().getOrDefault(attribute, "");
      if (gold.id().startsWith("percent") && attribute.equals("unit")) {
        continue;
      }
      boolean right =
          !expected.isEmpty() && !found.isEmpty() && same(article, attribute, expected, found);
      count(
          article,
          row + attribute,
          right ? 1 : 0,
          found.isEmpty() ? 0 : 1,
          expected.isEmpty() ? 0 : 1);
      if (!right && !(expected.isEmpty() && found.isEmpty())) {
        disagree(article, row + attribute, "wrong", gold, expected + " <> " + found);
      }
    }
  }

  private void mentions(OwnArticle article, Finding gold, Finding tag, String row) {
    List<Mention> expected = gold.mentions();
    for (Mention mention : expected) {
      boolean right = tag.mentions().stream().anyMatch(mention::overlaps);
      count(article, row, right ? 1 : 0, right ? 1 : 0, 1);
      if (!right) {
        disagree(article, row, "missed", gold, "at " + mention.start());
      }
    }
    for (Mention mention : tag.mentions()) {
      if (expected.stream().noneMatch(mention::overlaps)) {
        count(article, row, 0, 1, 0);
        disagree(article, row, "surplus", tag, "at " + mention.start());
      }
    }
  }

  private static boolean same(OwnArticle article, String attribute, String expected, String found) {
    String a = Finding.folded(expected);
    String b = Finding.folded(found);
    return switch (attribute) {
      case "role" -> a.contains(b) || b.contains(a);
      case "role-of" ->
          a.equals(b)
              || article.gold(Field.ORGANISATIONS).stream()
                  .filter(one -> one.name().equals(expected))
                  .anyMatch(one -> one.quotes().contains(found));
      case "unit" ->
          a.regionMatches(0, b, 0, Math.min(WORD_STEM, Math.min(a.length(), b.length())));
      default -> Arrays.asList(a.split(OR)).stream().anyMatch(Arrays.asList(b.split(OR))::contains);
    };
  }

  private void count(OwnArticle article, String row, int right, int found, int expected) {
    for (String language : List.of("all", article.language())) {
      Score score =
          scores
              .computeIfAbsent(row, any -> new TreeMap<>())
              .computeIfAbsent(language, any -> new Score());
      score.right += right;
      score.found += found;
      score.expected += expected;
    }
  }

  private void disagree(
      OwnArticle article, String row, String verdict, Finding finding, String more) {
    disagreements.add(
        String.join(
            "\t",
            row,
            verdict,
            article.name(),
            finding.id(),
            String.join(" | ", finding.quotes()),
            more));
  }

  /** A line for each miss, surplus and wrong attribute, by field. */
  List<String> disagreements() {
    return disagreements.stream().sorted().toList();
  }

  double f1(String row) {
    return score(row, "all").f1();
  }

  private Score score(String row, String language) {
    Map<String, Score> byLanguage = scores.get(row);
    return byLanguage == null ? new Score() : byLanguage.getOrDefault(language, new Score());
  }

  /** The mean F1 of the ten fields in all languages. */
  double mean() {
    return mean("all");
  }

  private double mean(String language) {
    return Field.OF_THE_MEAN.stream()
        .mapToDouble(field -> score(field.word(), language).f1())
        .average()
        .orElse(0);
  }

  /** The figures as they are recorded beside the gold. */
  List<String> csv() {
    List<String> lines = new ArrayList<>();
    lines.add("field,precision,recall,f1,en,ru,zh,kk");
    for (String row : scores.keySet()) {
      Score all = score(row, "all");
      lines.add(
          row
              + ","
              + three(all.precision())
              + ","
              + three(all.recall())
              + ","
              + three(all.f1())
              + byLanguage(language -> score(row, language).f1()));
    }
    lines.add("mean of ten,,," + three(mean()) + byLanguage(this::mean));
    return lines;
  }

  private static String byLanguage(ToDoubleFunction<String> f1) {
    StringBuilder columns = new StringBuilder();
    for (String language : List.of("en", "ru", "zh", "kk")) {
      columns.append(',').append(three(f1.applyAsDouble(language)));
    }
    return columns.toString();
  }

  private static String three(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  /** The figures for people. */
  String table() {
    StringBuilder table = new StringBuilder();
    for (String line : csv()) {
      String[] cells = line.split(",", -1);
      table.append(String.format(Locale.ROOT, "%-23s", cells[0]));
      for (int i = 1; i < cells.length; i++) {
        table.append(String.format(Locale.ROOT, "%10s", cells[i]));
      }
      table.append('\n');
    }
    return table.toString();
  }
}
