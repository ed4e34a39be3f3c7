package org.apical.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** Spectra from files: reduced, compared, merged, undone; the double-well ladder on a real series. */
@ExtendWith(Page.Opened.class)
class SpectraPageIT {
    private static final Path XAS = Path.of("../apical-core/src/main/resources/org/apical/bundled/xas");

    @TempDir
    private Path folder;

    @Test
    void filesAreReducedComparedMergedAndUndone(Page page) throws Exception {
        Path first = Files.copy(XAS.resolve("cu_10k.xmu"), folder.resolve("foil_10k.xmu"));
        Path second = Files.copy(XAS.resolve("cu_150k.xmu"), folder.resolve("foil_150k.xmu"));
        page.open("#/spectra");
        page.all("#files").get(0).sendKeys(first.toAbsolutePath() + "\n" + second.toAbsolutePath());
        page.until("return document.querySelector('.view').dataset.shown === '2'");
        page.see(".plot .main-svg");
        assertThat(page.all("tr[data-label]")).hasSize(2);
        assertThat(page.see("tr[data-label='foil_150k.xmu'] .kelvin").getAttribute("value"))
                .isEqualTo("150");
        // the edge of copper, from the file
        assertThat(page.see("tr[data-label='foil_10k.xmu']").getText()).contains("8977.58");
        page.keep("spectra");

        page.type("background.rbkgA", "1.2");
        page.until(
                "return document.querySelector('.plot').data.length === 2 && [...document.querySelectorAll('button')].find(b => b.textContent === 'Undo').title.includes('option')");
        page.press("Merge");
        page.until("return document.querySelectorAll('tr[data-label]').length === 3");
        page.press("Undo");
        page.until("return document.querySelectorAll('tr[data-label]').length === 2");
        page.press("Undo");
        page.until("return document.querySelector(\".field[data-key='background.rbkgA'] input\").value === '1'");
    }

    @Test
    void aFileThatIsNoSpectrumIsNamed(Page page) throws Exception {
        Path wrong = Files.writeString(folder.resolve("notes.txt"), "not a spectrum\n");
        page.open("#/spectra");
        page.all("#files").get(0).sendKeys(wrong.toAbsolutePath().toString());
        assertThat(page.see(".problem").getText()).contains("notes.txt");
    }

    @Test
    void aSeriesGivesItsVerdictAboutASplit(Page page) {
        page.open("#/spectra");
        page.press("Example: YBa2Cu3O7 series");
        page.until("return Number(document.querySelector('.view').dataset.shown) === 12");
        page.press("Fit the series");
        page.see(".conclusion");
        assertThat(page.see(".ladder").getText()).contains("Rule:").contains("R factor");
        page.until("return document.querySelectorAll('.ladder .plot .main-svg').length >= 3");
        assertThat(page.see(".ladder").findElements(By.cssSelector(".warnings")))
                .isNotEmpty();
    }
}
