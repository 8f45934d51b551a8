/** Searching articles, and the API that offers it: what may be asked, and the answers' shape. */
@NullMarked
package dev.silkwire.index.search;

import org.jspecify.annotations.NullMarked;
