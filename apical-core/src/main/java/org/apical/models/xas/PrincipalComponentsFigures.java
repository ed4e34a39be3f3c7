package org.apical.models.xas;

import java.util.List;
import org.apical.numerics.Grid;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** Figures of {@link PrincipalComponentsModel} (xas-data, section 8). */
final class PrincipalComponentsFigures {
    private PrincipalComponentsFigures() {}

    static List<Figure> of(PrincipalComponentsParams p, PrincipalComponentsResult r) {
        int n = r.singularValues().length;
        double[] index = Grid.uniform(1, 1, n);
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = Math.max(r.singularValues()[i], 1e-16 * r.singularValues()[0]);
        }
        Panel scree = Panel.of(
                Axis.of("component", "").range(0.5, n + 0.5),
                Axis.of("singular value", "").logarithmic(),
                new Layer.Curve("", index, values, Style.color(0)),
                new Layer.Points("", index, values, new double[0], Style.color(0)));
        return List.of(Figure.of("scree", "Singular values", "", scree));
    }
}
