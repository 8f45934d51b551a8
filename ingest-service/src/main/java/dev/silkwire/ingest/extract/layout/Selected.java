package dev.silkwire.ingest.extract.layout;

import dev.silkwire.contracts.Selectors;
import dev.silkwire.ingest.extract.layout.SelectorUse.Match;
import dev.silkwire.ingest.extract.layout.SelectorUse.Part;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The elements that the selectors of a source name on one page. */
public final class Selected {
  /** More than any page holds of one kind that somebody would name. */
  private static final int MOST_ELEMENTS = 5_000;

  /**
   * For all selectors together; a usual page takes a few milliseconds. Selectors that look around,
   * such as :nth-child, are quadratic on a page made for it.
   */
  private static final Duration LONGEST = Duration.ofSeconds(1);

  private static final int ELEMENTS_PER_LOOK_AT_THE_CLOCK = 4;

  private final @Nullable Selectors selectors;
  private final Map<Part, Search> searches = new EnumMap<>(Part.class);
  private final List<Match> matches = new ArrayList<>();
  private long deadline;

  /** What a selector matched, and what kept it from matching. */
  private record Search(String selector, List<Element> elements, @Nullable String problem) {}

  public Selected(Layout layout) {
    this.selectors = layout.selectors();
  }

  /** Takes out of the page what is to be removed, then looks for the rest. */
  public void lookAt(Document page) {
    if (selectors == null) {
      return;
    }
    deadline = System.nanoTime() + LONGEST.toNanos();
    for (String unwanted : selectors.remove()) {
      Search search = search(unwanted, page);
      matches.add(new Match(Part.REMOVE, unwanted, search.elements().size(), search.problem()));
      // from the end, where fewer neighbours have to move up
      search.elements().reversed().forEach(Element::remove);
    }
    look(Part.TITLE, selectors.title(), page);
    look(Part.SUBTITLE, selectors.subtitle(), page);
    look(Part.AUTHORS, selectors.authors(), page);
    look(Part.DATE, selectors.date(), page);
    look(Part.BODY, selectors.body(), page);
    look(Part.NEXT_PAGE, selectors.nextPage(), page);
  }

  private void look(Part part, @Nullable String selector, Document page) {
    if (selector != null) {
      searches.put(part, search(selector, page));
    }
  }

  private Search search(String selector, Document page) {
    return switch (SelectorSyntax.parse(selector)) { // anew for each page: it remembers elements
      case SelectorSyntax.Refused refused -> new Search(selector, List.of(), refused.problem());
      case SelectorSyntax.Usable usable ->
          search(selector, page, usable.evaluator().asPredicate(page));
    };
  }

  private Search search(String selector, Document page, Predicate<Element> wanted) {
    List<Element> found = new ArrayList<>();
    Iterator<Element> all = page.stream().iterator();
    for (int i = 0; all.hasNext() && found.size() < MOST_ELEMENTS; i++) {
      if (i % ELEMENTS_PER_LOOK_AT_THE_CLOCK == 0 && System.nanoTime() - deadline > 0) {
        return new Search(selector, List.of(), "takes too long on this page");
      }
      Element element = all.next();
      if (wanted.test(element)) {
        found.add(element);
      }
    }
    return new Search(selector, found, found.isEmpty() ? "matches nothing" : null);
  }

  /**
   * What a reader makes of the elements selected for a part; empty where none are, or where it can
   * make nothing of them.
   */
  public <T> Optional<T> read(Part part, Function<List<Element>, Optional<T>> reader) {
    Search search = searches.get(part);
    if (search == null) {
      return Optional.empty();
    }
    Optional<T> read =
        search.problem() == null ? reader.apply(search.elements()) : Optional.empty();
    String problem =
        read.isPresent() || search.problem() != null
            ? search.problem()
            : "matches what cannot be read as " + part.word();
    matches.add(new Match(part, search.selector(), search.elements().size(), problem));
    return read;
  }

  /** What the selectors did, once all parts have been read. */
  public SelectorUse use() {
    return new SelectorUse(selectors == null ? null : selectors.label(), matches);
  }
}
