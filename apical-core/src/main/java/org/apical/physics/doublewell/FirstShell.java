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
import org.jspecify.annotations.Nullable;

/**
 * The first shell of one spectrum in R space: a few paths with one amplitude, origin of energy, change of distance and
 * mean-square displacement, one of them perhaps split into two halves (double-well, section 9; path sum of equation
 * 4.2).
 */
public final class FirstShell {
    /** Places of the parameters in {@link PathChi.Parameters}. */
    private static final int E0 = 2;

    private static final int DELTA_R = 4;
    private static final int SIGMA2 = 5;

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

    /** Number of points of {@link #unitChi}. */
    public int points() {
        return used;
    }

    /** How many slopes there are: by the energy shift, the shift of distance, and sigma2. */
    public static final int SLOPES = 3;

    /** chi of the shell at amplitude 1, on the grid as far as the window reaches. */
    public double[] unitChi(double e0, double deltaR, double sigma2, double split) {
        return unitChi(e0, deltaR, sigma2, split, null);
    }

    /**
     * The same with its derivatives by e0, deltaR and sigma2.
     *
     * @param slopes {@link #SLOPES} arrays of the length of the result, which are overwritten; null for none
     */
    public double[] unitChi(double e0, double deltaR, double sigma2, double split, double @Nullable [][] slopes) {
        double[] sum = new double[used];
        if (slopes != null) {
            for (double[] one : slopes) {
                Arrays.fill(one, 0);
            }
        }
        for (ShellPath path : paths) {
            double n = path.degeneracy();
            switch (path.role()) {
                case SHELL -> add(sum, slopes, path, n, e0, deltaR, sigma2);
                case FIXED -> add(sum, slopes, path, n, e0, path.fixedDeltaR(), path.fixedSigma2());
                case SPLIT -> {
                    if (split == 0) {
                        add(sum, slopes, path, n, e0, deltaR, sigma2);
                    } else {
                        add(sum, slopes, path, n / 2, e0, deltaR - split / 2, sigma2);
                        add(sum, slopes, path, n / 2, e0, deltaR + split / 2, sigma2);
                    }
                }
            }
        }
        return sum;
    }

    private void add(
            double[] sum,
            double @Nullable [][] slopes,
            ShellPath path,
            double n,
            double e0,
            double deltaR,
            double sigma2) {
        PathChi.Parameters p = new PathChi.Parameters(n, 1, e0, 0, deltaR, sigma2, 0, 0);
        if (slopes == null) {
            plus(sum, path.chi().chi(k, p));
            return;
        }
        double[][] by = new double[PathChi.Parameters.COUNT][];
        by[E0] = new double[used];
        if (path.role() != Role.FIXED) {
            by[DELTA_R] = new double[used];
            by[SIGMA2] = new double[used];
        }
        plus(sum, path.chi().chi(k, p, by));
        plus(slopes[0], by[E0]);
        if (path.role() != Role.FIXED) {
            plus(slopes[1], by[DELTA_R]);
            plus(slopes[2], by[SIGMA2]);
        }
    }

    private static void plus(double[] sum, double[] one) {
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
