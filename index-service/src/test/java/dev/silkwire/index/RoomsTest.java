package dev.silkwire.index;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Keeps the rooms of index-service apart. A failure tells what to move where. */
final class RoomsTest {
  private static final JavaClasses INDEX =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.silkwire.index");

  @Test
  void onlyOneRoomKnowsElasticsearch() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..index.elastic..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("co.elastic..", "..index.elastic..", "org.apache.hc..")
        .because(
            "the stories and pages speak of documents, questions and verdicts, so that the store"
                + " can change: use the interfaces of index.store, index.search and index.journal,"
                + " and put what speaks to Elasticsearch into index.elastic")
        .check(INDEX);
  }

  @Test
  void onlyStoriesKnowKafka() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "dev.silkwire.index",
            "..index.batch..",
            "..index.article..",
            "..index.journal..",
            "..index.health..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.kafka..", "org.springframework.kafka..")
        .because(
            "records are turned into documents in index.batch and its intakes; give the event or"
                + " the document to other rooms, not the record")
        .check(INDEX);
  }

  @Test
  void searchAndExplainDoNotKnowThePages() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..index.console..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("..index.console..")
        .because("the API must work without the console; what both need belongs in index.search")
        .check(INDEX);
  }

  @Test
  void ownCodeReadsJsonWithOneJackson() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.fasterxml.jackson.databind..", "com.fasterxml.jackson.core..")
        .because("Jackson 2 and 3 lie beside each other on the class path; ours is tools.jackson")
        .check(INDEX);
  }
}
