package org.apical.plot;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Axes and what is drawn between them, the first layer at the bottom.
 *
 * @param x horizontal axis
 * @param y vertical axis; in space the second horizontal one
 * @param z vertical axis in space; null for a plane panel
 * @param layers at least one; all of them spatial or none
 */
public record Panel(Axis x, Axis y, @Nullable Axis z, List<Layer> layers) implements Serializable {
    /** At least one layer, and none that does not fit the axes. */
    public Panel {
        if (layers.isEmpty()) {
            throw new IllegalArgumentException("a panel needs a layer");
        }
        for (Layer layer : layers) {
            if (layer instanceof Layer.Spatial != (z != null)) {
                throw new IllegalArgumentException("spatial layers need three axes, others two");
            }
        }
        layers = List.copyOf(layers);
    }

    /** A plane panel. */
    public Panel(Axis x, Axis y, List<Layer> layers) {
        this(x, y, null, layers);
    }

    /** Whether it is drawn in space. */
    public boolean spatial() {
        return z != null;
    }

    /** Whether it shows a plane, in which a length is as long along both axes. */
    public boolean plane() {
        return x.place() && y.place();
    }

    /** A panel with these layers. */
    public static Panel of(Axis x, Axis y, Layer... layers) {
        return new Panel(x, y, List.of(layers));
    }

    /** The same with another layer on top. */
    public Panel with(Layer layer) {
        List<Layer> more = new ArrayList<>(layers);
        more.add(layer);
        return new Panel(x, y, z, more);
    }
}
