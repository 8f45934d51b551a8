package dev.silkwire.ingest.extract;

import dev.silkwire.contracts.ArticleDate;
import dev.silkwire.contracts.Block;
import dev.silkwire.contracts.Image;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Joins the pages of an article: the head is the first page's, what later pages repeat goes out.
 */
final class Stitching {
  private Stitching() {}

  static ExtractedArticle join(List<ExtractedArticle> pages) {
    if (pages.isEmpty()) {
      throw new IllegalArgumentException("no pages to join");
    }
    ExtractedArticle first = pages.getFirst();
    if (pages.size() == 1) {
      return first;
    }
    ExtractedArticle signed = // a signature stands under the last page
        pages.stream().filter(page -> !page.authors().isEmpty()).findFirst().orElse(first);
    Set<String> seen = new HashSet<>();
    List<Block> blocks = new ArrayList<>();
    List<String> html = new ArrayList<>();
    Map<String, Image> images = new LinkedHashMap<>();
    Set<ArticleDate> dates = new LinkedHashSet<>();
    for (ExtractedArticle page : pages) {
      Set<String> onThisPage = new HashSet<>();
      for (int i = 0; i < page.blocks().size(); i++) {
        Block block = page.blocks().get(i);
        if (!seen.contains(block.text())) { // within one page a line may well stand twice
          blocks.add(block);
          html.add(page.html().get(i));
        }
        onThisPage.add(block.text());
      }
      seen.addAll(onThisPage);
      page.images().forEach(image -> images.putIfAbsent(image.url(), image));
      dates.addAll(page.dateCandidates());
    }
    return new ExtractedArticle(
        first.title(),
        first.subtitle(),
        signed.authors(),
        signed.agency(),
        first.published(),
        first.modified(),
        List.copyOf(dates),
        first.language(),
        first.declaredLanguage(),
        first.section(),
        first.dateline(),
        blocks,
        List.copyOf(images.values()),
        html,
        first.kind(),
        first.access(),
        first.rights());
  }
}
