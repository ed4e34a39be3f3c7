package org.apical.plot;

import java.io.Serializable;

/**
 * How a layer looks.
 *
 * @param color number in the palette, which colour-blind people can tell apart
 * @param shade place in a sequential scale from 0 to 1, for series ordered by a number; NaN for the palette
 * @param dash line pattern
 * @param width line width in points
 */
public record Style(int color, double shade, Dash dash, double width) implements Serializable {
    /** Line patterns. */
    public enum Dash {
        SOLID,
        DASHED,
        DOTTED
    }

    /** A solid line in a colour of the palette. */
    public static Style color(int color) {
        return new Style(color, Double.NaN, Dash.SOLID, 1.3);
    }

    /** A solid line in a colour of the sequential scale. */
    public static Style shade(double shade) {
        return new Style(0, Math.max(0, Math.min(1, shade)), Dash.SOLID, 1.3);
    }

    /** The same, dashed. */
    public Style dashed() {
        return new Style(color, shade, Dash.DASHED, width);
    }

    /** The same, dotted. */
    public Style dotted() {
        return new Style(color, shade, Dash.DOTTED, width);
    }

    /** The same with another line width. */
    public Style width(double points) {
        return new Style(color, shade, dash, points);
    }
}
