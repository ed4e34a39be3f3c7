package org.apical.physics.xafs;

import org.apical.numerics.Grid;
import org.apical.numerics.LeastSquares;
import org.hipparchus.special.Erf;
import org.jspecify.annotations.Nullable;

/**
 * Normalisation to tabulated f'' (Weng, Waldo, Penner-Hahn, J. Synchrotron Rad. 12, 506 (2005); xas-data, section 2.2).
 * The arrays belong to the record: do not modify them.
 *
 * @param scale s
 * @param coefficients c_j of {@code (E - E0)^j}
 * @param erfc amplitude of the complementary error function; 0 where there is none
 * @param edgeStep step in units of mu
 * @param fpp {@code s mu - N}
 * @param norm normalised absorption
 */
public record Mback(double scale, double[] coefficients, double erfc, double edgeStep, double[] fpp, double[] norm) {
    private static final double UNIT = 1000;

    /**
     * Fits the background.
     *
     * @param f2 tabulated f'' at the energies
     * @param edge index of E0
     * @param ranges of the fit, relative to E0
     * @param order of the polynomial
     * @param line energy of the fluorescence line and width of the error function, eV, or null for none
     */
    public static Mback fit(
            double[] energy,
            double[] mu,
            double[] f2,
            int edge,
            NormalizationRanges ranges,
            int order,
            double @Nullable [] line) {
        int n = energy.length;
        double e0 = energy[edge];
        NormalizationRanges.Resolved r = ranges.resolve(energy, edge);
        int p1 = Grid.indexOf(energy, e0 + r.pre1());
        int p2 = Grid.indexNearest(energy, e0 + r.pre2());
        int q1 = Grid.indexNearest(energy, e0 + r.norm1());
        int q2 = Grid.indexOf(energy, e0 + r.norm2());
        int pre = p2 - p1 + 1;
        int rows = pre + q2 - q1 + 1;
        int terms = 2 + order + (line == null ? 0 : 1);
        double[][] columns = new double[terms][rows];
        double[] right = new double[rows];
        for (int row = 0; row < rows; row++) {
            int i = row < pre ? p1 + row : q1 + row - pre;
            double weight = 1 / Math.sqrt(row < pre ? pre : rows - pre);
            right[row] = weight * f2[i];
            columns[0][row] = weight * mu[i];
            double t = (energy[i] - e0) / UNIT;
            double power = 1;
            for (int j = 0; j <= order; j++) {
                columns[1 + j][row] = -weight * power;
                power *= t;
            }
            if (line != null) {
                columns[terms - 1][row] = -weight * Erf.erfc((energy[i] - line[0]) / line[1]);
            }
        }
        double[] x = LeastSquares.solve(columns, right);
        double[] smooth = new double[n];
        double[] matched = new double[n];
        for (int i = 0; i < n; i++) {
            double t = (energy[i] - e0) / UNIT;
            double power = 1;
            for (int j = 0; j <= order; j++) {
                smooth[i] += x[1 + j] * power;
                power *= t;
            }
            if (line != null) {
                smooth[i] += x[terms - 1] * Erf.erfc((energy[i] - line[0]) / line[1]);
            }
            matched[i] = f2[i] + smooth[i];
        }
        Normalization step = Normalization.of(
                energy, matched, edge, new NormalizationRanges(r.pre1(), r.pre2(), r.norm1(), r.norm2(), 2, 0));
        double[] fpp = new double[n];
        double[] norm = new double[n];
        for (int i = 0; i < n; i++) {
            fpp[i] = x[0] * mu[i] - smooth[i];
            norm[i] = (x[0] * mu[i] - step.preEdge()[i]) / step.edgeStep();
        }
        double[] coefficients = new double[order + 1];
        for (int j = 0; j <= order; j++) {
            coefficients[j] = x[1 + j] / Math.pow(UNIT, j);
        }
        return new Mback(x[0], coefficients, line == null ? 0 : x[terms - 1], step.edgeStep() / x[0], fpp, norm);
    }
}
