package org.apical.models.xas;

import java.util.List;
import org.apical.plot.Figure;

/** Figures of {@link DifferenceModel}. */
final class DifferenceFigures {
    private DifferenceFigures() {}

    static List<Figure> of(DifferenceParams p, DifferenceResult r) {
        return List.of();
    }
}
