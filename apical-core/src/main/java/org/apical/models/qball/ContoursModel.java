package org.apical.models.qball;

import java.util.ArrayList;
import java.util.List;
import org.apical.model.BadInput;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.physics.qball.Homogeneous;
import org.apical.physics.qball.PairingKernel;
import org.apical.physics.qball.PhaseBoundary;
import org.apical.plot.Figure;

/** {@code qball.contours}: contours (qball, section 4). */
public final class ContoursModel implements Model<ContoursParams, ContoursResult> {
    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                "qball.contours",
                "Contours of the self-consistent theory in the plane of amplitude and temperature",
                "mukhin2022",
                "mukhin2023");
    }

    @Override
    public Class<ContoursParams> paramsType() {
        return ContoursParams.class;
    }

    @Override
    public Class<ContoursResult> resultType() {
        return ContoursResult.class;
    }

    @Override
    public ContoursResult compute(ContoursParams p, RunContext context) {
        PairingKernel kernel = p.kernel();
        double start = kernel.threshold();
        if (!(p.alphaMax() > start)) {
            throw BadInput.value(
                    "BAD_VALUE",
                    "alphaMax",
                    p.alphaMax(),
                    "must be above alpha_c = " + BadInput.number(start) + ", where the gap opens.");
        }
        int n = p.points();
        double[] alpha = new double[n];
        double[] ratio = new double[n];
        for (int i = 0; i < n; i++) {
            alpha[i] = start + (p.alphaMax() - start) * i / (n - 1);
            ratio[i] = i == 0 ? 0 : kernel.ratio(alpha[i]);
        }
        List<Contour> contours = new ArrayList<>();
        for (double kappa : p.kappa()) {
            context.checkCancelled();
            contours.add(contour(kernel, kappa, ratio));
        }
        return new ContoursResult(
                alpha, kernel.alphaPeak(), kernel.kappaStar(), contours, Basis.DERIVED, p.closureWarnings());
    }

    private static Contour contour(PairingKernel kernel, double kappa, double[] ratio) {
        double[] lower = new double[ratio.length];
        double[] upper = new double[ratio.length];
        for (int i = 0; i < ratio.length; i++) {
            double r = kappa * ratio[i] / 3;
            lower[i] = PhaseBoundary.lower(r);
            upper[i] = PhaseBoundary.upper(r);
        }
        double over = kappa / kernel.kappaStar() - 1;
        String topology = Math.abs(over) <= 1e-9 ? "touching" : over < 0 ? "domeAndTrough" : "leftAndRight";
        if (!topology.equals("leftAndRight")) {
            return new Contour(kappa, topology, lower, upper, null, null);
        }
        // f = (2/sqrt3)/kappa on both sides of alpha*.
        double level = 3 * PhaseBoundary.LARGEST / kappa;
        Homogeneous theory = new Homogeneous(kernel, kappa);
        return new Contour(kappa, topology, lower, upper, theory.innerAt(level), theory.outerAt(level));
    }

    @Override
    public List<Figure> figures(ContoursParams params, ContoursResult result) {
        return ContoursFigures.of(params, result);
    }
}
