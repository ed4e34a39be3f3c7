package org.apical.physics.xafs;

import java.util.Arrays;
import java.util.List;
import org.apical.numerics.BoundedLeastSquares;

/**
 * Peaks and steps on a polynomial baseline, as a least-squares problem. The variables are four numbers for each component
 * ({@link PeakShape#value}), one after the other, then the coefficients of the baseline in powers of {@code E - origin}.
 */
public final class PeakSum implements BoundedLeastSquares.Problem {
    private static final int EACH = 4;

    private final double[] energy;
    private final double[] data;
    private final List<PeakShape> shapes;
    private final int baselineTerms;
    private final double origin;

    /**
     * Sets up the problem.
     *
     * @param energy eV
     * @param data what is fitted
     * @param shapes the components
     * @param baselineTerms coefficients of the baseline: 0 for none, 1 constant, 2 linear
     * @param origin energy where the baseline's powers start, eV
     */
    public PeakSum(double[] energy, double[] data, List<PeakShape> shapes, int baselineTerms, double origin) {
        this.energy = energy.clone();
        this.data = data.clone();
        this.shapes = List.copyOf(shapes);
        this.baselineTerms = baselineTerms;
        this.origin = origin;
    }

    /** Number of variables, those that a shape does not use included. */
    public int size() {
        return EACH * shapes.size() + baselineTerms;
    }

    /** One component at the energies. */
    public double[] component(double[] x, int index) {
        double[] out = new double[energy.length];
        double[] p = Arrays.copyOfRange(x, EACH * index, EACH * (index + 1));
        double[] gradient = new double[EACH];
        for (int i = 0; i < out.length; i++) {
            out[i] = shapes.get(index).value(energy[i], p, gradient);
        }
        return out;
    }

    /** The baseline at the energies. */
    public double[] baseline(double[] x) {
        double[] out = new double[energy.length];
        for (int i = 0; i < out.length; i++) {
            for (int j = baselineTerms - 1; j >= 0; j--) {
                out[i] = out[i] * (energy[i] - origin) + x[EACH * shapes.size() + j];
            }
        }
        return out;
    }

    @Override
    public double[] residuals(double[] x) {
        double[] r = baseline(x);
        for (int c = 0; c < shapes.size(); c++) {
            double[] y = component(x, c);
            for (int i = 0; i < r.length; i++) {
                r[i] += y[i];
            }
        }
        for (int i = 0; i < r.length; i++) {
            r[i] -= data[i];
        }
        return r;
    }

    @Override
    public double[][] jacobian(double[] x) {
        int n = energy.length;
        double[][] out = new double[size()][n];
        double[] gradient = new double[EACH];
        for (int c = 0; c < shapes.size(); c++) {
            double[] p = Arrays.copyOfRange(x, EACH * c, EACH * (c + 1));
            for (int i = 0; i < n; i++) {
                shapes.get(c).value(energy[i], p, gradient);
                for (int j = 0; j < EACH; j++) {
                    out[EACH * c + j][i] = gradient[j];
                }
            }
        }
        for (int j = 0; j < baselineTerms; j++) {
            for (int i = 0; i < n; i++) {
                out[EACH * shapes.size() + j][i] = Math.pow(energy[i] - origin, j);
            }
        }
        return out;
    }
}
