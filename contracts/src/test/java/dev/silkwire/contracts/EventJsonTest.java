package dev.silkwire.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Evolution by addition, and poison told from events. */
class EventJsonTest {

  @ParameterizedTest(name = "{1}")
  @MethodSource("dev.silkwire.contracts.Samples#all")
  void fieldsOfALaterVersionAreIgnored(Samples.Kind kind, String sample) {
    ObjectNode later = (ObjectNode) EventJson.MAPPER.readTree(Samples.sample(sample));
    later.put("fieldOfTomorrow", 1).putObject("another").put("a", "b");

    Record event = EventJson.read(EventJson.write(later), kind.type());

    assertThat(EventJson.MAPPER.readTree(EventJson.write(event)))
        .isEqualTo(EventJson.MAPPER.readTree(Samples.sample(sample)));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("dev.silkwire.contracts.Samples#all")
  void missingRequiredFieldIsNamed(Samples.Kind kind, String sample) {
    for (JsonNode required : EventJson.MAPPER.readTree(kind.schema()).get("required")) {
      String name = required.stringValue();
      ObjectNode lacking = (ObjectNode) EventJson.MAPPER.readTree(Samples.sample(sample));
      lacking.remove(name);
      byte[] json = EventJson.write(lacking);

      assertThatThrownBy(() -> EventJson.read(json, kind.type()))
          .as(name)
          .isInstanceOf(UndecodableEvent.class)
          .hasMessageStartingWith("no ")
          .hasMessageContaining(name);
    }
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("dev.silkwire.contracts.Samples#all")
  void wrongTypeOfAFieldIsRefused(Samples.Kind kind, String sample) {
    ObjectNode wrong = (ObjectNode) EventJson.MAPPER.readTree(Samples.sample(sample));
    String field = wrong.has("at") ? "at" : wrong.has("url") ? "url" : "article";
    wrong.putArray(field).add("x");
    byte[] json = EventJson.write(wrong);

    assertThatThrownBy(() -> EventJson.read(json, kind.type()))
        .isInstanceOf(UndecodableEvent.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "[]",
        "{}",
        "\"text\"",
        "17",
        "{\"id\":",
        "<rss/>",
        "\u0000\u0001\u0002",
        "{\"id\":null,\"url\":null}",
        "{\"id\":\"x\",\"url\":\"javascript:alert(1)\"}"
      })
  void whatIsNoArticleIsUndecodable(String bytes) {
    byte[] json = bytes.getBytes(UTF_8);

    for (Samples.Kind kind : Samples.KINDS) {
      assertThatThrownBy(() -> EventJson.read(json, kind.type()))
          .as(kind.name())
          .isInstanceOf(UndecodableEvent.class)
          .hasMessageStartingWith("no ");
    }
  }

  @Test
  void messageSaysInWordsWhatTheBytesAreNot() {
    assertThatThrownBy(() -> EventJson.read(new byte[0], Article.class))
        .hasMessage("no article: an empty value");
    assertThatThrownBy(() -> EventJson.read(new byte[0], EnrichedArticle.class))
        .hasMessage("no enriched article: an empty value");
    assertThatThrownBy(() -> EventJson.read("{\"id\": 17".getBytes(UTF_8), Article.class))
        .hasMessage("no article: Unexpected end-of-input: expected close marker for Object");
    assertThatThrownBy(() -> EventJson.read("{}".getBytes(UTF_8), Article.class))
        .hasMessage("no article: revision: Cannot map `null` into type `int`");
  }

  @Test
  void noValueIsUndecodableAndNeverATombstone() {
    assertThatThrownBy(() -> EventJson.read(null, Article.class))
        .isInstanceOf(UndecodableEvent.class)
        .hasMessageContaining("no value");
  }

  @Test
  void nestingBombIsUndecodable() {
    byte[] bomb = "[".repeat(100_000).getBytes(UTF_8);

    assertThatThrownBy(() -> EventJson.read(bomb, Article.class))
        .isInstanceOf(UndecodableEvent.class);
  }

  @Test
  void unknownWordOfAnEnumerationIsUndecodable() {
    ObjectNode entry = (ObjectNode) EventJson.MAPPER.readTree(Samples.sample("journal-discovered"));
    entry.put("stage", "teleported");
    byte[] json = EventJson.write(entry);

    assertThatThrownBy(() -> EventJson.read(json, JournalEntry.class))
        .isInstanceOf(UndecodableEvent.class)
        .hasMessageContaining("teleported");
  }

  @Test
  void nullInAListIsUndecodable() {
    ObjectNode article = (ObjectNode) EventJson.MAPPER.readTree(Samples.sample("article-ru"));
    article.putArray("authors").addNull();
    byte[] json = EventJson.write(article);

    assertThatThrownBy(() -> EventJson.read(json, Article.class))
        .isInstanceOf(UndecodableEvent.class)
        .hasMessageContaining("authors");
  }

  @Test
  void instantsAndDurationsAreIso8601AndAbsentFieldsAreLeftOut() {
    String source =
        new String(
            EventJson.write(Samples.read("source-home-page-only", SourceDefinition.class)), UTF_8);
    String entry =
        new String(EventJson.write(Samples.read("journal-discovered", JournalEntry.class)), UTF_8);

    assertThat(source).contains("\"every\":\"PT15M\"").doesNotContain("delay");
    assertThat(entry).contains("\"at\":\"2026-05-04T06:31:10Z\"").doesNotContain("reason");
  }
}
