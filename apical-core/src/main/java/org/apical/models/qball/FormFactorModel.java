package org.apical.models.qball;

import java.util.List;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.physics.qball.SphereFormFactor;
import org.apical.plot.Figure;

/** {@code qball.formFactor}: the form factor of a sphere (qball, section 7). */
public final class FormFactorModel implements Model<FormFactorParams, FormFactorResult> {
    @Override
    public ModelInfo info() {
        return ModelInfo.of("qball.formFactor", "Diffraction peak of a sphere", "guinier1963");
    }

    @Override
    public Class<FormFactorParams> paramsType() {
        return FormFactorParams.class;
    }

    @Override
    public Class<FormFactorResult> resultType() {
        return FormFactorResult.class;
    }

    @Override
    public FormFactorResult compute(FormFactorParams p, RunContext context) {
        context.checkCancelled();
        double[] out = new double[p.deltaQPerNm().length];
        for (int i = 0; i < out.length; i++) {
            out[i] = SphereFormFactor.intensity(p.deltaQPerNm()[i] * p.radiusNm());
        }
        return new FormFactorResult(
                p.deltaQPerNm(), out, SphereFormFactor.fwhm(p.radiusNm()), Basis.TEXTBOOK, List.of());
    }

    @Override
    public List<Figure> figures(FormFactorParams params, FormFactorResult result) {
        return FormFactorFigures.of(params, result);
    }
}
