package org.apical.models.pairing;

import java.util.ArrayList;
import java.util.List;
import org.apical.physics.pairing.SuperfluidFit;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** Figures of {@link SuperfluidFitModel}. */
final class SuperfluidFitFigures {
    private SuperfluidFitFigures() {}

    static List<Figure> of(SuperfluidFitParams p, SuperfluidFitResult r) {
        double top = Math.max(p.tcK(), r.temperatureK()[r.temperatureK().length - 1]);
        double[] t = PairingFigures.linear(0, 1.02 * top, 200);
        List<Layer> above = new ArrayList<>();
        List<Layer> below = new ArrayList<>();
        above.add(new Layer.Points("data", r.temperatureK(), r.value(), r.sigma(), Style.color(6)));
        for (int k = 0; k < r.fits().size(); k++) {
            SuperfluidFitResult.Fit fit = r.fits().get(k);
            SuperfluidFit.Gaps gaps = p.models().get(k).gaps();
            Style style = k % 2 == 0 ? Style.color(k) : Style.color(k).dashed();
            double[] x = parameters(fit, gaps);
            double[] y = new double[t.length];
            for (int i = 0; i < t.length; i++) {
                y[i] = SuperfluidFit.curve(gaps, x, fit.tcK(), t[i]);
            }
            above.add(new Layer.Curve(fit.model(), t, y, style));
            double[] rest = new double[r.value().length];
            for (int i = 0; i < rest.length; i++) {
                rest[i] = (r.value()[i] - SuperfluidFit.curve(gaps, x, fit.tcK(), r.temperatureK()[i])) / r.sigma()[i];
            }
            below.add(new Layer.Curve(fit.model(), r.temperatureK(), rest, style));
        }
        return List.of(new Figure(
                "fits",
                "Superfluid density and fits",
                "Lowest BIC: " + r.best() + ".",
                List.of(
                        new Panel(PairingFigures.temperature(), Axis.of("λ⁻²", "unit of the data"), above),
                        new Panel(PairingFigures.temperature(), Axis.of("(data − fit) / σ", ""), below))));
    }

    private static double[] parameters(SuperfluidFitResult.Fit fit, SuperfluidFit.Gaps gaps) {
        return switch (gaps) {
            case D -> new double[] {fit.valueAtZero(), fit.gapDMeV()};
            case S -> new double[] {fit.valueAtZero(), fit.gapSMeV()};
            case S_AND_D -> new double[] {fit.valueAtZero(), fit.gapDMeV(), fit.gapSMeV(), fit.weightD()};
            case S_AND_S -> new double[] {fit.valueAtZero(), fit.gapLargeMeV(), fit.gapSmallMeV(), fit.weightLarge()};
        };
    }
}
