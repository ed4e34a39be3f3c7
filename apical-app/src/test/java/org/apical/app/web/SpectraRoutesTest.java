package org.apical.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apical.data.xas.ReadOptions;
import org.apical.data.xas.XasFile;
import org.apical.data.xas.XasFiles;
import org.apical.run.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Spectra of a session as files of other programs, and what is refused. */
class SpectraRoutesTest {
    private static final String FOIL = "{\"name\": \"foil\", \"spectrum\": {\"file\": \"cu.xmu\", \"numerator\": 2}}";

    @TempDir
    private static Path folder;

    private static RunningWorkbench workbench;
    private static String session;

    @BeforeAll
    static void start() throws Exception {
        workbench = RunningWorkbench.in(folder);
        session = RunningWorkbench.json(workbench.post("/api/sessions", "{}"))
                .path("session")
                .asText();
        Path data = Path.of("../apical-core/src/main/resources/org/apical/bundled/xas");
        workbench.upload(session, "?name=cu.xmu", Files.readAllBytes(data.resolve("cu_10k.xmu")));
        workbench.upload(session, "?name=cuybco.prj", Files.readAllBytes(data.resolve("cuybco.prj")));
        workbench.upload(session, "?name=rt.xdi", Files.readAllBytes(data.resolve("cu_metal_rt.xdi")));
        workbench.upload(session, "?name=bond.chi", "# k chi\n1 0.1\n2 0.2\n3 0.1\n".getBytes(StandardCharsets.UTF_8));
    }

    @AfterAll
    static void stop() {
        workbench.close();
    }

    private static HttpResponse<String> post(String path, String json) throws Exception {
        return workbench.post(path + "?session=" + session, json);
    }

    private static HttpResponse<String> save(String form, String spectra) throws Exception {
        return post("/api/spectra/save/" + form, "{\"settings\": {\"spectra\": [" + spectra + "]}}");
    }

    @Test
    void aFileSaysWhatItHoldsWithItsLikelyColumns() throws Exception {
        JsonNode project = RunningWorkbench.json(post("/api/spectra/read", "{\"file\": \"cuybco.prj\"}"));
        assertThat(project.path("kind").asText()).isEqualTo("athena");
        assertThat(project.path("spectra")).hasSize(16);
        assertThat(project.path("spectra").findValuesAsText("chi"))
                .filteredOn("true"::equals)
                .hasSize(4);
        assertThat(project.at("/spectra/3/spectrum/group").asText()).isEqualTo("cuybco_100");
        JsonNode counts = RunningWorkbench.json(post("/api/spectra/read", "{\"file\": \"rt.xdi\"}"));
        assertThat(counts.path("element").asText()).isEqualTo("Cu");
        // the file has mu beside its counts
        assertThat(counts.at("/spectra/0/spectrum"))
                .isEqualTo(Json.object("{\"file\": \"rt.xdi\", \"mode\": \"mu\", \"numerator\": 4}"));
        JsonNode chi = RunningWorkbench.json(post("/api/spectra/read", "{\"file\": \"bond.chi\"}"));
        assertThat(chi.at("/spectra/0/chi").asBoolean()).isTrue();
    }

    @Test
    void theSameSpectrumIsSavedInEveryForm() throws Exception {
        JsonNode model = RunningWorkbench.json(
                post("/api/models/xas.reduce/run", "{\"spectrum\": {\"file\": \"cu.xmu\", \"removeEV\": [9300]}}"));
        String spectrum = "{\"name\": \"foil\", \"spectrum\": {\"file\": \"cu.xmu\", \"removeEV\": [9300]}}";
        XasFile xdi = XasFiles.read(
                save("xdi", spectrum).body().getBytes(StandardCharsets.UTF_8), new ReadOptions("x", true, false));
        double[] energy = Json.mapper().convertValue(model.at("/result/energyEV"), double[].class);
        double[] mu = Json.mapper().convertValue(model.at("/result/mu"), double[].class);
        assertThat(xdi.groups().get(0).data()[0]).containsExactly(energy);
        assertThat(xdi.groups().get(0).data()[1]).containsExactly(mu);
        HttpRequest.Builder request = workbench
                .to("/api/spectra/save/prj?session=" + session)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"settings\": {\"spectra\": [" + spectrum + "]}}"));
        XasFile project = XasFiles.read(workbench.bytes(request).body(), ReadOptions.of("x"));
        assertThat(project.groups().get(0).data()[1]).containsExactly(mu);
        assertThat(project.groups().get(0).number("bkg_e0"))
                .isEqualTo(model.at("/result/e0EV").asDouble());
        String yaml = save("settings", spectrum).body();
        assertThat(yaml).startsWith("# ./apical xas reduce --settings").contains("removeEV");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            background: {rbkgA: 1.2} | 200 | rbkgA
            spectra: [{name: a, spectrum: {file: cu.xmu, numerator: 2}}] | 200 | numerator
            spectra: [{name: a, merge: [b]}] | 422 | BAD_VALUE
            background: {rbkg: 1.2} | 422 | background.rbkg
            background: [1 | 422 | BAD_JSON
            &a [*a, *a] | 422 | BAD_JSON
            """)
    void settingsAreOpenedWhereTheyAreRight(String yaml, int status, String said) throws Exception {
        workbench.upload(session, "?name=mine.yaml", yaml.getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = post("/api/spectra/settings", "{\"file\": \"mine.yaml\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(said).doesNotContain("Exception");
    }

    @Test
    void settingsLeadToNoFileOfOthersAndEndSomewhere() throws Exception {
        assertThat(post("/api/spectra/settings", "{\"file\": \"../jobs.yaml\"}").body())
                .contains("BAD_PATH");
        assertThat(post("/api/spectra/settings", "{}").body()).contains("MISSING_KEY");
        workbench.upload(session, "?name=long.yaml", new byte[Limits.USUAL.bodyBytes() + 1]);
        assertThat(post("/api/spectra/settings", "{\"file\": \"long.yaml\"}").body())
                .contains("TOO_LARGE");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {'name': 'a', 'spectrum': {'file': '../cu.xmu'}} | 422 | BAD_PATH
            {'name': 'a', 'spectrum': {'file': '/etc/passwd'}} | 422 | BAD_PATH
            {'name': 'a', 'spectrum': {'file': 'none.xmu'}} | 422 | FILE_NOT_FOUND
            {'name': 'a', 'spectrum': {'energyEV': [1, 2], 'mu': [1, 2]}} | 422 | MISSING_KEY
            {'name': 'a'} | 422 | MISSING_KEY
            {'name': 'a', 'merge': ['b']} | 422 | BAD_VALUE
            {'name': 'a', 'merge': ['a']} | 422 | BAD_VALUE
            {'name': 'a', 'spectrum': {'file': 'cu.xmu'}, 'reduce': false} | 422 | BAD_VALUE
            {'name': 'a', 'spectrum': {'file': 'cu.xmu', 'removeEV': [1]}} | 422 | BAD_RANGE
            {'name': 'a', 'spectrum': {'file': 'cu.xmu'}, 'energyShiftEV': 1} | 422 | BAD_VALUE
            {'name': 'a', 'spectrum': {'file': 'cu.xmu'}}, {'name': 'a', 'spectrum': {'file': 'cu.xmu'}} | 422 | BAD_VALUE
            {'nome': 'a', 'spectrum': {'file': 'cu.xmu'}} | 422 | UNKNOWN_KEY
            """)
    void whatIsWrongIsRefusedWithItsKey(String spectra, int status, String code) throws Exception {
        HttpResponse<String> answer = save("xdi", spectra.replace('\'', '"'));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(RunningWorkbench.json(answer).path("code").asText())
                .as(answer.body())
                .isEqualTo(code);
        assertThat(answer.body()).doesNotContain("Exception");
    }

    @Test
    void namesOfClientsNeverReachTheDisk() throws Exception {
        // what files were called is text in what is saved, and no way to a file
        HttpResponse<String> answer = post(
                "/api/spectra/save/settings",
                "{\"settings\": {\"spectra\": [" + FOIL + "]}, \"names\": {\"cu.xmu\": \"../../etc/passwd\"}}");
        assertThat(answer.statusCode()).isEqualTo(200);
        HttpResponse<String> xdi = post(
                "/api/spectra/save/xdi",
                "{\"settings\": {\"spectra\": [" + FOIL + "]}, \"names\": {\"cu.xmu\": \"../../etc/passwd\"}}");
        assertThat(xdi.body()).contains("reduced from ../../etc/passwd").contains("8977.58");
        HttpResponse<String> other = post(
                "/api/spectra/save/xdi",
                "{\"settings\": {\"spectra\": [" + FOIL.replace("cu.xmu", "../secret")
                        + "]}, \"names\": {\"../secret\": \"x\"}}");
        assertThat(RunningWorkbench.json(other).path("code").asText()).isEqualTo("BAD_PATH");
        assertThat(save("exe", FOIL).statusCode()).isEqualTo(404);
        assertThat(post("/api/spectra/save/xdi", "{\"setings\": {}}").statusCode())
                .isEqualTo(422);
        assertThat(post("/api/spectra/read", "{\"file\": 3}").statusCode()).isEqualTo(422);
        assertThat(post("/api/spectra/read", "{\"file\": \"../x\"}").statusCode())
                .isEqualTo(422);
    }
}
