package org.apical.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the page is made of: every module loads, the first view loads little, colours stay apart for colour-blind people. */
@ExtendWith(Page.Opened.class)
class PartsPageIT {
    /** Least distance of two curves' colours in CIELAB: 2.3 is just seen side by side, lines in a legend want more. */
    private static final double APART = 8;

    /** Of linear red, green and blue, as Machado, Oliveira and Fernandes simulate it (IEEE TVCG 15, 1291 (2009)), severity 1. */
    private enum Sight {
        USUAL(1, 0, 0, 0, 1, 0, 0, 0, 1),
        PROTANOPE(0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998),
        DEUTERANOPE(0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),
        TRITANOPE(1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900);

        private final double[] matrix;

        Sight(double... matrix) {
            this.matrix = matrix;
        }

        /** CIELAB coordinates, for a white of D65. */
        double[] lab(String hex) {
            double[] linear = new double[3];
            for (int i = 0; i < 3; i++) {
                double c = Integer.parseInt(hex.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
                linear[i] = c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
            }
            double[] seen = new double[3];
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    seen[i] += matrix[3 * i + j] * linear[j];
                }
                seen[i] = Math.max(0, Math.min(1, seen[i]));
            }
            double x = root((0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.9505);
            double y = root(0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2]);
            double z = root((0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.0888);
            return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
        }

        private static double root(double t) {
            return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116.0;
        }
    }

    @Test
    void everyModuleLoads(Page page) throws Exception {
        page.open("#/models");
        for (String module : modules()) {
            assertThat(page.script("return import('./" + module + "').then(() => 'loaded', e => String(e))"))
                    .as(module)
                    .isEqualTo("loaded");
        }
    }

    /** A spectrum that somebody works with must not become another one because a form was given a file of the same name. */
    @Test
    void aFileNeverTakesThePlaceOfAnother(Page page) {
        page.open("#/models");
        assertThat(
                        page.strings(
                                "return import('./base/api.js').then(async api => [await api.upload(new File(['a'], 'scan.xmu')), await api.upload(new File(['b'], 'scan.xmu')), await api.upload(new File(['c'], 'scan'))])"))
                .containsExactly("scan.xmu", "scan-2.xmu", "scan");
    }

    @Test
    void longListsAreToldInOneLine(Page page) {
        page.open("#/models");
        assertThat(
                        page.script(
                                "return import('./base/format.js').then(f => f.brief(Array.from({length: 300000}, (_, i) => i)))"))
                .isEqualTo("300000 numbers, 0 to 300000");
    }

    @Test
    void theFirstPageLoadsNoMoreThanItShows(Page page) {
        page.open("#/");
        List<String> loaded = page.strings(
                "return performance.getEntriesByType('resource').map(r => new URL(r.name).pathname.slice(1))");
        // the libraries of plots and of space come with the first view that wants them
        assertThat(loaded).noneMatch(name -> name.startsWith("vendor/"));
        // and nothing waits until another module has been read
        List<String> announced = page.strings(
                "return [...document.querySelectorAll('link[rel=modulepreload]')].map(l => l.getAttribute('href'))");
        assertThat(loaded.stream().filter(name -> name.endsWith(".js")).distinct())
                .containsExactlyInAnyOrderElementsOf(announced);
    }

    @Test
    void everyModelIsInAnAreaOfTheFirstPage(Page page) {
        page.open("#/");
        page.until("return document.querySelector('.area-links .soft:not(:empty)') !== null");
        assertThat(
                        page.script(
                                "return [...document.querySelectorAll('.area-links .soft')].reduce((n, e) => n + Number(e.textContent), 0)"))
                .hasToString(page.textOf(".summary").replaceFirst(" models.*", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"USUAL", "PROTANOPE", "DEUTERANOPE", "TRITANOPE"})
    void coloursOfCurvesStayApart(String sight, Page page) {
        page.open("#/models");
        List<String> colors = page.strings("return import('./plot/simple.js').then(m => m.palette)");
        assertThat(colors).hasSizeGreaterThan(6);
        for (int i = 0; i < colors.size(); i++) {
            for (int j = 0; j < i; j++) {
                double[] a = Sight.valueOf(sight).lab(colors.get(i));
                double[] b = Sight.valueOf(sight).lab(colors.get(j));
                assertThat(Math.sqrt(Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2)))
                        .as(colors.get(i) + " and " + colors.get(j))
                        .isGreaterThan(APART);
            }
        }
    }

    private static List<String> modules() throws IOException {
        Path folder = Path.of("src/main/resources/org/apical/app/web/page");
        try (Stream<Path> files = Files.walk(folder)) {
            List<String> out =
                    new ArrayList<>(files.map(f -> folder.relativize(f).toString())
                            .filter(name -> name.endsWith(".js"))
                            .sorted()
                            .toList());
            assertThat(out).hasSizeGreaterThan(30);
            return out;
        }
    }
}
