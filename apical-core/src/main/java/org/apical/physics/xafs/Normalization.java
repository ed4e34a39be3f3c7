package org.apical.physics.xafs;

import org.apical.numerics.Grid;
import org.apical.numerics.PolynomialFit;

/**
 * Pre-edge, post-edge, normalised and flattened spectrum (xas-data, section 2.2). The arrays belong to the record: do
 * not modify them.
 *
 * @param e0 edge energy, eV: a point of the data
 * @param e0Index its index
 * @param edgeStep {@code |post(E0) - pre(E0)|}, or what it was divided by instead
 * @param signedStep {@code post(E0) - pre(E0)}; negative where the spectrum is upside down
 * @param pre1 start of the pre-edge range, eV from E0, as used; likewise {@code pre2}, {@code norm1}, {@code norm2}
 * @param degree degree of the post-edge polynomial as used
 * @param preSlope a in {@code pre = (a E + b) E^-victoreen}
 * @param preOffset b
 * @param preEdge the pre-edge line at all energies
 * @param postEdge the post-edge curve at all energies
 * @param norm {@code (mu - pre) / edgeStep}
 * @param flat norm with the post-edge curvature taken out above E0
 */
public record Normalization(
        double e0,
        int e0Index,
        double edgeStep,
        double signedStep,
        double pre1,
        double pre2,
        double norm1,
        double norm2,
        int degree,
        double preSlope,
        double preOffset,
        double[] preEdge,
        double[] postEdge,
        double[] norm,
        double[] flat) {
    /**
     * Normalises a spectrum.
     *
     * @param energy eV, strictly increasing
     * @param mu absorption, any scale
     * @param edge index of E0
     * @param ranges ranges, null for defaults
     */
    public static Normalization of(double[] energy, double[] mu, int edge, NormalizationRanges ranges) {
        int n = energy.length;
        double e0 = energy[edge];
        NormalizationRanges.Resolved r = ranges.resolve(energy, edge);
        double[] shape = victoreen(energy, r.victoreen());
        double[] scaled = new double[n];
        for (int i = 0; i < n; i++) {
            scaled[i] = mu[i] / shape[i];
        }
        int p1 = Grid.indexOf(energy, e0 + r.pre1());
        int p2 = Math.min(n, Math.max(p1 + 2, Grid.indexNearest(energy, e0 + r.pre2())));
        PolynomialFit line = PolynomialFit.of(energy, scaled, Math.min(p1, p2 - 2), p2, 1);
        double[] pre = new double[n];
        double[] above = new double[n];
        for (int i = 0; i < n; i++) {
            pre[i] = line.value(energy[i]) * shape[i];
            above[i] = mu[i] - pre[i];
        }
        int q1 = Grid.indexOf(energy, e0 + r.norm1());
        int q2 = Math.min(n, Math.max(q1 + 2, Grid.indexNearest(energy, e0 + r.norm2())));
        q1 = Math.min(q1, q2 - 2);
        PolynomialFit curve = PolynomialFit.of(energy, above, q1, q2, r.degree());
        double signed = curve.value(e0);
        double step = Math.abs(signed);
        double[] post = new double[n];
        double[] norm = new double[n];
        for (int i = 0; i < n; i++) {
            post[i] = pre[i] + curve.value(energy[i]);
            norm[i] = above[i] / step;
        }
        double[] flat = flatten(energy, norm, edge, q1, q2, Math.min(r.degree(), 2));
        return new Normalization(
                e0,
                edge,
                step,
                signed,
                r.pre1(),
                r.pre2(),
                r.norm1(),
                r.norm2(),
                r.degree(),
                line.slope(),
                line.intercept(),
                pre,
                post,
                norm,
                flat);
    }

    /** The same spectrum divided by another step: a fixed one, or the mean of {@code mu - pre} over the post-edge range. */
    public Normalization withStep(double[] energy, double step) {
        double ratio = edgeStep / step;
        double[] scaledNorm = new double[norm.length];
        double[] scaledFlat = new double[norm.length];
        for (int i = 0; i < norm.length; i++) {
            scaledNorm[i] = norm[i] * ratio;
            scaledFlat[i] = flat[i] * ratio;
        }
        return new Normalization(
                e0,
                e0Index,
                step,
                signedStep,
                pre1,
                pre2,
                norm1,
                norm2,
                degree,
                preSlope,
                preOffset,
                preEdge,
                postEdge,
                scaledNorm,
                scaledFlat);
    }

    /** Mean height of {@code mu - pre} over the post-edge range, by the trapezoidal rule in energy. */
    public double areaStep(double[] energy) {
        double area = 0;
        double width = 0;
        for (int i = e0Index; i + 1 < energy.length; i++) {
            if (energy[i] >= e0 + norm1 && energy[i + 1] <= e0 + norm2) {
                double h = energy[i + 1] - energy[i];
                area += h * (norm[i] + norm[i + 1]) / 2 * edgeStep;
                width += h;
            }
        }
        return width > 0 ? area / width : edgeStep;
    }

    private static double[] flatten(double[] energy, double[] norm, int edge, int from, int to, int degree) {
        PolynomialFit curve = PolynomialFit.of(energy, norm, from, to, degree);
        double atEdge = curve.value(energy[edge]);
        double[] flat = norm.clone();
        for (int i = edge; i < norm.length; i++) {
            flat[i] = norm[i] - (curve.value(energy[i]) - atEdge);
        }
        return flat;
    }

    /** E^-exponent at each energy. */
    private static double[] victoreen(double[] energy, int exponent) {
        double[] shape = new double[energy.length];
        for (int i = 0; i < shape.length; i++) {
            shape[i] = exponent == 0 ? 1 : Math.pow(energy[i], -exponent);
        }
        return shape;
    }
}
