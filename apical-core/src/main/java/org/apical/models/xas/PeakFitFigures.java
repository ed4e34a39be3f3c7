package org.apical.models.xas;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** Figures of {@link PeakFitModel} (xas-data, section 8). */
final class PeakFitFigures {
    private PeakFitFigures() {}

    static List<Figure> of(PeakFitParams p, PeakFitResult r) {
        double[] zero = new double[0];
        double[] residual = new double[r.numPoints()];
        for (int i = 0; i < residual.length; i++) {
            residual[i] = r.data()[i] - r.fit()[i];
        }
        List<Layer> layers = new ArrayList<>();
        layers.add(new Layer.Points("data", r.energyEV(), r.data(), zero, Style.color(6)));
        layers.add(new Layer.Curve("fit", r.energyEV(), r.fit(), Style.color(1)));
        layers.add(new Layer.Curve(
                "under the peaks", r.energyEV(), r.underPeaks(), Style.color(7).dashed()));
        for (int j = 0; j < r.peaks().size(); j++) {
            PeakFitResult.Peak peak = r.peaks().get(j);
            double[] y = r.components()[j].clone();
            for (int i = 0; i < y.length && !p.peaks().get(j).shape().isStep(); i++) {
                y[i] += r.underPeaks()[i];
            }
            String name = String.format(
                    Locale.ROOT, "%s, %.2f eV", peak.name(), peak.centre().value());
            layers.add(new Layer.Curve(
                    name, r.energyEV(), y, Style.color(j == 0 ? 0 : j + 1).dashed()));
        }
        Panel fit = new Panel(XasAxes.energy(), XasAxes.normalised(), layers);
        Panel rest = Panel.of(
                XasAxes.energy(),
                Axis.of("data - fit", ""),
                new Layer.Points("", r.energyEV(), residual, zero, Style.color(6)));
        return List.of(
                new Figure("peaks", "Peak fit", "Peaks are drawn on top of what lies under them.", List.of(fit, rest)));
    }
}
