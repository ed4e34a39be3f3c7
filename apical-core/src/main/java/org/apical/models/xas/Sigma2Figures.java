package org.apical.models.xas;

import java.util.List;
import org.apical.plot.Figure;

/** Figures of {@link Sigma2Model}. */
final class Sigma2Figures {
    private Sigma2Figures() {}

    static List<Figure> of(Sigma2Params p, Sigma2Result r) {
        return List.of();
    }
}
