package org.apical.models.xas;

import java.util.List;
import org.apical.plot.Figure;

/** Figures of {@link SelfAbsorptionModel}. */
final class SelfAbsorptionFigures {
    private SelfAbsorptionFigures() {}

    static List<Figure> of(SelfAbsorptionParams p, SelfAbsorptionResult r) {
        return List.of();
    }
}
