package dev.silkwire.ingest.extract;

import dev.silkwire.contracts.CanonicalUrl;
import dev.silkwire.contracts.JournalEntry;
import dev.silkwire.ingest.extract.layout.SelectorUse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was found on one page. */
public sealed interface Extraction {

  /** The canonical URL the page names for itself, resolved; null where it names none. */
  @Nullable CanonicalUrl canonical();

  /**
   * The page holds an article, or one page of it.
   *
   * @param article what was extracted from this page
   * @param pager links to the article's other pages, with their numbers; empty where there is one
   * @param selectors what the selectors of its source did
   */
  record ArticlePage(
      ExtractedArticle article,
      @Nullable CanonicalUrl canonical,
      List<PagerLink> pager,
      SelectorUse selectors)
      implements Extraction {
    public ArticlePage {
      pager = List.copyOf(pager);
    }
  }

  /**
   * The page is no article.
   *
   * @param reason which kind of other page
   * @param detail for people: what showed it
   */
  record NoArticle(JournalEntry.Reason reason, String detail, @Nullable CanonicalUrl canonical)
      implements Extraction {}

  /**
   * A link from a page of an article to another of its pages.
   *
   * @param number of the page, from 1
   */
  record PagerLink(int number, CanonicalUrl url) {}
}
