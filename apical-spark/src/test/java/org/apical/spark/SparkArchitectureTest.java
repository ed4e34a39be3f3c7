package org.apical.spark;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.apical.models.Models;
import org.junit.jupiter.api.Test;

/** An engine computes parts, whatever the model, and leaves what becomes of them to others. */
class SparkArchitectureTest {
    private static final JavaClasses ENGINE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.apical.spark");

    @Test
    void knowsModelsOnlyThroughTheRegistry() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("org.apical.models..")
                        .and(not(equivalentTo(Models.class)))
                        .or(resideInAnyPackage(
                                "org.apical.physics..",
                                "org.apical.numerics..",
                                "org.apical.claims..",
                                "org.apical.store..",
                                "org.apical.app..",
                                "org.duckdb..")))
                .because("executors make the registry again, and the driver keeps the parts")
                .check(ENGINE);
    }

    @Test
    void noMutableStatics() {
        fields().that()
                .areStatic()
                .should()
                .beFinal()
                .because("an executor runs many tasks")
                .check(ENGINE);
    }
}
