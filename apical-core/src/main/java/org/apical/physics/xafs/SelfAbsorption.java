package org.apical.physics.xafs;

import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;

/**
 * Self-absorption of fluorescence from a flat sample. The measured normalised absorption m follows from the true one t as
 *
 * <pre>{@code m = t (alpha + 1) / (alpha + t)  (1 - exp(-(alpha + t) D)) / (1 - exp(-(alpha + 1) D))}</pre>
 *
 * (Booth and Bridges, Phys. Scr. T115, 202 (2005), with the absorption of the other atoms the same at all energies). For D
 * without end this is inverted by {@code t = alpha m / (alpha + 1 - m)} (Haskel's FLUO); for any D by solving it.
 *
 * @param alpha {@code [mu_tot(E_fluo) sin(in)/sin(out) + mu_tot(E0-)] / [mu_tot(E0+) - mu_tot(E0-)]}
 * @param depth D, the thickness times {@code [mu_tot(E0+) - mu_tot(E0-)] / sin(in)}; infinity for a thick sample
 */
public record SelfAbsorption(double alpha, double depth) {
    private static final double ACCURACY = 1e-14;
    private static final double LARGE = 1e6;
    private static final int MAX_EVALUATIONS = 200;

    /** What is measured for a true normalised absorption t. */
    public double measured(double t) {
        return t * escape(alpha + t) / escape(alpha + 1);
    }

    /** {@code (1 - exp(-s D)) / s}. */
    private double escape(double s) {
        if (Double.isInfinite(depth)) {
            return 1 / s;
        }
        return s == 0 ? depth : -Math.expm1(-s * depth) / s;
    }

    /** What a sample cannot exceed: the measured value for a true absorption far above any. */
    public double ceiling() {
        return Double.isInfinite(depth) ? alpha + 1 : measured(LARGE * (alpha + 1));
    }

    /**
     * The factor from measured to true normalised absorption.
     *
     * @param m measured, below {@link #ceiling}
     */
    public double factor(double m) {
        if (Double.isInfinite(depth)) {
            return alpha / (alpha + 1 - m);
        }
        if (Math.abs(m) < ACCURACY) {
            return escape(alpha + 1) / escape(alpha);
        }
        double end = m;
        while (m > 0 ? measured(end) < m : measured(end) > m) {
            end *= 2;
        }
        UnivariateFunction misfit = t -> measured(t) - m;
        double t = new BracketingNthOrderBrentSolver(ACCURACY, ACCURACY * Math.abs(m), ACCURACY, 5)
                .solve(MAX_EVALUATIONS, misfit, Math.min(0, end), Math.max(0, end));
        return t / m;
    }
}
