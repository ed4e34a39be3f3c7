package org.apical.models.stripes;

import java.util.ArrayList;
import java.util.List;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.physics.stripes.PlaneDiffraction;
import org.apical.physics.stripes.Scattering;
import org.apical.physics.stripes.StripedPlane;
import org.apical.plot.Figure;

/** {@code stripes.diffraction}: reflections and satellites of a striped plane (superstripes, 7.2). */
public final class DiffractionModel implements Model<DiffractionParams, DiffractionResult> {
    /** Where the tables of Waasmaier and Kirfel end, 4 pi times 6 1/A. */
    private static final double TABLE_END = 24 * Math.PI;

    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                "stripes.diffraction",
                "Bragg reflections and superlattice satellites of a striped CuO2 plane",
                "perspective2025",
                "waasmaier1995",
                "sears1992");
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
        StripedPlane plane = p.plane().plane();
        PlaneDiffraction diffraction = new PlaneDiffraction(plane, p.scattering(), p.bFactorA2());
        int n = p.reflections().length;
        double[][] q = new double[n][];
        double[] intensity = new double[n];
        boolean far = false;
        for (int i = 0; i < n; i++) {
            context.checkCancelled();
            double[] r = p.reflections()[i];
            q[i] = diffraction.q(r[0], r[1], r[2], r[3]);
            intensity[i] = diffraction.intensity(q[i]);
            far |= Math.hypot(Math.hypot(q[i][0], q[i][1]), q[i][2]) > TABLE_END;
        }
        List<String> warnings = new ArrayList<>();
        if (far && p.scattering() == Scattering.XRAY) {
            warnings.add("Some reflections lie beyond 75.4 1/A, where the table of form factors ends.");
        }
        return new DiffractionResult(
                plane.period(),
                plane.period() / plane.rows(),
                q,
                intensity,
                plane.a() / plane.period(),
                Math.sqrt(2) * plane.a() / plane.period(),
                warnings);
    }

    @Override
    public List<Figure> figures(DiffractionParams params, DiffractionResult result) {
        return DiffractionFigures.of(params, result);
    }
}
