package org.apical.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.openqa.selenium.Keys;

/** What every view owes to everybody: names and places for screen readers, the keyboard, contrast, and room in narrow windows. */
@ExtendWith(Page.Opened.class)
class AccessPageIT {
    static final List<View> VIEWS = View.ALL;

    /** Roles that people act on or read from. */
    private static final Set<String> CONTROLS = Set.of(
            "button",
            "link",
            "textbox",
            "searchbox",
            "combobox",
            "checkbox",
            "radio",
            "slider",
            "spinbutton",
            "listbox",
            "progressbar",
            "image",
            "img",
            "Iframe");

    private static final String OVERFLOW =
            "return Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)";

    private static final String SAME_IDS =
            "const all = [...document.querySelectorAll('[id]')].map(e => e.id); return all.filter((id, i) => all.indexOf(id) !== i)";

    private static final String DANGLING = """
            return [...document.querySelectorAll('[aria-describedby], [aria-labelledby], [aria-controls], label[for], output[for]')].flatMap(e =>
              ['aria-describedby', 'aria-labelledby', 'aria-controls', 'for'].flatMap(a => (e.getAttribute(a) || '').split(' ')))
              .filter(id => id && !document.getElementById(id));
            """;

    private static final String HEADINGS = """
            const levels = [...document.querySelectorAll('h1, h2, h3, h4')].filter(e => e.checkVisibility()).map(e => Number(e.tagName[1]));
            return levels.filter((l, i) => i === 0 ? l !== 1 : l > levels[i - 1] + 1).length;
            """;

    /** Controls that can be reached by Tab, as the document says. */
    private static final String TABBABLE = """
            return [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')].filter(e =>
              e.checkVisibility({visibilityProperty: true}) && !e.disabled && e.tabIndex >= 0).map((e, i) => { e.dataset.tabbable = i; return String(i); });
            """;

    /** Where the focus is, and whether that is seen. */
    private static final String FOCUSED = """
            const e = document.activeElement;
            if (!e || e === document.body) { return null; }
            const ringed = x => { const s = getComputedStyle(x); return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2; };
            const label = e.id ? document.querySelector(`label[for="${e.id}"]`) : null;
            return [e.dataset.tabbable || '', ringed(e) || (label !== null && ringed(label)), e.outerHTML.slice(0, 100)];
            """;

    @ParameterizedTest
    @FieldSource("VIEWS")
    void isForEverybody(View view, Page page) throws IOException {
        page.errors();
        page.wide(1280);
        try {
            view.open(page);
            reachedByTheKeyboardAlone(page);
            namedForScreenReaders(page);
            for (String theme : List.of("dark", "light")) {
                theme(page, theme);
                assertThat((List<?>) page.script(script("contrast.js")))
                        .as("too little contrast, " + theme)
                        .isEmpty();
            }
            for (int width : new int[] {1280, 800, 390}) {
                page.wide(width);
                page.until(OVERFLOW
                        + " === 0 || performance.now() > (window.__end = window.__end || performance.now() + 2000)");
                assertThat(page.script(OVERFLOW))
                        .as("scrolling sideways at " + width)
                        .isEqualTo(0L);
                page.script("delete window.__end");
            }
            assertThat(page.errors()).isEmpty();
        } finally {
            page.wide(1280);
            theme(page, "light");
        }
    }

    private static void namedForScreenReaders(Page page) {
        assertThat(unnamed(page)).as("controls without a name").isEmpty();
        assertThat((List<?>) page.script(SAME_IDS)).as("ids given twice").isEmpty();
        assertThat((List<?>) page.script(DANGLING))
                .as("references that lead nowhere")
                .isEmpty();
        assertThat(page.all("h1")).hasSize(1);
        assertThat(page.script(HEADINGS)).as("headings that skip a level").isEqualTo(0L);
        assertThat(page.script("return document.documentElement.lang")).isEqualTo("en");
        assertThat(page.script("return document.title")).asString().endsWith("Apical");
        assertThat(page.all("body > header nav[aria-label], body > main, body > a.skip"))
                .as("landmarks and the way past the bar")
                .hasSize(3);
    }

    /** Each step of Tab is at another control, and it is seen where. */
    private static void reachedByTheKeyboardAlone(Page page) {
        page.keys(Keys.TAB);
        List<String> wanted = new ArrayList<>(page.strings(TABBABLE));
        List<String> unseen = new ArrayList<>();
        int steps = wanted.size();
        for (int i = 0; i < steps; i++) {
            List<?> at = (List<?>) page.script(FOCUSED);
            assertThat(at).as("the focus after " + i + " steps").isNotNull();
            wanted.remove(String.valueOf(at.get(0)));
            if (!Boolean.TRUE.equals(at.get(1))) {
                unseen.add(String.valueOf(at.get(2)));
            }
            page.keys(Keys.TAB);
        }
        assertThat(unseen).as("controls whose focus is not seen").isEmpty();
        assertThat(wanted).as("controls that Tab does not reach").isEmpty();
    }

    @Test
    void theSkipLinkLeadsPastTheBar(Page page) {
        page.open("#/models");
        page.keys(Keys.TAB);
        page.keys(Keys.ENTER);
        page.until("return document.activeElement.id === 'main'");
        assertThat(page.textOf("h1")).isEqualTo("Models");
    }

    @ParameterizedTest
    @CsvSource({"dark, '#14171a'", "light, '#ffffff'"})
    void plotsFollowTheColours(String theme, String ground, Page page) {
        page.open("#/model/pairing.bcs");
        page.see(".plot .main-svg");
        theme(page, theme);
        page.until(
                "const p = document.querySelector('.plot'); return p._fullLayout.paper_bgcolor === arguments[0]",
                ground);
        assertThat(page.script("return document.documentElement.dataset.theme")).isEqualTo(theme);
    }

    private static void theme(Page page, String wanted) {
        if (!wanted.equals(page.script("return document.documentElement.dataset.theme"))) {
            page.script(
                    "document.querySelectorAll('.plot').forEach(p => { p.dataset.before = p.dataset.drawn || 0; })");
            page.click(page.see("button.theme"));
            page.until(
                    "return [...document.querySelectorAll('.plot')].every(p => !p.dataset.drawn || p.dataset.drawn !== p.dataset.before)");
        }
    }

    /** From the browser's own tree for screen readers: what it has no name for. */
    private static List<String> unnamed(Page page) {
        List<String> out = new ArrayList<>();
        for (Object node : (List<?>) Objects.requireNonNull(
                page.ask("Accessibility.getFullAXTree", Map.of()).get("nodes"))) {
            Map<?, ?> one = (Map<?, ?>) node;
            String role = value(one.get("role"));
            if (!Boolean.TRUE.equals(one.get("ignored"))
                    && CONTROLS.contains(role)
                    && value(one.get("name")).isBlank()) {
                out.add(role + " " + one.get("backendDOMNodeId"));
            }
        }
        return out;
    }

    private static String value(@Nullable Object property) {
        return property instanceof Map<?, ?> map ? String.valueOf(map.get("value")) : "";
    }

    private static String script(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(AccessPageIT.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
