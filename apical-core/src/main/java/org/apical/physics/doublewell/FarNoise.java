package org.apical.physics.doublewell;

import static org.apical.physics.xafs.XafsConstants.KSTEP;
import static org.apical.physics.xafs.XafsConstants.NFFT;
import static org.apical.physics.xafs.XafsConstants.RSTEP;

import java.util.Arrays;
import org.apical.physics.xafs.ComplexSpectrum;
import org.apical.physics.xafs.Window;
import org.apical.physics.xafs.WindowKind;
import org.apical.physics.xafs.XafsFourier;

/** Noise of chi(k) from its transform at distances where no shell is left (xas-data, section 5). */
public final class FarNoise {
    private FarNoise() {}

    /**
     * Standard deviation of a point of chi on the 0.05 grid, by the unweighted transform.
     *
     * @param kmin start of the Hanning window, 1/A, sill 1
     * @param kmax end of the window
     * @param from start of the range of R, A
     * @param to end of it
     */
    public static double estimate(double[] k, double[] chi, double kmin, double kmax, double from, double to) {
        double[] grid = XafsFourier.onGrid(k, chi);
        double[] whole = Window.of(WindowKind.HANNING, KSTEP, NFFT, kmin, kmax, 1, 1);
        ComplexSpectrum r = XafsFourier.get().forward(grid, Arrays.copyOf(whole, grid.length), 0, to + 1);
        int first = (int) (0.01 + from / RSTEP);
        int last = (int) (1.01 + to / RSTEP);
        double sum = 0;
        for (int i = first; i < last; i++) {
            sum += r.re()[i] * r.re()[i] + r.im()[i] * r.im()[i];
        }
        double power = 0;
        for (double w : whole) {
            power += w * w;
        }
        // White noise of unit variance gives each part of chi(R) a variance of kstep^2 / (2 pi) sum w^2.
        return Math.sqrt(sum / (2.0 * (last - first)) / (KSTEP * KSTEP / (2 * Math.PI) * power));
    }
}
