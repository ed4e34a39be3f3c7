package org.apical.physics.phases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apical.numerics.ChebyshevPanels;
import org.apical.numerics.Grid;
import org.apical.physics.phases.TwoBand.Definition;
import org.apical.physics.phases.TwoBand.State;

/**
 * E(n) of the two-band model by one of its three definitions, on [0, 1], and where it is not convex (phase-separation,
 * section A).
 */
public final class TwoBandEnergy {
    private static final int POINTS = 2000;
    private static final double WIDEST_STEP = 1.0 / POINTS;
    private static final double FINEST = 1e-8;
    /** Straight pieces of the hull narrower than this in n are convex curve between neighbouring points. */
    private static final double NARROWEST_PIECE = 0.005;

    private static final double NARROWEST_SPINODAL = 0.01;

    /**
     * Two coexisting fillings.
     *
     * @param low lower filling
     * @param high higher filling
     * @param slope common chemical potential (eV)
     */
    public record Piece(double low, double high, double slope) {}

    private final TwoBand bands;
    private final Definition definition;
    private final double[] breaks;
    private final double[] edges;
    private final ChebyshevPanels[] potential;
    private final double[] before;

    /** Prepares the curve. */
    public TwoBandEnergy(TwoBand bands, Definition definition) {
        this.bands = bands;
        this.definition = definition;
        breaks = bands.breaks();
        if (definition == Definition.THERMODYNAMIC) {
            edges = new double[breaks.length + 2];
            System.arraycopy(breaks, 0, edges, 1, breaks.length);
            edges[edges.length - 1] = 1;
        } else {
            edges = new double[] {0};
        }
        potential = new ChebyshevPanels[edges.length - 1];
        before = new double[edges.length];
        for (int i = 0; i < potential.length; i++) {
            // Powers such as n^(2/3) stand at the edges of a piece: the panels get shorter towards them.
            potential[i] = ChebyshevPanels.of(this::potential, edges[i], edges[i + 1], 1e-11);
            before[i + 1] = before[i] + potential[i].integral(edges[i + 1]);
        }
    }

    private double potential(double n) {
        return n <= 0
                ? Math.min(-bands.wide(), -bands.shift() - bands.narrow())
                : bands.state(n).potential();
    }

    /** E(n), n in [0, 1]; E(0) = 0. */
    public double at(double n) {
        return n <= 0 ? 0 : of(bands.state(n));
    }

    /** E of a state. */
    public double of(State state) {
        if (definition != Definition.THERMODYNAMIC) {
            return bands.energy(state, definition);
        }
        int i = Math.min(Grid.indexOf(edges, state.filling()), potential.length - 1);
        return before[i] + potential[i].integral(state.filling());
    }

    /** The straight pieces of the lower convex hull of E(n) on [0, 1], by rising filling. */
    public List<Piece> coexistence() {
        TreeMap<Double, Double> curve = new TreeMap<>();
        for (int i = 0; i <= POINTS; i++) {
            put(curve, (double) i / POINTS);
        }
        for (double n : breaks) {
            put(curve, n);
        }
        List<Piece> pieces = hull(curve);
        for (double step = WIDEST_STEP; step > FINEST; step /= 8) {
            for (Piece piece : pieces) {
                for (int k = -8; k <= 8; k++) {
                    put(curve, piece.low() + k * step / 8);
                    put(curve, piece.high() + k * step / 8);
                }
            }
            pieces = hull(curve);
        }
        return pieces;
    }

    private void put(TreeMap<Double, Double> curve, double n) {
        if (n >= 0 && n <= 1 && !curve.containsKey(n)) {
            curve.put(n, at(n));
        }
    }

    /** The lower convex hull by Andrew's monotone chain. */
    private static List<Piece> hull(TreeMap<Double, Double> curve) {
        double[] x = new double[curve.size()];
        double[] y = new double[x.length];
        int top = 0;
        for (Map.Entry<Double, Double> e : curve.entrySet()) {
            double n = e.getKey();
            double energy = e.getValue();
            while (top >= 2
                    && (y[top - 1] - y[top - 2]) * (n - x[top - 2])
                            >= (energy - y[top - 2]) * (x[top - 1] - x[top - 2])) {
                top--;
            }
            x[top] = n;
            y[top++] = energy;
        }
        List<Piece> out = new ArrayList<>();
        for (int i = 1; i < top; i++) {
            if (x[i] - x[i - 1] > NARROWEST_PIECE) {
                out.add(new Piece(x[i - 1], x[i], (y[i] - y[i - 1]) / (x[i] - x[i - 1])));
            }
        }
        return out;
    }

    /**
     * Smallest and largest filling with negative curvature, over intervals wider than 0.01 on which E is smooth; empty where
     * there is none.
     */
    public double[] spinodal() {
        double step = WIDEST_STEP;
        double[] energy = new double[POINTS + 1];
        for (int i = 0; i <= POINTS; i++) {
            energy[i] = at(i * step);
        }
        List<Double> found = new ArrayList<>();
        double start = Double.NaN;
        double end = Double.NaN;
        double last = 0;
        int next = 0;
        // The curvature is taken where three points lie on one smooth stretch; a stretch goes on over a break if both
        // sides of it are negative.
        for (int i = 1; i < POINTS; i++) {
            while (next < breaks.length && breaks[next] < (i - 1) * step) {
                next++;
            }
            if (next < breaks.length && breaks[next] <= (i + 1) * step) {
                continue;
            }
            double second = energy[i - 1] - 2 * energy[i] + energy[i + 1];
            if (second < 0) {
                if (Double.isNaN(start)) {
                    start = last > 0 ? (i - last / (last - second)) * step : i * step;
                }
                end = i * step;
            } else if (!Double.isNaN(start)) {
                if (end - start > NARROWEST_SPINODAL) {
                    found.add(start);
                    found.add(end);
                }
                start = Double.NaN;
            }
            last = second;
        }
        if (!Double.isNaN(start) && end - start > NARROWEST_SPINODAL) {
            found.add(start);
            found.add(end);
        }
        return found.isEmpty() ? new double[0] : new double[] {found.get(0), found.get(found.size() - 1)};
    }
}
