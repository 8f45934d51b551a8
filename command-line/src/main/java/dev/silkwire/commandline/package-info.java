/**
 * The {@code silkwire} command: one class per verb, each reading its arguments, calling a room and
 * printing what came of it. What a verb does belongs to the rooms.
 */
@NullMarked
package dev.silkwire.commandline;

import org.jspecify.annotations.NullMarked;
