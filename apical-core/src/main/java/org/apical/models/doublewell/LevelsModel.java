package org.apical.models.doublewell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.physics.wells.CriticalBarrier;
import org.apical.physics.wells.JoinedWell;
import org.apical.physics.wells.Levels;
import org.apical.physics.wells.Polaron2;
import org.apical.physics.wells.PolynomialWell;
import org.apical.physics.wells.Potential;
import org.apical.physics.wells.ThermalDistribution;
import org.apical.plot.Figure;
import org.jspecify.annotations.Nullable;

/** {@code doubleWell.levels}: from a potential to its levels (double-well, sections 2 and 3). */
public final class LevelsModel implements Model<LevelsParams, LevelsResult> {
    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                "doubleWell.levels", "Energy levels of a bond in a potential of one or two wells", "razavy1980");
    }

    @Override
    public Class<LevelsParams> paramsType() {
        return LevelsParams.class;
    }

    @Override
    public Class<LevelsResult> resultType() {
        return LevelsResult.class;
    }

    @Override
    public LevelsResult compute(LevelsParams p, RunContext context) {
        Bond bond = Bond.of(p.potential(), p.massesAmu());
        Potential potential = bond.potential();
        Levels levels = bond.levels(p.levelCount(), 0);
        int count = Math.min(p.levelCount(), levels.count());
        double[] energies = Arrays.copyOf(levels.energies(), count);
        double[] minima = potential.minima();
        boolean bimodal = ThermalDistribution.of(levels, 0).modes().bimodal();
        Double top = top(potential);
        double height = top == null ? Double.NEGATIVE_INFINITY : potential.value(top);
        int below = 0;
        for (double e : energies) {
            below += e < height ? 1 : 0;
        }
        double splitting = levels.splitting().energy();
        List<String> warnings = new ArrayList<>();
        Bond.warnOfCeiling(levels, warnings);
        if (minima.length > 1 && !bimodal) {
            warnings.add("The potential has two wells, but the ground state has one maximum: one site, not two.");
        }
        if (levels.splitting().method().equals("franckCondon")) {
            warnings.add("The splitting is below what wave functions resolve; it is the limit of small transfer.");
        }
        Critical critical = Critical.of(potential, bond.reducedMass());
        Polaron2 sites = potential instanceof Polaron2 polaron ? polaron : null;
        double mu = bond.reducedMass();
        return new LevelsResult(
                mu,
                energies,
                Double.isNaN(splitting) ? null : splitting,
                levels.splitting().method(),
                energies[0] - potential.bottom(),
                minima,
                top,
                top == null ? null : height - potential.bottom(),
                below,
                bimodal,
                critical == null ? null : critical.reduced,
                critical == null ? null : critical.bound,
                critical == null ? null : critical.bound * critical.unit,
                sites == null ? null : sites.quantum(mu),
                sites == null ? null : sites.siteVariance(mu),
                sites == null ? null : sites.franckCondonSplitting(mu),
                LevelQuality.of(levels),
                warnings);
    }

    /** The highest maximum between minima; null with one minimum. */
    static @Nullable Double top(Potential potential) {
        if (potential.minima().length < 2) {
            return null;
        }
        Double top = null;
        for (double x : potential.maxima()) {
            top = top == null || potential.value(x) > potential.value(top) ? Double.valueOf(x) : top;
        }
        return top;
    }

    /** When the ground state of an even shape has two maxima. */
    private record Critical(double reduced, double bound, double unit) {
        static @Nullable Critical of(Potential potential, double mass) {
            if (potential instanceof PolynomialWell q && q.c1() == 0 && q.c3() == 0 && q.c2() < 0) {
                double unit = CriticalBarrier.unit(mass, Math.sqrt(-q.c2() / (2 * q.c4())));
                return new Critical(q.c2() * q.c2() / (4 * q.c4()) / unit, CriticalBarrier.QUARTIC, unit);
            } else if (potential instanceof JoinedWell j) {
                double unit = CriticalBarrier.unit(mass, j.halfSplit());
                double barrier = j.forceConstant() * j.halfSplit() * j.halfSplit() / 2;
                return new Critical(barrier / unit, CriticalBarrier.JOINED, unit);
            }
            return null;
        }
    }

    @Override
    public List<Figure> figures(LevelsParams params, LevelsResult result) {
        return LevelsFigures.of(params, result);
    }
}
