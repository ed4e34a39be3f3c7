package org.apical.app.reduce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apical.model.BadInput;
import org.apical.model.RunContext;
import org.apical.models.Models;
import org.apical.models.xas.ReduceResult;
import org.apical.run.DataRoot;
import org.apical.run.Json;
import org.apical.run.Runs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings that list spectra: what was done to each, means of others, and where their files are. */
class ListedReductionTest {
    private static final Path XAS = Path.of("../apical-core/src/main/resources/org/apical/bundled/xas");
    private static final String SETTINGS = """
            background: {rbkgA: 1.2}
            spectra:
              - {name: cold, spectrum: {file: cu_10k.xmu, removeEV: [9300], energyShiftEV: 0.4}}
              - {name: warm, spectrum: {file: cu_50k.xmu}, reduce: false}
              - {name: mean, merge: [cold, warm], removeEV: [9400], energyShiftEV: -0.1}
              - {name: bundled, spectrum: {file: "example:xas/cu_150k.xmu"}}
            """;

    @TempDir
    private Path temp;

    private static ObjectNode run(String model, String params) {
        return new Runs(Models.registry())
                .execute(model, Json.object(params), RunContext.quiet().withData(new DataRoot(XAS)), false)
                .result();
    }

    private static double[] numbers(ObjectNode result, String key) {
        return Json.mapper().convertValue(result.get(key), double[].class);
    }

    @Test
    void eachIsWhatTheModelsMakeOfIt() {
        ListedReduction listed = Objects.requireNonNull(
                BatchReduction.of(Json.yaml(SETTINGS), true).listed(new DataRoot(XAS)));
        assertThat(listed.places()).containsExactly(0, 2, 3);
        String cold = "{\"file\": \"cu_10k.xmu\", \"removeEV\": [9300], \"energyShiftEV\": 0.4}";
        ObjectNode first = run("xas.reduce", "{\"spectrum\": " + cold + ", \"background\": {\"rbkgA\": 1.2}}");
        assertThat(listed.reduce(0).result().chi()).containsExactly(numbers(first, "chi"));
        ObjectNode merged = run(
                "xas.merge",
                "{\"scans\": [{\"spectrum\": " + cold
                        + "}, {\"spectrum\": {\"file\": \"cu_50k.xmu\"}}], \"quantity\": \"mu\"}");
        ObjectNode mean = run(
                "xas.reduce",
                "{\"spectrum\": {\"energyEV\": " + merged.get("energyEV") + ", \"mu\": " + merged.get("mean")
                        + ", \"removeEV\": [9400], \"energyShiftEV\": -0.1}, \"background\": {\"rbkgA\": 1.2}}");
        ReduceResult result = listed.reduce(2).result();
        assertThat(result.energyEV()).containsExactly(numbers(mean, "energyEV"));
        assertThat(result.chi()).containsExactly(numbers(mean, "chi"));
        assertThat(ReducedFiles.xdi(listed.reduce(2)))
                .contains("mean of cold, warm")
                .contains("points left out: 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../cu.xmu", "/etc/hostname", "a/../../cu.xmu"})
    void settingsLeadToNoFileOutsideTheirFolder(String name) {
        BatchReduction reduction =
                BatchReduction.of(Json.yaml("spectra: [{name: a, spectrum: {file: \"" + name + "\"}}]"), true);
        assertThatThrownBy(() -> reduction.besideOf(temp))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("spectra.0.spectrum.file")
                .hasMessageContaining(name);
    }

    @Test
    void filesAreFoundByTheEndOfTheirPathsAndNeverGuessed() throws IOException {
        Path one = copy("a/run/cu.xmu");
        Path two = copy("b/run/cu.xmu");
        NamedFiles files = new NamedFiles(List.of(one, two));
        assertThat(files.read("a/run/cu.xmu")).isEqualTo(Files.readAllBytes(one));
        assertThat(files.inputs()).containsOnlyKeys("a/run/cu.xmu");
        assertThat(refused(files, "run/cu.xmu").getMessage()).contains("name only one of them");
        assertThat(refused(files, "other.xmu").code()).isEqualTo("FILE_NOT_FOUND");
        // the last part will do where it is the only one
        assertThat(new NamedFiles(List.of(two)).read("elsewhere/cu.xmu")).isEqualTo(Files.readAllBytes(two));
    }

    private Path copy(String name) throws IOException {
        Path target = temp.resolve(name);
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        return Files.copy(XAS.resolve("cu_10k.xmu"), target);
    }

    private static BadInput refused(NamedFiles files, String name) {
        return catchThrowableOfType(BadInput.class, () -> files.read(name));
    }

    @Test
    void aFolderOfThemIsWholeAndOneThatFailsIsNamed() throws IOException {
        ObjectNode settings = Json.yaml(SETTINGS.replace("cu_50k.xmu}, reduce: false", "gone.xmu}"));
        Path out = temp.resolve("out");
        ReductionFolder.Result result = new ReductionFolder(
                        out,
                        BatchReduction.of(settings, true),
                        List.of(ReductionFolder.Format.CSV, ReductionFolder.Format.PRJ),
                        0,
                        false)
                .write(List.of(XAS.resolve("cu_10k.xmu")), RunContext.quiet());
        assertThat(result.reduced()).isEqualTo(2);
        assertThat(result.failures()).hasSize(2);
        assertThat(result.status()).isEqualTo(2);
        assertThat(Files.readString(out.resolve("failures.txt"))).contains("warm", "mean", "gone.xmu");
        assertThat(out.resolve("data/cold-chik.csv")).exists();
        assertThat(out.resolve("reduced.prj")).exists();
        assertThat(Files.readString(out.resolve("provenance.json"))).contains("cu_10k.xmu");
        // what it wrote as settings is what it was given
        assertThat(Json.yaml(Files.readString(out.resolve("settings.yaml"))).get("spectra"))
                .isEqualTo(settings.get("spectra"));
    }
}
