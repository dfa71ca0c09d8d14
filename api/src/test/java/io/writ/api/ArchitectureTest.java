package io.writ.api;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Which module and package may know which. */
@AnalyzeClasses(packages = "io.writ", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule THE_ENGINE_KNOWS_NOTHING_OF_OURS =
      noClasses()
          .that()
          .resideInAPackage("io.writ.engine..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.writ.api..", "io.writ.audit..", "io.writ.rules..", "io.writ.encoder..");

  @ArchTest
  static final ArchRule THE_STORE_KNOWS_ONLY_THE_RECORD =
      noClasses()
          .that()
          .resideInAPackage("io.writ.audit..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.writ.api..",
              "io.writ.rules..",
              "io.writ.engine.pipeline..",
              "io.writ.engine.policy..",
              "io.writ.engine.detect..",
              "io.writ.engine.drools..");

  @ArchTest
  static final ArchRule NO_CYCLES_IN_THE_STORE =
      slices().matching("io.writ.audit.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule NO_CYCLES_IN_THE_SERVICE =
      slices().matching("io.writ.api.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule DROOLS_STAYS_IN_ITS_PACKAGE =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.writ.engine.drools..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.drools..", "org.kie..");

  @ArchTest
  static final ArchRule ONNX_RUNTIME_STAYS_IN_ITS_MODULE =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.writ.encoder..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("ai.onnxruntime..");

  @ArchTest
  static final ArchRule THE_ENCODER_KNOWS_ONLY_ITS_PORT =
      noClasses()
          .that()
          .resideInAPackage("io.writ.encoder..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("io.writ..")
                  .and(
                      not(
                          resideInAnyPackage(
                              "io.writ.encoder..", "io.writ.engine", "io.writ.engine.encoder.."))));

  @ArchTest
  static final ArchRule SQL_STAYS_IN_THE_STORE =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.writ.audit..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "javax.sql..");

  @ArchTest
  static final ArchRule NOBODY_PRINTS_STACK_TRACES =
      noClasses()
          .that()
          .resideInAPackage("io.writ..")
          .should()
          .callMethod(Throwable.class, "printStackTrace");

  @ArchTest
  static final ArchRule ONLY_MAIN_ENDS_THE_PROCESS =
      noClasses()
          .that()
          .resideInAPackage("io.writ..")
          .and()
          .doNotHaveFullyQualifiedName("io.writ.api.Main")
          .should()
          .callMethod(System.class, "exit", int.class);
}
