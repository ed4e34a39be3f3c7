package org.apical.plot;

import java.io.Serializable;
import java.util.List;

/**
 * A figure as data: nothing is drawn here. {@link StaticFigures} and {@link PlotlyJson} are two views of it.
 *
 * @param id short name, used as a file name
 * @param title one line
 * @param caption what to see in it
 * @param panels one above the other
 */
public record Figure(String id, String title, String caption, List<Panel> panels) implements Serializable {
    /** At least one panel. */
    public Figure {
        if (panels.isEmpty() || id.isEmpty()) {
            throw new IllegalArgumentException("a figure needs an id and a panel");
        }
        panels = List.copyOf(panels);
    }

    /** A figure of one panel. */
    public static Figure of(String id, String title, String caption, Panel panel) {
        return new Figure(id, title, caption, List.of(panel));
    }
}
