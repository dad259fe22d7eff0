package org.companero.protocol;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;

@AnalyzeClasses(packages = "org.companero.protocol", importOptions = ImportOption.DoNotIncludeTests.class)
class ProtocolArchitectureTest {

    @ArchTest
    static final ArchRule plain_java = classes()
            .that()
            .resideOutsideOfPackage("..expression..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    "org.companero.protocol..",
                    "org.jspecify..",
                    "tools.jackson..",
                    "com.fasterxml.jackson.annotation.."))
            .because("studio and server both run on it, and neither wants the other's framework");

    @ArchTest
    static final ArchRule expressions_are_checked_by_cel_and_matched_by_re2 = classes()
            .that()
            .resideInAPackage("..expression..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    "org.companero.protocol.expression..",
                    "org.companero.protocol.text..",
                    "org.jspecify..",
                    "dev.cel..",
                    "com.google.common..",
                    "com.google.re2j.."))
            .because("an expression reaches nothing but its scope, and nobody else needs to know what checks it");

    @ArchTest
    static final ArchRule the_engine_does_nothing_itself = noClasses()
            .that()
            .resideInAPackage("..engine..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "java.io..", "java.nio..", "java.net..", "java.util.random..", "java.util.concurrent.."))
            .because("a run is replayed, rehearsed and simulated by calling the same function again");

    @ArchTest
    static final ArchRule the_engine_has_no_clock_and_no_chance = noClasses()
            .that()
            .resideInAnyPackage("..engine..", "..rules..", "..program..", "..expression..", "..rehearsal..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(Clock.class, InstantSource.class, java.util.Random.class)
            .because("the same input gives the same output, always: the time comes in as an argument");

    @ArchTest
    static final ArchRule the_model_knows_nobody = noClasses()
            .that()
            .resideInAPackage("..program..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("..engine..", "..rules..", "..api..", "..frame..", "..demo.."))
            .because("what a creator draws has a meaning of its own, whoever runs or checks it");
}
