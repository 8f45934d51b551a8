package dev.silkwire.enrich.names;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silkwire.enrich.rules.RuleFiles;
import dev.silkwire.enrich.rules.RuleNode;
import dev.silkwire.enrich.text.NormalText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownNamesTest {
  @Test
  void noOrganisationIsListedTwice() {
    assertThat(doubles(RuleFiles.builtIn())).isEmpty();
  }

  @Test
  void aDoubleIsFoundAcrossFilesAndInsideAnEntry(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("mine.yaml"),
        """
        organisations:
          - {id: unesco, name: UNESCO, kind: international, en: [unesco commission]}
          - {id: crescent, name: Crescent, kind: international, en: [Red Crescent]}
          - {id: wagons, name: Steppe Wagons, kind: company, ru: [степвагон], kk: [степвагон], en: [stepwagon], exact: [StepWagon]}
        """);

    assertThat(doubles(RuleFiles.withFolder(folder)))
        .containsExactlyInAnyOrder(
            "unesco in names.yaml and mine.yaml",
            "red crescent of red-crescent and crescent",
            "StepWagon of wagons twice");
  }

  /** Ids of several entries, names of several entries, and names twice in one. */
  private static List<String> doubles(RuleFiles rules) {
    List<String> doubles = new ArrayList<>();
    Map<String, String> files = new HashMap<>();
    Map<String, String> owners = new HashMap<>();
    for (String section : List.of("organisations", "programmes", "events")) {
      for (RuleNode entry : rules.items(section)) {
        String id = entry.required("id").text();
        String file = files.putIfAbsent(id, entry.file());
        if (file != null) {
          doubles.add(id + " in " + file + " and " + entry.file());
        }
        for (String name : names(entry, id, doubles)) {
          String owner = owners.putIfAbsent(name, id);
          if (owner != null && !owner.equals(id)) {
            doubles.add(name + " of " + owner + " and " + id);
          }
        }
      }
    }
    return doubles;
  }

  /** The folded names of an entry; of two languages they may be alike. */
  private static Set<String> names(RuleNode entry, String id, List<String> doubles) {
    Set<String> all = new HashSet<>();
    for (String language : List.of("en", "ru", "zh", "kk")) {
      Set<String> ofLanguage = new HashSet<>();
      for (String name : words(entry, language)) {
        if (!ofLanguage.add(NormalText.fold(name))) {
          doubles.add(name + " of " + id + " twice");
        }
      }
      all.addAll(ofLanguage);
    }
    Set<String> exact = new HashSet<>();
    for (String name : words(entry, "exact")) { // NATO and Nato are two ways to write it
      if (all.contains(NormalText.fold(name)) || !exact.add(name)) {
        doubles.add(name + " of " + id + " twice");
      }
    }
    exact.forEach(name -> all.add(NormalText.fold(name)));
    return all;
  }

  private static List<String> words(RuleNode entry, String field) {
    return entry.optional(field).map(RuleNode::texts).orElse(List.of());
  }
}
