package org.apical.plot;

/** One thing drawn in a panel. The arrays belong to the record: do not modify them. */
public sealed interface Layer {
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
     */
    record HeatMap(double[] x, double[] y, double[][] z, String label, String unit, double limit) implements Layer {
        public HeatMap {
            if (z.length != y.length || z.length == 0 || z[0].length != x.length || x.length < 2 || y.length < 2) {
                throw new IllegalArgumentException("a heat map needs a row of z for each y and a column for each x");
            }
        }

        /** Colours over the range of z. */
        public HeatMap(double[] x, double[] y, double[][] z, String label, String unit) {
            this(x, y, z, label, unit, 0);
        }

        /** Whether the sign counts. */
        boolean signed() {
            return limit > 0;
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
