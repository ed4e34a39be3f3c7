package org.apical.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.openqa.selenium.WebElement;

/**
 * A view of the page, and when it stands.
 *
 * @param name of its pictures
 * @param hash address
 * @param stands a script that is true when it has drawn itself
 */
record View(String name, String hash, String stands) {
    private static final String PLOTS =
            "return document.querySelectorAll('.plot').length > 0 && [...document.querySelectorAll('.plot')].every(p => p.dataset.drawn)";

    static final List<View> ALL = List.of(
            new View("home", "#/", "return document.querySelector('.area-links .soft:not(:empty)') !== null"),
            new View("models", "#/models", "return document.querySelectorAll('.models li').length > 100"),
            new View("model", "#/model/superstripes.bands", PLOTS),
            new View("spectra", "#/spectra", "return document.querySelector('.ladder') !== null"),
            new View(
                    "structures",
                    "#/structures",
                    "return Number(document.querySelector('.space').dataset.rendered) > 0"),
            new View(
                    "stripes",
                    "#/structures?s=stripes",
                    "return document.querySelector('.view').dataset.structure === 'stripes' && Number(document.querySelector('.space').dataset.atoms) > 0"),
            new View("design", "#/design", "return document.querySelector('.view').dataset.points === '1'"),
            new View("puddles", "#/puddles", "return document.querySelector('.view').dataset.runs === '1'"),
            new View("ledger", "#/ledger", "return document.querySelectorAll('.claim').length > 30"),
            new View("jobs", "#/jobs", "return document.querySelector('.view-jobs > .soft') !== null"));

    /** Opens it and waits until it stands. */
    void open(Page page) {
        page.open(hash);
        page.until("return document.querySelector('.problem') !== null || (() => { " + stands + " })()");
        assertThat(page.all(".problem"))
                .as("what " + name + " says went wrong")
                .extracting(WebElement::getText)
                .isEmpty();
        // plots that are on the screen are drawn
        page.until(
                "return [...document.querySelectorAll('.plot')].every(p => p.dataset.drawn || p.closest('[hidden]') || p.offsetParent === null)");
    }

    @Override
    public String toString() {
        return name;
    }
}
