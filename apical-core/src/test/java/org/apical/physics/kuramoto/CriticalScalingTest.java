package org.apical.physics.kuramoto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apical.numerics.Workers;
import org.junit.jupiter.api.Test;

/** All to all at the critical coupling of random frequencies (iqtp, section 6; Hong and others 2007). */
class CriticalScalingTest {
    /** Kc of a Gaussian of unit width. */
    private static final double CRITICAL = 2 * Math.sqrt(2 * Math.PI) / Math.PI;

    private static final int FEW = 256;
    private static final int MANY = 4096;

    /** Mean over samples of the frequencies of the mean over time of r, and its standard error. */
    private static double[] order(int n, int samples, double coupling) {
        double dt = 0.2;
        int from = (int) (50 / dt);
        int steps = 3 * from / 2;
        double sum = 0;
        double squares = 0;
        for (int sample = 0; sample < samples; sample++) {
            PhaseDynamics run = new PhaseDynamics(
                    new AllToAll(n, coupling, 0),
                    NaturalFrequencies.hashed(n, 1, 1000L * n + sample),
                    new double[n],
                    0,
                    0,
                    dt,
                    Workers.here(),
                    b -> {
                        throw new IllegalStateException("no noise");
                    });
            double mean = 0;
            for (int k = 0; k < steps; k++) {
                run.step();
                mean += k >= from ? run.order() / (steps - from) : 0;
            }
            sum += mean;
            squares += mean * mean;
        }
        double mean = sum / samples;
        return new double[] {mean, Math.sqrt((squares / samples - mean * mean) / (samples - 1))};
    }

    /** Of r ~ N^-x, and its standard error. */
    private static double[] exponent(double coupling, int samplesOfFew, int samplesOfMany) {
        double[] few = order(FEW, samplesOfFew, coupling);
        double[] many = order(MANY, samplesOfMany, coupling);
        double decades = Math.log((double) MANY / FEW);
        return new double[] {
            Math.log(few[0] / many[0]) / decades, Math.hypot(few[1] / few[0], many[1] / many[0]) / decades
        };
    }

    /** r ~ N^(-1/5) at Kc; far below it the phases are as good as independent, r ~ N^(-1/2). */
    @Test
    void orderFallsWithTheFifthRootAtTheThreshold() {
        double[] at = exponent(CRITICAL, 320, 80);
        assertThat(at[1]).isLessThan(0.025);
        assertThat(at[0]).isCloseTo(0.2, within(0.05));
        double[] below = exponent(0.5 * CRITICAL, 60, 16);
        assertThat(below[1]).isLessThan(0.025);
        assertThat(below[0]).isCloseTo(0.5, within(0.05));
    }
}
