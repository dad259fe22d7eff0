package org.companero.studio;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import javafx.application.Platform;
import org.companero.studio.work.FxTasks;

@AnalyzeClasses(packages = "org.companero.studio", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule view_models_know_no_views = noClasses()
            .that()
            .haveSimpleNameEndingWith("ViewModel")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx.scene..", "javafx.stage..")
            .because(
                    "a view-model that knows nodes can only be tested with a window, and keeps its view from changing");

    @ArchTest
    static final ArchRule one_task_runner = noClasses()
            .that()
            .doNotBelongToAnyOf(FxTasks.class)
            .should()
            .callMethod(Platform.class, "runLater", Runnable.class)
            .because("late results are dropped, and tests are run on one thread, by the task runner alone");

    @ArchTest
    static final ArchRule gateways_know_no_interface = noClasses()
            .that()
            .resideInAPackage("..server..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javafx..")
            .because("what is said to the server has nothing to do with how it is shown");

    @ArchTest
    static final ArchRule features_do_not_know_each_other = slices().matching(
                    "org.companero.studio.(signin|programs|builder|knowledge|inbox|admin)..")
            .should()
            .notDependOnEachOther()
            .because("a feature is changed or taken out without reading the others; they meet in StudioScreens");

    @ArchTest
    static final ArchRule foundations_do_not_know_features = noClasses()
            .that()
            .resideInAnyPackage(
                    "..look..", "..text..", "..work..", "..settings..", "..server..", "..shell..", "..listing..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..signin..", "..programs..", "..builder..", "..knowledge..", "..inbox..", "..admin..")
            .because("everything stands on the foundations");

    @ArchTest
    static final ArchRule pages_of_the_settings_do_not_know_each_other = slices().matching(
                    "org.companero.studio.admin.(*)..")
            .should()
            .notDependOnEachOther()
            .because("they meet in SettingsPages");

    @ArchTest
    static final ArchRule packages_form_no_circle = slices().matching("org.companero.studio.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a circle of packages is one big package");

    @ArchTest
    static final ArchRule classes_are_final_unless_meant_to_be_extended = classes()
            .that()
            .areTopLevelClasses()
            .and()
            .areNotInterfaces()
            .and()
            .areNotEnums()
            .and()
            .doNotHaveModifier(JavaModifier.ABSTRACT)
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .haveModifier(JavaModifier.FINAL)
            .because("inheritance that nobody planned breaks when the parent changes");
}
