package dev.silkwire.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Keeps the rooms of ingest-service apart. A failure tells what to move where. */
class RoomsTest {
  private static final JavaClasses INGEST =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.silkwire.ingest");

  @Test
  void extractionAndDiscoveryArePure() {
    noClasses()
        .that()
        .resideInAnyPackage("..ingest.extract..", "..ingest.discover..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "..ingest.fetch..",
            "..ingest.frontier..",
            "..ingest.visit..",
            "..ingest.publish..",
            "org.apache.kafka..",
            "org.apache.hc..",
            "org.springframework..")
        .because(
            "they turn bytes into articles and listings, for the service, the offline verbs and "
                + "benchmarks alike: fetch and publish in the stories (ingest.visit) instead")
        .check(INGEST);
  }

  @Test
  void onlyRoomsThatReadHtmlKnowJsoup() {
    noClasses()
        .that()
        .resideOutsideOfPackages("..ingest.extract..", "..ingest.discover..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.jsoup..")
        .because("reading mark-up belongs in the extract and discover rooms")
        .check(INGEST);
  }

  @Test
  void onlyTheFetchRoomOpensConnections() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..ingest.fetch..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.hc..", "java.net.http..")
        .because(
            "every request to the web must pass robots.txt, politeness and the address guard: "
                + "ask ingest.fetch.PoliteFetcher")
        .check(INGEST);
  }

  @Test
  void theFrontierNeverFetches() {
    noClasses()
        .that()
        .resideInAPackage("..ingest.frontier..")
        .should()
        .dependOnClassesThat()
        .haveSimpleName("PoliteFetcher")
        .because("a stream thread works one record at a time; visits run in ingest.visit")
        .check(INGEST);
  }

  @Test
  void onlyStartAndWiringKnowSpring() {
    noClasses()
        .that()
        .resideInAPackage("dev.silkwire.ingest.(*)..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.springframework..")
        .because("rooms are plain Java; beans are made in IngestWiring")
        .check(INGEST);
  }
}
