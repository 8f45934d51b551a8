package dev.silkwire.enrich.articles;

import dev.silkwire.enrich.articles.Finding.Mention;
import dev.silkwire.enrich.tagging.TaggerInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An article written for these tests, with its gold.
 *
 * @param name the file's name without its ending
 * @param input what the tagger reads
 * @param gold what an analyst tags
 * @param also ids, values and quotes that are neither right nor wrong
 * @param unread whether nobody looks at what the tagger misses in it, so that its figures predict
 *     those of articles nobody has seen
 */
record OwnArticle(
    String name,
    String language,
    TaggerInput input,
    List<Finding> gold,
    Set<String> also,
    boolean unread) {
  private static final Set<String> KINDS_OF_AMOUNT =
      Set.of("money", "count", "percent", "ordinal", "rank", "duration");
  private static final Set<String> OPTIONAL_KINDS = Set.of("ordinal", "rank", "duration");
  private static final Set<String> MODIFIERS =
      Set.of("more-than", "less-than", "about", "at-least", "at-most");
  private static final Set<String> KINDS_OF_DATE =
      Set.of(
          "explicit",
          "year",
          "year-from-publication",
          "year-from-context",
          "year-unknown",
          "relative");

  static List<OwnArticle> all(Path folder) throws IOException {
    List<OwnArticle> articles = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".yaml")).sorted().toList()) {
        articles.add(read(file));
      }
    }
    return articles;
  }

  static OwnArticle read(Path file) throws IOException {
    String name = String.valueOf(file.getFileName()).replace(".yaml", "");
    GoldNode root = GoldNode.of(name, Files.readString(file));
    String language = root.text("language");
    String published = root.text("published", "");
    TaggerInput input =
        new TaggerInput(
            root.text("title"),
            root.text("text").strip(),
            published.isEmpty() ? null : LocalDate.parse(published),
            null);
    List<Finding> gold = new ArrayList<>();
    gold.add(found(Field.LANGUAGE, language, language, Set.of()));
    String focus = root.text("focus");
    gold.add(found(Field.FOCUS, focus, focus, Set.of()));
    places(root, Field.COUNTRIES, gold);
    places(root, Field.REGIONS, gold);
    places(root, Field.CITIES, gold);
    names(root, Field.ORGANISATIONS, gold);
    names(root, Field.PEOPLE, gold);
    names(root, Field.EVENTS, gold);
    names(root, Field.PROGRAMMES, gold);
    root.entries("amounts").forEach(amount -> gold.add(amount(amount)));
    root.entries("dates").forEach(date -> gold.add(date(date)));
    GoldNode topics = root.node("topics");
    for (String id : topics.names()) {
      gold.add(found(Field.TOPICS, id, id, Set.of(topics.text(id))));
    }
    for (String phrase : root.texts("keyphrases")) {
      gold.add(found(Field.KEYPHRASES, Finding.stem(phrase), phrase, Set.of()));
    }
    Set<String> also = new LinkedHashSet<>(root.texts("also"));
    boolean unread = root.text("unread", "").equals("true");
    root.nothingElse();
    List<Finding> placed = gold.stream().map(one -> placed(one, input.text())).toList();
    return new OwnArticle(name, language, input, Finding.merged(placed), also, unread);
  }

  List<Finding> gold(Field field) {
    return gold.stream().filter(finding -> finding.field() == field).toList();
  }

  /** With the places where its quotes stand as words of their own; the longest wins. */
  private static Finding placed(Finding finding, String text) {
    List<Mention> mentions = new ArrayList<>();
    for (String quote :
        finding.quotes().stream()
            .sorted((a, b) -> Integer.compare(b.length(), a.length()))
            .toList()) {
      for (int at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
        int end = at + quote.length();
        int start = text.codePointCount(0, at);
        Mention mention = new Mention(start, start + quote.codePointCount(0, quote.length()));
        if (!splitsWord(text, at)
            && !splitsWord(text, end)
            && mentions.stream().noneMatch(mention::overlaps)) {
          mentions.add(mention);
        }
      }
    }
    return new Finding(
        finding.field(),
        finding.id(),
        finding.name(),
        finding.quotes(),
        mentions,
        finding.optional(),
        finding.attributes());
  }

  private static boolean splitsWord(String text, int at) {
    return at > 0 && at < text.length() && spaced(text.charAt(at - 1)) && spaced(text.charAt(at));
  }

  /** A letter of a script that puts spaces between words. */
  private static boolean spaced(char c) {
    return Character.isLetter(c) && !Character.isIdeographic(c);
  }

  private static void places(GoldNode root, Field field, List<Finding> gold) {
    GoldNode places = root.node(field.word());
    for (String id : places.names()) {
      gold.add(found(field, id, id, new LinkedHashSet<>(places.texts(id))));
    }
  }

  private static void names(GoldNode root, Field field, List<Finding> gold) {
    for (GoldNode entry : root.entries(field.word())) {
      String name = entry.text("name");
      Map<String, String> attributes = new LinkedHashMap<>();
      entry.copy("kind", "kind", attributes);
      entry.copy("role", "role", attributes);
      entry.copy("of", "role-of", attributes);
      entry.copy("edition", "edition", attributes);
      entry.copy("place", "place", attributes);
      boolean optional = entry.text("optional", "").equals("true");
      Set<String> quotes = new LinkedHashSet<>(entry.texts("quotes"));
      entry.check("quotes", !quotes.isEmpty());
      entry.nothingElse();
      gold.add(
          new Finding(field, Finding.folded(name), name, quotes, List.of(), optional, attributes));
    }
  }

  private static Finding amount(GoldNode entry) {
    String quote = entry.text("quote");
    String kind = entry.text("kind");
    String value = entry.text("value");
    String unit = entry.text("unit", "");
    entry.check("kind", KINDS_OF_AMOUNT.contains(kind));
    entry.check("value", value.matches("-?\\d+(\\.\\d+)?"));
    entry.check("unit", !kind.equals("money") || unit.matches("[A-Z]{3}"));
    Map<String, String> attributes = new LinkedHashMap<>();
    if (!unit.isEmpty() && !kind.equals("money")) {
      attributes.put("unit", unit);
    }
    entry.copy("modifier", "modifier", attributes);
    entry.check("modifier", MODIFIERS.contains(attributes.getOrDefault("modifier", "about")));
    entry.nothingElse();
    return new Finding(
        Field.AMOUNTS,
        Finding.amountId(kind, value, unit),
        quote,
        Set.of(quote),
        List.of(),
        OPTIONAL_KINDS.contains(kind),
        attributes);
  }

  private static Finding date(GoldNode entry) {
    String quote = entry.text("quote");
    String value = entry.text("value");
    String kind = entry.text("kind");
    String day = "[\\dX]{4}(-\\d\\d(-\\d\\d)?)?";
    entry.check("value", value.matches(day + "(/" + day + ")?"));
    entry.check("kind", KINDS_OF_DATE.contains(kind));
    entry.nothingElse();
    return new Finding(
        Field.DATES, value, value, Set.of(quote), List.of(), false, Map.of("kind", kind));
  }

  private static Finding found(Field field, String id, String name, Set<String> quotes) {
    return new Finding(field, id, name, quotes, List.of(), false, Map.of());
  }
}
