/**
 * Organisations, people, events and programmes: lists from rule files in any language, and in
 * English, Russian, Kazakh and Chinese the words a name is made of and the words beside it. {@link
 * dev.silkwire.enrich.names.NameTagger} tells the order; each language has a leaf for each noun.
 */
@NullMarked
package dev.silkwire.enrich.names;

import org.jspecify.annotations.NullMarked;
