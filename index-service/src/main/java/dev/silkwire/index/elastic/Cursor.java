package dev.silkwire.index.elastic;

import co.elastic.clients.elasticsearch._types.FieldValue;
import dev.silkwire.contracts.EventJson;
import dev.silkwire.contracts.Hashes;
import dev.silkwire.index.search.BadQuestion;
import dev.silkwire.index.search.Question;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * Where a page of results ended, as text to hand back: the sort values of the last article, and a
 * mark of the question they belong to.
 */
final class Cursor {
  private static final int LONGEST = 1_000;

  private Cursor() {}

  static String of(Question question, List<FieldValue> last) {
    ArrayNode values = EventJson.MAPPER.createArrayNode().add(mark(question));
    for (FieldValue value : last) {
      switch (value._kind()) {
        case Double -> values.add(value.doubleValue());
        case Long -> values.add(value.longValue());
        case Boolean -> values.add(value.booleanValue());
        case String -> values.add(value.stringValue());
        case Null, Any -> values.addNull();
      }
    }
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(values.toString().getBytes(StandardCharsets.UTF_8));
  }

  static List<FieldValue> read(Question question, String cursor) {
    try {
      if (cursor.length() > LONGEST) {
        throw new IllegalArgumentException("too long");
      }
      JsonNode values = EventJson.MAPPER.readTree(Base64.getUrlDecoder().decode(cursor));
      if (!values.isArray() || values.size() != 3) {
        throw new IllegalArgumentException("not three values");
      }
      if (!values.get(0).asString("").equals(mark(question))) {
        throw new BadQuestion(
            "after",
            "after belongs to another question: keep q, the filters and sort as they were, or leave"
                + " after out to begin anew");
      }
      List<FieldValue> after = new ArrayList<>();
      for (int i = 1; i < values.size(); i++) {
        JsonNode value = values.get(i);
        after.add(
            value.isString()
                ? FieldValue.of(value.asString())
                : value.isIntegralNumber()
                    ? FieldValue.of(value.asLong())
                    : FieldValue.of(value.asDouble()));
      }
      return after;
    } catch (BadQuestion e) {
      throw e;
    } catch (RuntimeException e) {
      throw new BadQuestion(
          "after", "after is no value this API gave out; take it from 'next' of the page before");
    }
  }

  private static String mark(Question question) {
    return Hashes.of(
            String.join(
                "\n",
                question.words(),
                question.sources().toString(),
                question.languages().toString(),
                question.tags().toString(),
                String.valueOf(question.from()),
                String.valueOf(question.before()),
                question.sorting().name()))
        .substring(0, 8);
  }
}
