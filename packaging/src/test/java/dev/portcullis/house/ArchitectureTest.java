package dev.portcullis.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.portcullis.core.socket.BackOff;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;

/** The house's plan, held against the code: who may use whom. */
final class ArchitectureTest {

  private static final List<String> CORE_ORDER =
      List.of(
          "base",
          "codec",
          "net",
          "wifi",
          "policy",
          "capture",
          "socket",
          "send",
          "device",
          "script",
          "export",
          "workspace");

  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.portcullis.core", "dev.portcullis.app");

  private static final ArchRule CORE_IMPORTS_DOWNWARD =
      classes()
          .that()
          .resideInAPackage("dev.portcullis.core.(*)..")
          .should(new ImportDirection("dev.portcullis.core", CORE_ORDER))
          .because("the engine is read from the ground up and has no circles");

  @Test
  void theWholeProgramIsLookedAt() {
    assertThat(PROGRAM.size()).isGreaterThan(100);
  }

  @Test
  void coreImportsDownwardOnly() {
    CORE_IMPORTS_DOWNWARD.check(PROGRAM);
  }

  @Test
  void anUpwardImportIsFound() {
    JavaClasses planted = new ClassFileImporter().importPackages("dev.portcullis.house.planted");
    ArchRule rule =
        classes()
            .should(new ImportDirection("dev.portcullis.house.planted", List.of("codec", "net")));
    assertThatThrownBy(() -> rule.check(planted))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Upward");
  }

  @Test
  void theFoldersOfTheScreenFormNoCircle() {
    noCircles("dev.portcullis.app").check(PROGRAM);
  }

  @Test
  void aCircleIsFound() {
    JavaClasses planted = new ClassFileImporter().importPackages("dev.portcullis.house.planted");
    ArchRule rule = noCircles("dev.portcullis.house.planted");
    assertThatThrownBy(() -> rule.check(planted))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Cycle");
  }

  private static ArchRule noCircles(String root) {
    return slices()
        .matching(root + ".(*)..")
        .should()
        .beFreeOfCycles()
        .because("a part of the screen is understood without the parts that use it");
  }

  @Test
  void coreKnowsNoScreen() {
    noClasses()
        .that()
        .resideInAPackage("dev.portcullis.core..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javafx..", "java.awt..", "javax.swing..", "dev.portcullis.app..")
        .because("the engine runs on machines without a display")
        .check(PROGRAM);
  }

  @Test
  void viewModelsKnowNoNodes() {
    noClasses()
        .that()
        .haveSimpleNameEndingWith("ViewModel")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javafx.scene..", "javafx.stage..", "org.controlsfx..", "atlantafx..")
        .because("a view model is tested with no window")
        .check(PROGRAM);
  }

  @Test
  void viewsTouchNoEngine() {
    noClasses()
        .that()
        .haveSimpleNameEndingWith("View")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                    "dev.portcullis.core.socket", "java.net..", "java.nio.file..", "java.io..")
                .and(not(belongToAnyOf(BackOff.class, Path.class, File.class))))
        .because("a view only binds: it shows the names of files and the values of plans")
        .check(PROGRAM);
  }

  @Test
  void oneDoorToTheScreensThread() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.portcullis.app.pulse")
        .should()
        .callMethod(Platform.class, "runLater", Runnable.class)
        .because("what reaches the screen is counted at one door")
        .check(PROGRAM);
  }

  @Test
  void theCommandLineStartsNoToolkit() {
    noClasses()
        .that()
        .resideInAPackage("dev.portcullis.app.cli")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javafx..")
        .because("it runs where there is no display, and at once")
        .check(PROGRAM);
  }
}
