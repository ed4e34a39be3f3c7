package org.apical.plot;

/**
 * The range of a panel in space and the direction it is seen from. Without sheets one scale holds for all axes and
 * coordinates stay as they are; with sheets each axis is scaled to a box of 1 x 1 x 0.8.
 */
final class SpaceBox {
    private static final double BOX_HEIGHT = 0.8;

    private final double[] low = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
    private final double[] high = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
    private final double[] bounds = {
        Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY
    };
    private final boolean cube;
    private final double sinAzimuth;
    private final double cosAzimuth;
    private final double sinElevation;
    private final double cosElevation;

    private SpaceBox(Panel panel) {
        cube = panel.layers().stream().anyMatch(layer -> layer instanceof Layer.Sheet);
        // Seen from in front and above; structures nearly along a row of atoms, but not quite.
        double azimuth = Math.toRadians(cube ? -55 : -68);
        double elevation = Math.toRadians(cube ? 24 : 11);
        sinAzimuth = Math.sin(azimuth);
        cosAzimuth = Math.cos(azimuth);
        sinElevation = Math.sin(elevation);
        cosElevation = Math.cos(elevation);
        panel.layers().forEach(this::include);
        set(panel.x(), 0);
        set(panel.y(), 1);
        if (panel.z() != null) {
            set(panel.z(), 2);
        }
        for (int i = 0; i < 3; i++) {
            if (!(high[i] > low[i])) {
                low[i] = Double.isFinite(low[i]) ? low[i] - 0.5 : 0;
                high[i] = low[i] + 1;
            }
        }
        if (cube) {
            for (int corner = 0; corner < 8; corner++) {
                bound(new double[] {corner & 1, corner >> 1 & 1, BOX_HEIGHT * (corner >> 2)}, 0);
            }
        } else {
            panel.layers().forEach(this::bound);
        }
    }

    static SpaceBox of(Panel panel) {
        return new SpaceBox(panel);
    }

    private void set(Axis axis, int i) {
        if (axis.min() != null && axis.max() != null) {
            low[i] = axis.min();
            high[i] = axis.max();
        }
    }

    private void include(Layer layer) {
        if (layer instanceof Layer.Spheres balls) {
            for (int i = 0; i < balls.x().length; i++) {
                include(balls.x()[i], balls.y()[i], balls.z()[i]);
            }
        } else if (layer instanceof Layer.Segments lines) {
            for (int i = 0; i < lines.from().length; i++) {
                include(lines.from()[i][0], lines.from()[i][1], lines.from()[i][2]);
                include(lines.to()[i][0], lines.to()[i][1], lines.to()[i][2]);
            }
        } else if (layer instanceof Layer.Sheet sheet) {
            for (int i = 0; i < sheet.y().length; i++) {
                for (int j = 0; j < sheet.x().length; j++) {
                    include(sheet.x()[j], sheet.y()[i], sheet.z()[i][j]);
                }
            }
        }
    }

    private void include(double... p) {
        for (int i = 0; i < 3; i++) {
            if (Double.isFinite(p[i])) {
                low[i] = Math.min(low[i], p[i]);
                high[i] = Math.max(high[i], p[i]);
            }
        }
    }

    private void bound(Layer layer) {
        if (layer instanceof Layer.Spheres balls) {
            for (int i = 0; i < balls.x().length; i++) {
                bound(new double[] {balls.x()[i], balls.y()[i], balls.z()[i]}, balls.radius());
            }
        } else if (layer instanceof Layer.Segments lines) {
            for (int i = 0; i < lines.from().length; i++) {
                bound(lines.from()[i], 0);
                bound(lines.to()[i], 0);
            }
        }
    }

    private void bound(double[] p, double radius) {
        bounds[0] = Math.min(bounds[0], right(p) - radius);
        bounds[1] = Math.max(bounds[1], right(p) + radius);
        bounds[2] = Math.min(bounds[2], up(p) - radius);
        bounds[3] = Math.max(bounds[3], up(p) + radius);
    }

    /** Whether each axis has its own scale. */
    boolean cube() {
        return cube;
    }

    double low(int axis) {
        return low[axis];
    }

    double high(int axis) {
        return high[axis];
    }

    /** Height of the box in its own units. */
    double height() {
        return BOX_HEIGHT;
    }

    /** Largest extent, in units of the axes. */
    double extent() {
        return Math.max(high[0] - low[0], Math.max(high[1] - low[1], high[2] - low[2]));
    }

    /** Left, right, bottom and top of the projection. */
    double[] bounds() {
        return bounds.clone();
    }

    /** Coordinates to draw. */
    double[] unit(double x, double y, double z) {
        if (!cube) {
            return new double[] {x, y, z};
        }
        return new double[] {
            (x - low[0]) / (high[0] - low[0]),
            (y - low[1]) / (high[1] - low[1]),
            BOX_HEIGHT * (z - low[2]) / (high[2] - low[2])
        };
    }

    double right(double[] p) {
        return -sinAzimuth * p[0] + cosAzimuth * p[1];
    }

    double up(double[] p) {
        return -sinElevation * (cosAzimuth * p[0] + sinAzimuth * p[1]) + cosElevation * p[2];
    }

    /** Towards the eye. */
    double depth(double[] p) {
        return cosElevation * (cosAzimuth * p[0] + sinAzimuth * p[1]) + sinElevation * p[2];
    }

    /** The direction of the eye, for a view that turns. */
    double[] eye() {
        return new double[] {cosElevation * cosAzimuth, cosElevation * sinAzimuth, sinElevation};
    }
}
