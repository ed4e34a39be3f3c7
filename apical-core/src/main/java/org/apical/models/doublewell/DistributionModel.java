package org.apical.models.doublewell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.physics.Constants;
import org.apical.physics.wells.ClassicalDistribution;
import org.apical.physics.wells.JoinedWell;
import org.apical.physics.wells.Levels;
import org.apical.physics.wells.Modes;
import org.apical.physics.wells.PolynomialWell;
import org.apical.physics.wells.Potential;
import org.apical.physics.wells.ThermalDistribution;
import org.apical.physics.wells.Well;
import org.apical.plot.Figure;
import org.jspecify.annotations.Nullable;

/** {@code doubleWell.distribution}: g(r, T) of a bond (double-well, section 3.2). */
public final class DistributionModel implements Model<DistributionParams, DistributionResult> {
    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                "doubleWell.distribution",
                "Thermal distribution of a bond's length in a potential of one or two wells, quantum and classical");
    }

    @Override
    public Class<DistributionParams> paramsType() {
        return DistributionParams.class;
    }

    @Override
    public Class<DistributionResult> resultType() {
        return DistributionResult.class;
    }

    @Override
    public DistributionResult compute(DistributionParams p, RunContext context) {
        Bond bond = Bond.of(p.potential(), p.massesAmu());
        Potential potential = bond.potential();
        double[] t = p.temperatureK();
        Levels levels = bond.levels(1, Bond.hottest(t));
        int n = t.length;
        double[][] cumulants = new double[4][n];
        double[] mean = new double[n];
        double[][] modes = new double[n][];
        double[] dip = new double[n];
        List<Boolean> bimodal = new ArrayList<>();
        double[] classical = new double[n];
        List<ThermalDistribution> distributions = new ArrayList<>();
        int coldest = 0;
        for (int i = 0; i < n; i++) {
            context.checkCancelled();
            ThermalDistribution g = ThermalDistribution.of(levels, t[i]);
            distributions.add(g);
            for (int c = 0; c < 4; c++) {
                cumulants[c][i] = g.cumulants()[c];
            }
            mean[i] = p.referenceDistanceA() + g.cumulants()[0];
            Modes found = g.modes();
            modes[i] = found.places();
            dip[i] = found.dip();
            bimodal.add(found.bimodal());
            classical[i] = t[i] > 0 && potential instanceof Well well
                    ? new ClassicalDistribution(well, t[i]).meanAndVariance()[1]
                    : Double.NaN;
            coldest = t[i] < t[coldest] ? i : coldest;
        }
        double[] x = p.samples();
        List<String> warnings = new ArrayList<>();
        Bond.warnOfCeiling(levels, warnings);
        if (potential.minima().length > 1 && !bimodal.get(coldest)) {
            warnings.add("The potential has two wells, but at " + WellAxes.kelvin(t[coldest])
                    + " the distribution has one maximum: one site, not two.");
        }
        return new DistributionResult(
                bond.reducedMass(),
                t,
                cumulants[0],
                cumulants[1],
                cumulants[2],
                cumulants[3],
                mean,
                modes,
                dip,
                bimodal,
                x,
                ThermalDistribution.densities(distributions, x),
                classical,
                slope(potential),
                LevelQuality.of(levels),
                warnings);
    }

    /** Slope of the classical variance at 0 K. */
    private static @Nullable Double slope(Potential potential) {
        if (potential instanceof PolynomialWell q && q.c1() == 0 && q.c3() == 0 && q.c2() < 0) {
            // -a^2 k_B / 4 Vb, with a^2 = -c2 / 2 c4 and Vb = c2^2 / 4 c4.
            return Constants.BOLTZMANN_MEV / (2 * q.c2());
        }
        return potential instanceof JoinedWell j ? Constants.BOLTZMANN_MEV / j.forceConstant() : null;
    }

    /** Levels for figures, up to a temperature. */
    static Levels levels(DistributionParams p) {
        return Bond.of(p.potential(), p.massesAmu())
                .levels(1, Arrays.stream(p.temperatureK()).max().orElse(0));
    }

    @Override
    public List<Figure> figures(DistributionParams params, DistributionResult result) {
        return DistributionFigures.of(params, result);
    }
}
