package org.apical.models.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Random;
import org.apical.contract.ReferenceCasesTest;
import org.apical.model.NotConverged;
import org.apical.model.RunContext;
import org.apical.models.Models;
import org.apical.physics.pairing.StripeOnset;
import org.apical.physics.pairing.SuperfluidDensity;
import org.apical.physics.pairing.TwistedJunction;
import org.apical.run.DataRoot;
import org.apical.run.Json;
import org.apical.run.Runs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The limits that must hold (pairing-materials, section 12), and a few constructions of another kind. */
class PairingLimitsTest {
    private static final double KB = 0.08617333262145;
    private static final RunContext CONTEXT = RunContext.quiet().withData(new DataRoot(ReferenceCasesTest.DATA_ROOT));

    private static ObjectNode run(String model, String params) {
        return new Runs(Models.registry())
                .execute(model, Json.object(params.replace('\'', '"')), CONTEXT, true)
                .result();
    }

    private static double einstein(double omega, double lambda, double muStar) {
        return run(
                        "pairing.eliashbergTc",
                        String.format(
                                Locale.ROOT,
                                "{'spectrum': {'kind': 'einstein', 'einsteinMeV': %s, 'lambda': %s}, 'muStar': %s}",
                                omega,
                                lambda,
                                muStar))
                .path("tcK")
                .asDouble();
    }

    @Test
    void strongCouplingReachesItsAsymptote() {
        assertThat(KB * einstein(20, 1e4, 0) / (20 * Math.sqrt(1e4))).isCloseTo(0.182720, within(2e-6));
    }

    @Test
    void weakCouplingApproachesItsOwn() {
        double[] lambda = {0.3, 0.2};
        double[] ratio = new double[2];
        for (int i = 0; i < 2; i++) {
            double weak = 1.13387 * Math.exp(-0.5) * 20 * Math.exp(-(1 + lambda[i]) / lambda[i]);
            ratio[i] = KB * einstein(20, lambda[i], 0) / weak;
        }
        assertThat(ratio[0]).isCloseTo(1.10, within(0.01));
        assertThat(ratio[1]).isCloseTo(1.07, within(0.01));
    }

    @Test
    void theGapClosesAtTheEigenvalue() {
        ObjectNode r = run(
                "pairing.eliashbergGap", "{'spectrum': {'name': 'pb_model'}, 'reducedTemperature': [0.9999, 1.0001]}");
        assertThat(r.path("deltaFirstMeV").path(0).asDouble()).isBetween(1e-3, 0.05);
        assertThat(r.path("deltaFirstMeV").path(1).asDouble()).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.08, 0.1, 0.13, 0.2})
    void partialExponentsAddUpAndAreOneHalfWithoutRepulsion(double muStar) {
        ObjectNode r = run(
                "pairing.isotope",
                String.format(
                        Locale.ROOT,
                        "{'muStar': %s, 'groups': [{'label': 'slow', 'toMeV': 18}, {'label': 'fast', 'fromMeV': 18, 'share':"
                                + " 0.4}]}",
                        muStar));
        double sum = 0;
        for (var g : r.path("groups")) {
            sum += g.path("alpha").asDouble();
        }
        double total = r.path("alphaTotal").asDouble();
        assertThat(sum).isCloseTo(total, within(1e-5));
        if (muStar == 0) {
            assertThat(total).isCloseTo(0.5, within(1e-6));
        } else {
            assertThat(total).isBetween(0.3, 0.4999);
        }
    }

    @Test
    void theCutoffDoesNotMatterWhereMuStarGoesWithIt() {
        double wMax = run("pairing.eliashbergTc", "{}").path("omegaMaxMeV").asDouble();
        double[] tc = new double[2];
        for (int i = 0; i < 2; i++) {
            tc[i] = run(
                            "pairing.eliashbergTc",
                            String.format(
                                    Locale.ROOT,
                                    "{'muStar': 0.12, 'muStarReferenceMeV': %s, 'cutoffMeV': %s}",
                                    10 * wMax,
                                    (i == 0 ? 10 : 40) * wMax))
                    .path("tcK")
                    .asDouble();
        }
        assertThat(tc[1] / tc[0]).isCloseTo(1, within(1e-3));
    }

    @Test
    void ratiosOfBcs() {
        ObjectNode s = run("pairing.bcs", "{'lambda': 0.15}");
        ObjectNode d = run("pairing.bcs", "{'lambda': 0.15, 'symmetry': 'd'}");
        assertThat(s.path("gapRatioWeak").asDouble()).isCloseTo(3.527754, within(1e-6));
        assertThat(d.path("gapRatioWeak").asDouble()).isCloseTo(2 * 2.139691, within(1e-6));
        assertThat(s.path("specificHeatJump").asDouble()).isCloseTo(1.42613, within(1e-5));
        assertThat(d.path("specificHeatJump").asDouble()).isCloseTo(0.95075, within(1e-5));
        assertThat(s.path("gapRatio").asDouble()).isCloseTo(3.527754, within(0.01));
    }

    @Test
    void theGapRatioStartsAtBcsAndGrows() {
        double weak = ratio(0.35);
        double strong = ratio(100);
        assertThat(weak).isBetween(3.5, 3.6);
        assertThat(strong).isCloseTo(10.5, within(0.2));
    }

    /** A repulsion near its limit, many modes, a strong coupling: the steps may neither swing nor stop short. */
    @Test
    void extremesConverge() {
        ObjectNode swings = run(
                "pairing.eliashbergGap",
                "{'spectrum': {'kind': 'modes', 'modesMeV': [22, 0.96, 3.8, 0.58], 'modesLambda': [2.6, 0.9, 4.2, 1.1]},"
                        + " 'muStar': 0.95, 'reducedTemperature': [0.3]}");
        assertThat(swings.path("gapEdgeMeV").path(0).asDouble()).isPositive();
        assertThat(swings.path("residual").path(0).asDouble()).isLessThan(1e-9);
        ObjectNode strong = run(
                "pairing.eliashbergGap",
                "{'spectrum': {'kind': 'einstein', 'einsteinMeV': 15, 'lambda': 560}, 'muStar': 0.95, 'cutoffMeV': 4400,"
                        + " 'reducedTemperature': [0.3]}");
        assertThat(strong.path("residual").path(0).asDouble()).isLessThan(1e-9);
    }

    private static double ratio(double lambda) {
        return run(
                        "pairing.eliashbergGap",
                        "{'spectrum': {'kind': 'einstein', 'lambda': " + lambda
                                + "}, 'muStar': 0, 'reducedTemperature': [0.1]}")
                .path("gapRatio")
                .path(0)
                .asDouble();
    }

    @Test
    void padeAndTheExactContinuationAgree() {
        ObjectNode r = run("pairing.eliashbergGap", "{'spectrum': {'name': 'pb_model'}, 'reducedTemperature': [0.15]}");
        double pade = r.path("gapEdgeMeV").path(0).asDouble();
        assertThat(r.path("gapEdgeRealAxisMeV").asDouble()).isCloseTo(pade, within(2e-3 * pade));
    }

    /** Weak coupling: Hc(0)^2 / 8 pi = N0 D^2 / 2 (both spins), gamma Tc^2 / Hc^2 = 0.168. */
    @Test
    void theCriticalFieldOfWeakCouplingIsThatOfBcs() {
        ObjectNode r = run(
                "pairing.eliashbergGap",
                "{'spectrum': {'kind': 'einstein', 'lambda': 0.35}, 'muStar': 0, 'reducedTemperature': [0.1]}");
        assertThat(r.path("gammaTc2OverHc2").asDouble()).isCloseTo(0.168, within(0.003));
        double free = r.path("freeEnergyOverDosMeV2").path(0).asDouble();
        assertThat(r.path("criticalFieldMeV").path(0).asDouble()).isCloseTo(Math.sqrt(-free), within(1e-12));
    }

    @Test
    void twoBandsApartAreTwoMetals() {
        String shapes = "'shapes': {'kind': 'einstein', 'einsteinMeV': [[20, 30], [30, 40]]}, 'cutoffMeV': 400";
        double both = run(
                        "pairing.twoBand",
                        "{'lambda': [[0.9, 0], [0, 1.1]], 'muStar': [[0.1, 0], [0, 0.12]], " + shapes + "}")
                .path("tcK")
                .asDouble();
        double alone = run(
                        "pairing.eliashbergTc",
                        "{'spectrum': {'kind': 'einstein', 'einsteinMeV': 40, 'lambda': 1.1}, 'muStar': 0.12,"
                                + " 'cutoffMeV': 400}")
                .path("tcK")
                .asDouble();
        assertThat(both).isCloseTo(alone, within(1e-6 * alone));
    }

    @Test
    void twoBandsAlikeAreOneMetalAlsoAtLowTc() {
        for (double lambda : new double[] {0.33, 1.4}) {
            ObjectNode r = run(
                    "pairing.twoBand",
                    String.format(
                            Locale.ROOT,
                            "{'lambda': [[%1$s, %1$s], [%1$s, %1$s]], 'muStar': [[0.06, 0.06], [0.06, 0.06]], 'shapes':"
                                    + " {'kind': 'einstein', 'einsteinMeV': [[20, 20], [20, 20]]}, 'temperatureK': [20]}",
                            lambda / 2));
            double tc = r.path("tcK").asDouble();
            double alone = einsteinTc(
                    "'spectrum': {'kind': 'einstein', 'einsteinMeV': 20, 'lambda': %s}, 'muStar': 0.12", lambda);
            assertThat(alone).isPositive();
            assertThat(tc).isCloseTo(alone, within(1e-7 * alone));
            assertThat(r.path("tcOneBandK").asDouble()).isCloseTo(tc, within(1e-7 * tc));
        }
    }

    @Test
    void aSearchThatNeedsTooManyFrequenciesSaysSo() {
        assertThatThrownBy(() -> run(
                        "pairing.twoBand",
                        "{'lambda': [[0.1, 0.1], [0.1, 0.1]], 'cutoffMeV': 1e6, 'shapes':"
                                + " {'kind': 'einstein', 'einsteinMeV': [[20, 20], [20, 20]]}}"))
                .isInstanceOf(NotConverged.class)
                .hasMessageContaining("cutoffMeV");
    }

    @Test
    void theSumRuleOfTheFunctionalDerivative() {
        double omega = 15;
        double lambda = 1.3;
        String spectrum =
                "'spectrum': {'kind': 'einstein', 'einsteinMeV': 15, 'lambda': %s}, 'muStar': 0.1, 'cutoffMeV': 300";
        double tc = einsteinTc(spectrum, lambda);
        ObjectNode r = run(
                "pairing.functionalDerivative",
                String.format(Locale.ROOT, "{" + spectrum + ", 'omegaOverKTc': [%s]}", lambda, omega / (KB * tc)));
        double derivative = r.path("derivativeKPerMeV").path(0).asDouble();
        // alpha2F = (lambda w / 2) delta: the integral is one value.
        assertThat(derivative * lambda * omega / 2)
                .isCloseTo(r.path("lambdaDerivativeK").asDouble(), within(1e-4 * tc));
        double numeric = lambda
                * (einsteinTc(spectrum, lambda * 1.001) - einsteinTc(spectrum, lambda * 0.999))
                / (0.002 * lambda);
        assertThat(r.path("lambdaDerivativeK").asDouble()).isCloseTo(numeric, within(3e-3 * numeric));
    }

    private static double einsteinTc(String spectrum, double lambda) {
        return run("pairing.eliashbergTc", String.format(Locale.ROOT, "{" + spectrum + "}", lambda))
                .path("tcK")
                .asDouble();
    }

    @Test
    void belowResolutionIsZero() {
        ObjectNode r = run("pairing.eliashbergTc", "{'spectrum': {'kind': 'einstein', 'lambda': 0.1}, 'muStar': 0.13}");
        assertThat(r.path("tcK").asDouble()).isZero();
        assertThat(r.path("warnings").toString()).contains("resolution");
    }

    @Test
    void densitiesFollowTheirLimitsAndTheSumOverFrequencies() {
        double y = 30;
        assertThat(SuperfluidDensity.s(y)[0])
                .isCloseTo(
                        1 - Math.sqrt(2 * Math.PI * y) * Math.exp(-y), within(0.05 * Math.exp(-y) * Math.sqrt(y) * 6));
        assertThat((1 - SuperfluidDensity.d(500)[0]) * 500).isCloseTo(2 * Math.log(2), within(1e-4));
        for (double x : new double[] {0.3, 1.7, 6}) {
            assertThat(SuperfluidDensity.matsubara(x, 200_000)).isCloseTo(SuperfluidDensity.s(x)[0], within(1e-9));
        }
    }

    @Test
    void onlyTheBandsShiftTcOfCoupledGaps() {
        ObjectNode still = run("pairing.polaronSD", "{'g2Diagonal': [0, 0], 'gridPoints': 32}");
        assertThat(still.path("alphaTc").asDouble()).isCloseTo(0, within(1e-9));
        ObjectNode shares = run(
                "pairing.polaronSD",
                "{'gridPoints': 32, 'massRatio': 1.0001, 'sites': [{'label': 'p', 'share': 0.85}, {'label': 'a', 'share':"
                        + " 0.1}, {'label': 'c', 'share': 0.05}]}");
        double[] expected = {0.85, 0.10, 0.05};
        for (int i = 0; i < 3; i++) {
            assertThat(shares.path("sites").path(i).path("fractionOfTotal").asDouble())
                    .isCloseTo(expected[i], within(1e-3));
        }
    }

    /** Errors of the exponent are linear; a Monte Carlo over the same inputs scatters as much. */
    @Test
    void errorsOfTheOnsetExponentAreThoseOfAMonteCarlo() {
        Random random = new Random(5);
        int n = 40_000;
        double sum = 0;
        double square = 0;
        for (int i = 0; i < n; i++) {
            double light = 0.201 + 0.0004 * random.nextGaussian();
            double heavy = 0.182 + 0.0003 * random.nextGaussian();
            double alpha = -4.4 + 0.11 * random.nextGaussian();
            double a = new StripeOnset(light, 0, heavy, 0, 0.06, alpha, 0, 1.125).alpha(0.12);
            sum += a;
            square += a * a;
        }
        double scatter = Math.sqrt(square / n - sum / n * (sum / n));
        double linear = new StripeOnset(0.201, 0.0004, 0.182, 0.0003, 0.06, -4.4, 0.11, 1.125).alphaError(0.12);
        assertThat(scatter).isCloseTo(linear, within(0.03 * linear));
    }

    /** The first harmonic by plain sums, term by term, at several temperatures. */
    @Test
    void theTwistedHarmonicIsThePlainSum() {
        for (double t : new double[] {0.05, 0.4, 3}) {
            double[] ratio = TwistedJunction.coherent(new double[] {20, 45}, 30, t, () -> {});
            assertThat(ratio[0]).isCloseTo(plain(20, t) / plain(0, t), within(1e-6));
            assertThat(ratio[1]).isCloseTo(0, within(1e-12));
        }
    }

    private static double plain(double twist, double t) {
        int angles = 20_000;
        int terms = (int) (1500 / (2 * Math.PI * t));
        double total = 0;
        for (int i = 0; i < angles; i++) {
            double phi = Math.PI * (i + 0.5) / angles;
            double d1 = 30 * Math.cos(2 * phi);
            double d2 = 30 * Math.cos(2 * phi - 2 * Math.toRadians(twist));
            double s = 0;
            for (int n = 0; n < terms; n++) {
                double w = Math.PI * t * (2 * n + 1);
                s += 1 / Math.sqrt((w * w + d1 * d1) * (w * w + d2 * d2));
            }
            double edge = 2 * Math.PI * t * terms;
            s += (1 / edge - (d1 * d1 + d2 * d2) / (6 * edge * edge * edge)) / (2 * Math.PI * t);
            total += d1 * d2 * s;
        }
        return total;
    }
}
