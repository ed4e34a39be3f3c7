package org.apical.plot;

import java.io.Serializable;
import java.util.List;

/** One thing drawn in a panel. The arrays belong to the record: do not modify them. */
public sealed interface Layer extends Serializable {
    /** Name in the legend; empty for none. */
    String name();

    /** A line; NaN in y is a gap. */
    record Curve(String name, double[] x, double[] y, Style style) implements Layer {
        public Curve {
            same(x, y);
        }
    }

    /**
     * Markers.
     *
     * @param error half length of the error bar in y at each point, empty for none
     */
    record Points(String name, double[] x, double[] y, double[] error, Style style) implements Layer {
        public Points {
            same(x, y);
            if (error.length > 0) {
                same(x, error);
            }
        }
    }

    /** What lies between two curves. */
    record Band(String name, double[] x, double[] low, double[] high, Style style) implements Layer {
        public Band {
            same(x, low);
            same(x, high);
        }
    }

    /** Bars from zero. */
    record Bars(String name, double[] x, double[] height, Style style) implements Layer {
        public Bars {
            same(x, height);
        }
    }

    /**
     * Colours over a plane, on uniform grids.
     *
     * @param z rows of y, columns of x
     * @param label what the colour shows
     * @param unit its unit
     * @param limit colours run from its negative to it and are pale at zero; 0 for a scale over the range of z
     * @param closed the colours at both limits are the same, as those of an angle
     */
    record HeatMap(double[] x, double[] y, double[][] z, String label, String unit, double limit, boolean closed)
            implements Layer {
        public HeatMap {
            if (z.length != y.length || z.length == 0 || z[0].length != x.length || x.length < 2 || y.length < 2) {
                throw new IllegalArgumentException("a heat map needs a row of z for each y and a column for each x");
            }
        }

        /** Colours of numbers whose sign counts, or over the range of z. */
        public HeatMap(double[] x, double[] y, double[][] z, String label, String unit, double limit) {
            this(x, y, z, label, unit, limit, false);
        }

        /** Colours of an angle, from {@code -limit} to {@code limit}, which are the same. */
        public static HeatMap cyclic(double[] x, double[] y, double[][] z, String label, String unit, double limit) {
            return new HeatMap(x, y, z, label, unit, limit, true);
        }

        /** Colours over the range of z. */
        public HeatMap(double[] x, double[] y, double[][] z, String label, String unit) {
            this(x, y, z, label, unit, 0);
        }

        /** Whether the sign counts. */
        boolean signed() {
            return limit > 0;
        }

        /** 0xRRGGBB of a number from 0 (the start of the scale) to 1. */
        int rgb(double t) {
            return closed ? Palette.cyclic(t) : signed() ? Palette.signed(t) : Palette.sequential(t);
        }

        @Override
        public String name() {
            return "";
        }
    }

    /** A vertical line with a label. */
    record VerticalLine(double x, String label) implements Layer {
        @Override
        public String name() {
            return "";
        }
    }

    /** A shaded range of x with a label. */
    record Region(double from, double to, String label) implements Layer {
        @Override
        public String name() {
            return "";
        }
    }

    /** Drawn in space, in a panel with three axes; {@code x}, {@code y} and {@code z} are right-handed, z up. */
    sealed interface Spatial extends Layer {}

    /**
     * Balls, for instance the atoms of a site.
     *
     * @param radius in units of the axes
     * @param opacity from 0 to 1
     * @param labels a text beside each ball, empty for none; an empty list for none at all
     */
    record Spheres(
            String name,
            double[] x,
            double[] y,
            double[] z,
            double radius,
            double opacity,
            List<String> labels,
            Style style)
            implements Spatial {
        public Spheres {
            same(x, y);
            same(x, z);
            labels = List.copyOf(labels);
            if (!labels.isEmpty() && labels.size() != x.length) {
                throw new IllegalArgumentException(labels.size() + " labels of " + x.length + " spheres");
            }
        }
    }

    /**
     * Straight lines in space, for instance bonds or the edges of a cell.
     *
     * @param from start of each, three numbers
     * @param to end of each
     * @param labels a text at the end of each, empty for none; an empty list for none at all
     */
    record Segments(String name, double[][] from, double[][] to, List<String> labels, Style style) implements Spatial {
        public Segments {
            labels = List.copyOf(labels);
            if (from.length != to.length || !labels.isEmpty() && labels.size() != from.length) {
                throw new IllegalArgumentException(from.length + " starts, " + to.length + " ends");
            }
        }
    }

    /**
     * A surface over a plane, coloured by its height.
     *
     * @param z rows of y, columns of x
     * @param opacity from 0 to 1
     */
    record Sheet(String name, double[] x, double[] y, double[][] z, double opacity) implements Spatial {
        public Sheet {
            if (z.length != y.length || y.length < 2 || x.length < 2 || z[0].length != x.length) {
                throw new IllegalArgumentException("a sheet needs a row of z for each y and a column for each x");
            }
        }
    }

    /** A curve in a colour of the palette. */
    static Curve curve(String name, double[] x, double[] y, int color) {
        return new Curve(name, x, y, Style.color(color));
    }

    private static void same(double[] a, double[] b) {
        if (a.length != b.length) {
            throw new IllegalArgumentException(a.length + " x and " + b.length + " y");
        }
    }
}
