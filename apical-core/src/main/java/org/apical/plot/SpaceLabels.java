package org.apical.plot;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Places labels beside what they name so that they stand apart from each other. */
final class SpaceLabels {
    private static final double HEIGHT = 11;
    private static final double[][] SIDES = {
        {1, 0}, {-1, 0}, {0.8, -0.9}, {0.8, 0.9}, {-0.8, -0.9}, {-0.8, 0.9}, {0, -1.3}, {0, 1.3}
    };

    private final List<Rectangle2D> taken = new ArrayList<>();

    /**
     * The left end of the base line of a label: of the places around the thing the first where no other label is, else
     * the one that covers least.
     *
     * @param x middle of the thing named
     * @param gap from there to the label
     */
    double[] beside(double x, double y, double gap, double width) {
        Rectangle2D best = null;
        double least = Double.POSITIVE_INFINITY;
        for (double[] side : SIDES) {
            double left = side[0] == 0 ? x - width / 2 : side[0] > 0 ? x + side[0] * gap : x + side[0] * gap - width;
            double middle = y + side[1] * (gap + HEIGHT / 2);
            Rectangle2D place = new Rectangle2D.Double(left, middle - HEIGHT / 2, width, HEIGHT);
            double covered = 0;
            for (Rectangle2D other : taken) {
                Rectangle2D common = place.createIntersection(other);
                covered += common.isEmpty() ? 0 : common.getWidth() * common.getHeight();
            }
            if (covered < least) {
                least = covered;
                best = place;
            }
        }
        if (best == null) {
            throw new IllegalArgumentException("a label needs a place: " + x + ", " + y);
        }
        taken.add(best);
        return new double[] {best.getX(), best.getMaxY() - 2};
    }

    /** Keeps a place free. */
    void take(double left, double baseline, double width) {
        taken.add(new Rectangle2D.Double(left, baseline - HEIGHT + 2, width, HEIGHT));
    }
}
