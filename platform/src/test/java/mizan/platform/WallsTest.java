package mizan.platform;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.List;
import mizan.platform.web.Page;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;

/// The walls between the rooms, and what no room may do.
class WallsTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .importPackages("mizan.platform", "mizan.templates");

  @Test
  void noRoomReachesThroughAWall() {
    var rooms = ApplicationModules.of(Mizan.class);
    assertThat(rooms.stream()).isNotEmpty();
    rooms.verify();
  }

  @Test
  void controllersAreKnownToTheirRoomOnly() {
    classes()
        .that()
        .areMetaAnnotatedWith(Controller.class)
        .and()
        .areNotAnnotations()
        .should()
        .notBePublic()
        .check(CLASSES);
  }

  @Test
  void noNameHidesWhatAThingIs() {
    var endings = List.of("Util", "Utils", "Helper", "Manager", "Impl", "Base", "Dto", "Constants");
    for (var ending : endings) {
      noClasses().should().haveSimpleNameEndingWith(ending).check(CLASSES);
    }
    for (var drawer : List.of("util", "common", "helper", "misc", "service", "dto")) {
      noClasses().should().resideInAPackage(".." + drawer + "..").check(CLASSES);
    }
  }

  @Test
  void whatAClassNeedsComesThroughItsConstructor() {
    fields()
        .should()
        .notBeAnnotatedWith(Autowired.class)
        .andShould()
        .notBeAnnotatedWith(Value.class)
        .check(CLASSES);
  }

  @Test
  void onlyStoresAndTheDatabaseSpeakSql() {
    noClasses()
        .that()
        .haveSimpleNameNotEndingWith("Store")
        .and()
        .haveNameNotMatching(Database.class.getName() + "(\\$.*)?")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.sql..", "javax.sql..", "org.springframework.jdbc..", "org.sqlite..")
        .check(CLASSES);
  }

  @Test
  void everyPageIsARecordWithATemplate() {
    var pages =
        CLASSES.stream()
            .filter(type -> type.isAssignableTo(Page.class) && !type.isInterface())
            .toList();
    assertThat(pages).isNotEmpty();
    for (var page : pages) {
      assertThat(page.getPackageName()).endsWith(".pages");
      assertThat(page.isRecord()).as(page.getName()).isTrue();
      var template = Page.templateOf(page.getPackageName(), page.getSimpleName());
      assertThat(Sources.MAIN.resolve("jte").resolve(template)).exists();
    }
  }
}
