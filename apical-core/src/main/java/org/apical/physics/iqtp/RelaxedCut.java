package org.apical.physics.iqtp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apical.numerics.ConvergenceException;

/**
 * The adiabatic surface along a unit vector d: at each xi = d.x the global minimum over the other coordinates (iqtp,
 * section 4.4). Sheets (local minima) are found from a grid of starts at anchors and followed between them.
 */
public final class RelaxedCut {
    private static final double ANCHOR = 0.5;

    private final Adiabatic surface;
    private final double[] direction;
    private final double[][] free;
    private final double[] reach;
    private final Runnable alive;
    private final Map<Long, List<double[]>> anchors = new HashMap<>();

    /**
     * A cut.
     *
     * @param direction of length 1, one entry a mode
     * @param alive called now and then
     */
    public RelaxedCut(Adiabatic surface, double[] direction, Runnable alive) {
        this.surface = surface;
        this.direction = direction.clone();
        this.alive = alive;
        free = Adiabatic.perpendicular(direction);
        double[] perMode = surface.reach();
        reach = new double[free.length];
        for (int i = 0; i < free.length; i++) {
            for (int m = 0; m < perMode.length; m++) {
                reach[i] += Math.abs(free[i][m]) * perMode[m];
            }
        }
    }

    /**
     * A point of the cut.
     *
     * @param xi along the direction
     * @param x all coordinates
     * @param value eV
     */
    public record Place(double xi, double[] x, double value) {}

    /** The cut at xi. */
    public Place at(double xi) {
        List<double[]> starts = new ArrayList<>();
        long below = (long) Math.floor(xi / ANCHOR);
        for (long a = below; a <= below + 1; a++) {
            starts.addAll(anchors.computeIfAbsent(a, this::sheets));
        }
        Place best = null;
        for (double[] start : starts) {
            double[] x = surface.relax(put(start, xi), free);
            if (x != null) {
                double value = surface.at(x).value();
                if (best == null || value < best.value - 1e-13) {
                    best = new Place(xi, x, value);
                }
            }
        }
        if (best == null) {
            throw new ConvergenceException("The relaxed cut at xi = " + xi, Double.NaN, "Take a smaller range of xi.");
        }
        return best;
    }

    /** x moved along the direction to xi. */
    private double[] put(double[] x, double xi) {
        double now = 0;
        for (int m = 0; m < x.length; m++) {
            now += direction[m] * x[m];
        }
        double[] y = x.clone();
        for (int m = 0; m < x.length; m++) {
            y[m] += (xi - now) * direction[m];
        }
        return y;
    }

    /** Local minima over the other coordinates at an anchor: from all low points of a grid. */
    private List<double[]> sheets(long anchor) {
        alive.run();
        double xi = anchor * ANCHOR;
        int k = free.length;
        List<double[]> found = new ArrayList<>();
        if (k == 0) {
            found.add(put(new double[direction.length], xi));
            return found;
        }
        int side = k == 1 ? 41 : k == 2 ? 17 : k == 3 ? 7 : 3;
        int total = (int) Math.pow(side, k);
        if (k > 6) {
            side = 1;
            total = 1;
        }
        double[] values = new double[total];
        double[][] points = new double[total][];
        for (int g = 0; g < total; g++) {
            double[] x = new double[direction.length];
            int rest = g;
            for (int i = 0; i < k; i++) {
                int at = rest % side;
                rest /= side;
                double along = side == 1 ? 0 : reach[i] * (2.0 * at / (side - 1) - 1);
                for (int m = 0; m < x.length; m++) {
                    x[m] += along * free[i][m];
                }
            }
            points[g] = put(x, xi);
            values[g] = surface.at(points[g]).value();
        }
        for (int g = 0; g < total; g++) {
            if (lowest(values, g, side, k)) {
                double[] x = surface.relax(points[g], free);
                if (x != null && isNew(found, x)) {
                    found.add(x);
                }
            }
        }
        return found;
    }

    private static boolean lowest(double[] values, int g, int side, int k) {
        int stride = 1;
        for (int i = 0; i < k; i++) {
            int at = g / stride % side;
            if (at > 0 && values[g - stride] < values[g] || at < side - 1 && values[g + stride] < values[g]) {
                return false;
            }
            stride *= side;
        }
        return true;
    }

    private static boolean isNew(List<double[]> found, double[] x) {
        for (double[] other : found) {
            double far = 0;
            for (int m = 0; m < x.length; m++) {
                far = Math.max(far, Math.abs(other[m] - x[m]));
            }
            if (far < 1e-4) {
                return false;
            }
        }
        return true;
    }

    /**
     * Extrema of the cut between two ends.
     *
     * @param minima in rising order of xi
     * @param maxima in rising order of xi; kinks, where two sheets cross, are maxima
     */
    public record Wells(List<Place> minima, List<Place> maxima) {}

    /** Finds them with {@code points} points and refines each by golden section. */
    public Wells wells(double from, double to, int points) {
        Place[] row = new Place[points];
        for (int i = 0; i < points; i++) {
            row[i] = at(from + (to - from) * i / (points - 1));
        }
        List<Place> minima = new ArrayList<>();
        List<Place> maxima = new ArrayList<>();
        for (int i = 1; i + 1 < points; i++) {
            double left = row[i].value - row[i - 1].value;
            double right = row[i + 1].value - row[i].value;
            if (left < 0 && right >= 0) {
                minima.add(refined(row[i - 1].xi, row[i + 1].xi, 1));
            } else if (left > 0 && right <= 0) {
                maxima.add(refined(row[i - 1].xi, row[i + 1].xi, -1));
            }
        }
        return new Wells(minima, maxima);
    }

    private Place refined(double from, double to, int sign) {
        double golden = (Math.sqrt(5) - 1) / 2;
        double a = from;
        double b = to;
        Place c = at(b - golden * (b - a));
        Place d = at(a + golden * (b - a));
        while (b - a > 1e-7) {
            if (sign * c.value <= sign * d.value) {
                b = d.xi;
                d = c;
                c = at(b - golden * (b - a));
            } else {
                a = c.xi;
                c = d;
                d = at(a + golden * (b - a));
            }
        }
        return sign * c.value <= sign * d.value ? c : d;
    }
}
