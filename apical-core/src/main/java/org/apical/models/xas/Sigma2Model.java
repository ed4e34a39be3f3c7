package org.apical.models.xas;

import java.util.List;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.physics.xafs.DebyeWaller;
import org.apical.plot.Figure;

/** {@code xas.sigma2} (xas-data, section 4.2). */
public final class Sigma2Model implements Model<Sigma2Params, Sigma2Result> {
    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                "xas.sigma2",
                "Mean-square relative displacement of a pair of atoms against temperature",
                "sevillano1979",
                "beni1976");
    }

    @Override
    public Class<Sigma2Params> paramsType() {
        return Sigma2Params.class;
    }

    @Override
    public Class<Sigma2Result> resultType() {
        return Sigma2Result.class;
    }

    @Override
    public Sigma2Result compute(Sigma2Params p, RunContext context) {
        double[] sigma2 = new double[p.temperatureK().length];
        for (int i = 0; i < sigma2.length; i++) {
            context.checkCancelled();
            sigma2[i] = sigma2(p, p.temperatureK()[i]);
        }
        return new Sigma2Result(p.temperatureK(), sigma2, reducedMass(p), List.of());
    }

    private static double reducedMass(Sigma2Params p) {
        return 1 / (1 / p.massesAmu()[0] + 1 / p.massesAmu()[1]);
    }

    /** sigma2 at a temperature. */
    static double sigma2(Sigma2Params p, double temperature) {
        return p.model() == DebyeWallerKind.EINSTEIN
                ? DebyeWaller.einstein(p.thetaK(), reducedMass(p), temperature)
                : DebyeWaller.correlatedDebye(
                        p.thetaK(),
                        p.massesAmu()[0],
                        p.massesAmu()[1],
                        p.distanceA() == null ? 0 : p.distanceA(),
                        p.rNormanA() == null ? 1 : p.rNormanA(),
                        temperature);
    }

    @Override
    public List<Figure> figures(Sigma2Params params, Sigma2Result result) {
        return Sigma2Figures.of(params, result);
    }
}
