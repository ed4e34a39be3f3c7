package org.apical.models.doublewell;

import java.util.List;
import org.apical.models.xas.Errors;
import org.apical.numerics.JavaRandomSource;
import org.apical.physics.Constants;
import org.apical.physics.wells.Levels;
import org.apical.physics.wells.ThermalDistribution;
import org.apical.physics.xafs.DebyeWaller;
import org.apical.physics.xafs.DistributionChi;
import org.jspecify.annotations.Nullable;

/** Synthetic spectra of a known truth (double-well, section 7.6). */
final class Synthesis {
    private Synthesis() {}

    /**
     * chi without noise, one row a temperature: of a potential by (4.1), of sites by (4.1c).
     *
     * @param centre distance of x = 0 of a potential, A
     * @param reducedMass u
     */
    static double[][] clean(
            DistributionChi factors, TruthParams truth, double centre, double reducedMass, double[] temperatures) {
        PotentialParams potential = truth.potential();
        if (potential == null) {
            return ofSites(factors, truth.sites(), reducedMass, temperatures);
        }
        Levels levels =
                Errors.under("truth", () -> Bond.of(potential, reducedMass).levels(1, Bond.hottest(temperatures)));
        return ofLevels(factors, levels, centre, temperatures);
    }

    /** Of sites with the variance of an Einstein oscillator and a static part. */
    static double[][] ofSites(
            DistributionChi factors, @Nullable List<TruthSite> sites, double reducedMass, double[] temperatures) {
        double[][] chi = new double[temperatures.length][factors.k().length];
        for (TruthSite site : sites == null ? List.<TruthSite>of() : sites) {
            double theta = site.quantumMeV() / Constants.BOLTZMANN_MEV;
            for (int t = 0; t < chi.length; t++) {
                double variance = DebyeWaller.einstein(theta, reducedMass, temperatures[t]) + site.staticSigma2A2();
                double[] one = factors.ofCumulants(site.distanceA(), variance, 0, 0);
                for (int i = 0; i < one.length; i++) {
                    chi[t][i] += site.weight() * one[i];
                }
            }
        }
        return chi;
    }

    /** Of levels, in equilibrium at each temperature. */
    static double[][] ofLevels(DistributionChi factors, Levels levels, double centre, double[] temperatures) {
        double[][] weights = new double[temperatures.length][];
        for (int t = 0; t < weights.length; t++) {
            weights[t] = ThermalDistribution.of(levels, temperatures[t]).mass();
        }
        return factors.ofPoints(distances(levels, centre), weights);
    }

    /** Distances of the nodes of levels about a centre, A. */
    static double[] distances(Levels levels, double centre) {
        double[] r = new double[levels.x().length];
        for (int i = 0; i < r.length; i++) {
            r[i] = centre + levels.x()[i];
        }
        return r;
    }

    /** Adds noise, spectrum by spectrum, k ascending, from one {@code java.util.Random}. */
    static void addNoise(double[][] chi, double noise, long seed) {
        JavaRandomSource random = new JavaRandomSource(seed);
        for (double[] row : chi) {
            for (int i = 0; i < row.length; i++) {
                row[i] += noise * random.nextGaussian();
            }
        }
    }
}
