package dev.silkwire.contracts;

import java.util.List;

/**
 * What differs between a revision of an article and the one before it.
 *
 * @param sinceRevision the revision that is compared with
 * @param fields which of {@code title, subtitle, authors, published, text, captions} changed, in
 *     this order
 * @param added positions in {@code blocks} of the paragraphs that were not in the revision before
 * @param removed positions in the {@code blocks} of the revision before of the paragraphs that are
 *     gone; a changed paragraph is one removed and one added. Both are empty, too, where the
 *     article is too long to be compared block by block
 */
public record Changes(
    int sinceRevision, List<String> fields, List<Integer> added, List<Integer> removed) {
  public Changes {
    Required.atLeast(1, sinceRevision, "changes.sinceRevision");
    fields = Required.list(fields, "changes.fields");
    added = Required.list(added, "changes.added");
    removed = Required.list(removed, "changes.removed");
  }
}
