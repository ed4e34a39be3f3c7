package org.apical.plot;

import java.util.ArrayList;
import java.util.List;

/**
 * Axes and what is drawn between them, the first layer at the bottom.
 *
 * @param x horizontal axis
 * @param y vertical axis
 * @param layers at least one
 */
public record Panel(Axis x, Axis y, List<Layer> layers) {
    /** At least one layer. */
    public Panel {
        if (layers.isEmpty()) {
            throw new IllegalArgumentException("a panel needs a layer");
        }
        layers = List.copyOf(layers);
    }

    /** A panel with these layers. */
    public static Panel of(Axis x, Axis y, Layer... layers) {
        return new Panel(x, y, List.of(layers));
    }

    /** The same with another layer on top. */
    public Panel with(Layer layer) {
        List<Layer> more = new ArrayList<>(layers);
        more.add(layer);
        return new Panel(x, y, more);
    }
}
