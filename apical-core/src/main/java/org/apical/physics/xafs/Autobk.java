package org.apical.physics.xafs;

import static org.apical.physics.xafs.XafsConstants.KSTEP;
import static org.apical.physics.xafs.XafsConstants.KTOE;
import static org.apical.physics.xafs.XafsConstants.RSTEP;

import java.util.Arrays;
import org.apical.numerics.CubicBSpline;
import org.apical.numerics.Grid;
import org.apical.numerics.NotAKnotSpline;
import org.jspecify.annotations.Nullable;

/**
 * AUTOBK: the spline through the absorption above the edge that leaves least of chi(R) below {@code rbkg} (Newville,
 * Livins, Yacoby, Rehr, Stern, Phys. Rev. B 47, 14126 (1993); xas-data, section 2.4), carried to its minimum.
 *
 * <p>The spline's break points are data points, so the interpolant of {@code mu - mu0} is the interpolant of mu less the
 * spline itself: one interpolation, and a design matrix with four entries a row. The cost is then a quartic polynomial
 * of the coefficients, which {@link ClampedCost} minimises by Newton's method.
 */
public final class Autobk {
    private static final int MIN_SPLINES = 5;
    private static final int MAX_SPLINES = 128;

    private Autobk() {}

    /**
     * Removes the background.
     *
     * @param energy eV, strictly increasing
     * @param mu absorption
     * @param edge index of E0
     * @param edgeStep what chi is divided by
     * @param settings settings; {@code rbkg} at least {@code 2 RSTEP}
     * @param standard k and chi of a standard that is subtracted first, or null
     * @throws org.apical.numerics.ConvergenceException where Newton's method does not reach the minimum
     * @throws IllegalArgumentException where fewer than five data points lie in the range
     */
    public static Background of(
            double[] energy,
            double[] mu,
            int edge,
            double edgeStep,
            BackgroundSettings settings,
            double @Nullable [][] standard) {
        double e0 = energy[edge];
        int n = energy.length;
        double kmax = settings.kmax() != null ? settings.kmax() : XafsConstants.waveNumber(energy[n - 1] - e0);
        int last = Math.min(n, 2 + Grid.indexOf(energy, e0 + KTOE * kmax * kmax)) - 1;
        double[] k = new double[last - edge + 1];
        double[] y = new double[k.length];
        for (int i = 0; i < k.length; i++) {
            k[i] = XafsConstants.waveNumber(energy[edge + i] - e0);
            y[i] = mu[edge + i];
        }
        double[] kOut = Grid.uniform(0, KSTEP, (int) (1.01 + kmax / KSTEP));
        double span = kmax - settings.kmin();
        int wanted = 1 + (int) (2 * settings.rbkg() * span / Math.PI);
        int bins = (int) (1 + (wanted - 1) * Math.PI / (2 * RSTEP * span));
        int splines = Math.max(MIN_SPLINES, Math.min(MAX_SPLINES, wanted));

        double[] sites = new double[splines];
        double[] start = new double[splines];
        int found = sites(k, y, settings.kmin(), span, sites, start);
        boolean merged = found < splines;
        if (found < 4) {
            throw new IllegalArgumentException("only " + found + " data points for the spline");
        }
        CubicBSpline spline = new CubicBSpline(Arrays.copyOf(sites, found));
        double[] coefficients = Arrays.copyOf(start, found);

        double[] chi0 = NotAKnotSpline.of(k, y).values(kOut);
        if (standard != null) {
            double[] other = Grid.linear(standard[0], standard[1], kOut);
            for (int i = 0; i < chi0.length; i++) {
                chi0[i] -= other[i] * edgeStep;
            }
        }
        double[] window =
                Window.of(settings.window(), KSTEP, kOut.length, settings.kmin(), kmax, settings.dk(), settings.dk());
        SplineDesign design = new SplineDesign(spline, kOut);
        ClampedCost cost = new ClampedCost(design, window, settings, bins);
        ClampedCost.Minimum minimum = cost.minimise(chi0, coefficients);

        double[] background = mu.clone();
        for (int i = 0; i < k.length; i++) {
            background[edge + i] = spline.value(minimum.coefficients(), k[i]);
        }
        double[] chi = minimum.chi();
        for (int i = 0; i < chi.length; i++) {
            chi[i] /= edgeStep;
        }
        return new Background(
                background,
                kOut,
                chi,
                kmax,
                found,
                bins,
                minimum.cost(),
                minimum.gradient(),
                minimum.iterations(),
                merged);
    }

    /** Spline sites on data points, each once, and start values of their coefficients; returns how many. */
    private static int sites(double[] k, double[] y, double kmin, double span, double[] sites, double[] start) {
        int count = sites.length;
        int found = 0;
        int before = -1;
        for (int i = 0; i < count; i++) {
            int j = Grid.indexNearest(k, kmin + i * span / (count - 1));
            if (j > before) {
                sites[found] = k[j];
                start[found] = (2 * y[j] + y[Math.min(j + 5, y.length - 1)] + y[Math.max(j - 5, 0)]) / 4;
                found++;
                before = j;
            }
        }
        return found;
    }
}
