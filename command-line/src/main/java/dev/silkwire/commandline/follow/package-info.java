/**
 * Follows the journal: what is happening to articles now, as lines a person can read along. Kafka
 * types stay here.
 */
@NullMarked
package dev.silkwire.commandline.follow;

import org.jspecify.annotations.NullMarked;
