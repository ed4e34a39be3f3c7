package org.apical.physics.wells;

import org.apical.numerics.ConvergenceException;
import org.apical.physics.Constants;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * Classical distribution {@code exp(-V / k_B T) / Z} (double-well, section 3.2), over the range in which V is less than 45
 * k_B T above its bottom and below the potential's ceiling.
 */
public final class ClassicalDistribution {
    private static final double DEPTH = 45;
    private static final int ORDER = 12;
    private static final int MAX_PANELS = 1 << 16;
    private static final double TOLERANCE = 1e-12;

    private final Well well;
    private final double thermal;
    private final double bottom;
    private final double[] ends;

    /**
     * At a temperature.
     *
     * @param temperature K, above 0
     */
    public ClassicalDistribution(Well well, double temperature) {
        this.well = well;
        this.thermal = Constants.BOLTZMANN_MEV * temperature;
        this.bottom = well.bottom();
        double rim = Math.min(bottom + DEPTH * thermal, well.ceiling());
        double[] minima = well.minima();
        double left = edge(rim, minima[0], -1, well.lowest());
        double right = edge(rim, minima[minima.length - 1], 1, well.highest());
        double[] inner = {left};
        for (double b : well.breaks()) {
            if (b > left && b < right) {
                inner = StationaryPoints.add(inner, b);
            }
        }
        this.ends = StationaryPoints.add(inner, right);
    }

    private double edge(double rim, double from, int sign, double limit) {
        double step = 1e-6;
        double inside = from;
        while (well.value(from + sign * step) < rim) {
            inside = from + sign * step;
            step *= 2;
            if (sign * (from + sign * step - limit) >= 0) {
                return limit;
            }
        }
        double outside = from + sign * step;
        for (int i = 0; i < 60; i++) {
            double middle = (inside + outside) / 2;
            if (well.value(middle) < rim) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        return outside;
    }

    /** Start and end of the range, A. */
    public double[] range() {
        return new double[] {ends[0], ends[ends.length - 1]};
    }

    /** Mean and variance, A and A^2. */
    public double[] meanAndVariance() {
        double[] before = moments(4);
        for (int panels = 8; panels <= MAX_PANELS; panels *= 2) {
            double[] now = moments(panels);
            if (Math.abs(now[2] - before[2]) <= TOLERANCE * now[2]
                    && Math.abs(now[0] - before[0]) <= TOLERANCE * now[0]) {
                return new double[] {now[1], now[2]};
            }
            before = now;
        }
        throw new ConvergenceException(
                "The classical distribution", before[2], "Raise the temperature; the wells are too narrow for it.");
    }

    /** {@code exp(-(V - bottom) / k_B T) / integral} at these places, 1/A. */
    public double[] density(double[] at) {
        double[] before = moments(64);
        double z = before[0];
        double[] out = new double[at.length];
        for (int i = 0; i < at.length; i++) {
            boolean inside = at[i] >= ends[0] && at[i] <= ends[ends.length - 1];
            out[i] = inside ? Math.exp(-(well.value(at[i]) - bottom) / thermal) / z : 0;
        }
        return out;
    }

    /** Integral, mean, variance. */
    private double[] moments(int panels) {
        GaussIntegrator rule = new GaussIntegratorFactory().legendre(ORDER, -1, 1);
        int n = (ends.length - 1) * panels * ORDER;
        double[] x = new double[n];
        double[] g = new double[n];
        int at = 0;
        double sum = 0;
        double mean = 0;
        for (int piece = 0; piece + 1 < ends.length; piece++) {
            double h = (ends[piece + 1] - ends[piece]) / panels / 2;
            for (int p = 0; p < panels; p++) {
                double middle = ends[piece] + h * (2 * p + 1);
                for (int q = 0; q < ORDER; q++, at++) {
                    x[at] = middle + h * rule.getPoint(q);
                    g[at] = h * rule.getWeight(q) * Math.exp(-(well.value(x[at]) - bottom) / thermal);
                    sum += g[at];
                    mean += g[at] * x[at];
                }
            }
        }
        mean /= sum;
        double variance = 0;
        for (int i = 0; i < n; i++) {
            double d = x[i] - mean;
            variance += g[i] * d * d / sum;
        }
        return new double[] {sum, mean, variance};
    }
}
