package org.apical.models.xas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.apical.model.BadInput;
import org.apical.model.Model;
import org.apical.model.Registry;
import org.apical.model.RunContext;
import org.apical.run.DataRoot;
import org.apical.run.Json;
import org.apical.run.Runs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Limits and refusals of the operations on spectra, through the same door as a user's. */
class OperationsTest {
    private static final String COPPER = "{\"file\": \"example:xas/cu_10k.xmu\"}";
    private static final String WARM = "{\"file\": \"example:xas/cu_150k.xmu\"}";

    @TempDir
    Path root;

    private JsonNode run(Model<?, ?> model, String params) {
        return new Runs(Registry.of(List.of(model)))
                .execute(
                        model.info().id(),
                        Json.object(params),
                        RunContext.quiet().withData(new DataRoot(root)),
                        false)
                .result();
    }

    private void refused(Model<?, ?> model, String params, String code, String word) {
        assertThatThrownBy(() -> run(model, params)).isInstanceOfSatisfying(BadInput.class, e -> {
            assertThat(e.code()).isEqualTo(code);
            assertThat(e).hasMessageContaining(word);
        });
    }

    private static double[] numbers(JsonNode array) {
        double[] out = new double[array.size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = array.get(i).doubleValue();
        }
        return out;
    }

    /** A pre-edge region that would end before the data begin is left out, and said; the bins still rise. */
    @Test
    void rebinWithoutPreEdgeRegion() {
        JsonNode r = run(new RebinModel(), "{\"spectrum\": " + COPPER + ", \"pre2EV\": -1000000, \"preStepEV\": 0.01}");
        double[] energy = numbers(r.get("energyEV"));
        assertThat(energy).isSorted().hasSizeLessThan(5000);
        assertThat(energy[0]).isGreaterThan(numbers(r.get("originalEnergyEV"))[0]);
        assertThat(r.get("warnings").toString()).contains("no pre-edge region");
    }

    /** The first bin lies a whole number of steps from E0, whatever the step. */
    @Test
    void rebinStartsAtAWholeNumberOfSteps() {
        JsonNode r = run(new RebinModel(), "{\"spectrum\": " + COPPER + ", \"preStepEV\": 3}");
        double[] energy = numbers(r.get("energyEV"));
        assertThat(energy[1] - energy[0]).isEqualTo(3, within(1e-9));
        assertThat((energy[0] - r.get("e0EV").doubleValue()) / 3 % 1).isZero();
    }

    /** A sample of great dilution needs no correction, and neither does a very thin one. */
    @Test
    void selfAbsorptionOfADiluteSample() {
        String sample = "{\"spectrum\": " + COPPER
                + ", \"muFluorescence\": %s, \"muBelowEdge\": 1, \"muAboveEdge\": 2, \"thickness\": %s}";
        for (String params : new String[] {
            String.format(sample, "1e9", "null"), String.format(sample, "1", "1e-8"), String.format(sample, "1e9", "7")
        }) {
            JsonNode r = run(new SelfAbsorptionModel(), params.replace(", \"thickness\": null", ""));
            assertThat(numbers(r.get("norm"))).containsExactly(numbers(r.get("normMeasured")), within(1e-6));
        }
    }

    @Test
    void selfAbsorptionOfAThickSampleStretchesTheFineStructure() {
        JsonNode r = run(
                new SelfAbsorptionModel(),
                "{\"spectrum\": " + COPPER
                        + ", \"muFluorescence\": 43.7, \"muBelowEdge\": 32.3, \"muAboveEdge\": 223.4}");
        assertThat(range(r.get("norm"))).isGreaterThan(1.2 * range(r.get("normMeasured")));
    }

    private static double range(JsonNode array) {
        double[] y = numbers(array);
        return Arrays.stream(y).max().orElseThrow() - Arrays.stream(y).min().orElseThrow();
    }

    @Test
    void selfAbsorptionRefusals() {
        String head = "{\"spectrum\": " + COPPER + ", \"muFluorescence\": 1, \"muBelowEdge\": ";
        refused(new SelfAbsorptionModel(), head + "2, \"muAboveEdge\": 1}", "OUT_OF_RANGE", "muAboveEdge");
        refused(new SelfAbsorptionModel(), head + "0, \"muAboveEdge\": 1e6}", "OUT_OF_RANGE", "alpha");
    }

    /** The energy shifts of standards are found as they were made. */
    @Test
    void mixtureFindsShiftedStandards() {
        JsonNode r = run(
                new LinearCombinationModel(),
                "{\"target\": {\"spectrum\": " + COPPER + "}, \"components\": [{\"name\": \"moved\", \"spectrum\":"
                        + " {\"file\": \"example:xas/cu_10k.xmu\", \"energyShiftEV\": 0.8}}], \"maxShiftEV\": 3}");
        assertThat(r.get("shiftEV").get(0).doubleValue()).isCloseTo(-0.8, within(1e-3));
        assertThat(r.get("weights").get(0).doubleValue()).isCloseTo(1, within(1e-4));
    }

    @Test
    void mixtureTriesEverySubset() {
        JsonNode r = run(
                new LinearCombinationModel(),
                "{\"target\": {\"spectrum\": " + COPPER + "}, \"components\": [{\"name\": \"warm\", \"spectrum\": "
                        + WARM + "}, {\"name\": \"cold\", \"spectrum\": " + COPPER + "}], \"allSubsets\": true}");
        assertThat(r.get("subsets").size()).isEqualTo(3);
        assertThat(r.at("/subsets/2/names/0").textValue()).isEqualTo("warm");
        assertThat(r.at("/subsets/2/rFactor").doubleValue()).isGreaterThan(1e-6);
    }

    @Test
    void mixtureNamesDependentComponents() {
        String same = "{\"name\": \"A\", \"spectrum\": " + WARM + "}, {\"name\": \"B\", \"spectrum\": " + WARM + "}";
        String head = "{\"target\": {\"spectrum\": " + COPPER + "}, \"components\": [" + same + "]";
        refused(new LinearCombinationModel(), head + "}", "NOT_DETERMINED", "A, B");
        refused(new LinearCombinationModel(), head + ", \"nonNegative\": true}", "NOT_DETERMINED", "A, B");
        refused(new LinearCombinationModel(), head + ", \"rangeEV\": [0, 0.01]}", "BAD_RANGE", "rangeEV");
        refused(new LinearCombinationModel(), head + ", \"rangeEV\": [5, -5]}", "BAD_RANGE", "rangeEV");
    }

    /** A spectrum of the series is rebuilt by all its components; one component explains nearly everything. */
    @Test
    void targetTransformation() {
        String series = "[{\"spectrum\": " + COPPER + "}, {\"spectrum\": {\"file\": \"example:xas/cu_50k.xmu\"}},"
                + " {\"spectrum\": " + WARM + "}]";
        JsonNode r = run(
                new PrincipalComponentsModel(),
                "{\"spectra\": " + series + ", \"target\": {\"spectrum\": " + WARM + "}, \"targetComponents\": 3}");
        assertThat(r.get("targetRFactor").doubleValue()).isLessThan(1e-25);
        assertThat(r.at("/varianceExplained/0").doubleValue()).isGreaterThan(0.999);
        assertThat(r.at("/varianceExplained/2").doubleValue()).isCloseTo(1, within(1e-12));
    }

    @Test
    void alignmentFindsAShiftOfRealData() {
        JsonNode r = run(
                new AlignModel(),
                "{\"reference\": " + COPPER
                        + ", \"spectrum\": {\"file\": \"example:xas/cu_10k.xmu\", \"energyShiftEV\": -2.2}}");
        assertThat(r.get("energyShiftEV").doubleValue()).isCloseTo(2.2, within(0.02));
    }

    /** Two angles give back what went in; the effective coordination of a square plane is 6 and 0. */
    @Test
    void polarizedPairIsInvertedExactly() {
        String params =
                "{\"spectra\": [{\"angleDeg\": 90, \"energyEV\": [1, 2], \"mu\": [0.3, 1.1]}, {\"angleDeg\": 0, \"energyEV\": [1, 2], \"mu\": [0.5, 0.7]}]%s}";
        JsonNode r = run(
                new PolarizationModel(),
                String.format(params, ", \"bonds\": [[1.9, 0, 0], [-1.9, 0, 0], [0, 1.9, 0], [0, -1.9, 0]]"));
        assertThat(numbers(r.get("muAB"))).containsExactly(new double[] {0.3, 1.1}, within(1e-15));
        assertThat(numbers(r.get("muC"))).containsExactly(new double[] {0.5, 0.7}, within(1e-15));
        assertThat(r.get("coordinationAB").doubleValue()).isCloseTo(6, within(1e-14));
        assertThat(r.get("coordinationC").doubleValue()).isCloseTo(0, within(1e-14));
        assertThat(run(new PolarizationModel(), String.format(params, ""))
                        .get("coordinationC")
                        .isNull())
                .isTrue();
        refused(new PolarizationModel(), String.format(params, ", \"bonds\": [[1, 2]]"), "BAD_VALUE", "bonds");
        refused(new PolarizationModel(), params.replace("%s", "").replace(": 0,", ": 81,"), "BAD_RANGE", "angle");
    }

    /** The noise of a difference of two noisy copies is sqrt(2) times theirs. */
    @Test
    void differenceTellsItsNoise() {
        StringBuilder energy = new StringBuilder();
        StringBuilder[] mu = {new StringBuilder(), new StringBuilder()};
        UniformRandomProvider rng = RandomSource.XO_RO_SHI_RO_128_PP.create(11);
        ZigguratSampler.NormalizedGaussian normal = ZigguratSampler.NormalizedGaussian.of(rng);
        for (int i = 0; i < 1000; i++) {
            energy.append(i == 0 ? "" : ",").append(8900 + 0.5 * i);
            for (StringBuilder y : mu) {
                double step = 1 + Math.exp(-(8900 + 0.5 * i - 8979) / 2);
                y.append(i == 0 ? "" : ",").append(1 / step + 1e-3 * normal.sample());
            }
        }
        String spectrum = "{\"energyEV\": [" + energy + "], \"mu\": [%s]}";
        JsonNode r = run(
                new DifferenceModel(),
                "{\"plus\": " + String.format(spectrum, mu[0]) + ", \"minus\": " + String.format(spectrum, mu[1])
                        + "}");
        assertThat(r.get("edgeStep").doubleValue()).isCloseTo(1, within(0.01));
        // The median of 998 moduli is known to 3 percent.
        assertThat(r.get("noise").doubleValue()).isCloseTo(Math.sqrt(2) * 1e-3, within(0.15e-3));
        assertThat(r.get("warnings").toString()).contains("noise");
    }

    /** Spectra that have no energy in common have no difference. */
    @Test
    void differenceWithoutOverlapIsRefused() {
        refused(
                new DifferenceModel(),
                "{\"plus\": " + COPPER
                        + ", \"minus\": {\"file\": \"example:xas/cu_10k.xmu\", \"energyShiftEV\": 9000}}",
                "BAD_RANGE",
                "common");
    }

    /** Every removal is recorded, and naming it in keep undoes it. */
    @Test
    void deglitchingCanBeUndone() {
        String head = "{\"spectrum\": " + COPPER + ", \"removeEV\": [9050, 9100]";
        JsonNode removed = run(new DeglitchModel(), head + "}");
        assertThat(removed.get("removed").size()).isEqualTo(2);
        int index = removed.at("/removed/0/index").intValue();
        JsonNode undone = run(new DeglitchModel(), head + ", \"keep\": [" + index + "]}");
        assertThat(undone.get("removed").size()).isEqualTo(1);
        assertThat(undone.get("numPoints").intValue())
                .isEqualTo(removed.get("numPoints").intValue() + 1);
        refused(new DeglitchModel(), head.replace("9100", "1") + "}", "BAD_RANGE", "removeEV");
    }

    @Test
    void sigma2Refusals() {
        refused(new Sigma2Model(), "{\"thetaK\": 0}", "OUT_OF_RANGE", "thetaK");
        refused(new Sigma2Model(), "{\"temperatureK\": [10, -1]}", "OUT_OF_RANGE", "temperatureK");
        refused(new Sigma2Model(), "{\"model\": \"debye\"}", "MISSING_KEY", "distanceA");
    }
}
