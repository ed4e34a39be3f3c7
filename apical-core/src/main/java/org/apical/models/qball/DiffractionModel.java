package org.apical.models.qball;

import java.util.ArrayList;
import java.util.List;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.physics.qball.Homogeneous;
import org.apical.physics.qball.QballConstants;
import org.apical.physics.qball.SphereFormFactor;
import org.apical.plot.Figure;

/** {@code qball.diffraction}: the X-ray signature (qball, section 7). */
public final class DiffractionModel implements Model<DiffractionParams, DiffractionResult> {
    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                "qball.diffraction",
                "Smallest ball that holds a pair, its diffraction width and intensity",
                "mukhin2022",
                "mukhin2023",
                "campi2015");
    }

    @Override
    public Class<DiffractionParams> paramsType() {
        return DiffractionParams.class;
    }

    @Override
    public Class<DiffractionResult> resultType() {
        return DiffractionResult.class;
    }

    @Override
    public DiffractionResult compute(DiffractionParams p, RunContext context) {
        Homogeneous theory = p.theory();
        double[] alpha = Amplitudes.of(p, theory, context);
        int n = alpha.length;
        double[] size = new double[n];
        double[] charge = new double[n];
        double[] width = new double[n];
        double[] amplitude = new double[n];
        double star = p.tStarK();
        boolean small = false;
        for (int i = 0; i < n; i++) {
            double t = p.temperatureK()[i];
            double omega = QballConstants.omegaMeV(t, p.windingNumber());
            double gap = theory.kernel().closure().gap(alpha[i]) * omega;
            size[i] = p.hbarVfMeVNm() / (Math.PI * gap);
            double m = alpha[i] * t / star;
            charge[i] = 2 * m * m * t / star * 4 * Math.PI / 3 * Math.pow(size[i] / p.lengthNm(), 3) / p.couplingG();
            width[i] = SphereFormFactor.fwhm(size[i]);
            amplitude[i] = alpha[i] * omega;
            small |= charge[i] < 1;
        }
        Amplitudes.finite(size, "size of a pair");
        Amplitudes.finite(charge, "smallest charge");
        List<String> warnings = new ArrayList<>(Amplitudes.warnings(p));
        if (small) {
            warnings.add("chargeMinimum is below 1 at some temperatures: one quantum already holds a pair there.");
        }
        return new DiffractionResult(p.temperatureK(), size, charge, width, amplitude, Basis.DERIVED, warnings);
    }

    @Override
    public List<Figure> figures(DiffractionParams params, DiffractionResult result) {
        return DiffractionFigures.of(params, result);
    }
}
