package dev.silkwire.commandline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class RoomsTest {
  private final JavaClasses rooms =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.silkwire.commandline");

  @Test
  void newsroomIsASiteLikeAnyOther() {
    noClasses()
        .that()
        .resideInAPackage("..commandline.newsroom..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("..commandline.run..", "..commandline.follow..", "..ingest..")
        .because("the services must read the newsroom as they read any site, without help")
        .check(rooms);
  }

  @Test
  void kafkaTypesStayWithTheFollower() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..commandline.follow..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.kafka..")
        .because("verbs speak of journal entries; how they are read is the follower's business")
        .check(rooms);
  }

  @Test
  void attachedServiceNeedsOnlyTheJdk() {
    classes()
        .that()
        .haveSimpleName("AttachedService")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "sun.misc..", "dev.silkwire.commandline.run..")
        .because("it stands last on the class path of every service")
        .check(rooms);
  }

  @Test
  void roomsDoNotKnowTheVerbs() {
    noClasses()
        .that()
        .resideInAPackage("dev.silkwire.commandline.*..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.silkwire.commandline")
        .because("a verb calls a room, never the other way round")
        .check(rooms);
  }
}
