package org.apical.models.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import org.apical.model.BadInput;
import org.apical.model.RunContext;
import org.apical.models.Models;
import org.apical.physics.maps.PeakFit;
import org.apical.physics.maps.PeakShape;
import org.apical.physics.maps.SyntheticFrames;
import org.apical.run.DataRoot;
import org.apical.run.Json;
import org.apical.run.Runs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Fits of frames from files with all that goes wrong in them, laws of the estimators, bad input. */
class PeakFitModelTest {
    private static final Path STACKS = Path.of("src/test/resources/stacks");

    private static ObjectNode run(String params) {
        RunContext context = RunContext.quiet().withData(new DataRoot(STACKS));
        return new Runs(Models.registry())
                .execute("maps.peakFit", Json.object(params.replace('\'', '"')), context, true)
                .result();
    }

    @Test
    void positionsInTheFileSayHowTheRasterLies() {
        ObjectNode r = run("{'file': 'peaks.h5'}");
        assertThat(r.get("counts").get("ok").intValue()).isEqualTo(6);
        assertThat(r.get("stepUm").doubleValue()).isEqualTo(2.5);
        for (int k = 0; k < 6; k++) {
            int row = k / 3;
            int column = row == 0 ? k : 5 - k;
            // the counts are rounded, which is an error of 0.3 a pixel
            assertThat(r.get("amplitude").get(row).get(column).doubleValue()).isCloseTo(400 + 100 * k, within(0.5));
            assertThat(r.get("centreRow").get(row).get(column).doubleValue()).isCloseTo(7.5 + 0.2 * k, within(0.003));
            assertThat(r.get("centreColumn").get(row).get(column).doubleValue()).isCloseTo(8.25, within(0.003));
        }
        // the monitor: 1 2 1 1 0.5 0.5, mean 1
        double ratio = r.get("normalisedIntensity").get(0).get(1).doubleValue()
                / r.get("integratedIntensity").get(0).get(1).doubleValue();
        assertThat(ratio).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void whatIsDamagedIsMaskedCountedAndReported() {
        ObjectNode r = run("{'file': 'damaged.h5', 'rows': 2, 'columns': 3}");
        assertThat(r.get("deadPixels").intValue()).isEqualTo(2);
        assertThat(r.get("saturatedPixels").intValue()).isEqualTo(1);
        // two lines of 18 and a frame of 16 x 18 but for the two in the mask
        assertThat(r.get("missingPixels").intValue()).isEqualTo(36 + 286);
        assertThat(r.get("counts").get("ok").intValue()).isEqualTo(4);
        assertThat(r.get("counts").get("missing").intValue()).isEqualTo(1);
        assertThat(r.get("counts").get("weak").intValue()).isEqualTo(1);
        assertThat(r.get("status").get(1).get(0).asText()).isEqualTo("missing");
        assertThat(r.get("status").get(1).get(1).asText()).isEqualTo("weak");
        assertThat(r.get("amplitude").get(1).get(0).isNull()).isTrue();
        assertThat(r.get("roiSum").get(1).get(1).doubleValue()).isZero();
        assertThat(r.get("warnings").toString())
                .contains("2 dead pixels")
                .contains("1 pixels of all frames are saturated")
                .contains("322 pixels of all frames are not numbers")
                .contains("1 of 6 frames are missing");
        // the masked pixels do no harm: the truth is found as without them
        for (int k : new int[] {0, 1, 2, 5}) {
            assertThat(r.get("amplitude").get(k / 3).get(k % 3).doubleValue()).isCloseTo(400 + 100 * k, within(0.5));
        }
    }

    @Test
    void framesThatAreNotThereAreReported() {
        ObjectNode r = run("{'file': 'virtual-missing.h5', 'rows': 1, 'columns': 6}");
        assertThat(r.get("counts").get("missing").intValue()).isEqualTo(1);
        assertThat(r.get("status").get(0).get(5).asText()).isEqualTo("missing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'file': 'deflate.h5', 'rows': 2, 'columns': 4} | rows | 2 x 4 = 8, but there are 6 frames",
                "{'file': 'deflate.h5'} | rows | 6 frames",
                "{'file': 'peaks.h5', 'roi': [0, 0, 16, 19]} | roi | 16 x 18",
                "{'file': 'peaks.h5', 'roi': [0, 0, 4, 18]} | roi | 5 x 5",
                "{'shape': 'gausian'} | shape | gaussian",
                "{'file': 'peaks.h5', 'synthetic': {'rows': 1, 'columns': 1, 'frameHeight': 9, 'frameWidth': 9, 'amplitude': 1, 'centreRow': 4, 'centreColumn': 4, 'sigmaRow': 1, 'sigmaColumn': 1, 'backgroundOffset': 0}} | file | one of them",
                "{'file': 'dangling.h5', 'rows': 1, 'columns': 1} | nowhere.h5 | not there",
                "{'dataset': '/a'} | dataset | file",
                "{'rowRluPerPixel': 0.001} | latticeConstantA | given",
            })
    void isRefusedNamingTheKey(String params, String key, String said) {
        assertThatThrownBy(() -> run(params))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(key)
                .hasMessageContaining(said);
    }

    @ParameterizedTest
    @EnumSource(PeakShape.Form.class)
    void atTheMaximumOfTheLikelihoodTheModelHoldsAllCounts(PeakShape.Form form) {
        SyntheticFrames frames = new SyntheticFrames(
                2, 3, 20, 22, form, 40, 0.5, 9.3, 10.6, 0.5, 2, 1.6, 0.2, 3, 0.05, -0.03, false, true, 7);
        PeakFit fit = new PeakFit(form, PeakShape.Background.PLANE, true, 0);
        double[] counts = new double[20 * 22];
        for (int k = 0; k < 6; k++) {
            frames.frame(k, counts);
            PeakFit.Found found = fit.fit(counts, 20, 22);
            double sum = 0;
            for (int i = 0; i < counts.length; i++) {
                sum += fit.model(found, i / 22, i % 22);
            }
            assertThat(found.status()).isEqualTo(PeakFit.Status.OK);
            assertThat(sum).isCloseTo(found.roiSum(), within(1e-6 * found.roiSum()));
        }
    }

    /** Without a background the centre of a Gaussian is known to s / sqrt(counts), and the intensity has no bias. */
    @Test
    void errorsOfTheCentreAreThoseOfCounting() {
        int n = 300;
        SyntheticFrames frames = new SyntheticFrames(
                1, n, 21, 21, PeakShape.Form.GAUSSIAN, 10, 0, 10, 10, 0, 2, 2, 0, 0, 0, 0, false, true, 3);
        PeakFit fit = new PeakFit(PeakShape.Form.GAUSSIAN, PeakShape.Background.NONE, true, 0);
        double[] counts = new double[21 * 21];
        double square = 0;
        double intensity = 0;
        for (int k = 0; k < n; k++) {
            frames.frame(k, counts);
            PeakFit.Found found = fit.fit(counts, 21, 21);
            square += Math.pow(found.centreRow() - 10, 2) / n;
            intensity += found.intensity() / n;
        }
        double total = 2 * Math.PI * 10 * 4;
        // three standard errors of a variance and of a mean over 300 frames
        assertThat(square * total / 4).isCloseTo(1, within(3 * Math.sqrt(2.0 / n)));
        assertThat(intensity).isCloseTo(total, within(3 * Math.sqrt(total / n)));
    }
}
