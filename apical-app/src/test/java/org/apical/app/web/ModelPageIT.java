package org.apical.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A model's form, its live plot, errors at the field, pinned runs, a link that brings all back. */
@ExtendWith(Page.Opened.class)
class ModelPageIT {
    private static final String TC = "return document.querySelector('tr[data-result=tcK] td').textContent";

    @Test
    void aChangeMovesTheCurveAndTheNumbers(Page page) {
        page.open("#/model/pairing.bcs");
        page.see(".plot .main-svg");
        page.until("return document.querySelector('tr[data-result=tcK]') !== null");
        String before = String.valueOf(page.script(TC));
        // on a busy machine it may not be live by itself
        page.script("const live = document.querySelector('#live'); if (!live.checked) { live.click(); }");
        page.type("lambda", "0.4");
        page.until("return document.querySelector('tr[data-result=tcK] td').textContent !== arguments[0]", before);
        double tc = Double.parseDouble(String.valueOf(page.script(TC)));
        // BCS: Tc grows with the coupling, and by exp(1/0.3 - 1/0.4) at fixed cutoff in weak coupling
        assertThat(tc / Double.parseDouble(before)).isBetween(2.2, 2.4);
        assertThat(URLDecoder.decode(page.address(), StandardCharsets.UTF_8)).contains("\"lambda\":0.4");
        page.keep("model");
    }

    @Test
    void aLinkBringsTheParametersBack(Page page) {
        page.open("#/model/pairing.bcs?p=%7B%22lambda%22%3A0.4%7D");
        page.until("return document.querySelector('tr[data-result=tcK]') !== null");
        assertThat(page.see(".field[data-key=lambda] input").getAttribute("value"))
                .isEqualTo("0.4");
    }

    @Test
    void whatIsNotAllowedIsSaidAtItsField(Page page) {
        page.open("#/model/pairing.bcs");
        page.type("lambda", "-1");
        page.until("return document.querySelector('.field[data-key=lambda] .error').textContent !== ''");
        assertThat(page.see(".field[data-key=lambda] .error").getText()).contains("above 0");
        assertThat(page.see(".field[data-key=lambda] input").getAttribute("aria-invalid"))
                .isEqualTo("true");
    }

    @Test
    void pinnedRunsLieOverThisOneAndBesideIt(Page page) {
        page.open("#/model/doubleWell.levels");
        page.see(".plot .main-svg");
        page.until("return document.querySelectorAll('.plot .main-svg').length > 0");
        page.press("Pin this run");
        page.see(".chip");
        page.until(
                "return [...document.querySelectorAll('.plot')].some(p => (p.data || []).some(t => (t.name || '').startsWith('A')))");
        page.press("Side by side");
        page.until("return document.querySelectorAll('.columns .column .plot .main-svg').length >= 2");
        assertThat(page.text()).contains("Side by side").contains("Run A");
    }

    @Test
    void everyKindOfParameterHasAField(Page page) {
        page.open("#/model/xas.reduce");
        page.until("return document.querySelectorAll('.plot .main-svg').length >= 5");
        assertThat(page.all("details.record")).hasSize(4);
        page.script("document.querySelector('details[data-key=transform]').open = true");
        page.type("transform.kmaxInvA", "12");
        page.until("return decodeURIComponent(location.hash).includes('\"kmaxInvA\":12')");
        assertThat(page.text()).contains("peakRA");
        assertThat(page.all("pre.command")).hasSize(1);
    }

    @Test
    void aLongRunIsAJobWithProgressAndCanBeCancelled(Page page) {
        page.open("#/model/doubleWell.fit");
        page.until("return document.querySelector('.run-bar') !== null");
        page.press("Run");
        page.see("progress");
        page.press("Cancel");
        page.until("return document.querySelector('.problem') !== null");
        assertThat(page.see(".problem").getText()).contains("Cancelled");
    }
}
