package org.apical.models.jahnteller;

import java.util.List;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.physics.jahnteller.PseudoJahnTeller;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** {@code jahnTeller.pseudo}: two states mixed by a mode (pairing-materials, section 8.3). */
public final class PseudoModel implements Model<PseudoParams, PseudoResult> {
    private static final int CURVE_POINTS = 201;

    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                "jahnTeller.pseudo",
                "Pseudo-Jahn-Teller effect: when two states mixed by a mode make a double well",
                "bersuker2013");
    }

    @Override
    public Class<PseudoParams> paramsType() {
        return PseudoParams.class;
    }

    @Override
    public Class<PseudoResult> resultType() {
        return PseudoResult.class;
    }

    @Override
    public PseudoResult compute(PseudoParams p, RunContext context) {
        PseudoJahnTeller site = new PseudoJahnTeller(p.stiffnessEVPerA2(), p.couplingEVPerA(), p.halfGapEV());
        double[] lower = new double[p.qA().length];
        double[] upper = new double[lower.length];
        for (int i = 0; i < lower.length; i++) {
            double[] e = site.energies(p.qA()[i]);
            lower[i] = e[0];
            upper[i] = e[1];
        }
        return new PseudoResult(
                site.unstable(),
                site.minimum(),
                site.stabilisation(),
                site.curvatureAtZero(),
                site.curvatureAtMinimum(),
                site.criticalCoupling(),
                lower,
                upper,
                List.of());
    }

    @Override
    public List<Figure> figures(PseudoParams p, PseudoResult r) {
        PseudoJahnTeller site = new PseudoJahnTeller(p.stiffnessEVPerA2(), p.couplingEVPerA(), p.halfGapEV());
        double reach = r.unstable() ? 2 * r.minimumA() : 2 * Math.sqrt(2 * p.halfGapEV() / p.stiffnessEVPerA2());
        double[] q = new double[CURVE_POINTS];
        double[][] y = new double[4][CURVE_POINTS];
        for (int i = 0; i < CURVE_POINTS; i++) {
            q[i] = reach * (2.0 * i / (CURVE_POINTS - 1) - 1);
            double[] e = site.energies(q[i]);
            double bare = 0.5 * p.stiffnessEVPerA2() * q[i] * q[i];
            y[0][i] = e[0];
            y[1][i] = e[1];
            y[2][i] = bare - p.halfGapEV();
            y[3][i] = bare + p.halfGapEV();
        }
        return List.of(Figure.of(
                "pseudo-jahn-teller",
                r.unstable() ? "Pseudo-Jahn-Teller: a double well" : "Pseudo-Jahn-Teller: a softened mode",
                "Energies from midway between the two states; dashed: the two states if the mode did not mix them.",
                Panel.of(
                        Axis.of("q", "Å"),
                        Axis.of("energy", "eV"),
                        new Layer.Curve("lower sheet", q, y[0], Style.color(0)),
                        new Layer.Curve("upper sheet", q, y[1], Style.color(1)),
                        new Layer.Curve(
                                "without coupling", q, y[2], Style.color(7).dashed()),
                        new Layer.Curve("", q, y[3], Style.color(7).dashed()))));
    }
}
