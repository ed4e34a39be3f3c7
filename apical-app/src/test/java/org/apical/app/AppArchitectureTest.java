package org.apical.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.apical.models.Models;
import org.junit.jupiter.api.Test;

/** The shells stay thin: verbs, routes and the report reach models through the registry only. */
class AppArchitectureTest {
    private static final JavaClasses APP = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.apical.app");

    @Test
    void verbsAndReportKnowModelsOnlyThroughTheRegistry() {
        DescribedPredicate<JavaClass> anyModel = resideInAPackage("org.apical.models..")
                .and(DescribedPredicate.not(JavaClass.Predicates.equivalentTo(Models.class)));
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.apical.app", "org.apical.app.command..", "org.apical.app.report..", "org.apical.app.web..")
                .should()
                .dependOnClassesThat(anyModel.or(resideInAnyPackage("org.apical.physics..", "org.apical.numerics..")))
                .because(
                        "a verb or a route with physics in it is a defect; only app.reduce, the beamline's batch, names the models it runs")
                .check(APP);
    }

    @Test
    void theBatchOfTheBeamlineUsesItsOwnAreaOnly() {
        noClasses()
                .that()
                .resideInAPackage("org.apical.app.reduce..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.apical.models..")
                        .and(DescribedPredicate.not(resideInAnyPackage("org.apical.models.xas.."))))
                .because("it reduces X-ray absorption spectra and nothing else")
                .check(APP);
    }

    @Test
    void noMutableStaticsAndNoCycles() {
        fields().that()
                .areStatic()
                .should()
                .beFinal()
                .because("one process may run many verbs")
                .check(APP);
        slices().matching("org.apical.app.(*)..").should().beFreeOfCycles().check(APP);
    }
}
