/** Other people's lists as rule files: read row by row, written entry by entry. */
@NullMarked
package dev.silkwire.enrich.imports;

import org.jspecify.annotations.NullMarked;
