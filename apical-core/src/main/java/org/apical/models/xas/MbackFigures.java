package org.apical.models.xas;

import java.util.List;
import org.apical.plot.Figure;

/** Figures of {@link MbackModel}. */
final class MbackFigures {
    private MbackFigures() {}

    static List<Figure> of(MbackParams p, MbackResult r) {
        return List.of();
    }
}
