package org.apical.models.pairing;

import java.util.ArrayList;
import java.util.List;
import org.apical.physics.pairing.ClosedFormulas;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** Figures of {@link IsotopeModel} (pairing-materials, section 11). */
final class IsotopeFigures {
    private IsotopeFigures() {}

    static List<Figure> of(IsotopeParams p, IsotopeResult r) {
        List<Figure> figures = new ArrayList<>();
        figures.add(coupling(p, r));
        if (!r.groups().isEmpty()) {
            figures.add(groups(r));
        }
        return figures;
    }

    private static Figure coupling(IsotopeParams p, IsotopeResult r) {
        double[] lambda = PairingFigures.linear(0.3, 3, 100);
        double[] closed = new double[lambda.length];
        for (int k = 0; k < closed.length; k++) {
            double net = lambda[k] - p.muStar() * (1 + 0.62 * lambda[k]);
            closed[k] = net > 0 ? ClosedFormulas.isotopeExponent(lambda[k], p.muStar()) : Double.NaN;
            closed[k] = closed[k] < 0 ? Double.NaN : closed[k];
        }
        List<Layer> layers = new ArrayList<>(List.of(
                Layer.curve("Eliashberg, this shape", r.curveLambda(), r.curveAlpha(), 0),
                new Layer.Curve(
                        "McMillan formula", lambda, closed, Style.color(1).dashed()),
                new Layer.Curve(
                        "1/2",
                        new double[] {0.3, 3},
                        new double[] {0.5, 0.5},
                        Style.color(7).dotted())));
        if (Double.isFinite(r.alphaTotal())) {
            layers.add(new Layer.Points(
                    "this spectrum",
                    new double[] {r.lambda()},
                    new double[] {r.alphaTotal()},
                    new double[0],
                    Style.color(6)));
        }
        return Figure.of(
                "alpha-lambda",
                "Isotope exponent of Tc against coupling",
                "mu* at the cutoff and the cutoff itself do not move with the masses.",
                new Panel(Axis.of("λ", ""), Axis.of("α", "").range(0, 0.6), layers));
    }

    private static Figure groups(IsotopeResult r) {
        int n = r.groups().size();
        double[] x = new double[n];
        double[] alpha = new double[n];
        List<String> names = new ArrayList<>();
        double least = 0;
        double most = 0;
        for (int g = 0; g < n; g++) {
            x[g] = g + 1;
            alpha[g] = r.groups().get(g).alpha();
            least = Math.min(least, alpha[g]);
            most = Math.max(most, alpha[g]);
            names.add(r.groups().get(g).label());
        }
        return Figure.of(
                "alpha-groups",
                "Partial isotope exponents",
                "They add up to the total.",
                Panel.of(
                        Axis.named("group of atoms", names),
                        Axis.of("α", "").range(Math.min(0, 1.1 * least), Math.max(0.5, 1.1 * most)),
                        new Layer.Bars("", x, alpha, Style.color(0))));
    }
}
