package org.apical.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apical.model.RunContext;
import org.apical.models.Models;
import org.apical.run.DataRoot;
import org.apical.run.Json;
import org.apical.run.Runs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** Paths fitted to dropped spectra, and temperature series asked for one site or two. */
@ExtendWith(Page.Opened.class)
class SpectraFitPageIT {
    private static final Path FEFF = SpectraPageIT.XAS.resolveSibling("feff");

    @TempDir
    private Path folder;

    @Test
    void droppedPathsAreFittedToDroppedSpectra(Page page) throws Exception {
        page.open("#/spectra");
        page.drop(page.see(".empty"), foils().toArray(new Path[0]));
        page.until("return document.querySelector('.view').dataset.shown === '3'");
        assertThat(page.textOf("tr[data-path='feff0001.dat']")).contains("2.5478");
        page.write("[aria-label='Start of e0']", "3", Keys.TAB);
        fitForm(page, "transform.kmaxInvA", "17");
        fitForm(page, "rminA", "1.4");
        page.press("Fit paths");
        page.until("return document.querySelector('.fits').dataset.fits === '3'");
        // what docs/howto/fit-paths.md has for 10 K, to the digits that are shown
        assertThat(page.textOf("tr[data-variable='amp']")).contains("0.89535", "0.023");
        assertThat(page.textOf("tr[data-variable='e0']")).contains("5.4714", "0.35");
        assertThat(page.textOf(".fits .conclusion")).contains("R factor", "4 variables");
        List<Double> disorder = page.textsOf(".all-fits tbody td:nth-of-type(4)").stream()
                .map(text -> Double.valueOf(text.split(" ")[0]))
                .toList();
        assertThat(disorder).isSorted().hasSize(3);
        assertThat(disorder.get(2)).isGreaterThan(1.3 * disorder.get(0));
        // data and fit in k and in R
        page.until("return document.querySelectorAll('.fits .plot .main-svg').length >= 2");
        assertThat(
                        (List<?>)
                                page.script(
                                        "return document.querySelector('.fits .plot').data.map(t => t.name).filter((n, i, all) => all.indexOf(n) === i)"))
                .isEqualTo(List.of("window", "data", "fit", "data − fit"));

        page.script("document.querySelector('.fits').scrollIntoView({block: 'start'}); window.scrollBy(0, -40)");
        page.keep("spectra-fit");

        page.write("[aria-label='σ² (Å²) of path 1']", "sigma +", Keys.TAB);
        page.press("Fit paths");
        page.until("return [...document.querySelectorAll('tr[data-path] .error')].some(e => !e.hidden)");
        page.script("document.activeElement.blur()");
        page.control("z");
        page.until("return document.querySelector(\"[aria-label='σ² (Å²) of path 1']\").value === 'sigma2_1'");

        page.script(
                "const s = document.querySelector('#fit-how'); s.value = 'all'; const d = document.querySelector(\"[aria-label='Disorders']\"); d.value = 'einstein'; d.dispatchEvent(new Event('change'))");
        page.see("[aria-label='Start of theta']");
        page.press("Fit paths");
        page.until("return document.querySelector('.fits').dataset.fits === '1'");
        double theta = Double.parseDouble(page.textOf("tr[data-variable='theta'] td:nth-of-type(1)"));
        assertThat(theta).isCloseTo(235, within(25.0));

        page.press("Save fit project");
        byte[] project = page.downloaded("fit-project.yaml");
        ObjectNode params = Json.yaml(new String(project, StandardCharsets.UTF_8));
        assertThat(params.remove("title").asText()).isEqualTo("3 spectra");
        JsonNode again = new Runs(Models.registry())
                .execute("xas.fit", params, RunContext.quiet().withData(new DataRoot(folder)), false)
                .result();
        assertThat(again.at("/variables/theta/value").asDouble()).isCloseTo(theta, within(5e-3));
        assertThat(page.faults()).isEmpty();
    }

    /** Three spectra of a copper foil, the path of its first shell. */
    private List<Path> foils() throws Exception {
        List<Path> files = new ArrayList<>();
        for (int kelvin : new int[] {10, 50, 150}) {
            files.add(Files.copy(
                    SpectraPageIT.XAS.resolve("cu_" + kelvin + "k.xmu"), folder.resolve("foil_" + kelvin + "k.xmu")));
        }
        files.add(Files.copy(FEFF.resolve("Feff_Cu/feff0001.dat"), folder.resolve("feff0001.dat")));
        return files;
    }

    private static void fitForm(Page page, String key, String text) {
        page.script("document.querySelectorAll('.fits details').forEach(d => d.open = true)");
        page.write(".fits .field[data-key='" + key + "'] input[type=text]", text, Keys.TAB);
    }

    @Test
    void theShellOfAProjectGivesItsVerdictAboutASplit(Page page) {
        page.open("#/spectra");
        page.press("Example: YBa2Cu3O7 series");
        page.until("return Number(document.querySelector('.view').dataset.shown) === 12");
        page.press("Fit the series");
        page.see(".ladder .conclusion");
        assertThat(page.textOf(".ladder")).contains("Rule:").contains("R factor");
        page.until("return document.querySelectorAll('.ladder .plot .main-svg').length >= 3");
        assertThat(page.all(".ladder .warnings")).isNotEmpty();
        page.script("document.querySelector('.ladder').scrollIntoView({block: 'start'}); window.scrollBy(0, -40)");
        page.keep("spectra-double-well");
        // the analysis of the reference: the same numbers as the model's defaults, whose scans are groups of the
        // project
        JsonNode reference = new Runs(Models.registry())
                .execute(
                        "doubleWell.series",
                        Json.object("{\"splitA\": [0, 0.03, 0.06, 0.09, 0.12, 0.15, 0.18]}"),
                        RunContext.quiet().withData(new DataRoot(Path.of("target"))),
                        false)
                .result();
        double shown = Double.parseDouble(fact(page, "R factor"));
        assertThat(shown).isCloseTo(reference.at("/rFactor/0").asDouble(), within(5e-5));
        assertThat(Double.parseDouble(fact(page, "amplitude")))
                .isCloseTo(reference.at("/values/amplitude").asDouble(), within(5e-4));
    }

    /** From files of mu(E) to the verdict: atoms of copper metal sit in one place. */
    @Test
    void droppedSpectraOfAMetalNeedNoSecondSite(Page page) throws Exception {
        page.open("#/spectra");
        page.drop(page.see(".empty"), foils().toArray(new Path[0]));
        page.until("return document.querySelector('.view').dataset.shown === '3'");
        page.script("document.querySelectorAll('.ladder details').forEach(d => d.open = true)");
        ladderForm(page, "transform.kmaxInvA", "16");
        ladderForm(page, "transform.rminA", "1.6");
        ladderForm(page, "transform.rmaxA", "2.8");
        page.press("Fit the series");
        assertThat(page.textOf(".ladder .conclusion")).startsWith("No split is needed; one of ");
        // the amplitude of the fit of the path alone, and a shell that is described by it
        assertThat(Double.parseDouble(fact(page, "amplitude"))).isCloseTo(0.895, within(0.03));
        assertThat(Double.parseDouble(fact(page, "R factor"))).isLessThan(0.01);
        page.until("return document.querySelectorAll('.ladder .plot .main-svg').length >= 2");
    }

    private static void ladderForm(Page page, String key, String text) {
        page.write(".ladder .field[data-key='" + key + "'] input[type=text]", text, Keys.TAB);
    }

    private static String fact(Page page, String name) {
        return String.valueOf(page.script(
                "return [...document.querySelectorAll('.ladder .facts div')].find(d => d.querySelector('dt').textContent === arguments[0]).querySelector('dd').textContent",
                name));
    }

    @Test
    void filesOfATemperatureSeriesClimbTheLadderOfModels(Page page) throws Exception {
        // a bond of two sites 0.17 A apart, as files of k and chi, one a temperature
        JsonNode made = new Runs(Models.registry())
                .execute(
                        "doubleWell.synthesize",
                        Json.object(
                                "{\"truth\": {\"kind\": \"sites\", \"sites\": [{\"weight\": 0.5, \"distanceA\": 1.78, \"quantumMeV\": 65}, {\"weight\": 0.5, \"distanceA\": 1.95, \"quantumMeV\": 65}]}, \"temperatureK\": [10, 100, 300]}"),
                        RunContext.quiet().withData(new DataRoot(Path.of("target"))),
                        false)
                .result();
        List<Path> files = new ArrayList<>();
        for (int t = 0; t < 3; t++) {
            StringBuilder text = new StringBuilder("# k chi\n");
            for (int i = 0; i < made.path("kInvA").size(); i++) {
                text.append(made.at("/kInvA/" + i).asDouble())
                        .append(' ')
                        .append(made.at("/chi/" + t + "/" + i).asDouble())
                        .append('\n');
            }
            Path file = folder.resolve("bond_" + (t + 1) + ".chi");
            files.add(Files.writeString(file, text));
        }
        page.open("#/spectra");
        page.drop(page.see(".empty"), files.toArray(new Path[0]));
        page.until("return document.querySelectorAll('tr[data-label]').length === 3");
        page.until("return document.querySelector('.view').dataset.shown === '3'");
        page.press("Ladder of models for one bond");
        page.press("Climb the ladder");
        assertThat(page.textOf(".ladder .problem")).contains("temperature of bond_1.chi");
        for (int t = 0; t < 3; t++) {
            page.write(
                    "[aria-label='Temperature of bond_" + (t + 1) + ".chi']",
                    new String[] {"10", "100", "300"}[t],
                    Keys.TAB);
        }
        page.type("data.noise", "1e-3");
        page.type("starts", "6");
        page.press("Climb the ladder");
        assertThat(page.textOf(".ladder .conclusion")).startsWith("Two sites");
        assertThat(page.textOf(".ladder .verdict-words")).contains("rule: above 10");
        assertThat(page.all("tr[data-model]")).hasSize(3);
        page.until("return document.querySelectorAll('.ladder .plot .main-svg').length >= 2");
    }
}
