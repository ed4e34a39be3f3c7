package org.apical.physics.doublewell;

import static org.apical.physics.xafs.XafsConstants.KSTEP;
import static org.apical.physics.xafs.XafsConstants.NFFT;
import static org.apical.physics.xafs.XafsConstants.RSTEP;

import java.util.Arrays;
import java.util.List;
import org.apical.numerics.Grid;
import org.apical.physics.xafs.ComplexSpectrum;
import org.apical.physics.xafs.PathChi;
import org.apical.physics.xafs.Window;
import org.apical.physics.xafs.WindowKind;
import org.apical.physics.xafs.XafsFourier;

/**
 * The first shell of one spectrum in R space: a few paths with one amplitude, origin of energy, change of distance and
 * mean-square displacement, one of them perhaps split into two halves (double-well, section 9; path sum of equation
 * 4.2).
 */
public final class FirstShell {
    /** What a path of the shell follows. */
    public enum Role {
        /** Distance and displacement of the shell. */
        SHELL,
        /** The same, in two halves at plus and minus half the split. */
        SPLIT,
        /** Its own fixed distance and displacement; amplitude and origin of energy of the shell. */
        FIXED
    }

    /**
     * A path.
     *
     * @param chi the path
     * @param degeneracy number of such neighbours for the average absorber
     * @param role what it follows
     * @param fixedSigma2 displacement of a fixed path, A^2
     * @param fixedDeltaR change of distance of a fixed path, A
     */
    public record ShellPath(PathChi chi, double degeneracy, Role role, double fixedSigma2, double fixedDeltaR) {}

    /**
     * The transform that defines R space.
     *
     * @param kmin start of the window, 1/A
     * @param kmax end of the window, 1/A
     * @param kweight weight of k
     * @param dk sill or shape of the window at the start
     * @param dk2 the same at the end
     * @param window shape
     * @param rmin start of the range that is fitted, A
     * @param rmax end of it, A
     */
    public record RSpace(
            double kmin,
            double kmax,
            double kweight,
            double dk,
            double dk2,
            WindowKind window,
            double rmin,
            double rmax) {
        /** Independent points of one spectrum: {@code 1 + 2 dR dk / pi}. */
        public double independentPoints() {
            return 1 + 2 * (rmax - rmin) * (kmax - kmin) / Math.PI;
        }
    }

    private static final double NOISE_FROM = 15;
    private static final double NOISE_TO = 30;

    private final List<ShellPath> paths;
    private final double[] chi;
    private final double[] k;
    private final RSpace space;
    private final double[] window;
    private final double epsilonR;
    private final double epsilonK;
    private final int used;

    /**
     * The shell of a spectrum.
     *
     * @param chi chi on the grid k = 0, 0.05, ... 1/A
     */
    public FirstShell(List<ShellPath> paths, double[] chi, RSpace space) {
        this.paths = List.copyOf(paths);
        this.chi = chi;
        this.space = space;
        double[] whole = Window.of(space.window(), KSTEP, NFFT, space.kmin(), space.kmax(), space.dk(), space.dk2());
        double sum = Arrays.stream(whole).sum();
        window = Arrays.copyOf(whole, chi.length);
        int last = chi.length;
        while (last > 3 && window[last - 1] == 0) {
            last--;
        }
        used = last;
        k = Grid.uniform(0, KSTEP, used);
        ComplexSpectrum far = XafsFourier.get().forward(chi, window, space.kweight(), NOISE_TO + 1);
        int from = (int) (0.01 + NOISE_FROM / RSTEP);
        int to = (int) (1.01 + NOISE_TO / RSTEP);
        double square = 0;
        for (int i = from; i < to; i++) {
            square += far.re()[i] * far.re()[i] + far.im()[i] * far.im()[i];
        }
        epsilonR = Math.sqrt(square / (2.0 * (to - from))) / (sum * KSTEP / (space.kmax() - space.kmin()));
        double power = 2 * space.kweight() + 1;
        double integral = KSTEP * (Math.pow(space.kmax(), power) - Math.pow(space.kmin(), power));
        epsilonK = epsilonR * Math.sqrt(2 * Math.PI * power / integral);
    }

    /** Noise of chi(k) from chi(R) between 15 and 30 A, in the convention of Larch. */
    public double epsilonK() {
        return epsilonK;
    }

    /** Noise of chi(R). */
    public double epsilonR() {
        return epsilonR;
    }

    /** chi of the shell at amplitude 1, on the grid as far as the window reaches. */
    public double[] unitChi(double e0, double deltaR, double sigma2, double split) {
        double[] sum = new double[used];
        for (ShellPath path : paths) {
            switch (path.role()) {
                case SHELL -> add(sum, path, path.degeneracy(), e0, deltaR, sigma2);
                case FIXED -> add(sum, path, path.degeneracy(), e0, path.fixedDeltaR(), path.fixedSigma2());
                case SPLIT -> {
                    if (split == 0) {
                        add(sum, path, path.degeneracy(), e0, deltaR, sigma2);
                    } else {
                        add(sum, path, path.degeneracy() / 2, e0, deltaR - split / 2, sigma2);
                        add(sum, path, path.degeneracy() / 2, e0, deltaR + split / 2, sigma2);
                    }
                }
            }
        }
        return sum;
    }

    private void add(double[] sum, ShellPath path, double n, double e0, double deltaR, double sigma2) {
        double[] one = path.chi().chi(k, new PathChi.Parameters(n, 1, e0, 0, deltaR, sigma2, 0, 0));
        for (int i = 0; i < sum.length; i++) {
            sum[i] += one[i];
        }
    }

    /** chi(R) of any chi on the grid. */
    public ComplexSpectrum transform(double[] values, double rmax) {
        return XafsFourier.get().forward(values, window, space.kweight(), rmax);
    }

    /** Real and imaginary parts of chi(R) in the fitted range, in units of the noise. */
    public double[] residual(double[] values) {
        ComplexSpectrum r = transform(values, space.rmax() + 0.1);
        int from = (int) (0.01 + space.rmin() / RSTEP);
        int to = (int) (0.01 + space.rmax() / RSTEP);
        double[] out = new double[2 * (to - from)];
        for (int m = from; m < to; m++) {
            // A step of the search into nonsense must look bad, not break it.
            out[2 * (m - from)] = Double.isFinite(r.re()[m]) ? r.re()[m] / epsilonR : 1e100;
            out[2 * (m - from) + 1] = Double.isFinite(r.im()[m]) ? r.im()[m] / epsilonR : 1e100;
        }
        return out;
    }

    /** The data. */
    public double[] chi() {
        return chi;
    }
}
