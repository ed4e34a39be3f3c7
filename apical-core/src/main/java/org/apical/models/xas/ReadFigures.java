package org.apical.models.xas;

import java.util.List;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;

/** Figures of {@link ReadModel} (xas-data, section 8). */
final class ReadFigures {
    private ReadFigures() {}

    static List<Figure> of(ReadParams p, ReadResult r) {
        String unit = r.energyUnit().equals("invA") ? "Å⁻¹" : r.energyUnit();
        int x = r.energyColumn() - 1;
        int y = x == 1 ? 0 : 1;
        if (r.numColumns() < 2 || r.shown().length == 0) {
            return List.of();
        }
        Panel panel = Panel.of(
                Axis.of(r.columns().get(x), unit),
                Axis.of(r.columns().get(y), "as in the file"),
                Layer.curve("", r.shown()[0], r.shown()[1], 0));
        return List.of(
                Figure.of("columns", "First columns of the file", r.kind() + ", " + r.numPoints() + " points", panel));
    }
}
