/**
 * Looks at this machine and at the data folder: is everything there that a run needs, and if not,
 * what to do. Findings only; the verb prints them.
 */
@NullMarked
package dev.silkwire.commandline.doctor;

import org.jspecify.annotations.NullMarked;
