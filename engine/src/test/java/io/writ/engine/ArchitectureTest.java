package io.writ.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.writ.engine", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String[] FAMILIES = {
    "io.writ.engine.detect.pii",
    "io.writ.engine.detect.secret",
    "io.writ.engine.detect.content",
    "io.writ.engine.detect.injection"
  };

  @ArchTest
  static final ArchRule NO_PACKAGE_CYCLES =
      slices().matching("io.writ.engine.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule THE_SCAN_KNOWS_NO_DETECTORS =
      noClasses()
          .that()
          .resideInAnyPackage("io.writ.engine.detect.form", "io.writ.engine.detect.scan..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(FAMILIES);

  @ArchTest
  static final ArchRule DETECTORS_DO_NOT_KNOW_THE_SCAN =
      noClasses()
          .that()
          .resideInAnyPackage(FAMILIES)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.writ.engine.detect", "io.writ.engine.detect.scan..");

  @ArchTest
  static final ArchRule ONLY_THE_FRONT_OF_DETECTION_IS_USED_OUTSIDE =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.writ.engine.detect..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.writ.engine.detect.(*)..");

  @ArchTest
  static final ArchRule THE_VOCABULARY_DEPENDS_ON_NOTHING_OF_OURS =
      noClasses()
          .that()
          .resideInAPackage("io.writ.engine")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.writ.engine.(*)..");

  @ArchTest
  static final ArchRule ONLY_ONE_PACKAGE_KNOWS_DROOLS =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.writ.engine.drools..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.drools..", "org.kie..");

  @ArchTest
  static final ArchRule NO_FRAMEWORK_AND_NO_DATABASE =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.micronaut..", "io.netty..", "java.sql..", "javax.sql..", "jakarta..");

  @ArchTest
  static final ArchRule NOTHING_STARTS_PROCESSES_OR_ENDS_THE_JVM =
      noClasses()
          .should()
          .callMethod(System.class, "exit", int.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(ProcessBuilder.class);
}
