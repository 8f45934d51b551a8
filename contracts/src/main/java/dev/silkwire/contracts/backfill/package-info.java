/**
 * Backfills: what topics keep is worked on again, beside the live work, when somebody asks for it.
 * What a service is asked and answers about one, and the thread it runs on.
 */
@NullMarked
package dev.silkwire.contracts.backfill;

import org.jspecify.annotations.NullMarked;
