package org.apical.models.xas;

import java.util.List;
import org.apical.plot.Figure;

/** Figures of {@link RebinModel}. */
final class RebinFigures {
    private RebinFigures() {}

    static List<Figure> of(RebinParams p, RebinResult r) {
        return List.of();
    }
}
