package org.apical.store;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The store knows rows, and nothing that is computed. */
class StoreArchitectureTest {
    private static final JavaClasses STORE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.apical.store");

    @Test
    void knowsNoModelAndNoShell() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apical.models..",
                        "org.apical.physics..",
                        "org.apical.claims..",
                        "org.apical.app..",
                        "org.apache.spark..")
                .because("it is loaded by sweeps of any model, on any engine")
                .check(STORE);
    }

    @Test
    void noMutableStatics() {
        fields().that()
                .areStatic()
                .should()
                .beFinal()
                .because("one process may run many sweeps")
                .check(STORE);
    }
}
