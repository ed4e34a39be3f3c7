package org.apical.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apical.contract.Disputed;
import org.apical.contract.ReferenceCasesTest;
import org.apical.model.Description;
import org.apical.model.Model;
import org.apical.model.Registry;
import org.apical.model.RunContext;
import org.apical.models.Models;
import org.apical.run.DataRoot;
import org.apical.run.ModelPage;
import org.apical.run.ReferenceCase;
import org.apical.run.ReferenceCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The generated parts of the documentation are what the code says today. {@code scripts/docs.sh} writes them (it sets
 * {@code apical.writeDocs}); otherwise a difference is a failure.
 */
class DocsTest {
    private static final Path DOCS =
            Path.of(System.getProperty("apical.root", "..")).resolve("docs");
    private static final String BEGIN = "<!-- generated from the model's description by scripts/docs.sh -->\n";
    private static final String END = "<!-- end of the generated part -->\n";
    private static final Registry REGISTRY = Models.registry();
    /** scripts/docs.sh writes the pages; otherwise they are compared. */
    private static final boolean WRITING = Boolean.getBoolean("apical.writeDocs");

    static Stream<String> ids() {
        return REGISTRY.ids().stream();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void modelPage(String id) throws IOException {
        Path file = DOCS.resolve("models/" + id + ".md");
        String theory = "\n## Theory\n\n";
        if (Files.exists(file)) {
            String old = Files.readString(file);
            theory = old.substring(old.indexOf(END) + END.length());
        }
        Model<?, ?> model = REGISTRY.get(id);
        compareOrWrite(file, BEGIN + ModelPage.markdown(Description.of(model)) + END + theory);
        if (!WRITING) {
            assertThat(theory)
                    .as("a theory part by hand in " + file + ", below the generated one")
                    .hasSizeGreaterThan(200);
        }
    }

    @Test
    void modelIndex() throws IOException {
        StringBuilder index = new StringBuilder("# Models\n\n| id | what it does |\n| --- | --- |\n");
        for (Model<?, ?> model : REGISTRY.all()) {
            String id = model.info().id();
            index.append("| [").append(id).append("](").append(id).append(".md) | ");
            index.append(model.info().summary()).append(" |\n");
        }
        compareOrWrite(DOCS.resolve("models/README.md"), index.toString());
    }

    @Test
    void validationTable() throws IOException {
        StringBuilder page = new StringBuilder("""
                # Validation

                Every value of the reference cases, judged in the test suite (`ReferenceCasesTest`) and by
                `./apical check`. The worst line of each case is shown; a case holds where all its values do.
                Written by `scripts/docs.sh`.

                """);
        ReferenceCheck check = new ReferenceCheck(REGISTRY);
        for (Path file : ReferenceCasesTest.files()) {
            List<String> rows = new ArrayList<>();
            int holding = 0;
            int notBuilt = 0;
            int cases = 0;
            for (ReferenceCase test : ReferenceCase.read(Files.readString(file))) {
                RunContext context = RunContext.quiet().withData(new DataRoot(ReferenceCasesTest.DATA_ROOT));
                cases++;
                List<ReferenceCheck.Line> lines = check.check(test, context);
                if (lines.stream().allMatch(l -> l.verdict() == ReferenceCheck.Verdict.NOT_BUILT)) {
                    notBuilt++;
                    continue;
                }
                boolean holds = lines.stream().allMatch(l -> l.verdict() == ReferenceCheck.Verdict.HOLDS);
                holding += holds ? 1 : 0;
                rows.add(row(test, lines, holds));
            }
            page.append("## ").append(file.getFileName()).append("\n\n");
            page.append(holding).append(" of ").append(cases - notBuilt).append(" cases hold; ");
            page.append(notBuilt).append(" of models not built yet.\n\n");
            page.append("| case | model | values | holds | first value: computed | expected | tolerance |\n");
            page.append("| --- | --- | --- | --- | --- | --- | --- |\n");
            rows.forEach(page::append);
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
        compareOrWrite(DOCS.resolve("validation.md"), page.toString());
    }

    /** What {@code check --disputed} takes. */
    @Test
    void disputedValues() throws IOException {
        StringBuilder list = new StringBuilder("# case key # what was found instead; generated from Disputed\n");
        for (Disputed disputed : Disputed.values()) {
            list.append(disputed.caseId())
                    .append(' ')
                    .append(disputed.key())
                    .append(" # ")
                    .append(disputed.found())
                    .append('\n');
        }
        compareOrWrite(DOCS.resolve("disputed.txt"), list.toString());
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

    private static void compareOrWrite(Path file, String text) throws IOException {
        if (WRITING) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        }
        String there = Files.exists(file) ? Files.readString(file) : "";
        if (!there.equals(text)) {
            List<String> says = there.lines().toList();
            List<String> should = text.lines().toList();
            int line = 0;
            while (line < says.size() && line < should.size() && says.get(line).equals(should.get(line))) {
                line++;
            }
            fail(file + " is not what the code says; run scripts/docs.sh. Line " + (line + 1) + " should be: "
                    + (line < should.size() ? should.get(line) : "the end"));
        }
    }
}
