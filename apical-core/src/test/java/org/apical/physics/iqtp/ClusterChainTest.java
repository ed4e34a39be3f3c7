package org.apical.physics.iqtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Chains of clusters in kept states: matrix products beside the whole space, and exact limits (iqtp, section 7). */
class ClusterChainTest {
    private static final Runnable ALIVE = () -> {};

    /** States of alternating parity, as of an even well, and one without parity where {@code tilt} is not 0. */
    private static KeptCluster cluster(int q, double tilt) {
        double[] energy = new double[q];
        double[][] x = new double[q][q];
        for (int a = 0; a < q; a++) {
            energy[a] = 0.01 * a + 0.002 * a * a;
            x[a][a] = tilt * (1 + 0.3 * a);
            if (a > 0) {
                x[a][a - 1] = Math.sqrt(a);
                x[a - 1][a] = x[a][a - 1];
            }
        }
        return KeptCluster.of(energy, x);
    }

    private static ClusterChain.Levels exact(KeptCluster c, int n, double kc, boolean periodic, int levels) {
        return new ClusterChain(c, n, kc, periodic).lowest(levels, ALIVE);
    }

    private static ClusterChain.Levels dmrg(KeptCluster c, int n, double kc, boolean periodic, int levels) {
        return new ChainDmrg(c, n, kc, periodic, 64, ALIVE).lowest(levels);
    }

    @ParameterizedTest
    @CsvSource({
        "2, 4, 0.004, false, 0",
        "3, 3, -0.006, false, 0.2",
        "4, 3, 0.006, true, 0",
        "5, 3, 0.01, false, 0",
        "6, 2, 0.003, true, 0.1",
        "8, 2, 0.004, false, 0",
        "8, 2, 0.008, true, 0"
    })
    void matrixProductsGiveTheLevelsOfTheWholeSpace(int n, int q, double kc, boolean periodic, double tilt) {
        KeptCluster c = cluster(q, tilt);
        ClusterChain.Levels whole = exact(c, n, kc, periodic, 3);
        ClusterChain.Levels product = dmrg(c, n, kc, periodic, 3);
        assertThat(product.energies()).containsExactly(whole.energies(), within(1e-8));
        assertThat(product.ends()).isCloseTo(whole.ends(), within(1e-5));
        assertThat(product.entropy()).isCloseTo(whole.entropy(), within(1e-5));
        assertThat(product.error()).isLessThan(1e-9);
    }

    @Test
    void withoutCouplingAChainIsAProduct() {
        KeptCluster c = cluster(3, 0);
        for (ClusterChain.Levels levels :
                new ClusterChain.Levels[] {exact(c, 4, 0, false, 2), dmrg(c, 4, 0, false, 2)}) {
            assertThat(levels.energies()[0]).isCloseTo(4 * c.energy()[0], within(1e-10));
            assertThat(levels.energies()[1] - levels.energies()[0])
                    .isCloseTo(c.energy()[1] - c.energy()[0], within(1e-10));
            assertThat(levels.entropy()).isCloseTo(0, within(1e-8));
            assertThat(levels.ends()).isCloseTo(0, within(1e-8));
        }
    }

    /** The sign of each kept state is a choice that nothing may depend on. */
    @Test
    void theSignOfAKeptStateIsAGauge() {
        KeptCluster c = cluster(3, 0.15);
        double[][] x = new double[3][3];
        double[] sign = {1, -1, -1};
        for (int a = 0; a < 3; a++) {
            for (int b = 0; b < 3; b++) {
                x[a][b] = sign[a] * sign[b] * c.x()[a][b];
            }
        }
        ClusterChain.Levels one = exact(c, 4, 0.006, false, 3);
        ClusterChain.Levels other = exact(KeptCluster.of(c.energy(), x), 4, 0.006, false, 3);
        assertThat(other.energies()).containsExactly(one.energies(), within(1e-11));
        assertThat(other.ends()).isCloseTo(one.ends(), within(1e-8));
        assertThat(other.entropy()).isCloseTo(one.entropy(), within(1e-8));
    }

    /** Keeping more states is a larger space of trial states. */
    @Test
    void theEnergyFallsWithEveryKeptState() {
        KeptCluster all = cluster(7, 0.1);
        double before = Double.POSITIVE_INFINITY;
        double lastStep = Double.POSITIVE_INFINITY;
        for (int q = 1; q <= 7; q++) {
            double energy = exact(all.lowest(q), 3, 0.004, false, 1).energies()[0];
            assertThat(energy).isLessThan(before);
            lastStep = before - energy;
            before = energy;
        }
        assertThat(lastStep).isLessThan(1e-5);
    }

    /** Two kept states are pseudospins: a ring of them is the chain of free fermions. */
    @ParameterizedTest
    @CsvSource({"5, 0.002, 0.003", "6, 0.003, 0.003", "8, 0.004, 0.001"})
    void twoStatesInARingAreFreeFermions(int n, double h, double j) {
        KeptCluster c = KeptCluster.of(new double[] {-h, h}, new double[][] {{0, 1}, {1, 0}});
        FreeFermionChain free = FreeFermionChain.of(n, h, j);
        ClusterChain.Levels ring = exact(c, n, -j, true, 2);
        assertThat(ring.energies()[0]).isCloseTo(free.ground(), within(1e-11));
        assertThat(ring.energies()[1] - ring.energies()[0]).isCloseTo(free.gap(), within(1e-11));
        assertThat(dmrg(c, n, -j, true, 1).energies()[0]).isCloseTo(free.ground(), within(1e-9));
    }

    /** The open critical chain: E = 1 - 1/sin(pi/(4n + 2)) for J = h = 1 [T: Burkhardt and Guim, J. Phys. A 18, L33 (1985)]. */
    @Test
    void aLongOpenCriticalChain() {
        int n = 24;
        KeptCluster c = KeptCluster.of(new double[] {-1, 1}, new double[][] {{0, 1}, {1, 0}});
        double energy = new ChainDmrg(c, n, -1, false, 40, ALIVE).lowest(1).energies()[0];
        assertThat(energy).isCloseTo(1 - 1 / Math.sin(Math.PI / (4 * n + 2)), within(1e-7));
    }
}
