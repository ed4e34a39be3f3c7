package org.apical.models.xas;

import java.util.List;
import org.apical.plot.Figure;

/** Figures of {@link MergeModel}. */
final class MergeFigures {
    private MergeFigures() {}

    static List<Figure> of(MergeParams p, MergeResult r) {
        return List.of();
    }
}
