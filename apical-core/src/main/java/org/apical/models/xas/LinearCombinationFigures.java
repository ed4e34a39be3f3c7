package org.apical.models.xas;

import java.util.List;
import org.apical.plot.Figure;

/** Figures of {@link LinearCombinationModel}. */
final class LinearCombinationFigures {
    private LinearCombinationFigures() {}

    static List<Figure> of(LinearCombinationParams p, LinearCombinationResult r) {
        return List.of();
    }
}
