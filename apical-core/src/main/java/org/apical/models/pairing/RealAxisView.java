package org.apical.models.pairing;

import org.apical.numerics.PadeContinuation;
import org.apical.physics.pairing.GapEdge;
import org.apical.physics.pairing.RealAxisGap;

/** A gap on the real axis with its density of states. The arrays belong to the record: do not modify them. */
record RealAxisView(double[] energy, double[] re, double[] im, double[] density) {
    /** By Pade, just above the axis. */
    static RealAxisView pade(PadeContinuation gap, double[] energy) {
        int n = energy.length;
        double[] re = new double[n];
        double[] im = new double[n];
        double[] density = new double[n];
        for (int k = 0; k < n; k++) {
            double[] value = gap.value(energy[k], 1e-9);
            re[k] = value[0];
            im[k] = value[1];
            density[k] = GapEdge.density(energy[k], value[0], value[1]);
        }
        return new RealAxisView(energy, re, im, density);
    }

    static RealAxisView of(RealAxisGap gap) {
        int n = gap.energy().length;
        double[] density = new double[n];
        for (int k = 0; k < n; k++) {
            density[k] = GapEdge.density(gap.energy()[k], gap.deltaRe()[k], gap.deltaIm()[k]);
        }
        return new RealAxisView(gap.energy(), gap.deltaRe(), gap.deltaIm(), density);
    }

    /** Where the real part of the gap crosses the energy, linear between the points; NaN where it does not. */
    static double edge(RealAxisGap gap) {
        for (int k = 1; k + 1 < gap.energy().length; k++) {
            double a = gap.deltaRe()[k] - gap.energy()[k];
            double b = gap.deltaRe()[k + 1] - gap.energy()[k + 1];
            if (a > 0 && b <= 0) {
                return gap.energy()[k] + a / (a - b) * (gap.energy()[k + 1] - gap.energy()[k]);
            }
        }
        return Double.NaN;
    }
}
