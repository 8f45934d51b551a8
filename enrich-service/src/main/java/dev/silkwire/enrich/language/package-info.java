/**
 * Tells the language of a text from its letters: the script first, then hashed letter n-grams with
 * weights learned by {@link dev.silkwire.enrich.language.LanguageModelTrainer}. No lists of words.
 */
@NullMarked
package dev.silkwire.enrich.language;

import org.jspecify.annotations.NullMarked;
