package org.apical.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apical.docs.GeneratedPage;
import org.apical.model.Registry;
import org.apical.model.RunContext;
import org.apical.models.Models;
import org.apical.run.DataRoot;
import org.apical.run.ReferenceCase;
import org.apical.run.ReferenceCheck;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Every reference case of every model that exists holds, and docs/validation.md says so. The cases and their data are copies
 * in the test resources.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
public class ReferenceCasesTest {
    /** Holds {@code reference/} and {@code data/}. */
    public static final Path DATA_ROOT =
            Path.of("src/test/resources/shared-data").toAbsolutePath();

    /** A case and the lines of its check. */
    private record Judged(ReferenceCase test, List<ReferenceCheck.Line> lines) {
        boolean notBuilt() {
            return lines.stream().allMatch(l -> l.verdict() == ReferenceCheck.Verdict.NOT_BUILT);
        }

        boolean holds() {
            return lines.stream().allMatch(l -> l.verdict() == ReferenceCheck.Verdict.HOLDS);
        }
    }

    private final ReferenceCheck check = new ReferenceCheck(Models.registry());

    /** What the tests have computed, for the page. */
    private final Map<ReferenceCase, Judged> known = new HashMap<>();

    /** The reference files, by name. */
    public static List<Path> files() throws IOException {
        try (Stream<Path> list = Files.list(DATA_ROOT.resolve("reference"))) {
            return list.filter(p -> p.toString().endsWith(".json")).sorted().toList();
        }
    }

    private Judged judged(ReferenceCase test) {
        Judged there = known.get(test);
        if (there == null) {
            there = new Judged(test, check.check(test, RunContext.quiet().withData(new DataRoot(DATA_ROOT))));
            known.put(test, there);
        }
        return there;
    }

    @TestFactory
    @Order(1)
    List<DynamicTest> cases() throws IOException {
        Registry registry = Models.registry();
        List<DynamicTest> tests = new ArrayList<>();
        for (Path file : files()) {
            for (ReferenceCase test : ReferenceCase.read(Files.readString(file))) {
                if (registry.find(test.model()) != null) {
                    tests.add(DynamicTest.dynamicTest(test.id(), () -> assertThat(
                                    judged(test).lines())
                            .isNotEmpty()
                            .allMatch(line -> line.verdict() == ReferenceCheck.Verdict.HOLDS || Disputed.holds(line))));
                }
            }
        }
        return tests;
    }

    @Test
    @Order(2)
    void validationPage() throws IOException {
        StringBuilder page = new StringBuilder("""
                # Validation

                Every value of the reference cases, judged in the test suite (`ReferenceCasesTest`) and by
                `./apical check`. The worst line of each case is shown; a case holds where all its values do.
                Written by `scripts/docs.sh`.

                """);
        for (Path file : files()) {
            List<Judged> all = ReferenceCase.read(Files.readString(file)).stream()
                    .map(this::judged)
                    .toList();
            List<Judged> built =
                    all.stream().filter(judged -> !judged.notBuilt()).toList();
            page.append("## ").append(file.getFileName()).append("\n\n");
            page.append(built.stream().filter(Judged::holds).count());
            page.append(" of ").append(built.size()).append(" cases hold; ");
            page.append(all.size() - built.size()).append(" of models not built yet.\n\n");
            page.append("| case | model | values | holds | first value: computed | expected | tolerance |\n");
            page.append("| --- | --- | --- | --- | --- | --- | --- |\n");
            built.forEach(judged -> page.append(row(judged.test(), judged.lines(), judged.holds())));
            page.append('\n');
        }
        page.append("## Disputed reference numbers\n\nEach is derived again in `DisputedTest`.\n\n");
        for (Disputed disputed : Disputed.values()) {
            page.append("- ")
                    .append(disputed.caseId())
                    .append(", `")
                    .append(disputed.key())
                    .append("`. ");
            page.append(disputed.found()).append('\n');
        }
        GeneratedPage.compareOrWrite(GeneratedPage.DOCS.resolve("validation.md"), page.toString());
    }

    private static String row(ReferenceCase test, List<ReferenceCheck.Line> lines, boolean holds) {
        ReferenceCheck.Line shown = lines.stream()
                .filter(l -> l.verdict() != ReferenceCheck.Verdict.HOLDS)
                .findFirst()
                .orElse(lines.get(0));
        return String.join(
                        " | ",
                        "| " + test.id(),
                        test.model(),
                        String.valueOf(lines.size()),
                        holds ? "yes" : "**no**",
                        cell(shown.key() + " = " + rounded(shown.computed())),
                        cell(rounded(shown.expected())),
                        shown.tolerance())
                + " |\n";
    }

    /** Nine digits: the last ones differ between processors and Java versions. */
    private static String rounded(String text) {
        if (text.startsWith("[")) {
            return "a list";
        }
        try {
            return String.format(Locale.ROOT, "%.9g", Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return text.length() > 30 ? text.substring(0, 30) + "..." : text;
        }
    }

    private static String cell(String text) {
        return "`" + text.replace("|", "/").replace("`", "'").replace("\n", " ") + "`";
    }
}
