package org.apical.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apical.model.Registry;
import org.apical.model.RunContext;
import org.apical.models.Models;
import org.apical.run.DataRoot;
import org.apical.run.ReferenceCase;
import org.apical.run.ReferenceCheck;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every reference case of every model that exists holds. The cases and their data are copies in the test resources. */
public class ReferenceCasesTest {
    /** Holds {@code reference/} and {@code data/}. */
    public static final Path DATA_ROOT =
            Path.of("src/test/resources/shared-data").toAbsolutePath();

    /** The reference files, by name. */
    public static List<Path> files() throws IOException {
        try (Stream<Path> list = Files.list(DATA_ROOT.resolve("reference"))) {
            return list.filter(p -> p.toString().endsWith(".json")).sorted().toList();
        }
    }

    @TestFactory
    List<DynamicTest> cases() throws IOException {
        Registry registry = Models.registry();
        ReferenceCheck check = new ReferenceCheck(registry);
        List<DynamicTest> tests = new ArrayList<>();
        for (Path file : files()) {
            for (ReferenceCase test : ReferenceCase.read(Files.readString(file))) {
                if (registry.find(test.model()) != null) {
                    tests.add(DynamicTest.dynamicTest(test.id(), () -> {
                        RunContext context = RunContext.quiet().withData(new DataRoot(DATA_ROOT));
                        assertThat(check.check(test, context))
                                .isNotEmpty()
                                .allMatch(
                                        line -> line.verdict() == ReferenceCheck.Verdict.HOLDS || Disputed.holds(line));
                    }));
                }
            }
        }
        return tests;
    }
}
