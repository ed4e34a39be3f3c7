package org.apical.physics.phases;

/** Misfit strain of a layered cuprate and a drawing of Tc over strain and doping (phase-separation, section G). */
public final class MisfitMap {
    private MisfitMap() {}

    /** Goldschmidt's tolerance factor of spacer and planar bonds. */
    public static double tolerance(double spacerBond, double planarBond) {
        return spacerBond / (Math.sqrt(2) * planarBond);
    }

    /** Tc (K) over doping and mismatch: phenomenology of this project for drawing, not a law. */
    public static double tc(double doping, double mismatch) {
        double dome = Math.max(0, 1 - 82.6 * (doping - 0.16) * (doping - 0.16));
        double strain = (mismatch - 0.035) / 0.02;
        double a = (doping - 0.125) / 0.01;
        double b = (mismatch - 0.07) / 0.01;
        double stripes = -Math.expm1(-a * a / 2 - b * b / 2);
        return 135 * dome * Math.exp(-strain * strain / 2) * stripes;
    }
}
