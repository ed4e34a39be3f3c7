package org.apical.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every view owes to everybody: no errors, every control with a name, nothing wider than the window. */
@ExtendWith(Page.Opened.class)
class AccessPageIT {
    private static final String UNNAMED = """
            return [...document.querySelectorAll('input, select, textarea, button, a[href]')].filter(e => {
              const by = (e.getAttribute('aria-label') || '') + [...(e.labels || [])].map(l => l.textContent).join('');
              const own = e.tagName === 'BUTTON' || e.tagName === 'A' ? e.textContent : '';
              return (by + own).trim() === '';
            }).map(e => e.outerHTML.slice(0, 120));
            """;

    private static final String DANGLING = """
            return [...document.querySelectorAll('[aria-describedby], label[for]')].flatMap(e =>
              (e.getAttribute('aria-describedby') || e.getAttribute('for')).split(' ')).filter(id => !document.getElementById(id));
            """;

    @ParameterizedTest
    @CsvSource({
        "1280, '', .card",
        "800, '', .card",
        "1280, models, .models",
        "800, model/pairing.bcs, .plot .main-svg",
        "1280, model/doubleWell.series, .plot .main-svg",
        "390, model/superstripes.tc, .plot .main-svg",
        "1280, spectra, .ladder",
        "390, spectra, .ladder",
        "800, structures, .shells",
        "800, design, .split .plot .main-svg",
        "800, puddles, .linked .plot .main-svg",
        "800, ledger, .claim",
        "1280, jobs, h1",
        "1280, nowhere, h1"
    })
    void isNamedQuietAndWithinItsWindow(int width, String view, String shown, Page page) {
        page.errors();
        page.wide(width);
        try {
            page.open("#/" + view);
            page.see(shown);
            assertThat((List<?>) page.script(UNNAMED))
                    .as("controls without a name")
                    .isEmpty();
            assertThat((List<?>) page.script(DANGLING))
                    .as("references that lead nowhere")
                    .isEmpty();
            assertThat(
                            page.script(
                                    "return Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)"))
                    .as("scrolling sideways")
                    .isEqualTo(0L);
            assertThat(page.errors()).isEmpty();
        } finally {
            page.wide(1280);
        }
    }

    @ParameterizedTest
    @CsvSource({"dark, '#14171a'", "light, '#ffffff'"})
    void plotsFollowTheColours(String theme, String ground, Page page) {
        page.open("#/model/pairing.bcs");
        page.see(".plot .main-svg");
        if (!theme.equals(page.script("return document.documentElement.dataset.theme"))) {
            page.click(page.see("button.theme"));
        }
        page.until(
                "const p = document.querySelector('.plot'); return p._fullLayout.paper_bgcolor === arguments[0]",
                ground);
        assertThat(page.script("return document.documentElement.dataset.theme")).isEqualTo(theme);
    }
}
