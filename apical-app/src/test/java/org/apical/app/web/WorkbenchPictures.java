package org.apical.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Pictures of every view for the documentation, in both widths and both themes: {@code scripts/workbench-pictures.sh}. */
@ExtendWith(Page.Opened.class)
@EnabledIfSystemProperty(named = "apical.pictures", matches = ".+")
class WorkbenchPictures {
    /** The pictures of Spectra come with its own stories, which have files in it. */
    static final List<View> VIEWS =
            View.ALL.stream().filter(view -> !view.name().equals("spectra")).toList();

    /** Some rows of the ledger that take seconds. */
    private static final List<String> ROWS = List.of("C02", "C07", "C33", "C39", "C40");

    /** Makes a view worth a look before its picture is taken. */
    private static void dress(View view, Page page) {
        switch (view.name()) {
            case "home" -> {
                if (page.all(".tally").isEmpty()) {
                    for (String row : ROWS) {
                        page.script(
                                "return fetch(`api/ledger/${arguments[0]}/runs`, {method: 'POST', headers: {'Content-Type': 'application/json'}, body: '{}'}).then(() => 1)",
                                row);
                    }
                    page.open("#/jobs");
                    page.until(
                            "return document.querySelectorAll('tr[data-state=done]').length >= arguments[0]",
                            ROWS.size());
                    view.open(page);
                }
                page.see(".tally");
            }
            case "ledger" -> {
                if ("".equals(page.script("return document.getElementById('C02').dataset.verdict"))) {
                    page.script("document.getElementById('C02').open = true");
                    page.click(page.see("[aria-label='Compute C02']"));
                    page.until("return document.getElementById('C02').dataset.verdict !== ''");
                }
                page.script("document.getElementById('C02').open = true");
                page.script("document.getElementById('C02').scrollIntoView()");
            }
            case "jobs" -> {
                page.script(
                        "fetch('api/models/doubleWell.levels/runs', {method: 'POST', headers: {'Content-Type': 'application/json'}, body: '{\"potential\": {\"family\": \"polaron2\", \"forceConstantMeVPerA2\": 12000, \"halfSplitA\": 0.065, \"transferMeV\": 12}}'})");
                page.see("tr[data-state=done]");
            }
            case "puddles" -> {
                page.script(
                        "const p = document.querySelector('#puddle'); p.value = 2; p.dispatchEvent(new Event('input'))");
                page.until("return document.querySelector('.view').dataset.chosen === '2'");
            }
            case "model" -> {
                page.script("document.querySelector('.field[data-key=wellWidthNm] input[type=text]').focus()");
                page.press("Pin this run");
                page.type("wellWidthNm", "1.9");
                page.script("const live = document.querySelector('#live'); if (!live.checked) { live.click(); }");
                page.until(
                        "return [...document.querySelectorAll('.plot')].some(p => (p.data || []).some(t => (t.name || '').startsWith('A')))");
            }
            default -> {}
        }
        page.script("if (arguments[0] !== 'ledger') { window.scrollTo(0, 0); }", view.name());
        page.until(
                "return !document.querySelector('.figures.stale, #toast.shown') && performance.now() > (window.__end = window.__end || performance.now() + 900)");
        page.script("delete window.__end");
    }

    @ParameterizedTest
    @FieldSource("VIEWS")
    void isKept(View view, Page page) throws Exception {
        Path folder = Files.createDirectories(Path.of(System.getProperty("apical.pictures")));
        page.ask("Emulation.setScrollbarsHidden", Map.of("hidden", true));
        try {
            for (int width : new int[] {1280, 800}) {
                page.wide(width);
                view.open(page);
                dress(view, page);
                String name = view.name() + (width == 1280 ? "" : "-" + width);
                byte[] small = SmallPng.of(page.picture());
                assertThat(small.length).as(name).isLessThan(200_000);
                Files.write(folder.resolve(name + ".png"), small);
            }
            page.wide(1280);
            page.script("localStorage.setItem('apical-theme', 'dark')");
            view.open(page);
            dress(view, page);
            Files.write(folder.resolve(view.name() + "-dark.png"), SmallPng.of(page.picture()));
        } finally {
            page.ask("Emulation.setScrollbarsHidden", Map.of("hidden", false));
            page.script("localStorage.removeItem('apical-theme')");
            page.wide(1280);
        }
    }
}
