package org.apical.physics.superstripes;

/**
 * What doping alone would give: the null hypothesis of every geometric dome (specification, 4.9; the parabola of Presland et al.
 * 1991 [M]).
 *
 * @param strontium x of the doped layers
 * @param tcMax largest Tc, K
 * @param optimum doping of the largest Tc
 * @param curvature of the parabola
 */
public record DopingDome(double strontium, double tcMax, double optimum, double curvature) {
    /** With the parabola of the cuprates. */
    public static final DopingDome LSCO = new DopingDome(0.45, 38, 0.16, 82.6);

    /** Mean doping of a superlattice of undoped wells and doped barriers. */
    public double meanDoping(double ratio) {
        return strontium * (1 - ratio);
    }

    /** Tc at a mean doping, never below 0, K. */
    public double tc(double doping) {
        return Math.max(0, tcMax * (1 - curvature * (doping - optimum) * (doping - optimum)));
    }
}
