/**
 * Rule files: YAML, the built-in ones and a user's own in the same shape. What is wrong in one is
 * told with file, line, field and what to do.
 */
@NullMarked
package dev.silkwire.enrich.rules;

import org.jspecify.annotations.NullMarked;
