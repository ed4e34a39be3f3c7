package org.apical.models.xas;

import java.util.List;
import org.apical.plot.Figure;

/** Figures of {@link DeglitchModel}. */
final class DeglitchFigures {
    private DeglitchFigures() {}

    static List<Figure> of(DeglitchParams p, DeglitchResult r) {
        return List.of();
    }
}
