package org.apical.physics.phases;

import java.util.Arrays;

/**
 * A {@link PolaronFluid} on a grid of dopings that resolves all it does: dilute, dense, nearly packed, and about the preferred
 * area of the bonds, however narrow that is. What does not depend on temperature is kept, so that a temperature costs a few
 * operations a doping.
 */
final class FluidGrid {
    private static final int DILUTE = 6000;
    private static final int DENSE = 36000;
    private static final int PACKED = 1500;
    private static final int BONDS = 1200;
    /** Beyond so many widths the strength of a bond, exp(-u^2), is below 1e-15 of its largest. */
    private static final double REACH = 6;

    private final PolaronFluid fluid;
    private final double[] x;
    /** Factors of -T, 1 and Bf(T) in dP/dv. */
    private final double[][] stiffness;
    /** The same of f(x) = x A(1/x); a term linear in x moves no hull and is left out. */
    private final double[][] energy;

    FluidGrid(PolaronFluid fluid) {
        this.fluid = fluid;
        x = dopings(fluid);
        stiffness = new double[3][x.length];
        energy = new double[3][x.length];
        for (int i = 0; i < x.length; i++) {
            double v = 1 / x[i];
            double free = v - fluid.exclusion();
            double strength = fluid.bonds() * fluid.bondStrength(v);
            double u = (v - fluid.preferred()) / fluid.width();
            stiffness[0][i] = 1 / (free * free);
            stiffness[1][i] = 2 * fluid.attraction() / (v * v * v);
            stiffness[2][i] = strength * (4 * u * u - 2) / (fluid.width() * fluid.width());
            energy[0][i] = x[i] * (Math.log(free) + 1);
            energy[1][i] = -fluid.attraction() * x[i] * x[i];
            energy[2][i] = -x[i] * strength;
        }
    }

    /** Geometric from next to nothing, even in the middle, geometric again towards close packing; even in v about the bonds. */
    private static double[] dopings(PolaronFluid fluid) {
        double packed = 1 / fluid.exclusion();
        double bottom = 1e-12 * packed;
        double start = 3e-3 * packed;
        double end = packed * (1 - 5e-4);
        double top = packed * (1 - 5e-12);
        double[] out = new double[DILUTE + DENSE + PACKED + BONDS];
        for (int i = 0; i < DILUTE; i++) {
            out[i] = bottom * Math.pow(start / bottom, (double) i / DILUTE);
        }
        for (int i = 0; i < DENSE; i++) {
            out[DILUTE + i] = start + (end - start) * i / DENSE;
        }
        for (int i = 0; i < PACKED; i++) {
            out[DILUTE + DENSE + i] = packed * (1 - 5e-4 * Math.pow(1e-8, (double) i / PACKED));
        }
        for (int i = 0; i < BONDS; i++) {
            double v = fluid.preferred() + fluid.width() * REACH * (2.0 * i / (BONDS - 1) - 1);
            out[DILUTE + DENSE + PACKED + i] = v > 0 ? Math.max(bottom, Math.min(top, 1 / v)) : bottom;
        }
        return Arrays.stream(out).sorted().distinct().toArray();
    }

    int size() {
        return x.length;
    }

    double doping(int i) {
        return x[i];
    }

    /** dP/dv at each doping. */
    double[] stiffness(double t) {
        return sum(stiffness, t);
    }

    /** f(x) at each doping but for a multiple of x. */
    double[] perCell(double t) {
        return sum(energy, t);
    }

    private double[] sum(double[][] factors, double t) {
        double bond = fluid.bondFreeEnergy(t);
        double[] out = new double[x.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = -t * factors[0][i] + factors[1][i] + bond * factors[2][i];
        }
        return out;
    }
}
