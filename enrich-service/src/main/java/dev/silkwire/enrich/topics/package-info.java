/** What an article is about: weighted words from rule files, ids of IPTC Media Topics. */
@NullMarked
package dev.silkwire.enrich.topics;

import org.jspecify.annotations.NullMarked;
