package org.apical.models.phases;

import java.util.ArrayList;
import java.util.List;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.physics.phases.MisfitMap;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** {@code phases.strain} (phase-separation, section G). */
public final class StrainModel implements Model<StrainParams, StrainResult> {
    private static final double CRITICAL_MISMATCH = 0.035;
    private static final double CRITICAL_DOPING = 0.15;
    private static final double EVEN = 1e-9;

    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                "phases.strain",
                "Misfit of spacer and plane, and a drawing of Tc over misfit and doping",
                "bianconi2001strain",
                "poccia2010misfit");
    }

    @Override
    public Class<StrainParams> paramsType() {
        return StrainParams.class;
    }

    @Override
    public Class<StrainResult> resultType() {
        return StrainResult.class;
    }

    @Override
    public StrainResult compute(StrainParams p, RunContext context) {
        double t = MisfitMap.tolerance(p.spacerBondA(), p.planarBondA());
        double[] doping = p.dopings();
        double[] mismatch = p.mismatches();
        double[][] tc = new double[mismatch.length][doping.length];
        for (int i = 0; i < mismatch.length; i++) {
            context.checkCancelled();
            for (int j = 0; j < doping.length; j++) {
                tc[i][j] = MisfitMap.tc(doping[j], mismatch[i]);
            }
        }
        return new StrainResult(
                t,
                1 - t,
                CRITICAL_MISMATCH,
                CRITICAL_DOPING,
                doping,
                mismatch,
                tc,
                List.of(
                        "The map of Tc is phenomenology of this project, made for drawing; it is no law and was fitted to nothing.",
                        "The critical mismatch is 0.035(5) at the doping 0.15(3). Poccia et al. (2010) print a misfit strain of 0.35;"
                                + " 3.5 % is most likely meant."));
    }

    @Override
    public List<Figure> figures(StrainParams p, StrainResult r) {
        List<Layer> layers = new ArrayList<>();
        if (even(r.doping()) && even(r.mismatch())) {
            layers.add(new Layer.HeatMap(r.doping(), r.mismatch(), r.tcK(), "Tc", "K"));
            layers.add(new Layer.Points(
                    "critical point",
                    new double[] {CRITICAL_DOPING},
                    new double[] {CRITICAL_MISMATCH},
                    new double[] {0.005},
                    Style.color(1)));
            return List.of(Figure.of(
                    "tc",
                    "Tc over doping and misfit: a drawing",
                    "Phenomenology for drawing, fitted to nothing. The point is the cited critical mismatch, 0.035(5) at 0.15(3).",
                    new Panel(Axis.of("Doping δ", ""), Axis.of("Mismatch η = 1 − t", ""), layers)));
        }
        for (int i = 0; i < Math.min(8, r.mismatch().length); i++) {
            layers.add(new Layer.Curve(
                    "η = " + r.mismatch()[i],
                    r.doping(),
                    r.tcK()[i],
                    Style.shade(i / Math.max(1.0, Math.min(7, r.mismatch().length - 1)))));
        }
        return List.of(Figure.of(
                "tc",
                "Tc over doping at several misfits: a drawing",
                "Phenomenology for drawing, fitted to nothing.",
                new Panel(Axis.of("Doping δ", ""), Axis.of("Tc", "K"), layers)));
    }

    /** Whether a list rises in even steps, as a map in colours needs. */
    private static boolean even(double[] x) {
        if (x.length < 2 || x[1] <= x[0]) {
            return false;
        }
        double step = (x[x.length - 1] - x[0]) / (x.length - 1);
        for (int i = 0; i < x.length; i++) {
            if (Math.abs(x[i] - x[0] - i * step) > EVEN) {
                return false;
            }
        }
        return true;
    }
}
