package org.apical.models.xas;

import java.util.List;
import org.apical.plot.Figure;

/** Figures of {@link SmoothModel}. */
final class SmoothFigures {
    private SmoothFigures() {}

    static List<Figure> of(SmoothParams p, SmoothResult r) {
        return List.of();
    }
}
