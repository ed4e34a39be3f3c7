package org.apical.models.xas;

import java.util.List;
import org.apical.plot.Figure;

/** Figures of {@link AlignModel}. */
final class AlignFigures {
    private AlignFigures() {}

    static List<Figure> of(AlignParams p, AlignResult r) {
        return List.of();
    }
}
