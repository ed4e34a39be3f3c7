package org.apical.models.superstripes;

import java.util.ArrayList;
import java.util.List;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.physics.superstripes.Condensate;
import org.apical.physics.superstripes.CriticalTemperature;
import org.apical.physics.superstripes.Scale;
import org.apical.physics.superstripes.Superlattice;
import org.apical.plot.Figure;
import org.jspecify.annotations.Nullable;

/** {@code superstripes.gaps}: gaps, densities and pairs below Tc (superstripes, 4.3 to 4.5). */
public final class GapsModel implements Model<GapsParams, GapsResult> {
    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                        "superstripes.gaps",
                        "Gaps of every miniband at any temperature, condensate fractions and pair sizes",
                        "perspective2025",
                        "perali1996")
                .withExample(
                        "{\"muEV\": 0.335, \"reducedTemperature\": [0, 0.2, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99],"
                                + " \"kFraction\": [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]}");
    }

    @Override
    public Class<GapsParams> paramsType() {
        return GapsParams.class;
    }

    @Override
    public Class<GapsResult> resultType() {
        return GapsResult.class;
    }

    @Override
    public GapsResult compute(GapsParams p, RunContext context) {
        return Guard.run(() -> {
            Superlattice lattice = p.lattice().lattice();
            CriticalTemperature theory =
                    new CriticalTemperature(lattice, p.pairing().pairing(), false);
            Double density = p.densityPerNm2();
            CriticalTemperature.Point point = density != null
                    ? theory.atDensity(density)
                    : new CriticalTemperature.Point(muOf(p), theory.at(muOf(p)));
            int n = p.reducedTemperature().length;
            State[] states = new State[n];
            context.parallelFor(n, i -> {
                states[i] = state(theory, point, p, p.reducedTemperature()[i]);
                context.progress((i + 1.0) / n, "gaps");
            });
            return result(p, lattice, point, states);
        });
    }

    private static double muOf(GapsParams p) {
        Double mu = p.muEV();
        return mu == null ? 0 : mu;
    }

    /** One temperature; the condensate is null from Tc on. */
    private record State(
            double temperature,
            double mu,
            double density,
            @Nullable Condensate condensate) {}

    private static State state(
            CriticalTemperature theory, CriticalTemperature.Point point, GapsParams p, double reduced) {
        double temperature = reduced * point.tc();
        Double density = p.densityPerNm2();
        Superlattice lattice = theory.lattice();
        if (point.tc() == 0 || reduced >= 1) {
            double mu = density == null ? point.mu() : lattice.chemicalPotential(density, temperature);
            return new State(temperature, mu, lattice.density(mu, temperature), null);
        }
        Condensate c = density == null
                ? Condensate.at(theory, point.mu(), temperature, point.tc())
                : Condensate.atDensity(theory, density, temperature, point.tc(), point.mu());
        return new State(temperature, c.mu(), density == null ? c.density() : density, c);
    }

    private static GapsResult result(
            GapsParams p, Superlattice lattice, CriticalTemperature.Point point, State[] states) {
        int n = states.length;
        double[] temperature = new double[n];
        double[] mu = new double[n];
        double[] density = new double[n];
        double[][][] gap = new double[n][][];
        double residual = 0;
        int iterations = 0;
        double muNormal = Double.NaN;
        double muShift = Double.NaN;
        List<GapsResult.Band> bands = List.of();
        for (int i = 0; i < n; i++) {
            State s = states[i];
            temperature[i] = s.temperature();
            mu[i] = s.mu();
            density[i] = s.density();
            Condensate c = s.condensate();
            if (c == null) {
                gap[i] = new double
                        [lattice.bandsBelow(s.mu() + 1e-3 * p.pairing().omega0MeV())][p.kFraction().length];
            } else {
                gap[i] = gaps(c, p.kFraction());
                residual = Math.max(residual, c.residual());
                iterations = Math.max(iterations, c.iterations());
            }
            if (p.reducedTemperature()[i] == 0) {
                if (p.densityPerNm2() != null) {
                    muNormal = lattice.chemicalPotential(density[i], 0);
                    muShift = 1e3 * (s.mu() - muNormal);
                }
                if (c != null && lattice.free().ringEV() == 0 && bands.isEmpty()) {
                    bands = bands(c, gap[i], point.tc());
                }
            }
        }
        List<String> warnings = Guard.ofLattice(p.lattice());
        Guard.shell(warnings, lattice, p.pairing().omega0MeV(), mu);
        if (point.tc() == 0) {
            warnings.add("Tc is 0 here: nothing to have a gap.");
        }
        return new GapsResult(
                point.tc(),
                point.mu(),
                temperature,
                mu,
                density,
                gap,
                bands,
                muNormal,
                muShift,
                residual,
                iterations,
                warnings);
    }

    private static double[][] gaps(Condensate c, double[] kFraction) {
        double[][] out = new double[c.bands()][kFraction.length];
        for (int b = 0; b < out.length; b++) {
            for (int k = 0; k < kFraction.length; k++) {
                out[b][k] = 1e3 * c.gap(b, kFraction[k]);
            }
        }
        return out;
    }

    private static List<GapsResult.Band> bands(Condensate c, double[][] gapMeV, double tc) {
        List<GapsResult.Band> out = new ArrayList<>();
        for (int b = 0; b < c.bands(); b++) {
            Condensate.Band band = c.band(b);
            double[] ratio = gapMeV[b].clone();
            for (int k = 0; k < ratio.length; k++) {
                ratio[k] *= 2e-3 / (Scale.KB * tc);
            }
            out.add(new GapsResult.Band(b + 1, band.condensateFraction(), band.density(), band.pairSize(), ratio));
        }
        return out;
    }

    @Override
    public List<Figure> figures(GapsParams params, GapsResult result) {
        return GapsFigures.of(params, result);
    }
}
