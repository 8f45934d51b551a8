/** How fast articles are tagged. */
@NullMarked
package dev.silkwire.benchmarks.tagging;

import org.jspecify.annotations.NullMarked;
