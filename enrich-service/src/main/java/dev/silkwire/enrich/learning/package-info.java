/**
 * Learns topics from articles that a user has labelled, as weights of words in a rule file. What
 * the weights mean is told in {@link dev.silkwire.enrich.topics.ArticleWords} and applied by the
 * tagger; here is only how they are found.
 */
@NullMarked
package dev.silkwire.enrich.learning;

import org.jspecify.annotations.NullMarked;
