package org.apical.models.jahnteller;

import java.util.List;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.physics.jahnteller.JahnTellerSurface;
import org.apical.plot.Figure;

/** {@code jahnTeller.surface}: the Mexican hat of E x e (pairing-materials, section 8.1; Figure 1 of the perspective). */
public final class SurfaceModel implements Model<SurfaceParams, SurfaceResult> {
    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                "jahnTeller.surface",
                "Energy surfaces of the E x e Jahn-Teller effect with linear and quadratic coupling",
                "bersuker1989",
                "bianconi2025");
    }

    @Override
    public Class<SurfaceParams> paramsType() {
        return SurfaceParams.class;
    }

    @Override
    public Class<SurfaceResult> resultType() {
        return SurfaceResult.class;
    }

    static JahnTellerSurface surface(SurfaceParams p) {
        return new JahnTellerSurface(p.stiffnessEVPerA2(), p.linearEVPerA(), p.quadraticEVPerA2());
    }

    @Override
    public SurfaceResult compute(SurfaceParams p, RunContext context) {
        JahnTellerSurface surface = surface(p);
        double[] lower = new double[p.q1A().length];
        double[] upper = new double[lower.length];
        for (int i = 0; i < lower.length; i++) {
            double[] e = surface.energies(p.q1A()[i], p.q2A()[i]);
            lower[i] = e[0];
            upper[i] = e[1];
        }
        return new SurfaceResult(
                surface.stabilisation(),
                surface.radius(),
                surface.saddleRadius(),
                surface.barrier(),
                surface.minima(),
                lower,
                upper,
                List.of());
    }

    @Override
    public List<Figure> figures(SurfaceParams params, SurfaceResult result) {
        return SurfaceFigures.of(params, result);
    }
}
