package org.apical.models.phases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apical.model.BadInput;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.numerics.ConvergenceException;
import org.apical.physics.phases.PolaronFluid;
import org.apical.physics.phases.PolaronPhases;
import org.apical.plot.Figure;

/** {@code phases.vanDerWaals} (phase-separation, section B). */
public final class VanDerWaalsModel implements Model<VanDerWaalsParams, VanDerWaalsResult> {
    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                "phases.vanDerWaals",
                "Van der Waals fluid of anisotropic polarons: isotherms, two coexistences about doping 1/8, critical points",
                "poole1994",
                "innocenti2009",
                "campi2015vdw");
    }

    @Override
    public Class<VanDerWaalsParams> paramsType() {
        return VanDerWaalsParams.class;
    }

    @Override
    public Class<VanDerWaalsResult> resultType() {
        return VanDerWaalsResult.class;
    }

    @Override
    public VanDerWaalsResult compute(VanDerWaalsParams p, RunContext context) {
        PolaronFluid fluid = p.fluid();
        PolaronPhases phases = new PolaronPhases(fluid);
        double[] t = p.temperaturesK();
        double[] x = p.listed();
        double[][] pressure = new double[t.length][x.length];
        double[][] helmholtz = new double[t.length][x.length];
        double[][] potential = new double[t.length][x.length];
        double[][] fraction = new double[t.length][x.length];
        double[][] spinodal = new double[t.length][];
        List<List<PolaronPhases.Pair>> pairs = new ArrayList<>();
        for (int i = 0; i < t.length; i++) {
            pairs.add(List.of());
        }
        context.parallelFor(t.length, i -> {
            spinodal[i] = phases.spinodal(t[i]);
            List<PolaronPhases.Pair> found = coexistence(phases, t[i]);
            synchronized (pairs) {
                pairs.set(i, found);
            }
            for (int j = 0; j < x.length; j++) {
                pressure[i][j] = fluid.pressure(1 / x[j], t[i]);
                helmholtz[i][j] = fluid.helmholtz(1 / x[j], t[i]);
                potential[i][j] = fluid.potential(1 / x[j], t[i]);
                fraction[i][j] = fraction(found, x[j]);
            }
            context.progress((i + 1.0) / (t.length + 1), "isotherms");
        });
        List<VanDerWaalsResult.Coexistence> coexistence = new ArrayList<>();
        for (int i = 0; i < t.length; i++) {
            for (PolaronPhases.Pair pair : pairs.get(i)) {
                coexistence.add(new VanDerWaalsResult.Coexistence(
                        t[i], pair.low(), pair.high(), pair.pressure(), pair.potential()));
            }
        }
        List<PolaronPhases.Critical> critical = phases.critical();
        List<String> warnings = new ArrayList<>();
        if (critical.isEmpty()) {
            warnings.add("No critical point was found below close packing.");
        }
        return new VanDerWaalsResult(
                fluid.attraction(),
                critical.stream().mapToDouble(PolaronPhases.Critical::doping).toArray(),
                critical.stream()
                        .mapToDouble(PolaronPhases.Critical::temperature)
                        .toArray(),
                critical.stream().mapToDouble(PolaronPhases.Critical::pressure).toArray(),
                coexistence,
                spinodal,
                Arrays.copyOf(x, x.length),
                pressure,
                helmholtz,
                potential,
                fraction,
                warnings);
    }

    private static List<PolaronPhases.Pair> coexistence(PolaronPhases phases, double t) {
        try {
            return phases.coexistence(t);
        } catch (ConvergenceException e) {
            throw new ConvergenceException(
                    "The coexistence at temperaturesK = " + BadInput.number(t),
                    e.residual(),
                    "leave this temperature out, or take a larger bondWidth.");
        }
    }

    private static double fraction(List<PolaronPhases.Pair> pairs, double x) {
        for (PolaronPhases.Pair pair : pairs) {
            if (x > pair.low() && x < pair.high()) {
                return (x - pair.low()) / (pair.high() - pair.low());
            }
        }
        return Double.NaN;
    }

    @Override
    public List<Figure> figures(VanDerWaalsParams p, VanDerWaalsResult r) {
        return VanDerWaalsFigures.of(p, r);
    }
}
