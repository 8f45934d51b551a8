/** The journal on its way into the store, and the interface by which it is read back. */
@NullMarked
package dev.silkwire.index.journal;

import org.jspecify.annotations.NullMarked;
