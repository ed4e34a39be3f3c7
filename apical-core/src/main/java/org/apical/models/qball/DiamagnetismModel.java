package org.apical.models.qball;

import java.util.ArrayList;
import java.util.List;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.physics.qball.SphereDiamagnetism;
import org.apical.plot.Figure;

/** {@code qball.diamagnetism}: diamagnetism (qball, section 7). */
public final class DiamagnetismModel implements Model<DiamagnetismParams, DiamagnetismResult> {
    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                "qball.diamagnetism",
                "Diamagnetism of a gas of small superconducting spheres",
                "mukhin2022",
                "mukhin2023",
                "li2010");
    }

    @Override
    public Class<DiamagnetismParams> paramsType() {
        return DiamagnetismParams.class;
    }

    @Override
    public Class<DiamagnetismResult> resultType() {
        return DiamagnetismResult.class;
    }

    @Override
    public DiamagnetismResult compute(DiamagnetismParams p, RunContext context) {
        context.checkCancelled();
        SphereDiamagnetism sphere = sphere(p, p.radiusNm());
        double[] m = new double[p.fieldT().length];
        for (int i = 0; i < m.length; i++) {
            m[i] = sphere.magnetisation(p.fieldT()[i]);
        }
        return new DiamagnetismResult(
                p.fieldT(),
                m,
                sphere.criticalField(),
                sphere.fieldAtMinimum(),
                sphere.magnetisation(sphere.fieldAtMinimum()),
                sphere.susceptibility(),
                sphere.susceptibilityLondon(),
                Basis.DERIVED,
                warnings(p));
    }

    static SphereDiamagnetism sphere(DiamagnetismParams p, double radiusNm) {
        return new SphereDiamagnetism(radiusNm, p.penetrationDepthNm(), p.coherenceLengthNm(), p.volumeFraction());
    }

    private static List<String> warnings(DiamagnetismParams p) {
        List<String> out = new ArrayList<>();
        if (p.radiusNm() > 2 * p.coherenceLengthNm()) {
            out.add("radiusNm is above 2 coherenceLengthNm: vortices are possible, which this theory leaves out.");
        }
        if (p.radiusNm() > p.penetrationDepthNm() / 3) {
            out.add("radiusNm is above penetrationDepthNm/3: the field is screened inside; only"
                    + " susceptibilityLondonSphere holds.");
        }
        return out;
    }

    @Override
    public List<Figure> figures(DiamagnetismParams params, DiamagnetismResult result) {
        return DiamagnetismFigures.of(params, result);
    }
}
