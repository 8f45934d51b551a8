/** What happened to a URL, stage by stage, and one sentence on how it ended. */
@NullMarked
package dev.silkwire.index.explain;

import org.jspecify.annotations.NullMarked;
