package dev.silkwire.index.console;

import dev.silkwire.contracts.ShownTitle;
import dev.silkwire.index.search.ArticleCard;
import dev.silkwire.index.search.Facets;
import dev.silkwire.index.search.Highlight;
import dev.silkwire.index.search.Question;
import dev.silkwire.index.search.SearchPage;
import dev.silkwire.index.search.Sorting;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The search page, ready to be shown.
 *
 * @param words in the search box
 * @param from first day in the form
 * @param to last day in the form
 * @param hidden filters that the form must carry along
 * @param total how many match, in words
 * @param filters those in force, each with the address that takes it off
 * @param byRelevance whether sorted so
 * @param relevance address that sorts by relevance; null without words
 * @param newest address that sorts by date
 * @param results one page
 * @param facets those with values
 * @param first address of the first page, where this is not it
 * @param next address of the next page
 * @param emptyStore whether nothing is indexed at all
 */
record SearchView(
    String words,
    String from,
    String to,
    List<Hidden> hidden,
    String total,
    List<Choice> filters,
    boolean byRelevance,
    @Nullable String relevance,
    String newest,
    List<Result> results,
    List<Facet> facets,
    @Nullable String first,
    @Nullable String next,
    boolean emptyStore) {
  private static final int TAGS_OF_A_RESULT = 8;
  private static final int VALUES_OF_A_FACET = 10;

  /** A filter that the form sends along. */
  record Hidden(String name, String value) {}

  /** A link that sets or takes off a filter. */
  record Choice(String label, String kind, long count, boolean chosen, String href) {}

  /** A facet with its values. */
  record Facet(String name, List<Choice> values, boolean open) {}

  /** An article of the list. */
  record Result(
      String href,
      String url,
      String host,
      List<Highlight.Part> title,
      Writing writing,
      @Nullable String published,
      @Nullable String publishedValue,
      @Nullable String publishedFrom,
      String firstSeen,
      String source,
      String sourceHref,
      String section,
      List<List<Highlight.Part>> passages,
      List<Choice> tags,
      int revision) {}

  static SearchView of(Question question, SearchPage page) {
    boolean asked = !Address.of(question).equals("/");
    return new SearchView(
        question.words(),
        Address.day(question.from()),
        Address.lastDay(question.before()),
        hidden(question),
        total(page.total()),
        filters(question, page.facets()),
        question.sorting() == Sorting.RELEVANCE,
        question.words().isEmpty() ? null : sorted(question, Sorting.RELEVANCE),
        sorted(question, Sorting.NEWEST),
        page.articles().stream().map(card -> result(question, card)).toList(),
        facets(question, page.facets()),
        question.after() == null ? null : Address.of(question),
        page.next() == null ? null : Address.page(question, page.next()),
        page.total() == 0 && !asked);
  }

  private static Result result(Question question, ArticleCard card) {
    String shown = ShownTitle.of(card.title(), card.summary(), card.url());
    List<Highlight.Part> title = List.of(new Highlight.Part(shown, false));
    List<List<Highlight.Part>> passages = new ArrayList<>();
    for (Highlight highlight : card.highlights()) {
      switch (highlight.field()) {
        case "title" -> title = highlight.parts();
        default -> passages.add(highlight.parts());
      }
    }
    if (passages.isEmpty() && !card.summary().isEmpty()) {
      passages.add(List.of(new Highlight.Part(card.summary(), false)));
    }
    return new Result(
        "/articles/" + card.id(),
        card.url(),
        hostOf(card.url()),
        title,
        Writing.of(card.language()),
        card.published() == null ? null : Dates.ofArticle(card.published()),
        card.published(),
        card.publishedProvenance(),
        Dates.ofOurs(card.firstSeen()),
        card.sourceName(),
        Address.withSource(question, card.source()),
        String.join(" › ", card.section()),
        passages,
        tags(question, card),
        card.revision());
  }

  private static List<Choice> tags(Question question, ArticleCard card) {
    Set<String> seen = new LinkedHashSet<>();
    return card.tags().stream()
        .filter(tag -> TagKind.of(tag.type()).isFacet())
        .filter(tag -> seen.add(tag.type() + ":" + tag.id()))
        .sorted(Comparator.comparing(tag -> TagKind.of(tag.type())))
        .limit(TAGS_OF_A_RESULT)
        .map(
            tag -> {
              String id = tag.type() + ":" + tag.id();
              return new Choice(
                  tag.value(),
                  tag.type(),
                  0,
                  question.tags().contains(id),
                  Address.withTag(question, id));
            })
        .toList();
  }

  private static List<Facet> facets(Question question, Facets facets) {
    List<Facet> shown = new ArrayList<>();
    add(
        shown,
        "Sources",
        facets.sources(),
        "source",
        id -> question.sources().contains(id),
        id -> Address.withSource(question, id),
        true);
    add(
        shown,
        "Languages",
        facets.languages(),
        "language",
        id -> question.languages().contains(id),
        id -> Address.withLanguage(question, id),
        true);
    addTags(shown, question, "Countries", facets.countries(), "country", true);
    addTags(shown, question, "Regions", facets.regions(), "region", true);
    addTags(shown, question, "Topics", facets.topics(), "topic", true);
    addTags(shown, question, "Organisations", facets.organisations(), "organisation", false);
    addTags(shown, question, "People", facets.people(), "person", false);
    addTags(shown, question, "Cities", facets.cities(), "city", false);
    addTags(shown, question, "Events", facets.events(), "event", false);
    addTags(shown, question, "Programmes", facets.programmes(), "programme", false);
    addTags(shown, question, "Watched", facets.watches(), "watch", true);
    return shown;
  }

  private static void addTags(
      List<Facet> shown,
      Question question,
      String name,
      List<Facets.Count> counts,
      String type,
      boolean open) {
    add(
        shown,
        name,
        counts,
        type,
        id -> question.tags().contains(type + ":" + id),
        id -> Address.withTag(question, type + ":" + id),
        open);
  }

  private static void add(
      List<Facet> shown,
      String name,
      List<Facets.Count> counts,
      String kind,
      Function<String, Boolean> chosen,
      Function<String, String> href,
      boolean open) {
    List<Choice> values =
        counts.stream()
            .limit(VALUES_OF_A_FACET)
            .map(
                count ->
                    new Choice(
                        count.label(),
                        kind,
                        count.count(),
                        chosen.apply(count.id()),
                        href.apply(count.id())))
            .toList();
    if (!values.isEmpty()) {
      shown.add(new Facet(name, values, open || values.stream().anyMatch(Choice::chosen)));
    }
  }

  private static List<Choice> filters(Question question, Facets facets) {
    List<Choice> filters = new ArrayList<>();
    for (String id : question.sources()) {
      String label = labelOf(facets.sources(), id);
      filters.add(new Choice(label, "source", 0, true, Address.withSource(question, id)));
    }
    for (String id : question.languages()) {
      filters.add(
          new Choice(
              Writing.of(id).name(), "language", 0, true, Address.withLanguage(question, id)));
    }
    for (String tag : question.tags()) {
      String type = tag.substring(0, tag.indexOf(':'));
      String id = tag.substring(tag.indexOf(':') + 1);
      String label = labelOf(countsOf(facets, type), id);
      filters.add(new Choice(label, type, 0, true, Address.withTag(question, tag)));
    }
    return filters;
  }

  private static List<Facets.Count> countsOf(Facets facets, String type) {
    return switch (type) {
      case "country" -> facets.countries();
      case "region" -> facets.regions();
      case "city" -> facets.cities();
      case "topic" -> facets.topics();
      case "organisation" -> facets.organisations();
      case "person" -> facets.people();
      case "event" -> facets.events();
      case "programme" -> facets.programmes();
      case "watch" -> facets.watches();
      default -> List.of();
    };
  }

  private static String labelOf(List<Facets.Count> counts, String id) {
    return counts.stream()
        .filter(count -> count.id().equals(id))
        .map(Facets.Count::label)
        .findFirst()
        .orElse(id);
  }

  private static List<Hidden> hidden(Question question) {
    List<Hidden> hidden = new ArrayList<>();
    question.sources().forEach(source -> hidden.add(new Hidden("source", source)));
    question.languages().forEach(language -> hidden.add(new Hidden("language", language)));
    question.tags().forEach(tag -> hidden.add(new Hidden("tag", tag)));
    if (question.sorting() == Sorting.NEWEST && !question.words().isEmpty()) {
      hidden.add(new Hidden("sort", "newest"));
    }
    return hidden;
  }

  private static String sorted(Question question, Sorting sorting) {
    return Address.of(
        new Question(
            question.words(),
            question.sources(),
            question.languages(),
            question.tags(),
            question.from(),
            question.before(),
            sorting,
            question.size(),
            null));
  }

  private static String total(long total) {
    return total == 1 ? "1 article" : String.format(Locale.ENGLISH, "%,d articles", total);
  }

  private static String hostOf(String url) {
    String rest = url.substring(url.indexOf("//") + 2);
    int slash = rest.indexOf('/');
    return slash < 0 ? rest : rest.substring(0, slash);
  }
}
