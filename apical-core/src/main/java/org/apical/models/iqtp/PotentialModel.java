package org.apical.models.iqtp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apical.model.BadInput;
import org.apical.model.JsonName;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.numerics.ConvergenceException;
import org.apical.physics.iqtp.Adiabatic;
import org.apical.physics.iqtp.ClusterOperator;
import org.apical.physics.iqtp.IqtpUnits;
import org.apical.physics.iqtp.PositionDensity;
import org.apical.physics.iqtp.RelaxedCut;
import org.apical.plot.Figure;

/** {@code iqtp.potential}: the three potentials of a cluster and their wells (iqtp, section 4.4). */
public final class PotentialModel implements Model<PotentialParams, PotentialResult> {
    private static final int SEARCH = 401;

    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                        "iqtp.potential",
                        "Double and triple wells: adiabatic, marginal and mean-force potentials of a cluster",
                        "velasco2021",
                        "mustre1992")
                .withExample("{\"wells\": true}");
    }

    @Override
    public Class<PotentialParams> paramsType() {
        return PotentialParams.class;
    }

    @Override
    public Class<PotentialResult> resultType() {
        return PotentialResult.class;
    }

    @Override
    public PotentialResult compute(PotentialParams p, RunContext context) {
        context.progress(0.02, "potential");
        Adiabatic surface = new Adiabatic(p.cluster().spec());
        double[] atPoints = new double[p.points().length];
        for (int i = 0; i < atPoints.length; i++) {
            context.checkCancelled();
            atPoints[i] = surface.at(p.points()[i]).value();
        }
        try {
            return p.kind() == PotentialKind.ADIABATIC
                    ? adiabatic(p, surface, atPoints, context)
                    : fromDensity(p, atPoints, context);
        } catch (ConvergenceException e) {
            throw Quality.notConverged(e);
        }
    }

    private static PotentialResult adiabatic(
            PotentialParams p, Adiabatic surface, double[] atPoints, RunContext context) {
        RelaxedCut cut = new RelaxedCut(surface, p.unit(), context::checkCancelled);
        double[] values = new double[p.xi().length];
        for (int i = 0; i < values.length; i++) {
            context.progress(0.3 * i / values.length, "relaxed cut");
            values[i] = cut.at(p.xi()[i]).value();
        }
        RelaxedCut.Wells wells = new RelaxedCut.Wells(List.of(), List.of());
        if (p.wells()) {
            context.progress(0.3, "searching wells");
            wells = cut.wells(p.xiRange()[0], p.xiRange()[1], SEARCH);
        }
        return result(
                p,
                values,
                atPoints,
                wells,
                wells.minima().stream().map(RelaxedCut.Place::x).toArray(double[][]::new),
                wells.minima().stream().map(m -> surface.at(m.x()).occupation()).toArray(double[][]::new),
                List.of());
    }

    private static PotentialResult fromDensity(PotentialParams p, double[] atPoints, RunContext context) {
        double[] d = p.unit();
        ClusterOperator h = p.cluster().operator();
        double omega = check(p, d, h);
        boolean thermal = p.kind() == PotentialKind.MEAN_FORCE;
        ThermalStates states = ThermalStates.of(h, thermal ? p.temperatureK() : 0, context);
        PositionDensity density = new PositionDensity(h, states.states().vectors(), states.weights(), d);
        double ground = states.states().energies()[0];
        double kt = IqtpUnits.KB * p.temperatureK();
        DoubleUnaryOperator v = thermal
                ? x -> -kt * Math.log(Math.max(density.at(x), 1e-300))
                : x -> ground + omega * density.curvatureOfRoot(x);
        double[] values = new double[p.xi().length];
        boolean far = false;
        for (int i = 0; i < values.length; i++) {
            context.checkCancelled();
            far |= density.at(p.xi()[i]) < 1e-12;
            values[i] = v.applyAsDouble(p.xi()[i]);
            if (!Double.isFinite(values[i])) {
                throw BadInput.value(
                        "BAD_VALUE", "xi." + i, p.xi()[i], "lies where the density vanishes in the kept levels.");
            }
        }
        RelaxedCut.Wells wells = new RelaxedCut.Wells(List.of(), List.of());
        if (p.wells()) {
            wells = extrema(v, density, p.xiRange()[0], p.xiRange()[1], context);
        }
        List<String> warnings = new ArrayList<>(Quality.warnings(h, Quality.topPopulation(h, states), context));
        if (!thermal && states.populated() > 1) {
            warnings.add("The ground level holds " + states.populated() + " states: the density is their average.");
        }
        if (far) {
            warnings.add("Some xi lie where the density is below 1e-12: the potential there is that of the cutoffs.");
        }
        return result(p, values, atPoints, wells, new double[0][], new double[0][], warnings);
    }

    /** The direction must be along one mode, or along two; for the marginal potential of one energy. */
    private static double check(PotentialParams p, double[] d, ClusterOperator h) {
        double omega = 0;
        int used = 0;
        for (int m = 0; m < d.length; m++) {
            if (d[m] != 0) {
                used++;
                boolean same = omega == 0 || Math.abs(h.spec().omega()[m] - omega) < 1e-12;
                if (used > 2 || !same && p.kind() == PotentialKind.MARGINAL) {
                    throw BadInput.at(
                            "BAD_VALUE",
                            "direction",
                            "must lie along one mode, or along two of the same energy, for the kind "
                                    + JsonName.of(p.kind()) + ".");
                }
                omega = h.spec().omega()[m];
            }
        }
        return omega;
    }

    private static RelaxedCut.Wells extrema(
            DoubleUnaryOperator v, PositionDensity density, double from, double to, RunContext context) {
        List<RelaxedCut.Place> minima = new ArrayList<>();
        List<RelaxedCut.Place> maxima = new ArrayList<>();
        double[] x = new double[SEARCH];
        double[] y = new double[SEARCH];
        for (int i = 0; i < SEARCH; i++) {
            context.checkCancelled();
            x[i] = from + (to - from) * i / (SEARCH - 1);
            // Where nothing of the state is left there is no potential, only the truncation.
            y[i] = density.at(x[i]) < 1e-9 ? Double.NaN : v.applyAsDouble(x[i]);
        }
        for (int i = 1; i + 1 < SEARCH; i++) {
            if (y[i] < y[i - 1] && y[i] <= y[i + 1]) {
                minima.add(refined(v, x[i - 1], x[i + 1], 1));
            } else if (y[i] > y[i - 1] && y[i] >= y[i + 1]) {
                maxima.add(refined(v, x[i - 1], x[i + 1], -1));
            }
        }
        return new RelaxedCut.Wells(minima, maxima);
    }

    private static RelaxedCut.Place refined(DoubleUnaryOperator v, double from, double to, int sign) {
        double a = from;
        double b = to;
        double golden = (Math.sqrt(5) - 1) / 2;
        while (b - a > 1e-6) {
            double c = b - golden * (b - a);
            double d = a + golden * (b - a);
            if (sign * v.applyAsDouble(c) <= sign * v.applyAsDouble(d)) {
                b = d;
            } else {
                a = c;
            }
        }
        double x = (a + b) / 2;
        return new RelaxedCut.Place(x, new double[0], v.applyAsDouble(x));
    }

    private static PotentialResult result(
            PotentialParams p,
            double[] values,
            double[] atPoints,
            RelaxedCut.Wells wells,
            double[][] minimaX,
            double[][] occupation,
            List<String> warnings) {
        double[] low =
                wells.minima().stream().mapToDouble(RelaxedCut.Place::value).toArray();
        double[] high =
                wells.maxima().stream().mapToDouble(RelaxedCut.Place::value).toArray();
        double barrier = low.length == 0 || high.length == 0
                ? Double.NaN
                : 1000
                        * (java.util.Arrays.stream(high).min().orElseThrow()
                                - Arrays.stream(low).min().orElseThrow());
        return new PotentialResult(
                p.kind(),
                p.unit(),
                values,
                atPoints,
                p.wells() ? low.length : null,
                wells.minima().stream().mapToDouble(RelaxedCut.Place::xi).toArray(),
                low,
                minimaX,
                occupation,
                wells.maxima().stream().mapToDouble(RelaxedCut.Place::xi).toArray(),
                high,
                barrier,
                p.cluster().basis(),
                warnings);
    }

    @Override
    public List<Figure> figures(PotentialParams p, PotentialResult r) {
        return PotentialFigures.of(p, r);
    }
}
