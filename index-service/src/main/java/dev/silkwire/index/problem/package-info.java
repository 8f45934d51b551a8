/** Errors as the reader gets them: problem details (RFC 9457) under /api, a page elsewhere. */
@NullMarked
package dev.silkwire.index.problem;

import org.jspecify.annotations.NullMarked;
