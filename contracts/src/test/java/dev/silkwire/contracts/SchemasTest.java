package dev.silkwire.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonValue;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Schemas, records and samples say the same. */
class SchemasTest {
  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  @ParameterizedTest(name = "{1}")
  @MethodSource("dev.silkwire.contracts.Samples#all")
  void sampleMatchesItsSchema(Samples.Kind kind, String sample) {
    Schema schema = registry.getSchema(kind.schema());

    assertThat(schema.validate(EventJson.MAPPER.readTree(Samples.sample(sample)))).isEmpty();
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("dev.silkwire.contracts.Samples#all")
  void whatTheRecordWritesMatchesTheSchema(Samples.Kind kind, String sample) {
    Schema schema = registry.getSchema(kind.schema());
    byte[] written = EventJson.write(Samples.read(sample, kind.type()));

    assertThat(schema.validate(EventJson.MAPPER.readTree(written))).isEmpty();
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("dev.silkwire.contracts.Samples#all")
  void schemaNoticesEveryMissingRequiredField(Samples.Kind kind, String sample) {
    Schema schema = registry.getSchema(kind.schema());
    for (JsonNode required : EventJson.MAPPER.readTree(kind.schema()).get("required")) {
      ObjectNode lacking = (ObjectNode) EventJson.MAPPER.readTree(Samples.sample(sample));
      lacking.remove(required.stringValue());

      assertThat(schema.validate(lacking)).as(required.stringValue()).isNotEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("dev.silkwire.contracts.Samples#kinds")
  void schemaAndRecordHaveTheSameFieldsAndWords(Samples.Kind kind) {
    JsonNode root = EventJson.MAPPER.readTree(kind.schema());
    List<String> differences = new ArrayList<>();

    compare(root, root, kind.type(), kind.name(), differences);

    assertThat(differences).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("dev.silkwire.contracts.Samples#kinds")
  void schemaNamesItsTopicAndVersion(Samples.Kind kind) {
    JsonNode root = EventJson.MAPPER.readTree(kind.schema());

    assertThat(root.get("x-topic").stringValue()).isEqualTo(kind.topic()).endsWith(".v1");
    assertThat(root.get("$id").stringValue()).isEqualTo("urn:silkwire:" + kind.name() + ":v1");
    assertThat(root.get("title").stringValue()).isEqualTo(kind.type().getSimpleName());
  }

  @Test
  void enrichedArticleHoldsTheArticleAsItIsPublished() {
    JsonNode article = EventJson.MAPPER.readTree(Samples.KINDS.get(2).schema());
    JsonNode embedded =
        EventJson.MAPPER.readTree(Samples.KINDS.get(3).schema()).get("$defs").get("article");

    assertThat(embedded.get("properties")).isEqualTo(article.get("properties"));
    assertThat(embedded.get("required")).isEqualTo(article.get("required"));
  }

  /** Walks schema and record side by side. */
  private static void compare(
      JsonNode root, JsonNode schema, Class<?> type, String at, List<String> differences) {
    TreeSet<String> properties = new TreeSet<>(schema.get("properties").propertyNames());
    TreeSet<String> required = new TreeSet<>();
    schema.get("required").forEach(name -> required.add(name.stringValue()));
    TreeSet<String> components = new TreeSet<>();
    TreeSet<String> mandatory = new TreeSet<>();
    for (RecordComponent component : type.getRecordComponents()) {
      components.add(component.getName());
      AnnotatedType annotated = component.getAnnotatedType();
      if (!annotated.isAnnotationPresent(Nullable.class)) {
        mandatory.add(component.getName());
      }
      JsonNode property = schema.get("properties").get(component.getName());
      if (property != null) {
        compareProperty(
            root,
            property,
            component.getGenericType(),
            at + "." + component.getName(),
            differences);
      }
    }
    if (!properties.equals(components)) {
      differences.add(at + ": schema has " + properties + ", record has " + components);
    }
    if (!required.equals(mandatory)) {
      differences.add(at + ": schema requires " + required + ", record requires " + mandatory);
    }
  }

  private static void compareProperty(
      JsonNode root, JsonNode written, Type type, String at, List<String> differences) {
    JsonNode schema = written;
    if (written.has("$ref")) {
      String name = written.get("$ref").stringValue().substring("#/$defs/".length());
      schema = root.get("$defs").get(name);
    }
    if (!schema.has("description")) {
      differences.add(at + ": no description");
    }
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      JsonNode items = schema.get("items");
      Class<?> of = (Class<?>) list.getActualTypeArguments()[0];
      if (of.isRecord() && of != CanonicalUrl.class) {
        compareProperty(root, items, of, at + "[]", differences);
      }
    } else if (type instanceof Class<?> c && c.isEnum()) {
      List<String> words = Arrays.stream(c.getEnumConstants()).map(SchemasTest::word).toList();
      List<String> enumeration = new ArrayList<>();
      schema.get("enum").forEach(word -> enumeration.add(word.stringValue()));
      if (!words.equals(enumeration)) {
        differences.add(at + ": schema has " + enumeration + ", enum has " + words);
      }
    } else if (type instanceof Class<?> c && c.isRecord() && c != CanonicalUrl.class) {
      compare(root, schema, c, at, differences);
    }
  }

  private static String word(Object constant) {
    try {
      for (Method method : constant.getClass().getMethods()) {
        if (method.isAnnotationPresent(JsonValue.class)) {
          return (String) method.invoke(constant);
        }
      }
      throw new AssertionError("no @JsonValue on " + constant.getClass());
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }
}
