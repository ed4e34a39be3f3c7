package org.apical.models.phases;

import org.apical.physics.phases.QuarticLandau;

/** Free energies with their own mobility, stiffness and mean. */
public enum FreeEnergyName {
    /** (c^2 - 1)^2/4. */
    STANDARD(QuarticLandau.STANDARD, 1, 1, 0, 2e-4),
    /** 5 (c - 0.3)^2 (0.7 - c)^2, PFHub benchmark 1. */
    BM1(QuarticLandau.BENCHMARK, 5, 2, 0.5, 1e-4);

    private final QuarticLandau local;
    private final double mobility;
    private final double stiffness;
    private final double mean;
    private final double tolerance;

    FreeEnergyName(QuarticLandau local, double mobility, double stiffness, double mean, double tolerance) {
        this.local = local;
        this.mobility = mobility;
        this.stiffness = stiffness;
        this.mean = mean;
        this.tolerance = tolerance;
    }

    QuarticLandau local() {
        return local;
    }

    double mobility() {
        return mobility;
    }

    double stiffness() {
        return stiffness;
    }

    double mean() {
        return mean;
    }

    double tolerance() {
        return tolerance;
    }
}
