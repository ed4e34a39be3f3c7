package org.apical.models.xas;

import java.util.List;
import org.apical.plot.Figure;

/** Figures of a reduction (xas-data, section 8). */
final class ReductionFigures {
    private ReductionFigures() {}

    static List<Figure> of(ReduceParams params, ReduceResult result) {
        return List.of();
    }
}
