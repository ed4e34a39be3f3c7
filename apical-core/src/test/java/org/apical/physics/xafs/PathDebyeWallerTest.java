package org.apical.physics.xafs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apical.data.AtomicMasses;
import org.apical.data.feff.FeffPath;
import org.apical.data.feff.FeffPathFile;
import org.junit.jupiter.api.Test;

/** The correlated Debye model of paths with any number of legs. */
class PathDebyeWallerTest {
    private static final double[] MASSES = {63.546, 15.999};
    private static final double[][] PAIR = {{0, 0, 0}, {1.1, -0.7, 1.4}};

    /** What feff8l prints in chi.dat for La1.85Sr0.15CuO4 with DEBYE 300 420, paths 1 to 18. */
    private static final double[] FEFF = {
        0.01107, 0.01363, 0.01829, 0.00457, 0.02042, 0.00649, 0.02579, 0.00649, 0.02579, 0.04430, 0.00649, 0.00924,
        0.01084, 0.01722, 0.01778, 0.01728, 0.02528, 0.04714
    };

    @Test
    void agreesWithFeff() throws IOException {
        Path folder = Path.of("src/test/resources/shared-data/data/feff/LSCO_feff8l");
        for (int i = 0; i < FEFF.length; i++) {
            String name = String.format(Locale.ROOT, "feff%04d.dat", i + 1);
            FeffPath path = FeffPathFile.read(name, Files.readAllBytes(folder.resolve(name)));
            double[] masses = new double[path.legs()];
            for (int a = 0; a < masses.length; a++) {
                masses[a] = AtomicMasses.of(path.atomicNumbers()[a]);
            }
            double sigma2 = new PathDebyeWaller(masses, path.positions(), path.rNorman()).sigma2(420, 300);
            // Printed to five decimals; older constants and masses move the last one.
            assertThat(sigma2).as(name).isCloseTo(FEFF[i], within(1.2e-5));
        }
    }

    @Test
    void twoLegsAreThePair() {
        double distance = Math.sqrt(1.1 * 1.1 + 0.7 * 0.7 + 1.4 * 1.4);
        for (double t : new double[] {0, 20, 300}) {
            assertThat(new PathDebyeWaller(MASSES, PAIR, 1.4).sigma2(350, t))
                    .isCloseTo(DebyeWaller.correlatedDebye(350, MASSES[0], MASSES[1], distance, 1.4, t), within(1e-14));
        }
    }

    @Test
    void twiceThereAndBackVariesTwiceAsMuch() {
        double once = new PathDebyeWaller(MASSES, PAIR, 1.4).sigma2(350, 77);
        double twice = new PathDebyeWaller(
                        new double[] {MASSES[0], MASSES[1], MASSES[0], MASSES[1]},
                        new double[][] {PAIR[0], PAIR[1], PAIR[0], PAIR[1]},
                        1.4)
                .sigma2(350, 77);
        assertThat(twice).isCloseTo(4 * once, within(1e-13));
    }
}
