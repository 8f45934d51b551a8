/**
 * enrich-service: reads articles, tags them, publishes them with their tags. Begin with {@link
 * dev.silkwire.enrich.ArticleEnricher}, the story; {@link dev.silkwire.enrich.TagCommand} tags
 * without Kafka.
 */
@NullMarked
package dev.silkwire.enrich;

import org.jspecify.annotations.NullMarked;
