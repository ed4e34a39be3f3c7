package org.apical.models.qball;

import java.util.ArrayList;
import java.util.List;
import org.apical.model.BadInput;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.physics.qball.MagnetisationFit;
import org.apical.plot.Figure;

/** {@code qball.diamagnetismFit}: a fit of the magnetisation (qball, section 13, C11). */
public final class DiamagnetismFitModel implements Model<DiamagnetismFitParams, DiamagnetismFitResult> {
    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                "qball.diamagnetismFit",
                "Volume fraction and radius from a measured magnetisation",
                "mukhin2022",
                "mukhin2023",
                "li2010");
    }

    @Override
    public Class<DiamagnetismFitParams> paramsType() {
        return DiamagnetismFitParams.class;
    }

    @Override
    public Class<DiamagnetismFitResult> resultType() {
        return DiamagnetismFitResult.class;
    }

    @Override
    public DiamagnetismFitResult compute(DiamagnetismFitParams p, RunContext context) {
        context.checkCancelled();
        double[] b = p.fieldT();
        double[] m = p.magnetisationAPerM();
        if (b.length != m.length) {
            throw BadInput.at(
                    "BAD_VALUE",
                    "magnetisationAPerM",
                    "has " + m.length + " items and fieldT " + b.length + "; both must have equal lengths.");
        }
        MagnetisationFit fit = MagnetisationFit.of(b, m, p.penetrationDepthNm(), p.coherenceLengthNm());
        double chi = 0;
        double[] fitted = new double[b.length];
        for (int i = 0; i < b.length; i++) {
            fitted[i] = fit.sphere().magnetisation(b[i]);
            double e = (fitted[i] - m[i]) / p.errorAPerM();
            chi += e * e;
        }
        List<String> warnings = new ArrayList<>();
        if (fit.atEdge()) {
            warnings.add("The data do not show where M returns to zero: only the product of x and R^2 is determined.");
        }
        if (fit.sphere().volumeFraction() > 1 || fit.sphere().volumeFraction() < 0) {
            warnings.add("The fitted volume fraction is not between 0 and 1: the theory does not describe these data.");
        }
        if (fit.sphere().radiusNm() > 2 * p.coherenceLengthNm()
                || fit.sphere().radiusNm() > p.penetrationDepthNm() / 3) {
            warnings.add("The fitted radius is outside the theory (above 2 xi or lambda/3).");
        }
        return new DiamagnetismFitResult(
                fit.sphere().volumeFraction(),
                fit.sphere().radiusNm(),
                fit.sphere().criticalField(),
                chi / (b.length - 2),
                b,
                fitted,
                Basis.DERIVED,
                warnings);
    }

    @Override
    public List<Figure> figures(DiamagnetismFitParams params, DiamagnetismFitResult result) {
        return DiamagnetismFitFigures.of(params, result);
    }
}
