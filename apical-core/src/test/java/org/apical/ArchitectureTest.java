package org.apical;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceRule;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apical.models.planted.PlantedParams;
import org.apical.physics.planted.PlantedViolations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which way the arrows point. Each rule says why, and each is shown to notice a planted violation. */
class ArchitectureTest {
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.apical");
    private static final JavaClasses PLANTED =
            new ClassFileImporter().importClasses(PlantedViolations.class, PlantedParams.class);

    /** Areas that may use another area's types; anything shared beyond these belongs in physics. */
    private static final Set<String> ALLOWED_AREAS = Set.of("doublewell -> xas", "stripes -> xas", "iqtp -> xas");

    private static final Map<String, ArchRule> RULES = rules();

    private static Map<String, ArchRule> rules() {
        Map<String, ArchRule> rules = new TreeMap<>();
        rules.put(
                "layers: model",
                noClasses()
                        .that()
                        .resideInAPackage("org.apical.model..")
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(
                                "org.apical.models..",
                                "org.apical.physics..",
                                "org.apical.numerics..",
                                "org.apical.data..",
                                "org.apical.run..",
                                "org.apical.claims..",
                                "org.apical.sweep.."))
                        .because(
                                "the description of models knows no physics and no files (figures are plain records)"));
        rules.put(
                "layers: models",
                noClasses()
                        .that()
                        .resideInAPackage("org.apical.models..")
                        .should()
                        .dependOnClassesThat(
                                resideInAnyPackage("org.apical.run..", "org.apical.claims..", "org.apical.sweep.."))
                        .because("a model is a pure function; what runs it stands above it"));
        rules.put(
                "layers: plot",
                noClasses()
                        .that()
                        .resideInAPackage("org.apical.plot..")
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(
                                "org.apical.models..", "org.apical.run..", "org.apical.claims..", "org.apical.data.."))
                        .because("figures are data that any model may make"));
        rules.put(
                "layers: data",
                noClasses()
                        .that()
                        .resideInAPackage("org.apical.data..")
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(
                                "org.apical.models..", "org.apical.run..", "org.apical.claims..", "org.apical.plot.."))
                        .because("readers and writers know files and nothing that is computed from them"));
        rules.put(
                "layers: run",
                noClasses()
                        .that()
                        .resideInAPackage("org.apical.run..")
                        .should()
                        .dependOnClassesThat(resideInAnyPackage("org.apical.models..", "org.apical.claims.."))
                        .because("runs go through the registry and know no model by name"));
        rules.put(
                "kernels are plain",
                noClasses()
                        .that()
                        .resideInAnyPackage("org.apical.numerics..", "org.apical.physics..")
                        .should()
                        .dependOnClassesThat(resideInAPackage("org.apical..")
                                .and(DescribedPredicate.not(
                                        resideInAnyPackage("org.apical.numerics..", "org.apical.physics.."))))
                        .orShould()
                        .dependOnClassesThat(resideInAnyPackage(
                                "com.fasterxml..", "picocli..", "io.javalin..", "org.apache.spark..", "org.slf4j.."))
                        .because("numerics and physics need the JDK and libraries of mathematics only"));
        rules.put(
                "Jackson annotations",
                noClasses()
                        .that(DescribedPredicate.not(resideInAnyPackage("org.apical.model..", "org.apical.run..")))
                        .should()
                        .dependOnClassesThat(resideInAPackage("com.fasterxml.jackson.annotation.."))
                        .because("JSON is derived from the description of a model, not written beside it"));
        rules.put(
                "no printing",
                noClasses()
                        .that(DescribedPredicate.not(resideInAPackage("org.apical.app..")))
                        .should()
                        .callMethod(System.class, "exit", int.class)
                        .orShould()
                        .accessField(System.class, "out")
                        .orShould()
                        .accessField(System.class, "err")
                        .orShould()
                        .callMethod(Throwable.class, "printStackTrace")
                        .because("only the application talks to people and ends the process"));
        rules.put(
                "no mutable statics",
                fields().that().areStatic().should().beFinal().because("results may not depend on what ran before"));
        rules.put(
                "seeded randomness",
                noClasses()
                        .that(DescribedPredicate.not(JavaClass.Predicates.simpleName("JavaRandomSource")))
                        .should()
                        .callMethod(Math.class, "random")
                        .orShould()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName("java.util.Random")
                        .because("random numbers come from the seed through RunContext"));
        rules.put(
                "records",
                classes()
                        .that()
                        .resideInAPackage("org.apical.models..")
                        .and()
                        .haveNameMatching(".*(Params|Result)")
                        .should()
                        .beRecords()
                        .because("parameters and results are data"));
        rules.put(
                "files",
                noClasses()
                        .that(DescribedPredicate.not(resideInAnyPackage(
                                "org.apical.data..",
                                "org.apical.run..",
                                "org.apical.store..",
                                "org.apical.sweep..",
                                "org.apical.app..")))
                        .should()
                        .dependOnClassesThat(JavaClass.Predicates.belongToAnyOf(
                                File.class,
                                Files.class,
                                FileInputStream.class,
                                FileOutputStream.class,
                                RandomAccessFile.class,
                                FileChannel.class))
                        .because("a model gets its data through RunContext, which keeps to the data root"));
        return rules;
    }

    static Set<String> names() {
        return RULES.keySet();
    }

    @ParameterizedTest
    @MethodSource("names")
    void holds(String name) {
        RULES.get(name).check(PRODUCT);
    }

    @Test
    void topPackagesHaveNoCycles() {
        noCycles("org.apical.(*)..").check(PRODUCT);
    }

    @Test
    void areasHaveNoCycles() {
        noCycles("org.apical.models.(*)..").allowEmptyShould(true).check(PRODUCT);
    }

    private static SliceRule noCycles(String pattern) {
        return slices().matching(pattern).should().beFreeOfCycles();
    }

    @Test
    void areasUseOnlyListedAreas() {
        for (JavaClass from : PRODUCT) {
            from.getDirectDependenciesFromSelf().forEach(dependency -> {
                String own = area(from);
                String other = area(dependency.getTargetClass());
                if (!own.isEmpty() && !other.isEmpty() && !own.equals(other)) {
                    assertThat(ALLOWED_AREAS)
                            .as(dependency.getDescription() + ": lift what is shared into physics")
                            .contains(own + " -> " + other);
                }
            });
        }
    }

    private static String area(JavaClass javaClass) {
        String start = "org.apical.models.";
        String name = javaClass.getPackageName();
        return name.startsWith(start) ? name.substring(start.length()).split("\\.")[0] : "";
    }

    @Test
    void internalsStayInTheirArea() {
        for (JavaClass from : PRODUCT) {
            from.getDirectDependenciesFromSelf().forEach(dependency -> {
                String target = dependency.getTargetClass().getPackageName();
                int at = target.indexOf(".internal");
                if (target.startsWith("org.apical") && at > 0) {
                    assertThat(from.getPackageName())
                            .as(dependency.getDescription())
                            .startsWith(target.substring(0, at));
                }
            });
        }
    }

    @ParameterizedTest
    @MethodSource("plantedRules")
    void noticesThePlantedViolation(String name) {
        assertThat(RULES.get(name).evaluate(PLANTED).hasViolation()).isTrue();
    }

    static Set<String> plantedRules() {
        return Set.of(
                "kernels are plain", "no printing", "no mutable statics", "seeded randomness", "records", "files");
    }

    @Test
    void plantedCallsAreSeen() {
        assertThat(PLANTED.get(PlantedViolations.class).getMethodCallsFromSelf().stream()
                        .map(JavaCall::getName))
                .contains("random", "println");
        assertThat(PLANTED.get(PlantedViolations.class).getField("mutableState").getModifiers())
                .doesNotContain(JavaModifier.FINAL);
    }
}
