package org.apical.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apical.contract.Disputed;
import org.apical.model.Description;
import org.apical.model.Model;
import org.apical.model.Registry;
import org.apical.models.Models;
import org.apical.run.ModelPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The generated parts of the documentation are what the code says today. {@code scripts/docs.sh} writes them (it sets
 * {@code apical.writeDocs}); otherwise a difference is a failure.
 */
class DocsTest {
    private static final String BEGIN = "<!-- generated from the model's description by scripts/docs.sh -->\n";
    private static final String END = "<!-- end of the generated part -->\n";
    private static final Registry REGISTRY = Models.registry();

    static Stream<String> ids() {
        return REGISTRY.ids().stream();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void modelPage(String id) throws IOException {
        Path file = GeneratedPage.DOCS.resolve("models/" + id + ".md");
        String theory = "\n## Theory\n\n";
        if (Files.exists(file)) {
            String old = Files.readString(file);
            theory = old.substring(old.indexOf(END) + END.length());
        }
        Model<?, ?> model = REGISTRY.get(id);
        GeneratedPage.compareOrWrite(file, BEGIN + ModelPage.markdown(Description.of(model)) + END + theory);
        if (!GeneratedPage.WRITING) {
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
        GeneratedPage.compareOrWrite(GeneratedPage.DOCS.resolve("models/README.md"), index.toString());
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
        GeneratedPage.compareOrWrite(GeneratedPage.DOCS.resolve("disputed.txt"), list.toString());
    }
}
