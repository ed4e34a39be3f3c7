package org.apical.models.xas;

import java.util.List;
import org.apical.plot.Figure;

/** Figures of {@link PrincipalComponentsModel}. */
final class PrincipalComponentsFigures {
    private PrincipalComponentsFigures() {}

    static List<Figure> of(PrincipalComponentsParams p, PrincipalComponentsResult r) {
        return List.of();
    }
}
