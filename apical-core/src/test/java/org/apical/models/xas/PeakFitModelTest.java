package org.apical.models.xas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.apical.model.BadInput;
import org.apical.model.Registry;
import org.apical.model.RunContext;
import org.apical.run.Json;
import org.apical.run.Runs;
import org.hipparchus.special.Erf;
import org.junit.jupiter.api.Test;

class PeakFitModelTest {
    private static final double E0 = 7123;
    private static final String PEAKS = "[{\"shape\": \"gaussian\", \"amplitude\": 0.2, \"centre\": 7113},"
            + " {\"shape\": \"erf\", \"amplitude\": 0.8, \"centre\": 7122, \"width\": 3}]";

    /** A step of height 1 and width 4 at E0, a Gaussian of area 0.3 and width 1.8 at 7112.6, then flat: norm is mu. */
    private static String spectrum(double noise, long seed) {
        UniformRandomProvider rng = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
        ZigguratSampler.NormalizedGaussian normal = ZigguratSampler.NormalizedGaussian.of(rng);
        StringBuilder energy = new StringBuilder();
        StringBuilder mu = new StringBuilder();
        double fwhm = 2 * Math.sqrt(2 * Math.log(2));
        for (int i = 0; i < 1000; i++) {
            double e = 7023 + 0.3 * i;
            double u = (e - 7112.6) * fwhm / 1.8;
            double y = 0.5 * Erf.erfc(-(e - E0) * fwhm / (4 * Math.sqrt(2)))
                    + 0.3 * Math.exp(-u * u / 2) * fwhm / (1.8 * Math.sqrt(2 * Math.PI))
                    + noise * normal.sample();
            energy.append(i == 0 ? "" : ",").append(String.format(Locale.ROOT, "%.4f", e));
            mu.append(i == 0 ? "" : ",").append(y);
        }
        return "{\"energyEV\": [" + energy + "], \"mu\": [" + mu + "]}";
    }

    private static JsonNode run(String spectrum, String peaks, String more) {
        Runs runs = new Runs(Registry.of(List.of(new PeakFitModel())));
        return runs.execute(
                        "xas.peakFit",
                        Json.object("{\"spectrum\": " + spectrum + ", \"preEdge\": {\"e0EV\": 7123, \"normDegree\": 0,"
                                + " \"pre2EV\": -40, \"norm1EV\": 30}, \"peaks\": " + peaks + more + "}"),
                        RunContext.quiet(),
                        true)
                .result();
    }

    @Test
    void recoversAnExactSum() {
        JsonNode r = run(spectrum(0, 1), PEAKS, "");
        JsonNode peak = r.get("peaks").get(0);
        assertThat(peak.at("/amplitude/value").doubleValue()).isCloseTo(0.3, within(1e-7));
        assertThat(peak.at("/centre/value").doubleValue()).isCloseTo(7112.6, within(1e-7));
        assertThat(peak.at("/width/value").doubleValue()).isCloseTo(1.8, within(1e-7));
        JsonNode step = r.get("peaks").get(1);
        assertThat(step.at("/centre/value").doubleValue()).isCloseTo(7123, within(1e-7));
        assertThat(step.at("/width/value").doubleValue()).isCloseTo(4, within(1e-7));
        assertThat(r.get("centroidEV").doubleValue()).isCloseTo(7112.6, within(1e-7));
        assertThat(r.get("rFactor").doubleValue()).isLessThan(1e-14);
    }

    /** Over many noisy spectra the deviations from the truth scatter as the standard errors say. */
    @Test
    void errorsAreHonest() {
        double[] truth = {0.3, 7112.6, 1.8};
        String[] keys = {"amplitude", "centre", "width"};
        int trials = 60;
        double[] square = new double[3];
        for (int t = 0; t < trials; t++) {
            JsonNode peak = run(spectrum(2e-3, 100 + t), PEAKS, "").get("peaks").get(0);
            for (int j = 0; j < 3; j++) {
                double deviation = peak.get(keys[j]).get("value").doubleValue() - truth[j];
                double z = deviation / peak.get(keys[j]).get("stderr").doubleValue();
                square[j] += z * z / trials;
            }
        }
        for (int j = 0; j < 3; j++) {
            // The rms of 60 normal numbers lies between 0.7 and 1.35 but for odds of 1 in 5000.
            assertThat(Math.sqrt(square[j])).as(keys[j]).isBetween(0.7, 1.35);
        }
    }

    @Test
    void keepsWhatIsFixedAndSaysWhatIsAtALimit() {
        String peaks = "[{\"shape\": \"gaussian\", \"amplitude\": {\"start\": 0.1, \"max\": 0.2},"
                + " \"centre\": {\"start\": 7112.6, \"fixed\": true}}, {\"shape\": \"erf\", \"centre\": 7122, \"width\": 3}]";
        JsonNode r = run(spectrum(0, 1), peaks, "");
        JsonNode peak = r.get("peaks").get(0);
        assertThat(peak.at("/centre/value").doubleValue()).isEqualTo(7112.6);
        assertThat(peak.at("/centre/stderr").doubleValue()).isZero();
        assertThat(peak.at("/amplitude/value").doubleValue()).isEqualTo(0.2);
        assertThat(peak.at("/amplitude/stderr").isNull()).isTrue();
        assertThat(r.get("warnings").toString()).contains("peaks.0.amplitude");
        assertThat(r.get("numVariables").intValue()).isEqualTo(5);
    }

    @Test
    void refusesTwoPeaksThatDoTheSame() {
        String same = "{\"shape\": \"gaussian\", \"amplitude\": 0.2, \"centre\": 7113}";
        assertThatThrownBy(() -> run(spectrum(0, 1), "[" + same + "," + same + "]", ""))
                .isInstanceOfSatisfying(BadInput.class, e -> {
                    assertThat(e.code()).isEqualTo("NOT_DETERMINED");
                    assertThat(e).hasMessageContaining("peaks.1.width");
                });
    }

    @Test
    void refusesMoreVariablesThanPoints() {
        assertThatThrownBy(() -> run(spectrum(0, 1), PEAKS, ", \"rangeEV\": [0, 1.6]"))
                .isInstanceOfSatisfying(
                        BadInput.class, e -> assertThat(e.code()).isEqualTo("TOO_MANY_VARIABLES"));
    }

    @Test
    void refusesAStartOutsideItsLimits() {
        String peaks = "[{\"shape\": \"gaussian\", \"centre\": {\"start\": 7110, \"min\": 7111}}]";
        assertThatThrownBy(() -> run(spectrum(0, 1), peaks, ""))
                .isInstanceOfSatisfying(
                        BadInput.class, e -> assertThat(e.code()).isEqualTo("BAD_RANGE"));
        String negative = "[{\"shape\": \"gaussian\", \"centre\": 7110, \"width\": -1}]";
        assertThatThrownBy(() -> run(spectrum(0, 1), negative, "")).isInstanceOfSatisfying(BadInput.class, e -> {
            assertThat(e.code()).isEqualTo("BAD_RANGE");
            assertThat(e).hasMessageContaining("peaks.0.width");
        });
    }
}
