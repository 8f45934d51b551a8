/**
 * One run of everything on this machine: the data folder and who holds it, the parts (servers and
 * services) as child processes, their supervision and their orderly end.
 *
 * <p>{@link dev.silkwire.commandline.run.Run} is the story.
 */
@NullMarked
package dev.silkwire.commandline.run;

import org.jspecify.annotations.NullMarked;
