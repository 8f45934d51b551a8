package dev.silkwire.enrich.topics;

import dev.silkwire.enrich.text.WordPattern;

/**
 * Words that speak for a topic.
 *
 * @param topic index of the topic
 * @param language of the words
 * @param words the words
 * @param weight how much they count
 */
record TopicTerm(int topic, String language, WordPattern words, double weight) {}
