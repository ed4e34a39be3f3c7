package org.apical.models.xas;

import java.util.List;
import org.apical.plot.Figure;

/** Figures of {@link PolarizationModel}. */
final class PolarizationFigures {
    private PolarizationFigures() {}

    static List<Figure> of(PolarizationParams p, PolarizationResult r) {
        return List.of();
    }
}
