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

        double m1 = p.massesAmu()[0];
        double m2 = p.massesAmu()[1];
        double reduced = 1 / (1 / m1 + 1 / m2);
        double distance = p.distanceA() == null ? 0 : p.distanceA();
        double norman = p.rNormanA() == null ? 1 : p.rNormanA();
        double[] sigma2 = new double[p.temperatureK().length];
        for (int i = 0; i < sigma2.length; i++) {
            context.checkCancelled();
            double t = p.temperatureK()[i];
            sigma2[i] = p.model() == DebyeWallerKind.EINSTEIN
                    ? DebyeWaller.einstein(p.thetaK(), reduced, t)
                    : DebyeWaller.correlatedDebye(p.thetaK(), m1, m2, distance, norman, t);
        }
        return new Sigma2Result(p.temperatureK(), sigma2, reduced, List.of());
    }

    @Override
    public List<Figure> figures(Sigma2Params params, Sigma2Result result) {
        return Sigma2Figures.of(params, result);
    }
}
