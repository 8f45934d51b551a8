/**
 * What the stories know of the store: documents go in, each comes back with a verdict. No type of
 * Elasticsearch is seen here.
 */
@NullMarked
package dev.silkwire.index.store;

import org.jspecify.annotations.NullMarked;
