/**
 * The own articles with gold in {@code src/test/resources/articles}: reading them, comparing the
 * tagger's tags with them, and the figures that must not drop. How it is counted is told in the
 * README there.
 */
@NullMarked
package dev.silkwire.enrich.articles;

import org.jspecify.annotations.NullMarked;
