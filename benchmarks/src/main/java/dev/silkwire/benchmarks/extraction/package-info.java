/** How fast pages are read, beside a bare parse of the same pages in the same run. */
@NullMarked
package dev.silkwire.benchmarks.extraction;

import org.jspecify.annotations.NullMarked;
