package org.apical.models.doublewell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChiModelTest {
    private static double largest(double[] a) {
        double out = 0;
        for (double x : a) {
            out = Math.max(out, Math.abs(x));
        }
        return out;
    }

    private static double apart(double[] a, double[] b) {
        double out = 0;
        for (int i = 0; i < a.length; i++) {
            out = Math.max(out, Math.abs(a[i] - b[i]));
        }
        return out;
    }

    private static double[] chi(ObjectNode r) {
        return WellRuns.numbers(r.get("chi"));
    }

    /** A harmonic well and a site of its variance are one distribution: sum over the mesh against the closed form. */
    @Test
    void aHarmonicWellIsASite() {
        ObjectNode well = WellRuns.run(
                "doubleWell.chi",
                "{'potential': " + WellRuns.harmonic(62) + ", 'temperatureK': 300, 'referenceDistanceA': 1.9}");
        ObjectNode site = WellRuns.run(
                "doubleWell.chi", "{'sites': [{'weight': 1, 'distanceA': 1.9, 'sigma2A2': " + well.get("c2A2") + "}]}");
        assertThat(apart(chi(well), chi(site))).isLessThan(1e-9 * largest(chi(site)));
        assertThat(well.get("cumulantsUsable").booleanValue()).isTrue();
        assertThat(site.get("kBeatInvA").isNull()).isTrue();
    }

    /** Without transfer the two-site model is two static sites. */
    @Test
    void withoutTransferTheTwoSiteModelIsTwoSites() {
        ObjectNode well = WellRuns.run(
                "doubleWell.chi",
                "{'potential': " + WellRuns.polaron2(0, 0) + ", 'temperatureK': 0, 'referenceDistanceA': 1.9}");
        double s = well.get("c2A2").doubleValue() - 0.065 * 0.065;
        ObjectNode sites = WellRuns.run(
                "doubleWell.chi",
                "{'sites': [{'weight': 0.5, 'distanceA': 1.835, 'sigma2A2': " + s
                        + "}, {'weight': 0.5, 'distanceA': 1.965, 'sigma2A2': " + s + "}]}");
        assertThat(apart(chi(well), chi(sites))).isLessThan(1e-9 * largest(chi(sites)));
        assertThat(sites.get("kBeatInvA").doubleValue()).isCloseTo(Math.PI / 0.26, within(1e-9));
        assertThat(sites.get("cumulantsUsable").booleanValue()).isFalse();
        assertThat(sites.get("warnings").toString()).contains("beyond the beat");
    }

    /** The path sum and the exact average differ by 0.2 to 0.3 % of the largest chi at C2 = 0.004. */
    @Test
    void thePathSumIsNotTheAverage() {
        ObjectNode r =
                WellRuns.run("doubleWell.chi", "{'sites': [{'weight': 1, 'distanceA': 1.8507, 'sigma2A2': 0.004}]}");
        double[] sum = WellRuns.numbers(r.get("chiPathSum"));
        assertThat(apart(chi(r), sum) / largest(chi(r))).isBetween(0.0015, 0.0045);
        ObjectNode sharp =
                WellRuns.run("doubleWell.chi", "{'sites': [{'weight': 1, 'distanceA': 1.8507, 'sigma2A2': 0}]}");
        assertThat(apart(chi(sharp), WellRuns.numbers(sharp.get("chiPathSum")))).isLessThan(1e-12);
    }

    /** |Phi| of two sites of one variance, and its least value at the beat. */
    @Test
    void beat() {
        double delta = 0.13;
        double k = Math.PI / (2 * delta);
        ObjectNode r = WellRuns.run(
                "doubleWell.chi",
                "{'kInvA': [" + k + "], 'sites': [{'weight': 0.7, 'distanceA': 1.8, 'sigma2A2': 0.002}, {'weight': 0.3,"
                        + " 'distanceA': 1.93, 'sigma2A2': 0.002}]}");
        assertThat(r.get("characteristicMagnitude").get(0).doubleValue())
                .isCloseTo(0.4 * Math.exp(-2 * k * k * 0.002), within(1e-9));
        assertThat(r.get("beatDepth").doubleValue()).isCloseTo(0.4, within(1e-12));
    }

    /** Noise: the same seed the same numbers, none where it is not wanted, and as strong as was asked for. */
    @Test
    void synthesizedNoise() {
        String grid = "{'temperatureK': [10, 300], 'noise': 0.002, 'seed': 7";
        ObjectNode a = WellRuns.run("doubleWell.synthesize", grid + "}");
        ObjectNode b = WellRuns.run("doubleWell.synthesize", grid + "}");
        assertThat(a.get("chi")).isEqualTo(b.get("chi"));
        double sum = 0;
        for (int t = 0; t < 2; t++) {
            double[] noisy = WellRuns.numbers(a.get("chi").get(t));
            double[] clean = WellRuns.numbers(a.get("chiClean").get(t));
            for (int i = 0; i < noisy.length; i++) {
                sum += (noisy[i] - clean[i]) * (noisy[i] - clean[i]) / (2.0 * noisy.length);
            }
        }
        assertThat(Math.sqrt(sum)).isCloseTo(0.002, within(0.0002));
        ObjectNode c = WellRuns.run("doubleWell.synthesize", grid + ", 'addNoise': false}");
        assertThat(c.get("chi")).isEqualTo(c.get("chiClean")).isEqualTo(a.get("chiClean"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            doubleWell.chi        | {'pathFile': 'example:double-well/none.dat'}                    | FILE_NOT_FOUND | pathFile
            doubleWell.chi        | {'pathFile': '/etc/passwd'}                                     | BAD_PATH | pathFile
            doubleWell.chi        | {'kInvA': [3, 3]}                                               | BAD_RANGE | kInvA.1
            doubleWell.chi        | {'kInvA': [0, 5]}                                               | BAD_RANGE | kInvA.0
            doubleWell.chi        | {'kInvA': [3, 25]}                                              | BAD_RANGE | kInvA.1
            doubleWell.chi        | {'kInvA': [3], 'kminInvA': 2}                                   | BAD_VALUE | kInvA
            doubleWell.chi        | {'kminInvA': 12, 'kmaxInvA': 4}                                 | BAD_RANGE | kminInvA
            doubleWell.chi        | {'kminInvA': 0.5, 'e0EV': 40}                                   | BAD_RANGE | e0EV
            doubleWell.chi        | {'kstepInvA': 1e-6}                                             | TOO_LARGE | kstepInvA
            doubleWell.chi        | {'sites': [{'weight': 0.3, 'distanceA': 1.8, 'sigma2A2': 0}]}   | BAD_RANGE | sites
            doubleWell.chi        | {'sites': [{'weight': 1.3, 'distanceA': 1.8, 'sigma2A2': 0}]}   | BAD_RANGE | sites.0.weight
            doubleWell.chi        | {'sites': [{'weight': 1, 'distanceA': 1.8, 'sigma2A2': -1e-3}]} | BAD_RANGE | sites.0.sigma2A2
            doubleWell.chi        | {'sites': [{'weight': 1, 'distanceA': 1.8, 'sigma2A2': 0}], 'potential': {'family': 'harmonic', 'quantumMeV': 3}} | BAD_VALUE | sites
            doubleWell.synthesize | {'noise': -1}                                                   | BAD_RANGE | noise
            doubleWell.synthesize | {'truth': {'kind': 'sites'}}                                    | MISSING_KEY | truth.sites
            doubleWell.synthesize | {'temperatureK': [-1]}                                          | BAD_RANGE | temperatureK.0
            doubleWell.synthesize | {'kmaxInvA': 40}                                                | BAD_RANGE | kmaxInvA
            """)
    void badInput(String model, String json, String code, String path) {
        WellRuns.refuses(model, json, code, path);
    }
}
