package org.apical.models.doublewell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** doubleWell.smallestSplit, sensitivity and invert: the specification's numbers, laws, bad input. */
class InverseModelsTest {
    /** The table of section 7.3: noise, not kmax, limits oxygen shells. */
    @ParameterizedTest
    @CsvSource({"12, 0.150, 0.157, 0.170, 0.097, 0.103, 0.128", "14, 0.148, 0.153, 0.164, 0.094, 0.099, 0.120"})
    void smallestSplits(double kmax, double g3, double a3, double c3, double g4, double a4, double c4) {
        ObjectNode r = WellRuns.run(
                "doubleWell.smallestSplit", "{'degeneracy': 2, 'kmaxInvA': " + kmax + ", 'noise': [1e-3, 2e-4]}");
        double[][] expected = {{g3, g4}, {a3, a4}, {c3, c4}};
        String[] models = {"gaussian", "gaussianFreeAmplitude", "cumulants"};
        for (int m = 0; m < 3; m++) {
            double[] s = WellRuns.numbers(r.at("/smallestSplitA/" + models[m]));
            assertThat(s[0]).isCloseTo(expected[m][0], within(6e-4));
            assertThat(s[1]).isCloseTo(expected[m][1], within(6e-4));
        }
        assertThat(r.at("/rules/piOver2KmaxA").doubleValue()).isCloseTo(Math.PI / (2 * kmax), within(1e-12));
    }

    /** A one-Gaussian fit of a 0.13 A split is 0.44 mA short and 4 % wide beyond the whole variance, at chi2 7.3. */
    @Test
    void oneGaussianOfTwoSites() {
        ObjectNode r = WellRuns.run(
                "doubleWell.smallestSplit", "{'degeneracy': 2, 'kmaxInvA': 12, 'noise': [1e-3], 'splitA': [0, 0.13]}");
        assertThat(r.at("/curve/fittedDistanceA/1").doubleValue() - 1.855).isCloseTo(-0.44e-3, within(1e-5));
        double whole = 0.0025 + 0.065 * 0.065;
        assertThat(r.at("/curve/fittedSigma2A2/1").doubleValue() / whole).isCloseTo(1.04, within(0.005));
        assertThat(r.at("/curve/chi2/gaussian/1").doubleValue()).isCloseTo(7.3, within(0.05));
        assertThat(r.at("/curve/chi2/gaussian/0").doubleValue()).isCloseTo(0, within(1e-9));
        assertThat(r.at("/curve/fittedSigma2A2/0").doubleValue()).isCloseTo(0.0025, within(1e-9));
    }

    /** Less noise shows smaller splits; where nothing is seen up to 0.3 A the answer is null. */
    @Test
    void noiseDecides() {
        ObjectNode r = WellRuns.run("doubleWell.smallestSplit", "{'noise': [0.5, 2e-3, 1e-3, 1e-4]}");
        double[] s = WellRuns.numbers(r.at("/smallestSplitA/gaussian"));
        assertThat(s[0]).isNaN();
        assertThat(s[1]).isGreaterThan(s[2]);
        assertThat(s[2]).isGreaterThan(s[3]);
        assertThat(r.get("warnings").toString()).contains("null");
    }

    /** Bounds go with the noise and with one over the root of the number of neighbours' strength. */
    @ParameterizedTest
    @ValueSource(strings = {"polaron2", "twoSite"})
    void boundsAreLinearInTheNoise(String model) {
        String values = model.equals("polaron2")
                ? "{'centreA': 1.85, 'halfSplitA': 0.065, 'transferMeV': 12, 'forceConstantMeVPerA2': 12000}"
                : "{'midDistanceA': 1.855, 'splitA': 0.13, 'sigma2A2': 0.0025, 'shortWeight': 0.5}";
        String key = model.equals("polaron2") ? "halfSplitA" : "splitA";
        String head = "{'model': '" + model + "', 'values': " + values + ", 'temperatureK': [10, 300], 'degeneracy': ";
        ObjectNode a = WellRuns.run("doubleWell.sensitivity", head + "2, 'noise': 1e-3}");
        ObjectNode b = WellRuns.run("doubleWell.sensitivity", head + "2, 'noise': 2e-4}");
        ObjectNode c = WellRuns.run("doubleWell.sensitivity", head + "4, 'noise': 1e-3}");
        double sd = a.at("/stdDev/" + key).doubleValue();
        assertThat(b.at("/stdDev/" + key).doubleValue()).isCloseTo(sd / 5, within(1e-5 * sd));
        assertThat(c.at("/stdDev/" + key).doubleValue()).isCloseTo(sd / 2, within(1e-5 * sd));
        assertThat(a.at("/correlation/0/0").doubleValue()).isEqualTo(1);
        assertThat(a.at("/correlation/0/1").doubleValue())
                .isCloseTo(a.at("/correlation/1/0").doubleValue(), within(1e-12));
    }

    /** The barrier of 120 meV is not measurable at 1e-3: 134 meV, correlated -0.990 with the split. */
    @Test
    void theBarrierIsBarelyMeasurable() {
        double c2 = -2 * 120 / (0.065 * 0.065);
        double c4 = 120 / Math.pow(0.065, 4);
        ObjectNode r = WellRuns.run(
                "doubleWell.sensitivity",
                "{'model': 'quartic', 'degeneracy': 2, 'values': {'centreA': 1.8507, 'c2MeVPerA2': " + c2
                        + ", 'c4MeVPerA4': " + c4 + "}}");
        assertThat(r.get("barrierMeV").doubleValue()).isCloseTo(120, within(1e-9));
        assertThat(r.get("barrierStdDevMeV").doubleValue()).isCloseTo(134.0, within(1.0));
        assertThat(r.get("halfSplitStdDevA").doubleValue()).isCloseTo(0.0028, within(5e-5));
        assertThat(r.get("halfSplitBarrierCorrelation").doubleValue()).isCloseTo(-0.990, within(1e-3));
        assertThat(r.get("noiseForThreeSigma").doubleValue()).isCloseTo(6.6e-4, within(5e-6));
    }

    /** Without a split the four parameters of two sites are not determined: that is said, no number is made up. */
    @Test
    void notIdentified() {
        ObjectNode r = WellRuns.run(
                "doubleWell.sensitivity",
                "{'model': 'twoSite', 'values': {'midDistanceA': 1.855, 'splitA': 0, 'sigma2A2': 0.0025, 'shortWeight':"
                        + " 0.5}}");
        assertThat(r.at("/stdDev/splitA").isNull()).isTrue();
        assertThat(r.get("correlation").isNull()).isTrue();
        assertThat(r.get("warnings").toString()).contains("Not identified");
    }

    private static String invert(String more, String sites, String noise) {
        return "{'data': {'kind': 'synthetic', 'temperatureK': [10], 'truth': {'kind': 'sites', 'sites': " + sites
                + "}, 'noise': " + noise + "}, 'degeneracy': 2" + more + "}";
    }

    private static final String TWO = "[{'weight': 0.5, 'distanceA': 1.76, 'quantumMeV': 65}, {'weight': 0.5,"
            + " 'distanceA': 1.94, 'quantumMeV': 65}]";
    private static final String ONE = "[{'weight': 1, 'distanceA': 1.85, 'quantumMeV': 65}]";

    /** Discrepancy: chi2 is the number of points; a wide split is found, one site stays one; the norm is near 1. */
    @Test
    void densitiesComeBack() {
        ObjectNode two = WellRuns.run("doubleWell.invert", invert("", TWO, "2e-4"));
        assertThat(two.get("chi2").doubleValue())
                .isCloseTo(
                        two.get("pointCount").doubleValue(),
                        within(1e-4 * two.get("pointCount").doubleValue()));
        assertThat(two.get("bimodal").booleanValue()).isTrue();
        ObjectNode one = WellRuns.run("doubleWell.invert", invert(", 'nonNegative': true, 'alpha': 1e-4", ONE, "1e-3"));
        assertThat(one.get("norm").doubleValue()).isCloseTo(1, within(0.05));
        assertThat(one.get("meanDistanceA").doubleValue()).isCloseTo(1.85, within(0.01));
        for (double g : WellRuns.numbers(one.get("densityPerA"))) {
            assertThat(g).isNotNegative();
        }
        assertThat(one.get("resolutionA").doubleValue()).isCloseTo(Math.PI / 30, within(1e-12));
    }

    /** The rougher is allowed, the better the fit and the more is said. */
    @Test
    void alphaOrdersFitAndFreedom() {
        double chi2 = 0;
        double freedom = Double.POSITIVE_INFINITY;
        for (String alpha : new String[] {"1e-9", "1e-7", "1e-5", "1e-3", "1e-1"}) {
            ObjectNode r = WellRuns.run("doubleWell.invert", invert(", 'alpha': " + alpha, TWO, "5e-4"));
            assertThat(r.get("chi2").doubleValue()).isGreaterThan(chi2);
            assertThat(r.get("effectiveDof").doubleValue()).isLessThan(freedom).isPositive();
            chi2 = r.get("chi2").doubleValue();
            freedom = r.get("effectiveDof").doubleValue();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            doubleWell.smallestSplit | {'noise': [1e-3, 0]}                   | BAD_RANGE | noise.1
            doubleWell.smallestSplit | {'noise': -1e-3}                       | BAD_RANGE | noise.0
            doubleWell.smallestSplit | {'splitA': [-0.1]}                     | BAD_RANGE | splitA.0
            doubleWell.smallestSplit | {'sigma2A2': -1e-3}                    | BAD_RANGE | sigma2A2
            doubleWell.smallestSplit | {'kmaxInvA': 30}                       | BAD_RANGE | kmaxInvA
            doubleWell.smallestSplit | {'kminInvA': 14}                       | BAD_RANGE | kminInvA
            doubleWell.smallestSplit | {'kminInvA': 0}                        | BAD_RANGE | kminInvA
            doubleWell.smallestSplit | {'pathFile': '../feff0001.dat'}        | BAD_PATH | pathFile
            doubleWell.smallestSplit | {'pathFile': 'none.dat'}               | FILE_NOT_FOUND | pathFile
            doubleWell.smallestSplit | {'pathFile': 'example:xas/cu_10k.xmu'} | BAD_PATH_FILE | pathFile
            doubleWell.sensitivity   | {'noise': 0}                           | BAD_RANGE | noise
            doubleWell.sensitivity   | {'model': 'quartik'}                   | BAD_VALUE | model
            doubleWell.sensitivity   | {'model': 'gaussian', 'values': {'distanceA': 1.85}} | MISSING_KEY | values.sigma2A2
            doubleWell.sensitivity   | {'model': 'gaussian', 'values': {'distanceA': 1.85, 'sigma2A2': -1}} | BAD_RANGE | values.sigma2A2
            doubleWell.sensitivity   | {'model': 'gaussian', 'values': {'distanceA': 1.85, 'sigma2': 1e-3}} | UNKNOWN_KEY | values.sigma2
            doubleWell.sensitivity   | {'model': 'quartic', 'values': {'centreA': 1.85, 'c2MeVPerA2': -1, 'c4MeVPerA4': -5}} | NOT_CONFINING | values.c4MeVPerA4
            doubleWell.sensitivity   | {'model': 'gaussian', 'values': {'distanceA': 1.85, 'sigma2A2': 1e-3}, 'kminInvA': 3, 'kmaxInvA': 4, 'kstepInvA': 1} | UNDERDETERMINED | kstepInvA
            doubleWell.sensitivity   | {'temperatureK': [-1]}                 | BAD_RANGE | temperatureK.0
            doubleWell.invert        | {'rminA': 2.2}                         | BAD_RANGE | rminA
            doubleWell.invert        | {'alpha': 0}                           | BAD_RANGE | alpha
            doubleWell.invert        | {'alpha': 'lcurve'}                    | BAD_RANGE | alpha
            doubleWell.invert        | {'rPoints': 3}                         | BAD_RANGE | rPoints
            doubleWell.invert        | {'data': {'kind': 'inline', 'kInvA': [3, 4, 5], 'noise': 1e-3, 'spectra': [{'temperatureK': 10, 'chi': [1, 2]}]}} | BAD_RANGE | data.spectra.0.chi
            doubleWell.invert        | {'data': {'kind': 'inline', 'kInvA': [3, 4, 4], 'noise': 1e-3, 'spectra': [{'temperatureK': 10, 'chi': [1, 2, 3]}]}} | BAD_RANGE | data.kInvA.2
            doubleWell.invert        | {'data': {'kind': 'inline', 'kInvA': [3, 4, 5], 'noise': 0, 'spectra': [{'temperatureK': 10, 'chi': [1, 2, 3]}]}} | BAD_RANGE | data.noise
            """)
    void badInput(String model, String json, String code, String path) {
        WellRuns.refuses(model, json, code, path);
    }
}
