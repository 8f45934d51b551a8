package dev.silkwire.index.article;

import dev.silkwire.contracts.EventJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What can still be told of an article whose record is broken, so that the journal finds its URL.
 *
 * @param url its address, or its key where the record does not say
 * @param source id of its source, where it says
 * @param article its id, which is the key of the record
 * @param revision its revision, where it says
 */
record Glimpse(
    String url, @Nullable String source, @Nullable String article, @Nullable Integer revision) {
  static Glimpse of(@Nullable String key, byte @Nullable [] value) {
    JsonNode article = parse(value).path("article");
    String url = article.path("url").asString("");
    int revision = article.path("revision").asInt(0);
    return new Glimpse(
        url.isBlank() ? "article " + key : url,
        article.path("source").asStringOpt().orElse(null),
        key,
        revision > 0 ? revision : null);
  }

  private static JsonNode parse(byte @Nullable [] value) {
    try {
      return value == null || value.length == 0
          ? JsonNodeFactory.instance.objectNode()
          : EventJson.MAPPER.readTree(value);
    } catch (JacksonException notJson) {
      return JsonNodeFactory.instance.objectNode();
    }
  }
}
