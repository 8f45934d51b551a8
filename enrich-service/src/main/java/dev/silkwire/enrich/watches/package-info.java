/** What a user watches for: lists of names in rule files, found wherever an article has one. */
@NullMarked
package dev.silkwire.enrich.watches;

import org.jspecify.annotations.NullMarked;
