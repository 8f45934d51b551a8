package dev.silkwire.enrich.imports;

import dev.silkwire.contracts.EventJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/**
 * Makes places of Who's On First records: GeoJSON, of one place or many, or the CSV files of its
 * "meta" folder, which have fewer names. Shapes are skipped, not read.
 */
public final class WhosOnFirstImport {
  private static final Map<String, String> LANGUAGES =
      Map.of("eng", "en", "rus", "ru", "zho", "zh", "kaz", "kk");
  private static final Set<String> CITIES = Set.of("locality", "localadmin", "borough");

  private final PlaceList places;
  private final PlaceFilter filter;

  public WhosOnFirstImport(String source, PlaceFilter filter, Appendable out) throws IOException {
    this.filter = filter;
    this.places = new PlaceList(new RuleYaml(out), filter, source);
  }

  /** What came of it. */
  public String summary() {
    return places.summary();
  }

  /** Reads every feature of a GeoJSON file, or of one feature after another. */
  public void geoJson(InputStream in) throws IOException {
    try (JsonParser json = EventJson.MAPPER.createParser(in)) {
      for (JsonToken token = json.nextToken();
          token != null && !places.isFull();
          token = json.nextToken()) {
        if (token == JsonToken.PROPERTY_NAME) {
          String field = json.currentName();
          boolean properties = field.equals("properties");
          if (properties || field.equals("geometry") || field.equals("bbox")) {
            json.nextToken();
            if (properties && json.readValueAsTree() instanceof JsonNode feature) {
              feature(feature);
            } else {
              json.skipChildren();
            }
          }
        }
      }
    } catch (JacksonException e) {
      throw new ImportProblem(
          e.getLocation() == null ? 0 : e.getLocation().getLineNr(),
          "not GeoJSON: " + e.getOriginalMessage());
    }
  }

  /** Reads a file of the "meta" folder. */
  public void meta(Reader in) throws IOException {
    Rows rows = new Rows(in, ',', true);
    List<String> columns = rows.next().orElseThrow(() -> new ImportProblem(1, "is empty"));
    if (!columns.contains("name") || !columns.contains("placetype")) {
      throw new ImportProblem(
          1, "lacks the columns name and placetype of a Who's On First meta file");
    }
    for (Optional<List<String>> row = rows.next();
        row.isPresent() && !places.isFull();
        row = rows.next()) {
      Map<String, String> values = new LinkedHashMap<>();
      for (int i = 0; i < Math.min(columns.size(), row.get().size()); i++) {
        values.put(columns.get(i), row.get().get(i));
      }
      boolean gone =
          isDate(values.get("deprecated"))
              || isDate(values.get("cessation"))
              || !values.getOrDefault("superseded_by", "").isEmpty();
      String name = values.getOrDefault("name", "");
      String country = values.getOrDefault("iso_country", values.getOrDefault("wof_country", ""));
      if (!gone && !name.isEmpty()) {
        Map<String, Set<String>> names = new LinkedHashMap<>();
        names.put("en", new LinkedHashSet<>(List.of(name)));
        write(values.getOrDefault("placetype", ""), country, "", name, 0, names);
      }
    }
  }

  private void feature(JsonNode feature) throws IOException {
    boolean gone =
        isDate(feature.path("edtf:deprecated").asString(""))
            || isDate(feature.path("edtf:cessation").asString(""))
            || !feature.path("wof:superseded_by").isEmpty();
    String name = feature.path("wof:name").asString("");
    if (gone || name.isEmpty()) {
      return;
    }
    Map<String, Set<String>> names = new LinkedHashMap<>();
    names.put("en", new LinkedHashSet<>(List.of(name)));
    for (Map.Entry<String, JsonNode> field : feature.properties()) {
      // name:rus_x_preferred, name:rus_x_variant
      String key = field.getKey();
      if (key.startsWith("name:") && key.matches("name:[a-z]{3}_x_(preferred|variant)")) {
        String language = LANGUAGES.get(key.substring(5, 8));
        for (JsonNode one : field.getValue()) {
          String written = one.asString("").strip();
          if (language == null) {
            PlaceList.sort(written, names);
          } else if (!written.isEmpty()) {
            names.computeIfAbsent(language, none -> new LinkedHashSet<>()).add(written);
          }
        }
      }
    }
    write(
        feature.path("wof:placetype").asString(""),
        feature.path("iso:country").asString(feature.path("wof:country").asString("")),
        feature.path("wof:concordances").path("iso:code").asString(""),
        name,
        feature.path("wof:population").asLong(feature.path("gn:population").asLong(0)),
        names);
  }

  private void write(
      String type,
      String country,
      String code,
      String name,
      long population,
      Map<String, Set<String>> names)
      throws IOException {
    String inCountry = country.toUpperCase(Locale.ROOT);
    if (CITIES.contains(type)) {
      if (filter.wants(inCountry, population)) {
        places.city(inCountry, name, population, names);
      }
    } else if (filter.wants(inCountry, Long.MAX_VALUE)) {
      if (type.equals("country")) {
        places.coded(inCountry, name, names);
      } else if (type.equals("region") && code.matches("[A-Z]{2}-[A-Z0-9]{1,3}")) {
        places.coded(code, name, names);
      }
    }
  }

  /** EDTF writes "uuuu" and ".." for what is not known or has not come. */
  private static boolean isDate(@Nullable String edtf) {
    return edtf != null && edtf.matches("\\d.*");
  }
}
