package org.apical.models.kuramoto;

import java.util.Arrays;
import java.util.List;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.physics.kuramoto.SelfConsistent;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** {@code kuramoto.ottAntonsen}: the order parameter in time, exactly (iqtp, section 6). */
public final class OttAntonsenModel implements Model<OttAntonsenParams, OttAntonsenResult> {
    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                "kuramoto.ottAntonsen",
                "Exact growth of order among oscillators with Lorentzian frequencies",
                "ott2008");
    }

    @Override
    public Class<OttAntonsenParams> paramsType() {
        return OttAntonsenParams.class;
    }

    @Override
    public Class<OttAntonsenResult> resultType() {
        return OttAntonsenResult.class;
    }

    @Override
    public OttAntonsenResult compute(OttAntonsenParams p, RunContext context) {
        context.checkCancelled();
        double[] r = Arrays.stream(p.times()).map(t -> at(p, t)).toArray();
        double last = p.coupling() == 0 && p.width() == 0
                ? p.initialOrderParameter()
                : p.initialOrderParameter() == 0 ? 0 : SelfConsistent.lorentzian(p.coupling(), p.width(), 0);
        return new OttAntonsenResult(r, last, p.coupling() / 2 - p.width());
    }

    private static double at(OttAntonsenParams p, double t) {
        return SelfConsistent.ottAntonsen(p.coupling(), p.width(), p.initialOrderParameter(), t);
    }

    @Override
    public List<Figure> figures(OttAntonsenParams p, OttAntonsenResult r) {
        double end = Math.max(1e-3, Arrays.stream(p.times()).max().orElse(1));
        double[] t = new double[201];
        double[] y = new double[201];
        for (int i = 0; i < t.length; i++) {
            t[i] = end * i / (t.length - 1);
            y[i] = at(p, t[i]);
        }
        return List.of(Figure.of(
                "kuramoto-growth",
                "Growth of the order parameter",
                "Ott and Antonsen's closed form; the points are the times asked for.",
                Panel.of(
                        Axis.of("time, in inverse units of K", ""),
                        Axis.of("order parameter r", "").range(0, 1.05),
                        new Layer.Curve("exact", t, y, Style.color(0)),
                        new Layer.Points("asked for", p.times(), r.orderParameter(), new double[0], Style.color(1)))));
    }
}
