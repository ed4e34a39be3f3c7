package org.apical.models.xas;

import java.util.List;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;

/** Figures of {@link WindowModel} (xas-data, section 8). */
final class WindowFigures {
    private WindowFigures() {}

    static List<Figure> of(WindowParams p, WindowResult r) {
        return List.of(Figure.of(
                "window",
                "Window of a Fourier transform",
                "",
                Panel.of(Axis.of("x", ""), Axis.of("window", ""), Layer.curve("", r.x(), r.window(), 0))));
    }
}
