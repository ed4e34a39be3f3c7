package org.apical.models.iqtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apical.model.RunContext;
import org.apical.models.Models;
import org.apical.run.Json;
import org.apical.run.Runs;
import org.junit.jupiter.api.Test;

/** Exact limits of clusters (iqtp, section 12) that no other test has. */
class LawsTest {
    private static final Runs RUNS = new Runs(Models.registry());

    /** ' stands for ". */
    private static ObjectNode run(String model, String json) {
        return RUNS.execute(model, Json.object(json.replace('\'', '"')), RunContext.quiet(), false)
                .result();
    }

    /** The relative dimer is the quantum Rabi model: its levels are the zeros of Braak's functions (PRL 107, 100401). */
    @Test
    void theDimerHasTheSpectrumOfTheRabiModel() {
        ObjectNode r = run("iqtp.cluster", "{'cluster': {'preset': 'dimerRelative'}, 'levels': 6}");
        double omega = 0.07;
        double g = 0.06 / omega;
        double delta = 0.05 / omega;
        for (int k = 0; k < 6; k++) {
            double x = r.at("/energiesEV/" + k).doubleValue() / omega - 0.5 + g * g;
            double d = 1e-10;
            boolean plus = braak(x - d, g, delta) * braak(x + d, g, delta) < 0;
            boolean minus = braak(x - d, g, -delta) * braak(x + d, g, -delta) < 0;
            assertThat(plus ^ minus).as("level " + k).isTrue();
        }
    }

    private static double braak(double x, double g, double delta) {
        double before = 0;
        double now = 1;
        double power = 1;
        double sum = 0;
        for (int n = 0; n < 120; n++) {
            sum += now * power * (1 - delta / (x - n));
            double f = 2 * g + (n - x + delta * delta / (x - n)) / (2 * g);
            double next = (f * now - before) / (n + 1);
            before = now;
            now = next;
            power *= g;
        }
        return sum;
    }

    /** At a temperature far above all levels U is the mean of all of them. */
    @Test
    void hotIsTheTrace() {
        ObjectNode r = run(
                "iqtp.thermal",
                "{'cluster': {'preset': 'displacedOscillator', 'values': {'omegaEV': 1e-4, 'lambdaEV': 1e-5}, 'cutoffs': [20]},"
                        + " 'temperaturesK': [100000]}");
        assertThat(r.at("/internalEnergyEV/0").doubleValue()).isCloseTo(0.301, within(1e-6));
        assertThat(r.at("/entropyKB/0").doubleValue()).isCloseTo(Math.log(20), within(1e-6));
    }
}
