package org.apical.models.doublewell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.models.xas.BondPath;
import org.apical.physics.wells.Levels;
import org.apical.physics.wells.ThermalDistribution;
import org.apical.physics.xafs.DistributionChi;
import org.apical.plot.Figure;
import org.jspecify.annotations.Nullable;

/** {@code doubleWell.chi}: EXAFS of a distribution of bond lengths (double-well, section 4). */
public final class ChiModel implements Model<ChiParams, ChiResult> {
    private static final double SMALL = 0.5;
    /** C4 of a Gaussian on a mesh, in units of C2^2. */
    private static final double ROUNDING = 1e-9;

    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                "doubleWell.chi",
                "EXAFS of a distribution of bond lengths: of a potential, or of sites",
                "newville2013");
    }

    @Override
    public Class<ChiParams> paramsType() {
        return ChiParams.class;
    }

    @Override
    public Class<ChiResult> resultType() {
        return ChiResult.class;
    }

    @Override
    public ChiResult compute(ChiParams p, RunContext context) {
        BondPath path = BondPath.read(p.pathFile(), p.degeneracy(), p.s02(), p.e0EV(), context);
        double[] k = p.k();
        DistributionChi factors = path.factors(k, p.kInvA() == null ? "kmaxInvA" : "kInvA." + (k.length - 1));
        List<String> warnings = new ArrayList<>();
        if (p.sites() != null) {
            return ofSites(new SiteSum(p.sites()), p.sites(), factors, warnings);
        }
        Bond bond = bond(p);
        Levels levels = bond.levels(1, p.temperatureK());
        ThermalDistribution g = ThermalDistribution.of(levels, p.temperatureK());
        double centre = p.referenceDistanceA() == null ? path.reff() : p.referenceDistanceA();
        Bond.warnOfCeiling(levels, warnings);
        if (bond.potential().minima().length > 1 && !g.modes().bimodal()) {
            warnings.add("The potential has two wells, but the distribution has one maximum: one site, not two.");
        }
        double[] c = g.cumulants().clone();
        c[0] += centre;
        double[] chi = factors.ofPoints(Synthesis.distances(levels, centre), g.mass());
        return result(
                factors,
                chi,
                null,
                DistributionChi.characteristicMagnitude(k, g.x(), g.mass()),
                c,
                null,
                null,
                LevelQuality.of(levels),
                warnings);
    }

    static Bond bond(ChiParams p) {
        PotentialParams potential = p.potential() == null ? PotentialParams.illustrative() : p.potential();
        return Bond.of(potential, p.massesAmu());
    }

    private static ChiResult ofSites(SiteSum sum, List<ChiSite> sites, DistributionChi factors, List<String> warnings) {
        double[] k = factors.k();
        double[] magnitude = new double[k.length];
        for (int i = 0; i < k.length; i++) {
            double[] phi = sum.characteristic(k[i], 0);
            magnitude[i] = Math.hypot(phi[0], phi[1]);
        }
        Double beat = null;
        Double depth = null;
        if (sites.size() == 2) {
            double delta = Math.abs(sites.get(0).distanceA() - sites.get(1).distanceA());
            if (delta > 0) {
                beat = Math.PI / (2 * delta);
                depth = Math.abs(sites.get(0).weight() - sites.get(1).weight());
                if (sites.get(0).sigma2A2() != sites.get(1).sigma2A2()) {
                    warnings.add("The sites have different variances: beatDepth holds only for equal ones.");
                }
            }
        }
        return result(
                factors,
                sum.chi(factors),
                sum.pathSum(factors),
                magnitude,
                sum.cumulants(),
                beat,
                depth,
                new LevelQuality(0, 0),
                warnings);
    }

    private static ChiResult result(
            DistributionChi factors,
            double[] chi,
            double @Nullable [] pathSum,
            double[] magnitude,
            double[] c,
            @Nullable Double beat,
            @Nullable Double depth,
            LevelQuality quality,
            List<String> warnings) {
        double[] k = factors.k();
        double last = k[k.length - 1];
        boolean usable = Math.abs(c[3]) * Math.pow(last, 4) / 3 <= SMALL * c[1] * last * last
                && !(2 * last * Math.sqrt(c[1]) > Math.PI / 2 && c[3] < -ROUNDING * c[1] * c[1]);
        if (!usable) {
            warnings.add(String.format(
                    Locale.ROOT,
                    "The series of cumulants does not converge up to k = %.4g%s: do not use chiCumulant or fit cumulants.",
                    last,
                    beat != null && last > beat
                            ? String.format(Locale.ROOT, ", beyond the beat at %.4g 1/A", beat)
                            : ""));
        }
        return new ChiResult(
                k,
                factors.reff(),
                chi,
                factors.ofPathSum(c[0], c[1], c[2], c[3]),
                pathSum,
                magnitude,
                c[0],
                c[1],
                c[2],
                c[3],
                usable,
                beat,
                depth,
                quality,
                warnings);
    }

    @Override
    public List<Figure> figures(ChiParams params, ChiResult result) {
        return ChiFigures.of(params, result);
    }
}
