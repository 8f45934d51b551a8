package dev.silkwire.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silkwire.enrich.tagging.ArticleTagger;
import dev.silkwire.enrich.tagging.TaggerInput;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TagsCommandTest {
  private static final String KOSTANAY =
      "1\tKostanay\tKostanay\tKSN,Costanay,Костанай,Қостанай,科斯塔奈\t53.2\t63.6\tP\tPPLA\tKZ"
          + "\t\t\t\t\t\t210000\t\t\tAsia/Almaty\t2020-01-01";
  private static final String BOZTOBE =
      "2\tBoztöbe\tBoztobe\t\t0\t0\tP\tPPL\tKZ\t\t\t\t\t\t900\t\t\tAsia/Almaty\t2020-01-01";

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void aGoodFolderIsSaidToBeGood() throws IOException {
    write("a.yaml", "watches:\n  - {list: a, names: [One Name, Two Names]}\n");
    write("b.yaml", "topics:\n  - {id: camels, name: Camels, en: [camel*]}\n");

    assertThat(run("check", folder.toString())).isZero();
    assertThat(out.toString()).contains("1 topics, 2 watches; rule set ");
  }

  @Test
  void everyMistakeOfAFileIsToldAndFails() throws IOException {
    Path file = write("a.yaml", "places:\n  - {id: X}\n  - {id: KZ, x: y}\ntopics:\n  - {}\n");

    assertThat(run("check", file.toString())).isEqualTo(1);
    assertThat(err.toString().lines())
        .hasSize(3)
        .allMatch(line -> line.startsWith("✗ a.yaml, line "))
        .last()
        .isEqualTo("✗ a.yaml, line 5, topics: lacks the field id");
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    assertThat(run("check", folder.resolve("none.yaml").toString())).isEqualTo(1);
    assertThat(err.toString()).contains("none.yaml", "is not there");
  }

  @Test
  void aTableBecomesAWatchList() throws IOException {
    Path table =
        write(
            "suppliers.csv",
            """
            \uFEFFname,id,en,ru,exact
            Orient Rail,or,"Orient ""R"" Works, Ltd|Orient Works",Восточн* дорог*,ORW
            "Steppe
            Wagons",,,,
            """);

    assertThat(run("import", "csv", "--list", "suppliers", table.toString())).isZero();

    assertThat(err.toString()).contains("2 names on the list suppliers");
    assertThat(tags("Orient \"R\" Works, Ltd and ORW sell to Steppe Wagons."))
        .contains("watch suppliers/or", "watch suppliers/steppe-wagons");
  }

  @Test
  void aTableWithAMistakeIsNamedWithItsLine() throws IOException {
    assertThat(run("import", "csv", write("a.csv", "name,colour\nA,red\n").toString()))
        .isEqualTo(1);
    assertThat(run("import", "csv", write("b.csv", "name\nA\nB,C\n").toString())).isEqualTo(1);
    assertThat(run("import", "csv", write("c.csv", "name\n\"A\n").toString())).isEqualTo(1);
    assertThat(err.toString())
        .contains("a.csv, line 1: the column \"colour\" is not known")
        .contains("b.csv, line 3: has 2 values for 1 columns")
        .contains("c.csv, line 2: a quotation mark is not closed");
  }

  @Test
  void aDumpOfGeoNamesBecomesPlaces() throws IOException {
    Path dump = write("KZ.txt", KOSTANAY + "\n" + BOZTOBE + "\n" + BOZTOBE + "\n");

    assertThat(run("import", "geonames", "--country", "KZ", dump.toString())).isZero();

    assertThat(err.toString()).contains("2 places, 1 left out");
    assertThat(out.toString())
        .contains("ru: [\"Костанай\"]", "kk: [\"Қостанай\"]", "zh: [\"科斯塔奈\"]")
        .doesNotContain("KSN");
    assertThat(tags("The people of Boztobe in Kazakhstan keep camels."))
        .contains("city KZ:Boztöbe");
    assertThat(tags("The people of Boztobe keep camels.")).doesNotContain("city KZ:Boztöbe");
  }

  @Test
  void smallAndForeignPlacesCanBeLeftOut() throws IOException {
    Path dump = write("KZ.txt", KOSTANAY + "\n" + BOZTOBE + "\n");

    run("import", "geonames", "--min-population", "1000", dump.toString());
    assertThat(out.toString()).contains("Kostanay").doesNotContain("Boztobe");
    out.getBuffer().setLength(0);
    run("import", "geonames", "--country", "CN", dump.toString());
    assertThat(out.toString()).doesNotContain("Kostanay");
    out.getBuffer().setLength(0);
    run("import", "geonames", "--limit", "1", dump.toString());
    assertThat(out.toString()).contains("Kostanay").doesNotContain("Boztobe");
    assertThat(err.toString()).contains("stopped at the limit");
  }

  @Test
  void whosOnFirstRecordsBecomePlaces() throws IOException {
    write(
        "1.geojson",
        """
        {"id": 1, "type": "Feature", "properties": {"wof:name": "Boztobe", "wof:placetype": "locality",
          "iso:country": "KZ", "name:rus_x_preferred": ["Бозтобе"], "name:kaz_x_preferred": ["Бозтөбе"],
          "edtf:cessation": "uuuu", "wof:superseded_by": [], "wof:population": 900},
          "bbox": [1, 2, 3, 4],
          "geometry": {"type": "Point", "properties": {"wof:name": "no"}, "coordinates": [1, 2]}}
        """);
    write(
        "2.geojson",
        """
        {"properties": {"wof:name": "Gone", "wof:placetype": "locality", "iso:country": "KZ",
          "edtf:deprecated": "2020-01-01"}}
        """);

    assertThat(run("import", "wof", folder.toString())).isZero();

    assertThat(err.toString()).contains("1 places");
    assertThat(out.toString())
        .contains("\"KZ:Boztobe\"", "ru: [\"Бозтобе\"]", "kk: [\"Бозтөбе\"]")
        .doesNotContain("Gone", "\"no\"");
    assertThat(tags("В Казахстане, в Бозтобе, разводят верблюдов.")).contains("city KZ:Boztobe");
  }

  @Test
  void aMetaFileOfWhosOnFirstBecomesPlaces() throws IOException {
    Path meta =
        write(
            "wof-locality-latest.csv",
            """
            deprecated,cessation,id,iso_country,name,placetype,superseded_by
            ,uuuu,1,KZ,Boztobe,locality,
            2019-01-01,uuuu,2,KZ,Gone,locality,
            ,uuuu,3,KZ,A County,county,
            """);

    assertThat(run("import", "wof", meta.toString())).isZero();
    assertThat(out.toString()).contains("KZ:Boztobe").doesNotContain("Gone", "County");
  }

  @Test
  void aFileOfAnotherKindIsNamed() throws IOException {
    assertThat(run("import", "geonames", write("a.txt", "x\ty\n").toString())).isEqualTo(1);
    assertThat(run("import", "wof", write("b.geojson", "{\"properties\": ").toString()))
        .isEqualTo(1);
    assertThat(run("import", "csv", folder.resolve("none.csv").toString())).isEqualTo(1);
    assertThat(err.toString())
        .contains("a.txt, line 1: has 2 columns; a GeoNames dump has 19")
        .contains("b.geojson, line 1: not GeoJSON")
        .contains("there is no file")
        .doesNotContain("Exception");
  }

  @Test
  void labelledArticlesBecomeTopics() throws IOException {
    String line = "{\"text\": \"%s by the river, %s.\", \"topics\": [%s]}\n";
    StringBuilder lines = new StringBuilder();
    for (String end : List.of("one said", "all said", "none said")) {
      lines.append(line.formatted("Camels grazed", end, "\"camels\""));
      lines.append(line.formatted("Trains stood", end, ""));
    }

    assertThat(run("learn", write("labelled.jsonl", lines.toString()).toString())).isZero();

    assertThat(err.toString()).contains("1 topics, learned from 6 articles of labelled.jsonl");
    assertThat(tags("Camels grazed.")).contains("topic camels");
    assertThat(tags("Trains stood.")).doesNotContain("topic camels");
  }

  @Test
  void labelledArticlesWithAMistakeAreNamedWithTheLine() throws IOException {
    assertThat(run("learn", write("a.jsonl", "\n{\"text\": 1}\n").toString())).isEqualTo(1);
    assertThat(run("learn", folder.resolve("none.jsonl").toString())).isEqualTo(1);
    assertThat(err.toString())
        .contains("a.jsonl, line 2: lacks the field text")
        .contains("there is no file")
        .doesNotContain("Exception");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void oneLabelledArticleTeachesNothingAndNoWordsCannotBeAskedFor() throws IOException {
    String one = write("a.jsonl", "{\"text\": \"Camels.\", \"topics\": [\"a\"]}\n").toString();

    assertThat(run("learn", one)).isZero();
    assertThat(tags("Camels.")).doesNotContain("topic a");
    assertThat(run("learn", "--words", "0", one)).isEqualTo(2);
  }

  /** What the imported rules find. */
  private List<String> tags(String text) throws IOException {
    Path rules = Files.createDirectories(folder.resolve("rules"));
    Files.writeString(rules.resolve("imported.yaml"), out.toString());
    return ArticleTagger.withRules(rules).tag(new TaggerInput("", text, null, null)).tags().stream()
        .map(tag -> tag.type().word() + " " + tag.id())
        .toList();
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private int run(String... args) {
    return new CommandLine(new TagsCommand())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(args);
  }
}
