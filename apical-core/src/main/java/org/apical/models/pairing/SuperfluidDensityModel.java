package org.apical.models.pairing;

import static org.apical.physics.pairing.PairingConstants.KB;

import java.util.ArrayList;
import java.util.List;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** {@code pairing.superfluidDensity} (pairing-materials, section 7). */
public final class SuperfluidDensityModel implements Model<SuperfluidDensityParams, SuperfluidDensityResult> {
    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                "pairing.superfluidDensity",
                "Superfluid density of a d-wave and an s-wave gap against temperature",
                "khasanov2007",
                "carrington2003");
    }

    @Override
    public Class<SuperfluidDensityParams> paramsType() {
        return SuperfluidDensityParams.class;
    }

    @Override
    public Class<SuperfluidDensityResult> resultType() {
        return SuperfluidDensityResult.class;
    }

    @Override
    public SuperfluidDensityResult compute(SuperfluidDensityParams p, RunContext context) {
        int n = p.temperatureK().length;
        double[] d = new double[n];
        double[] s = new double[n];
        double[] rho = new double[n];
        for (int i = 0; i < n; i++) {
            context.checkCancelled();
            d[i] = DensityShape.d(p.gapDMeV(), p.tcK(), p.temperatureK()[i]);
            s[i] = DensityShape.s(p.gapSMeV(), p.tcK(), p.temperatureK()[i]);
            rho[i] = p.weightD() * d[i] + (1 - p.weightD()) * s[i];
        }
        DensityShape shape = DensityShape.of(p.weightD(), p.gapDMeV(), p.gapSMeV(), p.tcK());
        return new SuperfluidDensityResult(
                rho,
                d,
                s,
                2 * p.gapDMeV() / (KB * p.tcK()),
                2 * p.gapSMeV() / (KB * p.tcK()),
                shape.steepest(),
                shape.inflection(),
                shape.kink(),
                List.of());
    }

    @Override
    public List<Figure> figures(SuperfluidDensityParams p, SuperfluidDensityResult r) {
        double[] t = PairingFigures.linear(0, 1.02 * p.tcK(), 240);
        double[] both = new double[t.length];
        double[] d = new double[t.length];
        double[] s = new double[t.length];
        for (int i = 0; i < t.length; i++) {
            d[i] = DensityShape.d(p.gapDMeV(), p.tcK(), t[i]);
            s[i] = DensityShape.s(p.gapSMeV(), p.tcK(), t[i]);
            both[i] = p.weightD() * d[i] + (1 - p.weightD()) * s[i];
        }
        List<Layer> layers = new ArrayList<>(List.of(
                new Layer.Region(10, 15, "10-15 K"),
                new Layer.Curve("d alone", t, d, Style.color(0).dashed()),
                new Layer.Curve("s alone", t, s, Style.color(1).dotted()),
                new Layer.Curve("both", t, both, Style.color(6).width(2)),
                new Layer.Points("asked for", p.temperatureK(), r.rho(), new double[0], Style.color(6))));
        if (p.tcK() < 15) {
            layers.remove(0);
        }
        if (Double.isFinite(r.kinkK())) {
            layers.add(new Layer.Points(
                    "kink",
                    new double[] {r.kinkK()},
                    new double[] {DensityShape.rho(p.weightD(), p.gapDMeV(), p.gapSMeV(), p.tcK(), r.kinkK())},
                    new double[0],
                    Style.color(3)));
        }
        return List.of(Figure.of(
                "density",
                "Superfluid density",
                "Shaded: the inflection published for La1.83Sr0.17CuO4.",
                new Panel(
                        PairingFigures.temperature().range(0, 1.02 * p.tcK()),
                        Axis.of("λ⁻²(T) / λ⁻²(0)", "").range(0, 1.08),
                        layers)));
    }
}
