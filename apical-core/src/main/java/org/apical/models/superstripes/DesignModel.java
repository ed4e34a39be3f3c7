package org.apical.models.superstripes;

import java.util.ArrayList;
import java.util.List;
import org.apical.model.BadInput;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.Report;
import org.apical.model.RunContext;
import org.apical.physics.superstripes.Extremum;
import org.apical.plot.Figure;
import org.apical.plot.Panel;

/** {@code superstripes.design}: the best L/d at a fixed period (superstripes, 4.8). */
public final class DesignModel implements Model<DesignParams, DesignResult> {
    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                        "superstripes.design",
                        "Best L/d of a superlattice at a fixed period, with sensitivities, growth errors and a recipe",
                        "perspective2025",
                        "bianconi1998",
                        "presland1991")
                .withExample("{\"ratio\": [0.5, 0.55, 0.6, 0.65, 0.6667, 0.7, 0.75, 0.8], \"layerStepNm\": 0.1}");
    }

    @Override
    public Class<DesignParams> paramsType() {
        return DesignParams.class;
    }

    @Override
    public Class<DesignResult> resultType() {
        return DesignResult.class;
    }

    @Override
    public DesignResult compute(DesignParams p, RunContext context) {
        return Guard.run(() -> design(p, context));
    }

    private static DesignResult design(DesignParams p, RunContext context) {
        int n = p.ratio().length;
        double[] tc = new double[n];
        double[] mu = new double[n];
        context.parallelFor(n, i -> {
            Extremum best = p.at(p.ratio()[i]).best(p.muWindowEV(), RunContext.quiet());
            tc[i] = best.value();
            mu[i] = best.x();
            context.progress(0.5 * (i + 1) / n, "L/d = " + p.ratio()[i]);
        });
        int at = 0;
        for (int i = 1; i < n; i++) {
            at = tc[i] > tc[at] ? i : at;
        }
        Setting best = p.at(p.ratio()[at]);
        double step = p.layerStepNm();
        if (step > 0 && !(step < best.well() && step < best.barrier())) {
            throw BadInput.value(
                    "BAD_VALUE",
                    "layerStepNm",
                    step,
                    "must be smaller than both layers at the best point, L = " + best.well() + " and W = "
                            + best.barrier() + " (nm).");
        }
        List<String> warnings = new ArrayList<>();
        Guard.shell(warnings, best.theory(true).lattice(), best.omega0(), mu);
        Guard.strong(warnings, best.omega0(), tc[at]);
        double edge = 1e-6 * (p.muWindowEV()[1] - p.muWindowEV()[0]);
        if (mu[at] - p.muWindowEV()[0] < edge || p.muWindowEV()[1] - mu[at] < edge) {
            warnings.add("muWindowEV: the largest Tc lies at the end of the window; widen it.");
        }
        if (tc[at] == 0) {
            warnings.add("Nothing superconducts in the window: there is no design.");
        }
        return new DesignResult(
                p.ratio(),
                tc,
                mu,
                new DesignResult.Best(
                        p.ratio()[at],
                        mu[at],
                        tc[at],
                        Designs.sensitivity(best, mu[at]),
                        step > 0 ? Designs.layers(best, mu[at], step) : null),
                Recipe.of(
                        best,
                        mu[at],
                        tc[at],
                        s -> s.best(p.muWindowEV(), context, true).value(),
                        p.uncertainty(),
                        context),
                Designs.patent(best, mu[at], tc[at]),
                warnings);
    }

    @Override
    public List<Figure> figures(DesignParams p, DesignResult r) {
        double[][] line = Plots.sorted(r.ratio(), r.tcK());
        Panel panel = Domes.panel(
                "geometry, best μ", line[0], line[1], r.best().ratio(), r.best().tcK(), List.of());
        return List.of(Figure.of(
                "design",
                "d = " + BadInput.number(p.periodNm()) + " nm: " + p.pairing().words(),
                "Largest Tc in the window of mu at each L/d, beside what mean doping alone gives: as long as both explain the"
                        + " measured point, geometry has not been shown. Measured: La2CuO4/La2-xSrxCuO4; one superlattice states its"
                        + " L/d (d = 5.28 nm, arXiv:2502.04231), its period is not that of the curve; the others are marks at the"
                        + " left edge."
                        + p.at(r.best().ratio()).bothAt(r.best().muEV()),
                panel));
    }

    @Override
    public Report report(DesignParams p, DesignResult r) {
        return GrowerReport.of(
                "A superlattice of period " + p.periodNm() + " nm",
                r.recipe(),
                r.best(),
                p.layerStepNm(),
                r.patentRemark(),
                r.warnings());
    }
}
