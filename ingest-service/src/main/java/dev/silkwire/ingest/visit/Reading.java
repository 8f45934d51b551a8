package dev.silkwire.ingest.visit;

import dev.silkwire.ingest.extract.ArticleExtractor;
import dev.silkwire.ingest.extract.ExtractedArticle;
import dev.silkwire.ingest.extract.Extraction;
import dev.silkwire.ingest.extract.RawPage;
import dev.silkwire.ingest.extract.layout.Layout;
import dev.silkwire.ingest.fetch.Fetch;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * Reads fetched pages, no more at once than there are processors: many visits wait on the web at a
 * time, but a parsed page takes ten times the memory of its bytes.
 */
final class Reading {
  private final ArticleExtractor extractor;
  private final Semaphore desks =
      new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);

  Reading(ArticleExtractor extractor) {
    this.extractor = extractor;
  }

  Extraction read(Fetch.Fetched page, Layout layout) throws InterruptedException {
    return atADesk(page, raw -> extractor.read(raw, layout));
  }

  Extraction readContinuation(Fetch.Fetched page, Layout layout, int number)
      throws InterruptedException {
    return atADesk(page, raw -> extractor.readContinuation(raw, layout, number));
  }

  ExtractedArticle stitch(List<ExtractedArticle> pagesInOrder) {
    return extractor.stitch(pagesInOrder);
  }

  private Extraction atADesk(Fetch.Fetched page, Function<RawPage, Extraction> reader)
      throws InterruptedException {
    desks.acquire();
    try {
      return reader.apply(new RawPage(page.url(), page.contentType(), page.body(), page.at()));
    } finally {
      desks.release();
    }
  }
}
