package org.apical.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** The main story of each of the other views. */
@ExtendWith(Page.Opened.class)
class ViewsPageIT {
    @TempDir
    private Path folder;

    @Test
    void homeLeadsFromAQuestionToItsAnswer(Page page) {
        page.open("#/");
        assertThat(page.all(".card")).hasSizeGreaterThan(6);
        page.keep("home");
        page.click(page.see(".card-link[href='#/puddles']"));
        page.until("return document.body.dataset.ready === 'puddles'");
        assertThat(page.textOf("h1")).isEqualTo("Puddles");
    }

    @Test
    void modelsAreFoundByWords(Page page) {
        page.open("#/models");
        page.see("#search").sendKeys("eliashberg tc");
        page.until("return document.querySelectorAll('.models li').length < 10");
        assertThat(page.text()).contains("pairing.eliashbergTc");
    }

    @Test
    void aPointOfTheMapOpensWithItsGapsAndWavefunctions(Page page) {
        page.open("#/design");
        page.until("return document.querySelector('.view').dataset.points === '1'");
        page.until("return document.querySelectorAll('.split .plot .main-svg').length >= 4");
        page.keep("design");
        // another point, by the keyboard's way
        page.script(
                "const s = document.querySelectorAll('[aria-label=\"Value of omega0MeV\"]')[0]; s.value = '3'; s.dispatchEvent(new Event('change'))");
        page.until("return document.querySelector('.view').dataset.points === '2'");
        assertThat(page.text()).contains("The chosen superlattice").contains("50");
        // and by a click into the map
        page.clickPlot("figure > .plot[aria-label='Map of Tc']", 0.3, 0.4);
        page.until("return document.querySelector('.view').dataset.points === '3'");
        assertThat(page.all("figure[data-figure=cell-densities] .main-svg")).isNotEmpty();
        assertThat(page.all("figure[data-figure=gap-temperature] .main-svg")).isNotEmpty();
        page.press("Well × barrier width");
        page.until("return document.querySelector('.view').dataset.maps === '2'");
        assertThat(page.text()).contains("barrier width W");
    }

    @Test
    void theBestGeometryOfAPeriodIsFound(Page page) {
        page.open("#/design");
        page.until("return document.querySelector('.view').dataset.points === '1'");
        page.press("Find the best L/d");
        page.until("return document.querySelector('.optimiser .facts') !== null");
        assertThat(page.textOf(".optimiser .facts"))
                .contains("best L/d")
                .contains("well")
                .contains("dope to");
        assertThat(page.all(".optimiser .plot")).isNotEmpty();
    }

    @Test
    void aCrystalStandsInSpaceWithItsShells(Page page) throws Exception {
        page.open("#/structures");
        page.until("return Number(document.querySelector('.space').dataset.rendered) > 0");
        page.keep("structures");
        // La2CuO4-like: four planar oxygens at half the edge, two apical ones, seen wholly by a field along c
        assertThat(page.textOf(".shells")).contains("1.8897 4 0").contains("2.4124 2 6");
        // across the field it is the other way round
        page.script(
                "const at = (axis, v) => { const f = document.querySelector(`[aria-label='Polarisation along ${axis}']`); f.value = v; f.dispatchEvent(new Event('input')); }; at('z', 0); at('x', 1);");
        assertThat(page.textOf(".shells")).contains("1.8897 4 6").contains("2.4124 2 0");
        // what is taken off the screen is gone from the picture, and arrow keys move it
        String picture = "return document.querySelector('.space canvas').toDataURL()";
        for (String what : List.of("#bonds", "#shells", "#field")) {
            Object with = page.value(picture);
            page.click(page.see(what));
            page.until(picture + " !== arguments[0]", with);
        }
        Object still = page.value(picture);
        page.click(page.see("label[for=reach]"));
        page.script("document.querySelector('.space').focus()");
        page.keys(Keys.ARROW_LEFT);
        page.until(picture + " !== arguments[0]", still);
        Path cif = Path.of("../apical-core/src/main/resources/org/apical/bundled/structures/MgB2.cif");
        Path mine = Files.copy(cif, folder.resolve("mine.cif"));
        page.all("#cif").get(0).sendKeys(mine.toAbsolutePath().toString());
        page.until("return document.querySelector('.view').dataset.structure === 'mine.cif'");
        assertThat(page.text()).contains("P6/mmm");
        page.script(
                "const s = document.querySelector('#structure'); s.value = 'stripes'; s.dispatchEvent(new Event('change'))");
        page.until("return document.querySelector('.view').dataset.structure === 'stripes'");
        assertThat(page.text()).contains("UUUUDD").contains("Cu, distorted row");
        page.keep("stripes");
    }

    @Test
    void aMapOfOnesOwnGivesPuddlesSizesAndResistance(Page page) throws Exception {
        page.open("#/puddles");
        page.until("return document.querySelector('.view').dataset.runs === '1'");
        page.keep("puddles");
        page.until("return document.querySelectorAll('.linked .plot .main-svg').length >= 2");
        String before = page.textOf(".facts");
        page.type("threshold", "0.6");
        page.until("return document.querySelector('.view').dataset.runs === '2'");
        assertThat(page.textOf(".facts")).isNotEqualTo(before);
        // a puddle chosen on the segmented map is taken up by the list of sizes and by the other map
        page.clickPlot("figure[data-figure=puddles] .plot", 0.5, 0.5);
        page.script("const p = document.querySelector('#puddle'); p.value = 1; p.dispatchEvent(new Event('input'))");
        page.until("return document.querySelector('.view').dataset.chosen === '1'");
        String outlined =
                "return [...document.querySelectorAll('.linked .plot')].filter(p => p.data.some(t => t.name === 'chosen puddle')).length";
        page.until(outlined + " === 4");
        page.until("return document.querySelector('.linked .note').textContent.includes('superconducts at')");
        String before2 = page.textOf(".linked .note");
        page.see("#temperature").sendKeys(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);
        page.until("return document.querySelector('.linked .note').textContent !== arguments[0]", before2);
        page.type("connectivity", "5");
        page.until("return document.querySelector('.field[data-key=connectivity] .error').textContent !== ''");
        assertThat(page.textOf(".field[data-key=connectivity] .error")).contains("4");
    }

    @Test
    void jobsAreListedCancelledAndOpened(Page page) {
        // one that is done at once, one that takes longer
        page.open("#/model/xas.window");
        page.see(".plot .main-svg");
        page.script("const live = document.querySelector('#live'); if (live.checked) { live.click(); }");
        page.press("Run");
        page.until("return document.querySelector('.view').dataset.run === '2'");
        page.open("#/model/doubleWell.fit");
        page.until("return document.querySelector('.run-bar') !== null");
        page.press("Run");
        page.see("progress");
        page.open("#/jobs");
        page.click(page.see("[aria-label='Cancel doubleWell.fit']"));
        page.click(page.see("tr[data-state=cancelled] a[aria-label^='Why doubleWell.fit']"));
        assertThat(page.textOf(".problem")).contains("Cancelled");
        page.open("#/jobs");
        page.click(page.see("tr[data-state=done] [aria-label='Open xas.window']"));
        page.see(".plot .main-svg");
        assertThat(page.text()).contains("Download the folder").contains("sum over the grid");
    }

    @Test
    void aRowOfTheLedgerIsComputedAndFiltered(Page page) {
        page.open("#/ledger");
        assertThat(page.all("details.claim")).hasSizeGreaterThan(30);
        page.script("document.getElementById('C02').open = true");
        page.click(page.see("[aria-label='Compute C02']"));
        page.until("return document.getElementById('C02').dataset.verdict !== ''");
        assertThat(page.textOf("#C02")).contains("Rule").contains("Computed");
        page.keep("ledger");
        // the same computation with other parameters, beside the row
        page.click(page.see("[aria-label='Run C02 with other parameters of materials.list']"));
        page.until("return document.querySelector('#C02 .again [data-run]') !== null");
        assertThat(page.textOf("#C02 .again tr[data-result=count]")).startsWith("count 3");
        page.type("minTcK", "50");
        page.press("Run");
        page.until("return Number(document.querySelector('#C02 .again [data-run]').dataset.run) > 1");
        assertThat(page.textOf("#C02 .again tr[data-result=count]")).doesNotStartWith("count 3");
        page.press("not computed yet (" + (page.all("details.claim").size() - 1) + ")");
        assertThat(page.all("#C02")).isEmpty();
        // the start page shows how it came out, and the report itself
        page.open("#/");
        assertThat(page.textOf(".tally")).contains("reproduced");
        page.press("Show it here");
        assertThat(page.within("iframe.report", "body")).contains("C02");
    }

    private static String query(String json) {
        return URLEncoder.encode(json, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Test
    void aStructureIsFoundAgainAsItWasLookedAt(Page page) throws Exception {
        Path cif = Path.of("../apical-core/src/main/resources/org/apical/bundled/structures/YBa2Cu3O6.93.cif");
        Path mine = Files.copy(cif, folder.resolve("ybco.cif"));
        page.open("#/structures");
        page.until("return Number(document.querySelector('.space').dataset.rendered) > 0");
        page.drop(page.see(".space"), mine);
        page.until("return document.querySelector('.view').dataset.structure === 'ybco.cif'");
        page.script(
                "const set = (css, v, type) => { const e = document.querySelector(css); e.value = v; e.dispatchEvent(new Event(type)); }; set('#absorber', 'Cu2', 'change'); set('#reach', 3.5, 'input'); set(\"[aria-label='Polarisation along x']\", 1, 'input'); set(\"[aria-label='Cells along c']\", 9, 'input'); set(\"[aria-label='Cells along c']\", 9, 'change');");
        assertThat(page.attributeOf("[aria-label='Cells along c']", "value")).isEqualTo("4");
        String shells = page.textOf(".shells");
        page.until("return decodeURIComponent(location.hash).includes('Cu2')");
        page.reload();
        page.until("return document.querySelector('.view').dataset.structure === 'ybco.cif'");
        assertThat(page.textOf(".shells")).isEqualTo(shells);
        assertThat(page.attributeOf("[aria-label='Cells along c']", "value")).isEqualTo("4");
        page.script(
                "for (const e of document.querySelectorAll('[aria-label^=Polarisation]')) { e.value = 0; e.dispatchEvent(new Event('input')); }");
        assertThat(page.textOf("#field-error")).contains("no direction");

        // what cannot be read does not leave another structure under its name
        page.all("#cif")
                .get(0)
                .sendKeys(Files.writeString(folder.resolve("broken.cif"), "data_x\nnothing\n")
                        .toAbsolutePath()
                        .toString());
        assertThat(page.textOf(".problem")).contains("broken.cif");
        assertThat(page.script("return document.querySelector('.space').checkVisibility()"))
                .isEqualTo(false);
        assertThat(page.all(".shells")).isEmpty();
        assertThat(page.faults()).isEmpty();
    }

    @Test
    void shellsAreThoseOfTheModelAndPartlyOccupied(Page page) {
        page.open(
                "#/structures?s=example%3Astructures%2FLa2CuO4_LTO.cif&v=" + query("{\"site\":\"O2\",\"reach\":3.7}"));
        page.see(".shells");
        // two shells of oxygen that are 0.002 angstrom apart, as materials.structure tells them
        assertThat(page.textOf(".shells")).contains("O2 3.2307 2", "O2 3.2326 2");
        page.open("#/structures?s=example%3Astructures%2FHgBa2CuO4%2By.cif&v="
                + query("{\"site\":\"Hg1\",\"field\":[1,0,0]}"));
        page.see(".shells");
        // the added oxygen is on a tenth of its places: in the plane it counts 3 cos² 45° for four places, a tenth of
        // that is seen
        assertThat(page.textOf(".shells")).contains("O3 2.7434 4 0.1 0.6", "O2 1.9750 2 1 0");
    }

    @Test
    void theChosenPointIsThatOfTheSliceThatIsShown(Page page) {
        page.open(
                "#/design?p="
                        + query(
                                "{\"axes\":[{\"key\":\"omega0MeV\",\"from\":30,\"to\":60,\"points\":2},{\"key\":\"wellWidthNm\",\"from\":1.2,\"to\":1.6,\"points\":2},{\"key\":\"muEV\",\"from\":0.1,\"to\":0.3,\"points\":5}]}"));
        page.until("return document.querySelector('.view').dataset.points === '1'");
        String before = page.textOf(".facts");
        assertThat(before).contains("ω₀ (meV)\n60");
        page.script(
                "const s = document.querySelector(\"[aria-label='Value of omega0MeV']\"); s.value = '0'; s.dispatchEvent(new Event('change'))");
        page.until("return document.querySelector('.view').dataset.points === '2'");
        assertThat(page.textOf(".facts")).isNotEqualTo(before).contains("ω₀ (meV)\n30");
    }

    @Test
    void aMapWithoutAResistanceHasItsPuddles(Page page) {
        page.open("#/puddles?p=" + query("{\"puddles\":{\"map\":{\"values\":[[1,2,3]]},\"threshold\":2.5}}"));
        page.until("return document.querySelector('.view').dataset.runs === '1'");
        assertThat(page.textOf(".stage > .problem, .stage > div > .problem")).contains("one row");
        assertThat(page.textOf(".facts")).contains("coverage\n33.3 %").doesNotContain("zero resistance");
        page.see("figure[data-figure=areas] .main-svg");
        assertThat(page.script("return document.querySelector('#temperature').checkVisibility()"))
                .isEqualTo(false);
        // nothing is above: there is nothing to fit, which is no error of a list
        page.open("#/puddles");
        page.until("return document.querySelector('.view').dataset.runs === '1'");
        page.type("threshold", "9");
        page.until("return document.querySelector('.view').dataset.runs === '2'");
        assertThat(page.text())
                .contains("No puddle was found", "There is no puddle: all is background")
                .doesNotContain("has 0 items", "Puddles of at least an area");
    }

    @Test
    void workInARowOutlivesTheVerdictOfAnother(Page page) {
        try (RunningWorkbench workbench = RunningWorkbench.in(folder)) {
            page.open(workbench, "#/ledger");
            page.script("document.getElementById('C39').open = true");
            page.click("[aria-label='Run C39 with other parameters of materials.structure']");
            page.until("return document.querySelector('#C39 .again [data-run]') !== null");
            page.type("radiusA", "3.1");
            page.script("document.getElementById('C02').open = true");
            page.click("[aria-label='Compute C02']");
            page.until("return document.getElementById('C02').dataset.verdict !== ''");
            assertThat(page.script("return document.getElementById('C02').open"))
                    .isEqualTo(true);
            assertThat(page.attributeOf("#C39 .field[data-key=radiusA] input", "value"))
                    .isEqualTo("3.1");
            String filter = page.textOf("[aria-label='Filter by verdict'] button:nth-child(3)");
            page.press(filter);
            page.until("return location.hash.includes('verdict=')");
            page.reload();
            page.until("return document.querySelectorAll('details.claim').length > 0");
            assertThat(page.textOf("[aria-label='Filter by verdict'] [aria-pressed=true]"))
                    .isEqualTo(filter);
            page.open(workbench, "#/ledger?verdict=nobody");
            assertThat(page.textOf(".rows-of-ledger")).contains("No row");
        }
    }

    @Test
    void aJobThatIsOpenedWhileItRunsShowsWhatItFound(Page page) {
        page.open("#/jobs");
        String id = String.valueOf(
                page.value(
                        "return fetch('api/models/doubleWell.smallestSplit/runs', {method: 'POST', headers: {'Content-Type': 'application/json'}, body: '{}'}).then(r => r.json()).then(j => j.id)"));
        page.open("#/jobs/" + id);
        page.see(".plot .main-svg");
        assertThat(page.text()).contains("Change the parameters");
    }
}
