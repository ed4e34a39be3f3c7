package org.apical.physics.kuramoto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.apical.model.RunContext;
import org.apical.numerics.ModifiedBessel;
import org.apical.numerics.Workers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Limits and laws of phase oscillators in time (iqtp, sections 6 and 12). */
class PhaseDynamicsTest {
    private static final IntFunction<UniformRandomProvider> STREAMS =
            block -> RandomSource.XO_RO_SHI_RO_128_PP.create(40L + block);

    private static PhaseDynamics at(Coupling coupling, double[] w, double[] theta, double d, double m, double dt) {
        return new PhaseDynamics(coupling, w, theta, d, m, dt, Workers.here(), STREAMS);
    }

    /** Phases after a time of 2 of three oscillators, by {@code n} steps. */
    private static double[] three(int n, double inertia) {
        PhaseDynamics run =
                at(new AllToAll(3, 2, 0.3), new double[] {-1, 0.4, 0.7}, new double[] {0, 1, 2.5}, 0, inertia, 2.0 / n);
        for (int i = 0; i < n; i++) {
            run.step();
        }
        return run.theta().clone();
    }

    @Test
    void withoutNoiseTheSchemeIsOfOrderFour() {
        for (double inertia : new double[] {0, 0.8}) {
            double[] exact = three(2000, inertia);
            double coarse = Math.abs(three(20, inertia)[0] - exact[0]);
            double fine = Math.abs(three(40, inertia)[0] - exact[0]);
            assertThat(Math.log(coarse / fine) / Math.log(2)).isBetween(3.6, 4.6);
        }
    }

    @Test
    void theSumOfPhasesMovesWithTheMeanFrequency() {
        SplittableRandom random = new SplittableRandom(7);
        int n = 5000;
        double[] w = random.doubles(n, -1, 1).toArray();
        double[] theta = random.doubles(n, 0, 6).toArray();
        double mean = 0;
        double before = 0;
        for (int i = 0; i < n; i++) {
            mean += w[i] / n;
            before += theta[i] / n;
        }
        PhaseDynamics run = at(new LatticeBonds(new int[] {50, 20, 5}, 0.7, 0.2, 0, false), w, theta, 0, 0, 0.05);
        for (int i = 0; i < 40; i++) {
            run.step();
        }
        double after = 0;
        for (double t : run.theta()) {
            after += t / n;
        }
        assertThat(after - before).isCloseTo(2 * mean, within(1e-12));
    }

    @Test
    void theLatticeIsTheNetworkOfItsBonds() {
        int[] shape = {5, 2, 4};
        for (boolean periodic : new boolean[] {true, false}) {
            List<int[]> edges = new ArrayList<>();
            for (int p = 0; p < 40; p++) {
                int x = p % 5;
                int y = p / 5 % 2;
                int z = p / 10;
                if (x < 4 || periodic) {
                    edges.add(new int[] {p, (x + 1) % 5 + 5 * (y + 2 * z)});
                }
                if (y == 0) {
                    edges.add(new int[] {p, x + 5 * (1 + 2 * z)});
                }
                if (z < 3 || periodic) {
                    edges.add(new int[] {p, x + 5 * (y + 2 * ((z + 1) % 4))});
                }
            }
            LatticeBonds lattice = new LatticeBonds(shape, 0.8, 0.8, 0.4, periodic);
            EdgeBonds network = new EdgeBonds(40, edges.toArray(new int[0][]), 0.8, 0.4);
            assertThat(lattice.largestSum()).isCloseTo(network.largestSum(), within(1e-12));
            SplittableRandom random = new SplittableRandom(3);
            double[] theta = random.doubles(40, 0, 6).toArray();
            double[] w = random.doubles(40, -1, 1).toArray();
            PhaseDynamics a = at(lattice, w, theta.clone(), 0, 0, 0.02);
            PhaseDynamics b = at(network, w, theta.clone(), 0, 0, 0.02);
            for (int i = 0; i < 50; i++) {
                a.step();
                b.step();
            }
            assertThat(a.theta()).containsExactly(b.theta(), within(1e-12));
        }
    }

    @Test
    void theThreadsChangeNothing() {
        int n = 100 * 100;
        SplittableRandom random = new SplittableRandom(11);
        double[] theta = random.doubles(n, 0, 6).toArray();
        double[] w = random.doubles(n, -1, 1).toArray();
        for (Coupling coupling :
                new Coupling[] {new AllToAll(n, 2, 0.1), new LatticeBonds(new int[] {100, 100}, 1, 1, 0.1, true)}) {
            for (double noise : new double[] {0, 0.4}) {
                for (double inertia : new double[] {0, 1}) {
                    PhaseDynamics one = at(coupling, w, theta.clone(), noise, inertia, 0.05);
                    PhaseDynamics two = new PhaseDynamics(
                            coupling,
                            w,
                            theta.clone(),
                            noise,
                            inertia,
                            0.05,
                            RunContext.quiet().withThreads(3)::parallelFor,
                            STREAMS);
                    for (int i = 0; i < 10; i++) {
                        one.step();
                        two.step();
                    }
                    assertThat(two.theta()).containsExactly(one.theta());
                    assertThat(two.order()).isEqualTo(one.order());
                }
            }
        }
    }

    @Test
    void theLargestPhasesStillTurnRight() {
        double fast = 3e9;
        PhaseDynamics run = at(new AllToAll(1, 0, 0), new double[] {fast}, new double[] {0.5}, 0, 0, 1);
        run.step();
        assertThat(run.sines()[0]).isCloseTo(Math.sin(0.5 + fast), within(1e-6));
    }

    @Test
    void anOpenNoisyChainCorrelatesAsTheXyChain() {
        for (double inertia : new double[] {0, 0.5}) {
            double d = 0.5;
            int n = 512;
            PhaseDynamics run =
                    at(new LatticeBonds(new int[] {n}, 1, 1, 0, false), new double[n], new double[n], d, inertia, 0.04);
            double[] sum = new double[4];
            int count = 0;
            for (int step = 0; step < 12_000; step++) {
                run.step();
                if (step > 1000 && step % 10 == 0) {
                    for (int k = 1; k < 4; k++) {
                        for (int i = 0; i + k < n; i++) {
                            sum[k] += Math.cos(run.theta()[i + k] - run.theta()[i]) / (n - k);
                        }
                    }
                    count++;
                }
            }
            double one = ModifiedBessel.regularSlope(2, 1 / d);
            for (int k = 1; k < 4; k++) {
                // Some 500 sites over 440 times; statistical errors are near 0.001, the step's bias near 0.004.
                assertThat(sum[k] / count).isCloseTo(Math.pow(one, k), within(0.012));
            }
        }
    }

    @Test
    void aNoisyCrowdOrdersAsTheSelfConsistentTheorySays() {
        int n = 20_000;
        PhaseDynamics run = at(new AllToAll(n, 3, 0), new double[n], new double[n], 1, 0, 0.02);
        double sum = 0;
        for (int step = 0; step < 1000; step++) {
            run.step();
            sum += step >= 500 ? run.order() / 500 : 0;
        }
        assertThat(sum).isCloseTo(SelfConsistent.lorentzianWithNoise(3, 0, 1), within(0.01));
    }

    @Test
    void heavyOscillatorsRememberWhereTheyCameFrom() {
        // Tanaka, Lichtenberg, Oishi, Physica D 100, 279 (1997): with inertia the way up and the way down differ.
        int n = 400;
        double[] w = NaturalFrequencies.uniform(n, 1);
        double[] theta = new double[n];
        for (int i = 0; i < n; i++) {
            theta[i] = 2 * Math.PI * 0.6180339887498949 * i;
        }
        PhaseDynamics up = at(new AllToAll(n, 2, 0), w, theta, 0, 6, 0.05);
        PhaseDynamics down = at(new AllToAll(n, 2, 0), w, new double[n], 0, 6, 0.05);
        for (int i = 0; i < 3000; i++) {
            up.step();
            down.step();
        }
        assertThat(down.order()).isGreaterThan(0.9);
        assertThat(up.order()).isLessThan(0.1);
    }

    /** Two of frequency difference w: locked where |w| is at most K, else drifting apart at sqrt(w^2 - K^2) on average. */
    @ParameterizedTest
    @ValueSource(doubles = {0.3, 0.99, 1.01, 1.7, 6})
    void twoOscillatorsLockOrDrift(double w) {
        double dt = 0.01;
        PhaseDynamics run = at(new AllToAll(2, 1, 0), new double[] {-w / 2, w / 2}, new double[2], 0, 0, dt);
        int from = 5_000;
        int steps = 200_000;
        double before = 0;
        for (int k = 0; k < from + steps; k++) {
            run.step();
            before = k == from - 1 ? run.theta()[1] - run.theta()[0] : before;
        }
        double speed = (run.theta()[1] - run.theta()[0] - before) / (steps * dt);
        double exact = w <= 1 ? 0 : Math.sqrt(w * w - 1);
        // less than one turn more or less than the mean
        assertThat(speed).isCloseTo(exact, within(w <= 1 ? 1e-6 : 2 * Math.PI / (steps * dt)));
    }

    /** Sakaguchi and Kuramoto: a lag weakens the coupling to K cos(alpha) and turns the whole at -(K/2) sin(alpha) (1 + r^2). */
    @Test
    void aLagWeakensAndTurns() {
        int n = 4000;
        double k = 2;
        double lag = 0.3;
        PhaseDynamics run =
                at(new AllToAll(n, k, lag), NaturalFrequencies.lorentzian(n, 0.5), new double[n], 0, 0, 0.04);
        double order = 0;
        double angle = 0;
        double before = Double.NaN;
        for (int step = 0; step < 1500; step++) {
            run.step();
            double now = Math.atan2(run.y(), run.x());
            if (step >= 500) {
                order += run.order() / 1000;
                angle += Math.IEEEremainder(now - before, 2 * Math.PI);
            }
            before = now;
        }
        double exact = SelfConsistent.lorentzian(k, 0.5, lag);
        assertThat(exact).isCloseTo(Math.sqrt(1 - 1 / (k * Math.cos(lag))), within(1e-12));
        assertThat(order).isCloseTo(exact, within(0.005));
        assertThat(angle / (1000 * 0.04)).isCloseTo(-k / 2 * Math.sin(lag) * (1 + exact * exact), within(0.005));
    }
}
