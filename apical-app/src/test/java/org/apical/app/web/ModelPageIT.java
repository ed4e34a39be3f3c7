package org.apical.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apical.run.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

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
        page.until("return decodeURIComponent(location.hash).includes('\"lambda\":0.4')");
        page.keep("model");
    }

    @Test
    void aLinkBringsTheParametersBack(Page page) {
        page.open("#/model/pairing.bcs?p=%7B%22lambda%22%3A0.4%7D");
        page.until("return document.querySelector('tr[data-result=tcK]') !== null");
        assertThat(page.attributeOf(".field[data-key=lambda] input", "value")).isEqualTo("0.4");
    }

    @Test
    void whatIsNotAllowedIsSaidAtItsField(Page page) {
        page.open("#/model/pairing.bcs");
        page.type("lambda", "-1");
        page.until("return document.querySelector('.field[data-key=lambda] .error').textContent !== ''");
        assertThat(page.textOf(".field[data-key=lambda] .error")).contains("above 0");
        assertThat(page.attributeOf(".field[data-key=lambda] input", "aria-invalid"))
                .isEqualTo("true");
    }

    @Test
    void whatTheServerRefusesIsSaidAtItsField(Page page) {
        page.open("#/model/xas.window");
        page.see(".plot .main-svg");
        // each number is allowed by itself: only the model knows that the range is empty
        page.script("const live = document.querySelector('#live'); if (!live.checked) { live.click(); }");
        page.type("xmin", "20");
        page.until("return document.querySelector('.field[data-key=xmin] .error').textContent !== ''");
        assertThat(page.textOf(".field[data-key=xmin] .error")).contains("below xmax = 15");
        assertThat(page.textOf(".problem")).contains("xmin");
        page.type("xmin", "2");
        page.until("return document.querySelector('.problem') === null");
        assertThat(page.all(".field[data-key=xmin] [aria-invalid=true]")).isEmpty();
    }

    @Test
    void aParameterSaysWhatItIsAndWhereItComesFrom(Page page) {
        page.open("#/model/xas.window");
        page.see(".plot .main-svg");
        assertThat(page.all(".field .doc").stream().filter(WebElement::isDisplayed))
                .isEmpty();
        page.hover(page.see(".field[data-key=xmin] label"));
        assertThat(page.textOf(".field[data-key=xmin] .doc"))
                .contains("start of the range")
                .contains("from 0 to 1000")
                .contains("default: 3")
                .contains("Newville");
        page.hover(page.see("h1"));
        // by keyboard: Tab from the first field to the next
        page.see(".field[data-key=window] select").sendKeys(Keys.TAB);
        page.until("return document.activeElement.closest('.field[data-key=xmin]') !== null");
        assertThat(page.textOf(".field[data-key=xmin] .doc")).contains("Newville");
        // a mark is spelled out
        assertThat(page.script("return document.querySelector('.field[data-key=window] .doc').textContent"))
                .asString()
                .contains("textbook");
    }

    @Test
    void aSliderMovesTheCurveWithoutBuildingThePlotAnew(Page page) {
        page.open("#/model/xas.window");
        page.see(".plot .main-svg");
        page.script(
                "const live = document.querySelector('#live'); if (!live.checked) { live.click(); } document.querySelector('.plot .main-svg').dataset.mine = 'yes'");
        Object before = page.value("return document.querySelector('.plot').data[0].y.join()");
        WebElement slider = page.see(".field[data-key=xmin] input[type=range]");
        page.click(slider);
        for (int i = 0; i < 5; i++) {
            slider.sendKeys(Keys.ARROW_RIGHT);
        }
        String value = String.valueOf(
                page.script("return document.querySelector('.field[data-key=xmin] input[type=text]').value"));
        page.until("return document.querySelector('.plot').data[0].y.join() !== arguments[0]", before);
        // the last step counts, and the address knows it
        page.until("return decodeURIComponent(location.hash).includes('\"xmin\":' + arguments[0])", value);
        page.until(
                "const p = document.querySelector('.plot').data[0]; const first = p.x.find((x, i) => p.y[i] > 0); return Math.abs(first - (Number(arguments[0]) - 0.5)) < 0.11",
                value);
        assertThat(page.script("return document.querySelector('.plot .main-svg').dataset.mine"))
                .isEqualTo("yes");
    }

    @Test
    void aLinkGivesTheSameAgain(Page page) {
        page.open("#/model/doubleWell.levels");
        page.see(".plot .main-svg");
        page.script("const live = document.querySelector('#live'); if (!live.checked) { live.click(); }");
        page.type("potential.transferMeV", "20");
        page.until("return decodeURIComponent(location.hash).includes('\"transferMeV\":20')");
        String drawn = "return JSON.stringify(document.querySelector('.plot').data.map(t => t.y))";
        page.until(
                "return document.querySelector('.view').dataset.run > 1 && document.querySelector('pre.command').textContent.includes('20')");
        Object before = page.value(drawn);
        page.press("Copy link");
        String link = page.clipboard();
        assertThat(URLDecoder.decode(link, StandardCharsets.UTF_8)).contains("\"transferMeV\":20");
        page.reload();
        page.see(".plot .main-svg");
        page.until("return document.querySelector('.view').dataset.run >= 1");
        assertThat(page.script(drawn)).isEqualTo(before);
    }

    @Test
    void figureDataParametersAndCommandAreHandedOut(Page page) throws Exception {
        page.open("#/model/xas.window?p=%7B%22dx%22%3A2%7D");
        page.see(".plot .main-svg");
        page.click(page.see("[aria-label$='as SVG']"));
        assertThat(new String(page.downloaded("xas.window-window.svg"), StandardCharsets.UTF_8))
                .contains("<svg")
                .contains("window");
        page.click(page.see("[aria-label$='as PNG']"));
        assertThat(page.downloaded("xas.window-window.png")).startsWith(0x89, 'P', 'N', 'G');
        page.click(page.see("[aria-label$='as CSV']"));
        List<String> table = new String(page.downloaded("xas.window-window.csv"), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(table).hasSize(402);
        assertThat(table.get(0)).isEqualTo("x,window");
        page.press("Parameters");
        assertThat(Json.object(new String(page.downloaded("xas.window.json"), StandardCharsets.UTF_8))
                        .path("dx")
                        .asDouble())
                .isEqualTo(2);
        page.press("Copy command");
        assertThat(page.clipboard()).isEqualTo("./apical run xas.window --set dx=2");
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
        assertThat(page.textOf(".problem")).contains("Cancelled");
    }

    @Test
    void numbersOfOtherParametersAreMarkedWithTheFigures(Page page) {
        page.open("#/model/xas.window");
        page.see(".plot .main-svg");
        page.script("const live = document.querySelector('#live'); if (!live.checked) { live.click(); }");
        page.type("xmin", "20");
        page.see(".problem");
        // the phrase of a status is for programs
        assertThat(page.textOf(".problem")).startsWith("This did not work");
        assertThat(page.all(".old .results")).hasSize(1);
        page.type("xmin", "2");
        page.until("return document.querySelector('.problem') === null && document.querySelector('.old') === null");
    }

    @Test
    void energiesAreWrittenOut(Page page) {
        page.open("#/model/xas.read");
        page.see(".plot .xtick text");
        assertThat(page.strings("return [...document.querySelectorAll('.plot .xtick text')].map(t => t.textContent)"))
                .contains("9000")
                .noneMatch(t -> t.contains("k"));
    }

    @Test
    void anAddressThatWasCutIsNoEmptyPage(Page page) {
        page.open("#/model/xas.window%E0%A4");
        assertThat(page.textOf(".problem")).contains("xas.window");
        page.open("#/model/xas.window?p=%7B%22xmin%22%3A1");
        page.see(".plot .main-svg");
        assertThat(page.textOf(".stage > .error")).contains("cut or damaged");
        page.open("#/model/xas.window?p=%7B%22xmin%22%3A1%7D");
        page.see(".plot .main-svg");
        assertThat(page.all(".stage > .error")).isEmpty();
        // what is wrong in an address is said as it stands there
        page.open("#/model/xas.window?p=%7B%22xmin%22%3A%22a%22%7D");
        assertThat(page.textOf(".field[data-key=xmin] .error")).isEqualTo("'a' is not a number");
        assertThat(page.textOf(".status")).contains("xmin");
    }
}
