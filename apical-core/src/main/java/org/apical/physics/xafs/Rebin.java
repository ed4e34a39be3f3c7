package org.apical.physics.xafs;

import org.apical.numerics.Grid;

/** Rebinning of a finely measured spectrum to the three regions of XAFS (xas-data, section 2.3). */
public final class Rebin {
    private Rebin() {}

    /**
     * The energies of the bins.
     *
     * @param e0 eV
     * @param pre1 start of the pre-edge region, from E0
     * @param pre2 its end and start of the XANES region
     * @param preStep eV
     * @param xanesStep eV
     * @param exafs1 end of the XANES region
     * @param exafs2 end of the EXAFS region
     * @param kStep 1/A
     */
    public static double[] energies(
            double e0,
            double pre1,
            double pre2,
            double preStep,
            double xanesStep,
            double exafs1,
            double exafs2,
            double kStep) {
        double[] pre = region(pre1, pre2, preStep);
        double[] xanes = region(pre2, exafs1, xanesStep);
        double[] k = region(XafsConstants.waveNumber(exafs1), XafsConstants.waveNumber(exafs2), kStep);
        double[] out = new double[pre.length + xanes.length + k.length];
        for (int i = 0; i < pre.length; i++) {
            out[i] = e0 + pre[i];
        }
        for (int i = 0; i < xanes.length; i++) {
            out[pre.length + i] = e0 + xanes[i];
        }
        for (int i = 0; i < k.length; i++) {
            out[pre.length + xanes.length + i] = e0 + k[i] * k[i] * XafsConstants.KTOE;
        }
        return out;
    }

    private static double[] region(double a, double b, double step) {
        int m = (int) (0.1 + Math.abs(b - a) / step);
        double[] x = new double[Math.max(0, m)];
        for (int i = 0; i < m; i++) {
            x[i] = m == 1 ? a + step : a + step + (b - a - step) * i / (m - 1);
        }
        return x;
    }

    /** Default step of the XANES region: the mean step of the data, rounded up to 0.05 eV, at least 0.1 eV. */
    public static double xanesStep(double[] energy) {
        int n = energy.length;
        int skip = Math.max(2, n / 100);
        double mean = (energy[n - skip - 1] - energy[skip]) / (n - 2 * skip - 1);
        return Math.max(0.1, 0.05 * (1 + (int) (mean / 0.05)));
    }

    /** As {@link #values(double[], double[], double[], boolean, int)} with all points below the first bin in it. */
    public static double[] values(double[] energy, double[] mu, double[] bins, boolean centroid) {
        return values(energy, mu, bins, centroid, 0);
    }

    /**
     * mu in the bins: mean over the points of each, or interpolated where there are fewer than three.
     *
     * @param first index of the first point that counts
     */
    public static double[] values(double[] energy, double[] mu, double[] bins, boolean centroid, int first) {
        int m = bins.length;
        double[] out = new double[m];
        int from = first;
        for (int i = 0; i < m; i++) {
            int to = i == m - 1
                    ? energy.length - 1
                    : (Grid.indexOf(energy, bins[i]) + Grid.indexOf(energy, bins[i + 1]) + 1) / 2;
            if (to - from < 3) {
                out[i] = Grid.linear(energy, mu, bins[i]);
            } else {
                double sum = 0;
                double weight = 0;
                for (int j = from; j < to; j++) {
                    double w = centroid ? energy[j] : 1;
                    sum += w * mu[j];
                    weight += w;
                }
                out[i] = sum / weight;
            }
            from = to;
        }
        return out;
    }
}
