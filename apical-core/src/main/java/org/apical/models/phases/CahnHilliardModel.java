package org.apical.models.phases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.numerics.Crew;
import org.apical.physics.phases.CahnHilliard;
import org.apical.physics.phases.Lamella;
import org.apical.physics.phases.LinearGrowth;
import org.apical.physics.phases.QuarticLandau;
import org.apical.plot.Figure;
import org.jspecify.annotations.Nullable;

/** {@code phases.cahnHilliard} (phase-separation, section D1). */
public final class CahnHilliardModel implements Model<CahnHilliardParams, CahnHilliardResult> {
    /** Smaller grids fit one core's cache: a second thread gains nothing. */
    private static final int SHARED = 256;

    private static final double WEAKEST = 1e-4;

    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                "phases.cahnHilliard",
                "Patterns of phase separation in time: Coulomb frustration, misfit strain, quenched disorder, temperature"
                        + " quenches",
                "cahn1958",
                "cox2002",
                "seul1995",
                "jokisaari2017");
    }

    @Override
    public Class<CahnHilliardParams> paramsType() {
        return CahnHilliardParams.class;
    }

    @Override
    public Class<CahnHilliardResult> resultType() {
        return CahnHilliardResult.class;
    }

    @Override
    public CahnHilliardResult compute(CahnHilliardParams p, RunContext context) {
        context.progress(0, "initial field");
        double[] start = p.start();
        PatternWatch watch = new PatternWatch(p, start);
        try (Crew crew = new Crew(p.gridPoints() >= SHARED ? context.threads() : 1)) {
            CahnHilliard run = new CahnHilliard(p.setup(), start, p.disorder(), crew);
            double initial = run.energy();
            double end = p.times()[p.times().length - 1];
            Runnable check = () -> {
                context.progress(Math.cbrt(run.time() / Math.max(end, 1e-300)), "t = " + Math.round(run.time()));
                watch.picture(run);
            };
            int stage = 1;
            for (double t : p.times()) {
                while (stage <= p.quenchTimes().length && p.quenchTimes()[stage - 1] < t) {
                    run.advance(p.quenchTimes()[stage - 1], check);
                    run.quench(p.reducedTemperature()[stage]);
                    stage++;
                }
                run.advance(t, check);
                watch.measure(run);
            }
            watch.picture(run);
            return result(p, run, initial, watch);
        }
    }

    private static CahnHilliardResult result(
            CahnHilliardParams p, CahnHilliard run, double initial, PatternWatch watch) {
        int n = p.gridPoints();
        double[] c = run.field();
        double[][] field = new double[n][];
        for (int i = 0; i < n; i++) {
            field[i] = Arrays.copyOfRange(c, i * n, (i + 1) * n);
        }
        return new CahnHilliardResult(
                p.times(),
                watch.energy(),
                Arrays.stream(watch.energy())
                        .map(f -> f / p.length() / p.length())
                        .toArray(),
                watch.deviation(),
                watch.of(s -> s.firstMoment()),
                watch.of(s -> 2 * Math.PI / s.firstMoment()),
                watch.energyLength(),
                watch.of(s -> s.fourfold()),
                watch.of(s -> s.uniaxial()),
                watch.of(s -> s.width()),
                initial,
                watch.drift(),
                run.rises() == 0,
                run.largestRise(),
                run.steps(),
                slope(p.times(), watch.energyLength(), 0),
                slope(p.times(), watch.of(s -> 2 * Math.PI / s.firstMoment()), 0),
                slope(p.times(), watch.of(s -> 2 * Math.PI / s.firstMoment()), p.times().length - 2),
                linear(p),
                period(p),
                watch.last().radialK(),
                watch.rows(s -> s.radial()),
                watch.last().angle(),
                watch.rows(s -> s.angular()),
                watch.snapshots(),
                watch.film(),
                field,
                warnings(p));
    }

    /** Least-squares slope of ln y against ln t from an index on, t > 0; NaN for fewer than two or where y has no logarithm. */
    static double slope(double[] t, double[] y, int from) {
        double[] x = new double[t.length];
        double[] z = new double[t.length];
        int m = 0;
        for (int i = Math.max(0, from); i < t.length; i++) {
            if (t[i] > 0) {
                x[m] = Math.log(t[i]);
                z[m] = Math.log(y[i]);
                m++;
            }
        }
        double meanX = Arrays.stream(x, 0, m).average().orElse(0);
        double meanZ = Arrays.stream(z, 0, m).average().orElse(0);
        double above = 0;
        double below = 0;
        for (int i = 0; i < m; i++) {
            above += (x[i] - meanX) * (z[i] - meanZ);
            below += (x[i] - meanX) * (x[i] - meanX);
        }
        double slope = m < 2 ? Double.NaN : above / below;
        return Double.isFinite(slope) ? slope : Double.NaN;
    }

    private static CahnHilliardResult.Linear linear(CahnHilliardParams p) {
        double f2 = p.local(p.reducedTemperature().length - 1).curvature(p.mean());
        LinearGrowth growth = LinearGrowth.of(p.rate(), f2, p.stiffness(), p.repulsion());
        double kappa = p.stiffness();
        double threshold = f2 >= 0
                ? Double.NaN
                : switch (p.coulombKind()) {
                    case LOGARITHMIC -> f2 * f2 / (4 * kappa);
                    case COULOMB -> 2 * kappa * Math.pow(-f2 / (3 * kappa), 1.5);
                    case NONE, SCREENED -> Double.NaN;
                };
        return new CahnHilliardResult.Linear(f2, growth.wavenumber(), growth.rate(), growth.unstable(), threshold);
    }

    /** Where phases.lamella knows it. */
    private static @Nullable Double period(CahnHilliardParams p) {
        boolean known = p.coulombKind() == CoulombKind.LOGARITHMIC || p.coulombKind() == CoulombKind.COULOMB;
        Lamella.Repulsion repulsion =
                new Lamella.Repulsion(p.coulombKind() == CoulombKind.LOGARITHMIC, p.coulombStrength());
        boolean same = p.freeEnergy() == FreeEnergyName.STANDARD
                && p.stiffness() == 1
                && p.mean() == 0
                && p.reducedTemperature()[p.reducedTemperature().length - 1] == 0;
        if (!known || !same || p.coulombStrength() < WEAKEST || p.coulombStrength() >= repulsion.threshold()) {
            return null;
        }
        return Lamella.best(repulsion).period();
    }

    private static List<String> warnings(CahnHilliardParams p) {
        List<String> out = new ArrayList<>();
        QuarticLandau local = p.freeEnergy().local();
        double quarter = local.interfaceWidth(p.stiffness()) / 2;
        double cell = p.length() / p.gridPoints();
        if (cell > quarter) {
            out.add(String.format(
                    Locale.ROOT,
                    "A cell is %.3g wide, more than a quarter of an interface (%.3g): lengths and energies of interfaces are"
                            + " those of the grid. Raise gridPoints or shorten boxLength.",
                    cell,
                    quarter));
        }
        if (p.coulombKind() == CoulombKind.NONE && p.coulombStrength() > 0) {
            out.add("coulombStrength does not count: coulombKind is none.");
        }
        return out;
    }

    @Override
    public List<Figure> figures(CahnHilliardParams p, CahnHilliardResult r) {
        return CahnHilliardFigures.of(p, r);
    }
}
