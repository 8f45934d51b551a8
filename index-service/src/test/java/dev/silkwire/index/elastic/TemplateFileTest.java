package dev.silkwire.index.elastic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silkwire.contracts.EventJson;
import dev.silkwire.contracts.JournalEntry;
import dev.silkwire.contracts.Tag;
import dev.silkwire.index.Samples;
import dev.silkwire.index.article.ArticleLanguage;
import dev.silkwire.index.store.Shelf;
import java.net.URI;
import java.util.Arrays;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The templates agree with what is written: a mapping is strict, a field it lacks is refused. */
final class TemplateFileTest {
  private static final JsonNode ARTICLES = new TemplateFile(Shelf.ARTICLES).with(0);
  private static final JsonNode JOURNAL = new TemplateFile(Shelf.JOURNAL).with(2);

  @Test
  void everyFieldOfAnArticleIsMapped() {
    RealStore nowhere = new RealStore(URI.create("http://127.0.0.1:1"));
    JsonNode document =
        EventJson.MAPPER.readTree(nowhere.document(Samples.english().enriched()).json());
    assertThat(ARTICLES.at("/template/mappings/properties").propertyNames())
        .containsExactlyInAnyOrderElementsOf(document.propertyNames());
  }

  @Test
  void theTextStandsOnceInTheDocument() {
    RealStore nowhere = new RealStore(URI.create("http://127.0.0.1:1"));
    JsonNode document =
        EventJson.MAPPER.readTree(nowhere.document(Samples.russian().enriched()).json());
    assertThat(document.at("/text").propertyNames()).containsExactly("ru");
    assertThat(document.at("/event/article").has("text")).isFalse();
  }

  @Test
  void everyLanguageFieldIsMapped() {
    for (String field : new String[] {"title", "text"}) {
      assertThat(
              ARTICLES.at("/template/mappings/properties/" + field + "/properties").propertyNames())
          .containsExactlyInAnyOrderElementsOf(ArticleLanguage.FIELDS);
    }
  }

  @Test
  void everyTypeOfTagIsMapped() {
    assertThat(ARTICLES.at("/template/mappings/properties/tag_labels/properties").propertyNames())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Tag.Type.values()).map(Tag.Type::word).toList());
  }

  @Test
  void everyFieldOfAJournalEntryIsMapped() {
    TreeSet<String> fields = new TreeSet<>();
    for (var component : JournalEntry.class.getRecordComponents()) {
      fields.add(component.getName());
    }
    fields.add("url_id");
    assertThat(JOURNAL.at("/template/mappings/properties").propertyNames())
        .containsExactlyInAnyOrderElementsOf(fields);
  }

  @Test
  void mappingsAreStrictAndRefreshIsExplicit() {
    for (JsonNode template : new JsonNode[] {ARTICLES, JOURNAL}) {
      assertThat(template.at("/template/mappings/dynamic").asString()).isEqualTo("strict");
      // an idle index without it stops refreshing
      assertThat(template.at("/template/settings/index/refresh_interval").asString())
          .isEqualTo("1s");
    }
    assertThat(JOURNAL.at("/template/settings/index/number_of_replicas").asInt()).isEqualTo(2);
  }
}
