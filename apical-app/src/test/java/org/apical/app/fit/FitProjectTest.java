package org.apical.app.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import org.apical.model.BadInput;
import org.apical.model.RunContext;
import org.apical.models.Models;
import org.apical.run.DataRoot;
import org.apical.run.Json;
import org.apical.run.Runs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Project files: the table of a series, and errors that name their line. */
class FitProjectTest {
    private static final String PROJECT = """
            # A series of two temperatures.
            title: Copper
            variables:
              amp: 0.9
              e0: 3
              theta: {start: 300, min: 20}
            series:
              columns: [name, temperatureK, file, group]
              rows:
                - [cold, 10, cu_10k.xmu, null]
                - [warm, 150, cu_150k.xmu, null]
              dataSet:
                data:
                  reduction:
                    spectrum: {file: "example:xas/$file", group: $group}
                paths:
                  - file: "example:feff/Feff_Cu/feff0001.dat"
                    s02: amp
                    e0EV: e0
                    sigma2A2: sigma2_eins(temperatureK, theta)
                transform:
                  kmaxInvA: 15
                rminA: 1.4
            """;

    private static FitProject project(String text) {
        return FitProject.of("p.yaml", text);
    }

    private static ObjectNode fit(FitProject project) {
        FitProject.Fit fit = project.fits().get(0);
        return project.placed(fit, () -> new Runs(Models.registry())
                .execute("xas.fit", fit.params(), RunContext.quiet().withData(new DataRoot(Path.of("."))), false)
                .result());
    }

    private static BadInput refused(String text) {
        BadInput e = catchThrowableOfType(BadInput.class, () -> fit(project(text)));
        assertThat(e).as("was accepted").isNotNull();
        return e;
    }

    @Test
    void aTableBecomesDataSets() {
        FitProject project = project(PROJECT);
        assertThat(project.title()).isEqualTo("Copper");
        assertThat(project.separate()).isFalse();
        ObjectNode params = project.fits().get(0).params();
        assertThat(params.at("/dataSets/1/name").asText()).isEqualTo("warm");
        assertThat(params.at("/dataSets/1/data/reduction/spectrum/file").asText())
                .isEqualTo("example:xas/cu_150k.xmu");
        assertThat(params.at("/dataSets/1/data/reduction/spectrum").has("group"))
                .isFalse();
        assertThat(params.at("/dataSets/1/values").toString()).isEqualTo("{\"temperatureK\":150}");
        assertThat(params.has("series")).isFalse();
        assertThat(fit(project).at("/variables/theta/value").doubleValue()).isBetween(225.0, 250.0);
    }

    @Test
    void rowsMayBeObjectsAndFitsMayBeApart() {
        String text = PROJECT.replace("  columns: [name, temperatureK, file, group]\n", "  separateBy: sample\n")
                .replace("[cold, 10, cu_10k.xmu, null]", "{sample: a, temperatureK: 10, file: cu_10k.xmu, group: null}")
                .replace(
                        "[warm, 150, cu_150k.xmu, null]",
                        "{sample: b, temperatureK: 150, file: cu_150k.xmu, group: null}");
        FitProject project = project(text);
        assertThat(project.separate()).isTrue();
        assertThat(project.fits()).extracting(FitProject.Fit::name).containsExactly("a", "b");
        assertThat(project.fits().get(1).params().at("/dataSets")).hasSize(1);
        assertThat(project.fits().get(1).params().at("/dataSets/0/name").asText())
                .isEqualTo("row 2");
    }

    @Test
    void itsFolderSaysWhereTheFilesAre() {
        assertThat(project(PROJECT).relocated())
                .startsWith("dataRoot: inputs\n# A series")
                .endsWith("rminA: 1.4\n");
        FitProject given = project("dataRoot: ../spectra\n" + PROJECT);
        assertThat(given.dataRoot()).isEqualTo("../spectra");
        assertThat(given.relocated()).startsWith("dataRoot: inputs\n# A series");
        assertThat(project("---\n" + PROJECT).relocated()).startsWith("---\ndataRoot: inputs\n# A series");
        String flow = "{title: x, \"dataRoot\": there, variables: {a: 1},\n dataSets: []}";
        assertThat(Json.yaml(project(flow).relocated()))
                .isEqualTo(Json.yaml(flow).put("dataRoot", "inputs"));
    }

    /** What is written instead of what, the code, and the place that the message names. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'s02: amp' | 's02: amplitude' | BAD_EXPRESSION | p.yaml line 18 (with the row of line 10)",
                "'s02: amp' | 's0: amp' | UNKNOWN_KEY | p.yaml line 18",
                "'e0: 3' | 'e0: three' | BAD_TYPE | p.yaml line 5",
                "'min: 20' | 'min: 400' | BAD_RANGE | p.yaml line 6",
                "'kmaxInvA: 15' | 'kmaxInvA: 2' | BAD_RANGE | p.yaml line 21",
                "'kmaxInvA: 15' | 'kmaxInvA: 27' | BAD_RANGE | p.yaml line 22",
                "'rminA: 1.4' | 'rminA: 9' | BAD_RANGE | p.yaml line 23",
                "'title: Copper' | 'titel: Copper' | UNKNOWN_KEY | p.yaml line 2",
                "'title: Copper' | 'title: 3' | BAD_TYPE | p.yaml line 2",
                "'columns:' | 'column:' | UNKNOWN_KEY | p.yaml line 8",
                "', null]' | ']' | RAGGED_ROW | p.yaml line 10",
                "'[warm,' | '[cold,' | BAD_VALUE | p.yaml line 11",
                "'$file' | '$fil' | NO_SUCH_COLUMN | p.yaml line 15",
                "'theta: {' | 'ghost: 1\n  theta: {' | NOT_DETERMINED | p.yaml line 6",
                "'amp: 0.9' | 'amp: 0.9\n  amp: 1' | DUPLICATE_KEY | p.yaml",
                "'variables:' | 'variables: [' | BAD_JSON | p.yaml",
                "'kmaxInvA: 15' | 'kmaxInvA: *alias' | BAD_JSON | line 22"
            })
    void errorsNameTheirLine(String what, String by, String code, String place) {
        BadInput e = refused(PROJECT.replace(what, by.replace("\\n", "\n")));
        assertThat(e.code()).as(e.getMessage()).isEqualTo(code);
        assertThat(e.getMessage()).contains(place);
    }

    @Test
    void unknownColumnToSeparateBy() {
        BadInput e = refused(PROJECT.replace("  columns:", "  separateBy: sampel\n  columns:"));
        assertThat(e).hasMessageContaining("p.yaml line 8").hasMessageContaining("temperatureK");
    }

    @Test
    void dataSetsOfTheWrongKind() {
        BadInput e = refused("dataSets: {a: 1}\n" + PROJECT);
        assertThat(e.code()).isEqualTo("BAD_TYPE");
        assertThat(e).hasMessageContaining("p.yaml line 1").hasMessageContaining("list");
    }

    @Test
    void withoutASeries() {
        String text = """
                variables: {amp: 0.9, e0: 3, s2: 0.004}
                dataSets:
                  - data: {file: nowhere.chi}
                    paths:
                      - file: "example:feff/Feff_Cu/feff0001.dat"
                        s02: amp
                        e0EV: e0
                        sigma2A2: "s2 +"
                """;
        assertThat(refused(text).code()).isEqualTo("FILE_NOT_FOUND");
        String real =
                text.replace("{file: nowhere.chi}", "{reduction: {spectrum: {file: \"example:xas/cu_10k.xmu\"}}}");
        assertThat(refused(real)).hasMessageStartingWith("p.yaml line 8: dataSets.0.paths.0.sigma2A2 = 's2 +'");
        assertThat(refused("variables: {a: 1}\n"))
                .hasMessageContaining("p.yaml line 1")
                .hasMessageContaining("dataSets");
        assertThat(refused("- 1\n- 2\n")).hasMessageContaining("p.yaml");
    }
}
