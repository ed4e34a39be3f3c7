package org.apical.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apical.app.reduce.BatchReduction;
import org.apical.data.xas.ReadOptions;
import org.apical.data.xas.XasFile;
import org.apical.data.xas.XasFiles;
import org.apical.models.xas.ReduceResult;
import org.apical.run.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** Spectra from files: reduced, compared, aligned, merged, without glitches, each step undone. */
@ExtendWith(Page.Opened.class)
class SpectraPageIT {
    static final Path XAS = Path.of("../apical-core/src/main/resources/org/apical/bundled/xas");
    private static final String ROWS = "return document.querySelectorAll('tr[data-label]').length === %d";
    private static final String CURVES =
            "return document.querySelector('.view').dataset.shown === '%d' && (document.querySelector('.plot').data || []).filter(t => t.meta).length === %1$d";

    @TempDir
    private Path folder;

    private Path foil(String name, int kelvin) throws Exception {
        Path target = folder.resolve(name);
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        return Files.copy(XAS.resolve("cu_" + kelvin + "k.xmu"), target);
    }

    private static void choose(Page page, Path... files) {
        page.all("#files")
                .get(0)
                .sendKeys(String.join(
                        "\n",
                        List.of(files).stream()
                                .map(f -> f.toAbsolutePath().toString())
                                .toList()));
    }

    private static void undoes(Page page, String what) {
        page.until(
                "return [...document.querySelectorAll('button')].find(b => b.textContent === 'Undo').title.includes(arguments[0])",
                what);
    }

    @Test
    void filesAreReducedComparedMergedAndUndone(Page page) throws Exception {
        page.open("#/spectra");
        choose(page, foil("foil_10k.xmu", 10), foil("foil_150k.xmu", 150));
        page.until(CURVES.formatted(2));
        assertThat(page.all("tr[data-label]")).hasSize(2);
        assertThat(page.attributeOf("tr[data-label='foil_150k.xmu'] .kelvin", "value"))
                .isEqualTo("150");
        // the edge of copper, from the file
        assertThat(page.textOf("tr[data-label='foil_10k.xmu']")).contains("8977.58");

        page.type("background.rbkgA", "1.2");
        undoes(page, "option");
        page.click("[aria-label='Mark foil_150k.xmu']");
        page.until(CURVES.formatted(1));
        undoes(page, "mark");
        page.press("Undo");
        page.until(CURVES.formatted(2));
        page.press("Merge");
        page.until(ROWS.formatted(3));
        page.until(CURVES.formatted(1));
        undoes(page, "merging");
        page.press("Undo");
        page.until(ROWS.formatted(2));
        page.press("Redo");
        page.until(ROWS.formatted(3));
        // the keys do the same, all the way back
        page.script("document.activeElement.blur()");
        page.control("z");
        page.until(ROWS.formatted(2));
        page.control("z");
        page.until("return document.querySelector(\".field[data-key='background.rbkgA'] input\").value === '1'");
        page.control("z");
        page.until(ROWS.formatted(0));
        page.control("y");
        page.until(ROWS.formatted(2));
        page.press("Remove marked");
        page.until(ROWS.formatted(0));
        undoes(page, "removing");
        page.press("Undo");
        page.until(ROWS.formatted(2));
        assertThat(page.faults()).isEmpty();
    }

    @Test
    void aFolderIsDroppedWithTheWaysToItsFiles(Page page) throws Exception {
        foil("beamtime/cold/scan_10k.xmu", 10);
        foil("beamtime/warm/scan_150k.xmu", 150);
        Files.writeString(folder.resolve("beamtime/.hidden"), "nothing");
        Files.writeString(folder.resolve("beamtime/notes.md"), "nothing");
        page.open("#/spectra");
        page.drop(page.see(".empty"), folder.resolve("beamtime"));
        page.until(ROWS.formatted(2));
        page.until(CURVES.formatted(2));
        assertThat(page.attributesOf("tr[data-label]", "data-label"))
                .containsExactly("beamtime/cold/scan_10k.xmu", "beamtime/warm/scan_150k.xmu");
        assertThat(page.all(".problem")).isEmpty();
    }

    @Test
    void aShiftThatIsKnownIsFoundAndTypedOnesAreTaken(Page page) throws Exception {
        page.open("#/spectra");
        choose(page, foil("a.xmu", 10), foil("b.xmu", 10));
        page.until(CURVES.formatted(2));
        shift(page, "b.xmu", "1.5");
        undoes(page, "shift");
        page.until("return document.querySelector(\"tr[data-label='b.xmu']\").textContent.includes('8979.08')");
        // the same spectrum moved by 1.5 eV comes back by what it was moved
        page.press("Align");
        undoes(page, "aligning");
        double found = Double.parseDouble(page.attributeOf("[aria-label='Energy shift of b.xmu']", "value"));
        assertThat(Math.abs(found)).isLessThan(0.01);
        shift(page, "b.xmu", "north");
        assertThat(page.textOf("tr[data-label='b.xmu'] .error")).contains("a number from");
        // the table is drawn anew with the next result: what is wrong is still said
        page.type("background.rbkgA", "1.2");
        undoes(page, "option");
        page.until("return document.querySelector('.field[data-key=\"background.rbkgA\"] input').value === '1.2'");
        assertThat(page.textOf("tr[data-label='b.xmu'] .error")).contains("a number from");
        assertThat(page.attributeOf("[aria-label='Energy shift of b.xmu']", "value"))
                .isEqualTo("north");
        page.press("Undo");
        page.press("Undo");
        page.until("return !document.querySelector(\"tr[data-label='b.xmu']\").textContent.includes('a number from')");
    }

    /** The page as it is shown in docs/howto/workbench.md: nothing reaches beyond the window, wide or narrow. */
    @Test
    void nothingReachesBeyondTheWindow(Page page) {
        page.open("#/spectra");
        page.press("Example: copper foil");
        page.until(CURVES.formatted(3));
        page.until("return document.querySelectorAll('.plot .main-svg').length > 0");
        page.keep("spectra");
        page.press("Dark");
        page.until("return document.querySelector('.plot')._fullLayout.paper_bgcolor !== '#ffffff'");
        page.keep("spectra-dark");
        page.press("Light");
        page.wide(800);
        try {
            page.until("return document.documentElement.scrollWidth <= window.innerWidth");
            page.until(
                    "return document.querySelector('.plot .main-svg').getBoundingClientRect().right < window.innerWidth");
            page.keep("spectra-800");
            // every control has a name
            assertThat((List<?>) page.script("""
                            return [...document.querySelectorAll('main button, main input, main select, main textarea')].filter(e =>
                              !(e.textContent.trim() || e.getAttribute('aria-label') || [...(e.labels || [])].some(l => l.textContent.trim()))).map(e => e.outerHTML);""")).isEmpty();
        } finally {
            page.wide(1280);
        }
    }

    private static void shift(Page page, String label, String text) {
        page.write("[aria-label='Energy shift of " + label + "']", text, Keys.TAB);
    }

    @Test
    void aPointGoesByClickAndByItsEnergyAndComesBack(Page page) throws Exception {
        Path file = foil("foil.xmu", 10);
        List<String> lines = Files.readAllLines(file);
        // one bad point 300 eV above the edge, as a beamline gives it
        int bad = lines.size() - 60;
        String[] cells = lines.get(bad).trim().split("\\s+");
        double energy = Double.parseDouble(cells[0]);
        cells[1] = String.valueOf(Double.parseDouble(cells[1]) + 0.3);
        lines.set(bad, String.join(" ", cells));
        Files.write(file, lines);
        page.open("#/spectra");
        choose(page, file);
        page.until(CURVES.formatted(1));
        page.press("Remove by click");
        page.until("return document.querySelector('.picker').hidden === false");
        page.until("return document.querySelector('.plot')._fullLayout.yaxis.title.text === 'μ(E)'");
        Map<?, ?> at = (Map<?, ?>) Objects.requireNonNull(page.script("""
                const plot = document.querySelector('.plot');
                plot.scrollIntoView({block: 'center'});
                const box = plot.getBoundingClientRect(), l = plot._fullLayout, t = plot.data[0];
                const i = t.x.reduce((best, x, j) => Math.abs(x - arguments[0]) < Math.abs(t.x[best] - arguments[0]) ? j : best, 0);
                return {x: box.left + l.xaxis._offset + l.xaxis.l2p(t.x[i]), y: box.top + l.yaxis._offset + l.yaxis.l2p(t.y[i])};""", energy));
        page.clickAt(number(at, "x"), number(at, "y"));
        undoes(page, "removing a point");
        page.until(
                "return document.querySelector(\"tr[data-label='foil.xmu']\").textContent.includes('1 point removed')");
        page.until(
                "return document.querySelector('.plot').data[0].x.every(x => Math.abs(x - arguments[0]) > 1e-6)",
                energy);
        page.press("Undo");
        page.until(
                "return document.querySelector('.plot').data[0].x.some(x => Math.abs(x - arguments[0]) < 1e-6)",
                energy);
        // without a mouse
        page.write("#point", "12", Keys.ENTER);
        assertThat(page.textOf("#point-error")).contains("must be an energy of the spectrum");
        page.write("#point", String.valueOf(energy), Keys.ENTER);
        page.until(
                "return document.querySelector(\"tr[data-label='foil.xmu']\").textContent.includes('1 point removed')");
        page.click("[aria-label='Put back the points of foil.xmu']");
        page.until("return !document.querySelector(\"tr[data-label='foil.xmu']\").textContent.includes('removed')");
        // and by itself
        page.press("Find glitches");
        page.until("return document.querySelector(\"tr[data-label='foil.xmu']\").textContent.includes('removed')");
        page.until(
                "return document.querySelector('.plot').data[0].x.every(x => Math.abs(x - arguments[0]) > 1e-6)",
                energy);
    }

    private static int number(Map<?, ?> of, String key) {
        return (int) Math.round(((Number) Objects.requireNonNull(of.get(key))).doubleValue());
    }

    @Test
    void aFileThatIsNoSpectrumIsNamed(Page page) throws Exception {
        Path wrong = Files.writeString(folder.resolve("notes.txt"), "not a spectrum\n");
        page.open("#/spectra");
        choose(page, wrong);
        assertThat(page.textOf(".problem")).contains("notes.txt");
    }

    @Test
    void anOptionThatIsWrongIsSaidAtItsField(Page page) throws Exception {
        page.open("#/spectra");
        choose(page, foil("foil.xmu", 10));
        page.until(CURVES.formatted(1));
        page.type("transform.kmaxInvA", "40");
        page.until(
                "return document.querySelector(\".field[data-key='transform.kmaxInvA'] .error\").textContent.includes('beyond the data')");
    }

    @Test
    void aFileOfChiHasNoEdgeAndGoesWithTheMarked(Page page) throws Exception {
        StringBuilder chi = new StringBuilder("# k chi\n");
        for (int i = 0; i < 300; i++) {
            chi.append(0.05 * i).append(' ').append(Math.sin(0.2 * i)).append('\n');
        }
        Path file = Files.writeString(folder.resolve("sine.chi"), chi);
        page.open("#/spectra");
        choose(page, file);
        page.until(CURVES.formatted(1));
        assertThat(page.textOf("tr[data-label='sine.chi']")).contains("χ(k)").doesNotContain("undefined");
        page.press("Plot as CSV");
        String head = new String(page.downloaded("spectra-chir.csv"), StandardCharsets.UTF_8)
                .lines()
                .findFirst()
                .orElseThrow();
        assertThat(head).contains("Å^−3").doesNotContain("<");
        page.press("Remove marked");
        page.until(ROWS.formatted(0));
    }

    @Test
    void spectraOfOneNameAreToldApart(Page page) throws Exception {
        page.open("#/spectra");
        choose(page, foil("scan.xmu", 10));
        page.until(ROWS.formatted(1));
        choose(page, foil("warm/scan.xmu", 150));
        page.until(CURVES.formatted(2));
        assertThat(page.strings("return document.querySelector('.plot').data.map(t => t.name)"))
                .containsExactly("scan.xmu", "scan.xmu 2");
        page.press("Merge");
        page.until(ROWS.formatted(3));
        page.click("[aria-label='Mark scan.xmu']");
        page.click("[aria-label='Mark scan.xmu 2']");
        page.click("[aria-label='Mark mean of scan.xmu, scan.xmu 2']");
        page.press("Merge");
        page.until(ROWS.formatted(4));
        assertThat(page.attributesOf("tr[data-label]", "data-label")).doesNotHaveDuplicates();

        // groups of a project that are called the same
        String project = Files.readString(XAS.resolve("cuybco.prj")).replace("@args = (", "@args = ('label','YBCO',");
        Path alike = Files.writeString(folder.resolve("alike.prj"), project);
        page.open("#/spectra");
        choose(page, alike);
        page.see("tr[data-label='YBCO, cuybco_010']");
        page.see("tr[data-label='YBCO, cuybco_011']");
    }

    @Test
    void whatIsWrongWithColumnsIsSaidAtTheirField(Page page) throws Exception {
        page.open("#/spectra");
        choose(page, foil("foil.xmu", 10));
        page.until(CURVES.formatted(1));
        page.script(
                "const s = document.querySelector(\".field[data-key='spectrum.energyUnit'] select\"); s.value = 'deg'; s.dispatchEvent(new Event('change', {bubbles: true}))");
        assertThat(page.textOf(".field[data-key='spectrum.dSpacingA'] .error")).contains("spacing");
        page.press("Undo");
        page.until(CURVES.formatted(1));
        assertThat(page.all(".field[data-key='spectrum.dSpacingA'] [aria-invalid=true]"))
                .isEmpty();
    }

    @Test
    void aWrongOptionIsNotSaidAnyMoreWhenItIsUndone(Page page) throws Exception {
        page.open("#/spectra");
        choose(page, foil("foil.xmu", 10));
        page.until(CURVES.formatted(1));
        page.type("background.rbkgA", "1.2");
        undoes(page, "option");
        page.type("background.clampHigh", "many");
        assertThat(page.textOf(".field[data-key='background.clampHigh'] .error"))
                .contains("not a number");
        page.press("Undo");
        page.until("return document.querySelector(\".field[data-key='background.rbkgA'] input\").value === '1'");
        assertThat(page.attributeOf(".field[data-key='background.clampHigh'] input", "value"))
                .isEqualTo("1");
        page.until("return document.querySelector(\".field[data-key='background.clampHigh'] .error\").hidden");
    }

    @Test
    void filesAreTakenAlsoWhenTheServerHasDiscardedTheSession(Page page) throws Exception {
        page.open("#/spectra");
        choose(page, foil("first.xmu", 10));
        page.until(CURVES.formatted(1));
        page.until(
                "return fetch('api/sessions/' + sessionStorage.getItem('apical.session'), {method: 'DELETE'}).then(r => r.ok)");
        choose(page, foil("second.xmu", 50));
        page.until(ROWS.formatted(2));
        page.click("[aria-label='Remove first.xmu']");
        page.until(CURVES.formatted(1));
        assertThat(page.all(".problem")).isEmpty();
    }

    @Test
    void theOptionsThatAthenaHasForAGroupAreTakenUp(Page page) throws Exception {
        Path project = Files.copy(XAS.resolve("cuybco.prj"), folder.resolve("cuybco.prj"));
        XasFile file = XasFiles.read(Files.readAllBytes(project), ReadOptions.of("cuybco.prj"));
        ReduceResult athena = BatchReduction.of(Json.mapper().createObjectNode(), true)
                .reduce(project, file, file.groups().get(0))
                .result();
        page.open("#/spectra");
        choose(page, project);
        page.until("return document.querySelector('.view').dataset.shown === '1'");
        page.press("Options of the project");
        undoes(page, "options of the project");
        page.click("[data-look='chik']");
        String first = file.groups().get(0).label();
        page.until(
                "return document.querySelector(`tr[data-label='${arguments[0]}']`).textContent.includes(arguments[1])",
                first,
                String.valueOf(Math.round(athena.e0EV() * 1000) / 1000.0));
        page.type("transform.kweight", "0");
        page.until(
                "const d = document.querySelector('.plot').data; return d.length > 0 && d[0].y.length === arguments[0] && Math.abs(d[0].y[60] - arguments[1]) < 1e-9",
                athena.chi().length,
                athena.chi()[60]);
        assertThat(page.faults()).isEmpty();
    }
}
