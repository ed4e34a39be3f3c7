package org.apical.models.xas;

import java.util.List;
import org.apical.plot.Figure;

/** Figures of {@link PeakFitModel}. */
final class PeakFitFigures {
    private PeakFitFigures() {}

    static List<Figure> of(PeakFitParams p, PeakFitResult r) {
        return List.of();
    }
}
