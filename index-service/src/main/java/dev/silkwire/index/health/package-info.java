/** Readiness: up only while articles really become searchable. */
@NullMarked
package dev.silkwire.index.health;

import org.jspecify.annotations.NullMarked;
