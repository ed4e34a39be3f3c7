package org.apical.models.superstripes;

import java.util.ArrayList;
import java.util.List;
import org.apical.data.superlattice.MeasuredSuperlattice;
import org.apical.data.superlattice.SuperlatticeTable;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.physics.superstripes.DopingDome;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** {@code superstripes.nullDome}: the dome that mean doping alone gives (superstripes, 4.9). */
public final class NullDomeModel implements Model<NullDomeParams, NullDomeResult> {
    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                        "superstripes.nullDome",
                        "Tc of a superlattice by its mean doping alone: the null hypothesis of a geometric dome",
                        "presland1991",
                        "perspective2025")
                .withExample("{\"file\": \"example:superstripes/lsco_lco_superlattices.csv\"}");
    }

    @Override
    public Class<NullDomeParams> paramsType() {
        return NullDomeParams.class;
    }

    @Override
    public Class<NullDomeResult> resultType() {
        return NullDomeResult.class;
    }

    @Override
    public NullDomeResult compute(NullDomeParams p, RunContext context) {
        context.checkCancelled();
        DopingDome dome = new DopingDome(p.strontium(), p.tcMaxK(), p.optimalDoping(), p.curvature());
        double[] doping = new double[p.ratio().length];
        double[] tc = new double[doping.length];
        for (int i = 0; i < tc.length; i++) {
            doping[i] = dome.meanDoping(p.ratio()[i]);
            tc[i] = dome.tc(doping[i]);
        }
        List<NullDomeResult.Measured> measured = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        String file = p.file();
        if (file != null) {
            for (MeasuredSuperlattice m :
                    SuperlatticeTable.read(file, context.data().read(file))) {
                double x = !Double.isNaN(m.meanDoping())
                        ? m.meanDoping()
                        : (Double.isNaN(m.strontium()) ? p.strontium() : m.strontium()) * (1 - m.ratio());
                measured.add(new NullDomeResult.Measured(
                        m.id(), m.ratio(), x, m.tcK(), Double.isNaN(x) ? Double.NaN : dome.tc(x)));
            }
            long unknown =
                    measured.stream().filter(m -> Double.isNaN(m.meanDoping())).count();
            if (unknown > 0) {
                warnings.add(unknown + " of " + measured.size()
                        + " measured superlattices state neither mean doping nor L/d: nothing can be compared there.");
            }
        }
        return new NullDomeResult(p.ratio(), doping, tc, measured, warnings);
    }

    @Override
    public List<Figure> figures(NullDomeParams p, NullDomeResult r) {
        DopingDome dome = new DopingDome(p.strontium(), p.tcMaxK(), p.optimalDoping(), p.curvature());
        double[] ratio = Plots.steps(0, 1, 401);
        double[] tc = new double[ratio.length];
        for (int i = 0; i < tc.length; i++) {
            tc[i] = dome.tc(dome.meanDoping(ratio[i]));
        }
        Panel panel = Panel.of(
                Axis.of("L / d", "").range(0, 1),
                Plots.tc(),
                new Layer.Curve(
                        "doping alone", ratio, tc, Style.color(7).dashed().width(1.8)),
                new Layer.Points("asked for", r.ratio(), r.tcK(), new double[0], Style.color(7)));
        for (Layer mark : Domes.measured(
                r.measured().stream()
                        .mapToDouble(NullDomeResult.Measured::ratio)
                        .toArray(),
                r.measured().stream().mapToDouble(NullDomeResult.Measured::tcK).toArray(),
                0)) {
            panel = panel.with(mark);
        }
        return List.of(Figure.of(
                "null-dome",
                "What doping alone gives",
                "Mean doping x (1 - L/d) with x = " + p.strontium()
                        + " put into the parabola of the cuprates. A measured dome over L/d that follows it says nothing about"
                        + " geometry. Measured ones without a stated L/d are marks at the left edge.",
                panel));
    }
}
