package org.apical.models.qball;

import java.util.List;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** Figures of {@link DiffractionModel} (qball, section 12). */
final class DiffractionFigures {
    private DiffractionFigures() {}

    static List<Figure> of(DiffractionParams p, DiffractionResult r) {
        return List.of(new Figure(
                "diffraction",
                "Diffraction by the smallest balls",
                "Intensity goes as M^2, width as the inverse size of a pair.",
                List.of(
                        Panel.of(
                                QballAxes.temperature(),
                                Axis.of("full width", "nm⁻¹"),
                                new Layer.Points("", r.temperatureK(), r.fwhmPerNm(), new double[0], Style.color(0))),
                        Panel.of(
                                QballAxes.temperature(),
                                Axis.of("M²", "meV²"),
                                new Layer.Points(
                                        "",
                                        r.temperatureK(),
                                        QballAxes.map(r.amplitudeMeV(), x -> x * x),
                                        new double[0],
                                        Style.color(1))))));
    }
}
