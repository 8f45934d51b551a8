package dev.silkwire.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.silkwire.contracts.EventJson;
import dev.silkwire.contracts.Tag;
import dev.silkwire.enrich.tagging.ArticleTagger;
import dev.silkwire.enrich.tagging.TaggerInput;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Guards the scores of {@code docs/tags.md} against drops, where the folder of test data lies
 * beside the project; elsewhere it is skipped.
 */
class ScoreTest {
  private static final ArticleTagger TAGGER = ArticleTagger.builtIn();

  private static Path shared() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.exists(folder.resolve("shared/data/seeds-gold"))) {
      folder = folder.getParent();
    }
    assumeThat(folder)
        .as("the test data (../shared) is not here; scores are measured where it is")
        .isNotNull();
    return folder.resolve("shared");
  }

  @Test
  void countriesAndRegionsOfTheSeeds() throws IOException {
    Path shared = shared();
    Count countries = new Count();
    Count regions = new Count();
    try (Stream<Path> seeds = Files.list(shared.resolve("seeds"))) {
      for (Path seed : seeds.filter(file -> file.toString().endsWith(".txt")).toList()) {
        String name = String.valueOf(seed.getFileName()).replace(".txt", ".json");
        JsonNode gold =
            EventJson.MAPPER.readTree(Files.readString(shared.resolve("data/seeds-gold/" + name)));
        List<Tag> tags = TAGGER.tag(new TaggerInput("", Files.readString(seed), null, null)).tags();
        Set<String> found = ids(tags, Tag.Type.COUNTRY);
        Set<String> asRegions = ids(tags, Tag.Type.REGION);
        for (String listedAsRegion : List.of("HK", "MO")) { // the gold lists them so
          if (found.remove(listedAsRegion)) {
            asRegions.add(listedAsRegion);
          }
        }
        countries.add(ids(gold.path("countries")), found);
        regions.add(ids(gold.path("regions")), asRegions);
      }
    }
    assertThat(countries.precision()).isGreaterThanOrEqualTo(0.95);
    assertThat(countries.recall()).isGreaterThanOrEqualTo(0.95);
    assertThat(regions.precision()).isGreaterThanOrEqualTo(0.95);
    assertThat(regions.recall()).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void countriesInRussianNews() throws IOException {
    Count count = entities("nerel/ru.jsonl.gz", Set.of("COUNTRY"), Set.of(Tag.Type.COUNTRY));

    assertThat(count.f1()).isGreaterThanOrEqualTo(0.92);
  }

  @Test
  void placesInKazakhNews() throws IOException {
    Count count =
        entities(
            "kaznerd/kk.jsonl.gz",
            Set.of("GPE"),
            Set.of(Tag.Type.COUNTRY, Tag.Type.REGION, Tag.Type.CITY));

    assertThat(count.f1()).isGreaterThanOrEqualTo(0.78);
  }

  @Test
  void moneyInTwelveLanguages() throws IOException {
    Count count = new Count();
    try (BufferedReader lines = lines("recognizers/currency.jsonl.gz")) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode gold = EventJson.MAPPER.readTree(line);
        Set<String> expected = new HashSet<>();
        for (JsonNode money : gold.path("results")) {
          String value = money.path("resolution").path("value").asString("");
          expected.add(
              money.path("start").asInt()
                  + "-"
                  + money.path("end").asInt()
                  + " "
                  + value.replace(',', '.')); // the sets write values as their languages do
        }
        Set<String> found = new HashSet<>();
        String language = gold.path("lang").asString();
        TaggerInput input = new TaggerInput("", gold.path("text").asString(), null, language);
        for (Tag tag : TAGGER.tag(input).tags()) {
          if (tag.type() == Tag.Type.MONEY) {
            tag.spans()
                .forEach(span -> found.add(span.start() + "-" + span.end() + " " + tag.value()));
          }
        }
        count.add(expected, found);
      }
    }
    assertThat(count.f1()).isGreaterThanOrEqualTo(0.90);
  }

  @Test
  void peopleOrganisationsAndPlacesInRussianNews() throws IOException {
    Count count = new Count();
    for (Map.Entry<Set<String>, Set<Tag.Type>> kind :
        Map.of(
                Set.of("PERSON"), Set.of(Tag.Type.PERSON),
                Set.of("ORGANIZATION"), Set.of(Tag.Type.ORGANISATION),
                Set.of("COUNTRY", "CITY", "STATE_OR_PROVINCE", "LOCATION", "DISTRICT"),
                    Set.of(Tag.Type.COUNTRY, Tag.Type.REGION, Tag.Type.CITY, Tag.Type.PLACE))
            .entrySet()) {
      count.add(entities("nerel/ru.jsonl.gz", kind.getKey(), kind.getValue()));
    }

    assertThat(count.f1()).isGreaterThanOrEqualTo(0.775);
  }

  private static BufferedReader lines(String file) throws IOException {
    Path data = shared().resolve("data/enrichment/" + file);
    assumeThat(data).exists();
    return new BufferedReader(
        new InputStreamReader(
            new GZIPInputStream(Files.newInputStream(data)), StandardCharsets.UTF_8));
  }

  private static Count entities(String file, Set<String> goldTypes, Set<Tag.Type> types)
      throws IOException {
    Count count = new Count();
    try (BufferedReader lines = lines(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode gold = EventJson.MAPPER.readTree(line);
        Set<String> expected = new HashSet<>();
        for (JsonNode entity : gold.path("entities")) {
          if (goldTypes.contains(entity.path("type").asString())) {
            expected.add(entity.path("start").asInt() + "-" + entity.path("end").asInt());
          }
        }
        List<String> found = new ArrayList<>();
        TaggerInput input = new TaggerInput("", gold.path("text").asString(), null, null);
        for (Tag tag : TAGGER.tag(input).tags()) {
          if (types.contains(tag.type()) && !tag.attributes().containsKey("inferred-from")) {
            tag.spans().forEach(span -> found.add(span.start() + "-" + span.end()));
          }
        }
        count.add(expected, new HashSet<>(found));
      }
    }
    return count;
  }

  private static Set<String> ids(List<Tag> tags, Tag.Type type) {
    Set<String> ids = new HashSet<>();
    tags.stream().filter(tag -> tag.type() == type).forEach(tag -> ids.add(tag.id()));
    return ids;
  }

  private static Set<String> ids(JsonNode entities) {
    Set<String> ids = new HashSet<>();
    Function<JsonNode, String> id = entity -> entity.path("id").asString();
    entities.forEach(entity -> ids.add(id.apply(entity)));
    return ids;
  }

  private static final class Count {
    private int both;
    private int found;
    private int expected;

    void add(Set<String> gold, Set<String> tagged) {
      expected += gold.size();
      found += tagged.size();
      both += (int) tagged.stream().filter(gold::contains).count();
    }

    void add(Count other) {
      both += other.both;
      found += other.found;
      expected += other.expected;
    }

    double precision() {
      return (double) both / found;
    }

    double recall() {
      return (double) both / expected;
    }

    double f1() {
      return 2 * precision() * recall() / (precision() + recall());
    }
  }
}
