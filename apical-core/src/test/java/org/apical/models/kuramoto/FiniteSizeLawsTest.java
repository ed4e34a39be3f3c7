package org.apical.models.kuramoto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apical.model.Registry;
import org.apical.model.RunContext;
import org.apical.run.Json;
import org.apical.run.Runs;
import org.junit.jupiter.api.Test;

/** How order falls with the size in one and three dimensions (iqtp, sections 6 and 8). */
class FiniteSizeLawsTest {
    private static final Runs RUNS = new Runs(Registry.of(KuramotoModels.all()));

    /** ' stands for ". */
    private static ObjectNode run(String params) {
        return RUNS.execute("kuramoto.finiteSize", Json.object(params.replace('\'', '"')), RunContext.quiet(), false)
                .result();
    }

    /**
     * A closed chain with noise D is the XY ring at temperature D: by its transfer matrix, of eigenvalues I_q(K/D), the
     * correlation over n bonds is sum_q I_q^(L-n) I_(q+1)^n / sum_q I_q^L, and &lt;m^2&gt; and S_k are its Fourier components.
     * There is no order: the verdict is short range.
     */
    @Test
    void aNoisyChainIsTheXyRing() {
        double noise = 0.5;
        int[] sizes = {6, 10, 16};
        ObjectNode r = run("{'dimension': 1, 'sizes': [6, 10, 16], 'noise': " + noise
                + ", 'timeStep': 0.02, 'thermalTime': 50, 'measureTime': 4000}");
        for (int i = 0; i < sizes.length; i++) {
            double[] exact = ring(sizes[i], 1 / noise);
            // Five standard errors and the bias of the step, which is of its order: 0.02.
            double error = r.get("orderParameterSquaredError").get(i).doubleValue();
            assertThat(error).isLessThan(0.05 * exact[0]);
            assertThat(r.get("orderParameterSquared").get(i).doubleValue())
                    .as("L = " + sizes[i])
                    .isCloseTo(exact[0], within(5 * error + 0.02 * exact[0]));
            double xi = Math.sqrt(exact[0] / exact[1] - 1) / (2 * sizes[i] * Math.sin(Math.PI / sizes[i]));
            error = r.get("correlationLengthOverSizeError").get(i).doubleValue();
            assertThat(error).isLessThan(0.1 * xi);
            assertThat(r.get("correlationLengthOverSize").get(i).doubleValue())
                    .as("L = " + sizes[i])
                    .isCloseTo(xi, within(5 * error + 0.02 * xi));
        }
        assertThat(r.get("verdict").textValue()).isEqualTo("shortRange");
    }

    /** The Fourier components of the correlation of a ring of the XY model at wave numbers 0 and 2 pi/L. */
    private static double[] ring(int length, double b) {
        int most = 40;
        double[] bessel = new double[most + 2];
        int points = 400;
        for (int q = 0; q < bessel.length; q++) {
            for (int k = 0; k < points; k++) {
                double t = 2 * Math.PI * k / points;
                bessel[q] += Math.exp(b * (Math.cos(t) - 1)) * Math.cos(q * t) / points;
            }
        }
        double[] out = new double[2];
        double all = 0;
        for (int q = -most; q <= most; q++) {
            all += Math.pow(bessel[Math.abs(q)], length);
        }
        for (int n = 0; n < length; n++) {
            double c = 0;
            for (int q = -most; q <= most; q++) {
                c += Math.pow(bessel[Math.abs(q)], length - n) * Math.pow(bessel[Math.abs(q + 1)], n);
            }
            out[0] += c / all / length;
            out[1] += c / all / length * Math.cos(2 * Math.PI * n / length);
        }
        return out;
    }

    /** A cube is a stack of as many layers as it is long. */
    @Test
    void aCubeIsItsLayers() {
        String rest = ", 'sizes': [4, 6], 'bondCouplingPerp': 1, 'noise': 1.6, 'thermalTime': 5, 'measureTime': 20}";
        ObjectNode cube = run("{'dimension': 3" + rest);
        ObjectNode stack = run("{'layers': [4, 6]" + rest);
        assertThat(cube).isEqualTo(stack);
        for (JsonNode m : cube.get("orderParameter")) {
            assertThat(m.doubleValue()).isBetween(0.3, 0.9);
        }
    }
}
