package org.apical.physics.phases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.rng.simple.RandomSource;
import org.apical.numerics.Blocking;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Laws of the lattice gas: number, energy, G, exact averages. */
class KawasakiLatticeTest {
    private static KawasakiLattice.Energy energy(int rows, int columns, double jx, double jy, double q) {
        return new KawasakiLattice.Energy(
                rows, columns, jx, jy, q == 0 ? new double[0] : KawasakiLattice.green(rows, columns, true, q));
    }

    /** The lattice Laplacian of G is a point less its mean. */
    @Test
    void theLogarithmicPotentialSolvesPoisson() {
        int rows = 5;
        int columns = 7;
        double[] g = KawasakiLattice.green(rows, columns, true, 1);
        double sum = 0;
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                sum += g[r * columns + c];
                double laplacian = 4 * g[r * columns + c]
                        - g[(r + 1) % rows * columns + c]
                        - g[(r + rows - 1) % rows * columns + c]
                        - g[r * columns + (c + 1) % columns]
                        - g[r * columns + (c + columns - 1) % columns];
                double point = r == 0 && c == 0 ? 1 : 0;
                assertThat(laplacian).isCloseTo(point - 1.0 / (rows * columns), within(1e-13));
            }
        }
        assertThat(sum).isCloseTo(0, within(1e-13));
    }

    @ParameterizedTest
    @CsvSource({"3, 3, 1, 1, 0", "4, 6, 1, 0.3, 0", "5, 3, 1, 1, 0.7", "8, 8, -1, 0.5, 0.4", "3, 9, 1, 2, 1.5"})
    void numberIsKeptAndTheEnergyIsThatOfTheSpins(int rows, int columns, double jx, double jy, double q) {
        KawasakiLattice.Energy model = energy(rows, columns, jx, jy, q);
        int up = rows * columns / 3;
        KawasakiLattice lattice = new KawasakiLattice(model, up, 2, RandomSource.XO_RO_SHI_RO_128_PP.create(5L));
        for (int i = 0; i < 200; i++) {
            lattice.sweep();
            int count = 0;
            for (byte s : lattice.spins()) {
                count += s > 0 ? 1 : 0;
            }
            assertThat(count).isEqualTo(up);
            assertThat(lattice.energy()).isCloseTo(model.of(lattice.spins()), within(1e-10));
        }
        assertThat(lattice.acceptance()).isBetween(1e-3, 1.0);
    }

    @ParameterizedTest
    @CsvSource({"3, 4, 1, 1, 0, 4", "4, 3, 1, 0.5, 0.6, 3", "3, 3, 0.5, 1, 0, 2"})
    void averagesAreThoseOfAllStates(int rows, int columns, double jx, double jy, double q, double temperature) {
        KawasakiLattice.Energy model = energy(rows, columns, jx, jy, q);
        int up = rows * columns / 2;
        SpinStates exact = SpinStates.of(model, up, temperature);
        KawasakiLattice lattice =
                new KawasakiLattice(model, up, temperature, RandomSource.XO_RO_SHI_RO_128_PP.create(11L));
        Blocking series = new Blocking();
        for (int i = 0; i < 200_000; i++) {
            lattice.sweep();
            series.add(lattice.energy());
        }
        assertThat(series.mean()).isCloseTo(exact.meanEnergy(), within(5 * series.error()));
        assertThat(series.variance() / (temperature * temperature))
                .isCloseTo(exact.heatCapacity(), within(0.05 * exact.heatCapacity()));
    }

    /** At infinite temperature any two sites agree with the chance of a draw without return. */
    @Test
    void hotSpinsAreARandomDraw() {
        KawasakiLattice.Energy model = energy(4, 4, 1, 1, 0);
        SpinStates hot = SpinStates.of(model, 8, 1e9);
        assertThat(hot.states()).isEqualTo(12870);
        assertThat(hot.meanEnergy()).isCloseTo(-32 * (-1.0 / 15), within(1e-6));
        assertThat(hot.groundEnergy()).isEqualTo(-16);
        assertThat(hot.degeneracy()).isEqualTo(8);
    }

    @Test
    void aStripeHasItsOwnLength() {
        LatticeStructure s = new LatticeStructure(8, 12);
        byte[] spin = new byte[96];
        for (int i = 0; i < 96; i++) {
            spin[i] = (byte) (i % 12 / 3 % 2 == 0 ? 1 : -1);
        }
        s.add(spin);
        // period 6: k = 2 pi/6 and its third harmonic at pi, with 4/(36 sin^2(pi/6)) and 1/9 of the squares
        double first = 2 * Math.PI / 6;
        double a = 2 * 16.0 / 36;
        double b = 4.0 / 36;
        assertThat(a + b).isCloseTo(1, within(1e-12));
        assertThat(s.domainLength()).isCloseTo(2 * Math.PI / (a * first + b * Math.PI), within(1e-12));
    }
}
