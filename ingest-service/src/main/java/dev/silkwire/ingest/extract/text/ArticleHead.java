package dev.silkwire.ingest.extract.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known about an article before its text is looked for; lines that repeat it are no text.
 *
 * @param title the headline
 * @param subtitle the standfirst
 * @param descriptions how the page describes the article to machines; often the standfirst
 * @param authors names on the byline
 */
public record ArticleHead(
    @Nullable String title,
    @Nullable String subtitle,
    List<String> descriptions,
    List<String> authors) {
  public ArticleHead {
    descriptions = List.copyOf(descriptions);
    authors = List.copyOf(authors);
  }
}
