package org.apical.models.xas;

import java.util.ArrayList;
import java.util.List;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** Figures of {@link FeffInputModel}. */
final class FeffInputFigures {
    private FeffInputFigures() {}

    /** Neighbours against distance: the first thing to compare with a Fourier transform. */
    static List<Figure> of(FeffInputParams p, FeffInputResult r) {
        List<String> elements = r.shells().stream()
                .map(FeffInputResult.Shell::element)
                .distinct()
                .toList();
        List<Layer> layers = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            String element = elements.get(i);
            List<FeffInputResult.Shell> own =
                    r.shells().stream().filter(s -> s.element().equals(element)).toList();
            layers.add(new Layer.Points(
                    element,
                    own.stream().mapToDouble(FeffInputResult.Shell::distanceA).toArray(),
                    own.stream().mapToDouble(FeffInputResult.Shell::degeneracy).toArray(),
                    new double[0],
                    Style.color(i)));
        }
        return List.of(Figure.of(
                "shells",
                "Shells around " + p.siteLabel(),
                p.structure(),
                new Panel(Axis.of("Distance", "Å"), Axis.of("number of atoms", ""), layers)));
    }
}
