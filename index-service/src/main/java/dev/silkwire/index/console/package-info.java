/**
 * The pages people look at. Rendered here, readable without JavaScript; texts are always escaped.
 */
@NullMarked
package dev.silkwire.index.console;

import org.jspecify.annotations.NullMarked;
