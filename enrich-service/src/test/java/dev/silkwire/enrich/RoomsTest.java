package dev.silkwire.enrich;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Keeps the rooms apart; each rule says why and what to do. */
class RoomsTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.silkwire.enrich");

  @Test
  void roomsDoNotNeedEachOtherInACircle() {
    slices()
        .matching("dev.silkwire.enrich.(*)..")
        .should()
        .beFreeOfCycles()
        .because(
            "two rooms that need each other are one room: move what both need to text or rules")
        .check(CLASSES);
  }

  @Test
  void kafkaStaysInTheStoryAndTheStream() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "dev.silkwire.enrich", "dev.silkwire.enrich.stream", "dev.silkwire.enrich.retag")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.kafka..", "org.springframework.kafka..")
        .because(
            "tagging must work without Kafka, for the tag command and for benchmarks; pass plain values")
        .check(CLASSES);
  }

  @Test
  void taggingNeedsNoSpring() {
    noClasses()
        .that()
        .resideOutsideOfPackages("dev.silkwire.enrich", "dev.silkwire.enrich.stream")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework..", "io.micrometer..")
        .because(
            "the rooms are plain Java, put together in EnrichWiring; inject what you need there")
        .check(CLASSES);
  }

  @Test
  void stepsDoNotKnowTheTagger() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "dev.silkwire.enrich",
            "dev.silkwire.enrich.stream",
            "dev.silkwire.enrich.retag",
            "dev.silkwire.enrich.tagging")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.silkwire.enrich.tagging")
        .because("a step reads a Reading and returns tags; ArticleTagger calls it, not the reverse")
        .check(CLASSES);
  }

  @Test
  void onlyTheNewJacksonIsUsed() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.fasterxml.jackson.databind..")
        .because("own code uses tools.jackson (Jackson 3) through EventJson")
        .check(CLASSES);
  }
}
