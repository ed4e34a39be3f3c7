package org.apical.models.superstripes;

import org.apical.model.RunContext;
import org.apical.physics.superstripes.CriticalTemperature;
import org.apical.physics.superstripes.Superlattice;

/**
 * Tc at many points.
 *
 * @param mu chemical potential at Tc, eV
 * @param tc K
 * @param density of the normal state at Tc, 1/nm^2
 */
record Curve(double[] mu, double[] tc, double[] density) {
    /** Computes the points, each for itself. */
    static Curve of(CriticalTemperature theory, PointParams points, RunContext context) {
        int n = points.size();
        double[] mu = new double[n];
        double[] tc = new double[n];
        double[] density = new double[n];
        double[] givenMu = points.muEV();
        double[] givenDensity = points.densityPerNm2();
        context.parallelFor(n, i -> {
            if (givenMu != null) {
                mu[i] = givenMu[i];
                tc[i] = theory.at(mu[i]);
                density[i] = theory.lattice().density(mu[i], tc[i]);
            } else if (givenDensity != null) {
                CriticalTemperature.Point point = theory.atDensity(givenDensity[i]);
                mu[i] = point.mu();
                tc[i] = point.tc();
                density[i] = givenDensity[i];
            }
            context.progress((i + 1.0) / n, "Tc");
        });
        return new Curve(mu, tc, density);
    }

    /** (mu - energy)/omega_0 of each point. */
    double[] eta(double energy, double omega0MeV) {
        double[] out = new double[mu.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = (mu[i] - energy) / (1e-3 * omega0MeV);
        }
        return out;
    }

    /** (mu - bottom)/(neck - bottom) of each point; NaN for a band that is flat to rounding. */
    double[] zeta(Superlattice lattice, int band) {
        double bottom = lattice.bottom(band);
        double width = lattice.neck(band) - bottom;
        double[] out = new double[mu.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = width > 1e-13 * Math.abs(bottom) ? (mu[i] - bottom) / width : Double.NaN;
        }
        return out;
    }
}
