package dev.silkwire.index.elastic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silkwire.contracts.EventJson;
import dev.silkwire.index.Samples;
import dev.silkwire.index.store.Shelf;
import dev.silkwire.index.store.Verdict;
import dev.silkwire.testkit.servers.BackingServers;
import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Templates, indices and aliases that somebody removes come back, and nothing is guessed. */
final class StoreLayoutIT {
  private static final Instant LONG_AGO = Instant.parse("2019-03-05T00:00:00Z");
  private static final String INDEX = Shelf.ARTICLES.index(LONG_AGO);

  private RealStore real;

  @BeforeEach
  void start() {
    real = new RealStore(BackingServers.sharedElasticsearch());
    real.write(article("before"));
  }

  @Test
  void anIndexDroppedUnderOurFeetIsMadeAgainWithItsMapping() throws Exception {
    real.client.indices().delete(drop -> drop.index(INDEX));

    assertThat(real.write(article("lost")))
        .singleElement()
        .isInstanceOfSatisfying(
            Verdict.Retry.class, again -> assertThat(again.why()).contains("index_not_found"));
    assertThat(real.write(article("lost"))).containsExactly(new Verdict.Done());

    var mapping = real.client.indices().getMapping(get -> get.index(INDEX)).get(INDEX);
    assertThat(mapping).isNotNull();
    assertThat(mapping.mappings().dynamic()).hasToString("Strict");
  }

  @Test
  void anIndexOfAnEarlierVersionGetsTheFieldsThatCameSince() throws Exception {
    Instant earlier = Instant.parse("2018-02-05T00:00:00Z");
    String index = Shelf.ARTICLES.index(earlier);
    var fields = new TemplateFile(Shelf.ARTICLES).mappings();
    ((ObjectNode) fields.at("/properties/tag_labels/properties")).remove("watch");
    ((ObjectNode) fields.at("/properties")).remove("enriched_at");
    String body = EventJson.MAPPER.createObjectNode().set("mappings", fields).toString();
    real.client.indices().create(make -> make.index(index).withJson(new StringReader(body)));

    assertThat(real.write(article("upgraded").seen(earlier))).containsExactly(new Verdict.Done());

    var mapping = real.client.indices().getMapping(get -> get.index(index)).get(index);
    assertThat(mapping).isNotNull();
    assertThat(mapping.mappings().properties()).containsKey("enriched_at");
    assertThat(mapping.mappings().properties().get("tag_labels").object().properties())
        .containsKey("watch");
  }

  @Test
  void aLostAliasIsPutBack() throws Exception {
    real.client.indices().deleteAlias(drop -> drop.index(INDEX).name("news-articles"));
    assertThat(aliasThere()).isFalse();

    real.layout.look(); // notices
    real.write(article("after")); // and arranges before it writes

    assertThat(aliasThere()).isTrue();
  }

  @Test
  void aLostTemplateIsPutBack() throws Exception {
    real.client.indices().deleteIndexTemplate(drop -> drop.name("news-articles"));

    real.layout.look();

    assertThat(real.client.indices().existsIndexTemplate(ask -> ask.name("news-articles")).value())
        .isTrue();
    assertThat(real.layout.trouble()).isEmpty();
  }

  @Test
  void whereNobodyAnswersTheBatchWaitsAndSaysWhatToCheck() {
    RealStore nowhere = new RealStore(URI.create("http://127.0.0.1:1"));

    nowhere.layout.look();

    assertThat(nowhere.layout.trouble().orElseThrow())
        .contains("http://127.0.0.1:1", "is it running");
    assertThat(nowhere.store.write(java.util.List.of(real.document(article("x").enriched()))))
        .singleElement()
        .isInstanceOf(Verdict.Retry.class);
  }

  private boolean aliasThere() throws Exception {
    return real.client.indices().existsAlias(ask -> ask.index(INDEX).name("news-articles")).value();
  }

  private static Samples article(String name) {
    return Samples.article("https://layout.example/" + name, name).from("layout").seen(LONG_AGO);
  }
}
