package org.apical.models.xas;

import static org.apical.models.xas.SyntheticFit.NAMES;
import static org.apical.models.xas.SyntheticFit.TRUTH;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apical.run.Json;
import org.junit.jupiter.api.Test;

/** Bias and coverage on seeded noise: whether the errors mean what they say. */
class FitRecoveryTest {
    private static final int FITS = 200;
    private static final double SIGMA = 0.001;

    /**
     * 200 fits of one model with new noise each: the mean is the truth, the pulls have the width that they should, and 68 %
     * of the intervals cover the truth. Margins are three standard deviations of what 200 fits can say.
     */
    @Test
    void errorsFromTheNoiseAndProfilesCover() {
        double[] clean = SyntheticFit.truth();
        double[] bias = new double[4];
        double[] width = new double[4];
        int[] covered = new int[4];
        int[] profiled = new int[4];
        for (int f = 0; f < FITS; f++) {
            ObjectNode params =
                    SyntheticFit.params(SyntheticFit.noisy(clean, SIGMA, 1000 + f), ", \"epsilonK\": " + SIGMA);
            params.set("profile", Json.object("{}"));
            ObjectNode result = SyntheticFit.fit(params);
            for (int j = 0; j < 4; j++) {
                double error = SyntheticFit.value(result, NAMES[j], "stderrPropagated");
                double pull = (SyntheticFit.value(result, NAMES[j], "value") - TRUTH[j]) / error;
                bias[j] += pull / FITS;
                width[j] += pull * pull / FITS;
                covered[j] += Math.abs(pull) < 1 ? 1 : 0;
                double low = result.at("/profile/" + NAMES[j] + "/lower").doubleValue();
                double high = result.at("/profile/" + NAMES[j] + "/upper").doubleValue();
                profiled[j] += low < TRUTH[j] && TRUTH[j] < high ? 1 : 0;
            }
        }
        for (int j = 0; j < 4; j++) {
            assertThat(bias[j]).as("bias of " + NAMES[j]).isBetween(-3 / Math.sqrt(FITS), 3 / Math.sqrt(FITS));
            assertThat(Math.sqrt(width[j]))
                    .as("pulls of " + NAMES[j])
                    .isBetween(1 - 3 / Math.sqrt(2.0 * FITS), 1 + 3 / Math.sqrt(2.0 * FITS));
            double margin = 3 * Math.sqrt(0.683 * 0.317 / FITS);
            assertThat(covered[j] / (double) FITS)
                    .as("coverage of " + NAMES[j])
                    .isBetween(0.683 - margin, 0.683 + margin);
            assertThat(profiled[j] / (double) FITS)
                    .as("coverage of the profile of " + NAMES[j])
                    .isBetween(0.683 - margin, 0.683 + margin);
        }
    }

    @Test
    void intervalsOfTheBootstrapCover() {
        double[] clean = SyntheticFit.truth();
        int fits = 60;
        int[] covered = new int[4];
        double[] ratio = new double[4];
        for (int f = 0; f < fits; f++) {
            ObjectNode params =
                    SyntheticFit.params(SyntheticFit.noisy(clean, SIGMA, 5000 + f), ", \"epsilonK\": " + SIGMA);
            params.set("bootstrap", Json.object("{\"replicas\": 60, \"seed\": " + f + "}"));
            ObjectNode result = SyntheticFit.fit(params);
            for (int j = 0; j < 4; j++) {
                double low = result.at("/bootstrap/" + NAMES[j] + "/lower").doubleValue();
                double high = result.at("/bootstrap/" + NAMES[j] + "/upper").doubleValue();
                covered[j] += low < TRUTH[j] && TRUTH[j] < high ? 1 : 0;
                ratio[j] += result.at("/bootstrap/" + NAMES[j] + "/standardDeviation")
                                .doubleValue()
                        / SyntheticFit.value(result, NAMES[j], "stderrPropagated")
                        / fits;
            }
        }
        double margin = 3 * Math.sqrt(0.683 * 0.317 / fits);
        for (int j = 0; j < 4; j++) {
            assertThat(covered[j] / (double) fits)
                    .as("coverage of " + NAMES[j])
                    .isBetween(0.683 - margin, 0.683 + margin);
            // 3600 fits: the deviation of the bootstrap is the propagated error to some percent.
            assertThat(ratio[j]).as("deviation of " + NAMES[j]).isBetween(0.95, 1.05);
        }
    }

    /** Two thirds of the intervals cover; more are needed for 95 %. */
    @Test
    void widerIntervalsForMoreConfidence() {
        ObjectNode params =
                SyntheticFit.params(SyntheticFit.noisy(SyntheticFit.truth(), SIGMA, 3), ", \"epsilonK\": " + SIGMA);
        params.set("profile", Json.object("{\"confidence\": 0.6827, \"variables\": [\"de\"]}"));
        ObjectNode one = SyntheticFit.fit(params);
        params.set("profile", Json.object("{\"confidence\": 0.9545, \"variables\": [\"de\"]}"));
        ObjectNode two = SyntheticFit.fit(params);
        assertThat(one.get("profile")).hasSize(1);
        double width1 = one.at("/profile/de/upper").doubleValue()
                - one.at("/profile/de/lower").doubleValue();
        double width2 = two.at("/profile/de/upper").doubleValue()
                - two.at("/profile/de/lower").doubleValue();
        assertThat(width2 / width1).isBetween(1.98, 2.02);
        double error = SyntheticFit.value(one, "de", "stderrPropagated");
        assertThat(width1 / 2 / error).isBetween(0.995, 1.005);
    }
}
