package org.apical.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** No dead controls: every button of every view does something that is seen or heard of, and every link leads somewhere. */
@ExtendWith(Page.Opened.class)
class WalkPageIT {
    static final List<View> VIEWS = View.ALL;

    /** More of one kind do the same: the rows of the ledger, the parts of a list. */
    private static final int MOST = 60;

    /** Counts all by which a page shows that it heard: changes, requests, files handed over, drawings in space, places. */
    private static final String LISTEN = """
            if (!window.__heard) {
              window.__heard = {n: 0, last: performance.now()};
              const tell = () => { window.__heard.n++; window.__heard.last = performance.now(); };
              new MutationObserver(tell).observe(document.body, {subtree: true, childList: true, attributes: true, characterData: true});
              const urls = URL.createObjectURL; URL.createObjectURL = x => { tell(); return urls.call(URL, x); };
              const asks = window.fetch; window.fetch = (...a) => { tell(); return asks(...a); };
              const picks = HTMLInputElement.prototype.click; HTMLInputElement.prototype.click = function () { tell(); if (this.type !== 'file') { picks.call(this); } };
              document.addEventListener('click', e => { if (e.target.closest && e.target.closest('input[type=file]')) { tell(); e.preventDefault(); } }, true);
              window.addEventListener('hashchange', tell);
            }
            """;

    private static final String QUIET = "return performance.now() - window.__heard.last > 250";

    private static final String BUTTONS = """
            return [...document.querySelectorAll('main button, nav button, main summary, main input[type=checkbox], main label.button')]
              .filter(e => !e.disabled && e.checkVisibility({visibilityProperty: true}) && !e.closest('.modebar'))
              .map(e => { const l = [...(e.labels || [])].map(x => x.textContent).join(''); const name = e.tagName + ' ' + ((e.getAttribute('aria-label') || l || e.textContent).trim()); e.dataset.walk = name; return name; });
            """;

    private static final String PRESS = """
            const e = [...document.querySelectorAll('[data-walk]')].find(x => x.dataset.walk === arguments[0] && x.checkVisibility() && !x.disabled);
            if (!e) { return -1; }
            const before = window.__heard.n;
            const checked = e.checked;
            e.scrollIntoView({block: 'center'});
            e.click();
            window.__heard.changed = e.checked !== checked;
            return before;
            """;

    @ParameterizedTest
    @FieldSource("VIEWS")
    void everyLinkLeadsSomewhereAndEveryButtonDoesSomething(View view, Page page) throws Exception {
        view.open(page);
        everyLinkLeadsSomewhere(page);
        page.script(LISTEN);
        Set<String> pressed = new HashSet<>();
        List<String> dead = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            page.script(LISTEN);
            String next = page.strings(BUTTONS).stream()
                    .filter(name -> !pressed.contains(kind(name)))
                    .findFirst()
                    .orElse(null);
            if (next == null) {
                break;
            }
            pressed.add(kind(next));
            page.until(QUIET + " || performance.now() - (window.__since = window.__since || performance.now()) > 3000");
            page.script("delete window.__since");
            Object before = page.value(PRESS, next);
            if (!before.equals(-1L)) {
                page.until(
                        "return window.__heard === undefined || window.__heard.n > arguments[0] || performance.now() - (window.__since = window.__since || performance.now()) > 2000",
                        before);
                if (Boolean.FALSE.equals(page.script(
                        "delete window.__since; return window.__heard === undefined || window.__heard.n > arguments[0]",
                        before))) {
                    dead.add(next);
                }
            }
        }
        assertThat(dead).as("controls that do nothing").isEmpty();
        page.script("localStorage.removeItem('apical-theme')");
    }

    private static void everyLinkLeadsSomewhere(Page page) throws Exception {
        List<String> links = page.strings(
                "return [...new Set([...document.querySelectorAll('a[href]')].map(a => a.getAttribute('href')))]");
        Set<String> known =
                Set.of("", "models", "model", "spectra", "structures", "design", "puddles", "ledger", "jobs");
        HttpClient client = HttpClient.newHttpClient();
        for (String link : links) {
            if (link.startsWith("#")) {
                String name = link.replaceFirst("^#/?", "").replaceFirst("[/?].*$", "");
                assertThat(name).as(link).satisfiesAnyOf(n -> assertThat(known).contains(n), n -> assertThat(n)
                        .isEqualTo("main"));
            } else {
                HttpRequest request = HttpRequest.newBuilder(
                                URI.create(page.address()).resolve(link))
                        .timeout(Duration.ofSeconds(20))
                        .build();
                assertThat(client.send(request, HttpResponse.BodyHandlers.discarding())
                                .statusCode())
                        .as(link)
                        .isEqualTo(200);
            }
        }
    }

    /** Buttons that differ only by what they are for. */
    private static String kind(String name) {
        return name.replaceAll("C\\d\\d.*", "C").replaceAll("^SUMMARY .*\\(\\d+ rows\\)", "SUMMARY rows");
    }
}
