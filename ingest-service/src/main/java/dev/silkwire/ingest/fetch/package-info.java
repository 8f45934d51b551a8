/**
 * Asks web servers for pages, with good manners and without being led anywhere: robots.txt, one
 * request per host at a time with a pause after it, no connection to an internal address, a
 * deadline and a size cap for every exchange. Redirects are answers here, not followed.
 */
@NullMarked
package dev.silkwire.ingest.fetch;

import org.jspecify.annotations.NullMarked;
