package org.apical.models.superstripes;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.numerics.ConvergenceException;
import org.apical.physics.superstripes.CriticalTemperature;
import org.apical.plot.Figure;

/**
 * {@code superstripes.map}: Tc over one to three parameters (superstripes, section 9). Points are computed in pieces, which an
 * interrupted run leaves behind for the next one.
 */
public final class MapModel implements Model<MapParams, MapResult> {
    private static final int MOST_PIECES = 400;
    private static final int SHORTEST_PIECE = 16;
    private static final int SHOWN = 5;

    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                "superstripes.map",
                "Map of Tc over one to three of doping, widths, barrier, masses, cutoff, coupling; resumable",
                "perspective2025",
                "bianconi1998");
    }

    @Override
    public Class<MapParams> paramsType() {
        return MapParams.class;
    }

    @Override
    public Class<MapResult> resultType() {
        return MapResult.class;
    }

    @Override
    public MapResult compute(MapParams p, RunContext context) {
        int[] shape = p.shape();
        int n = 1;
        for (int s : shape) {
            n *= s;
        }
        int size = n;
        int length = Math.max(SHORTEST_PIECE, (n + MOST_PIECES - 1) / MOST_PIECES);
        int pieces = (n + length - 1) / length;
        double[] tc = new double[n];
        double[] mu = new double[n];
        AtomicInteger done = new AtomicInteger();
        context.parallelFor(pieces, i -> {
            int from = i * length;
            int to = Math.min(size, from + length);
            double[] piece = context.piece("map-" + i, () -> piece(p, shape, from, to, context));
            System.arraycopy(piece, 0, tc, from, to - from);
            System.arraycopy(piece, to - from, mu, from, to - from);
            context.progress((double) done.incrementAndGet() / pieces, "piece " + done.get() + " of " + pieces);
        });
        int best = -1;
        int failed = 0;
        List<String> failures = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            if (Double.isNaN(tc[i])) {
                failed++;
                if (failures.size() < SHOWN) {
                    failures.add(why(p, shape, i));
                }
            } else if (best < 0 || tc[i] > tc[best]) {
                best = i;
            }
        }
        List<String> warnings = new ArrayList<>();
        if (failed > 0) {
            warnings.add(failed + " of " + n + " points could not be computed; see failures.");
        }
        List<MapResult.AxisValues> axes = p.axes().stream()
                .map(a -> new MapResult.AxisValues(a.key(), a.numbers()))
                .toList();
        return new MapResult(
                axes,
                tc,
                mu,
                best < 0 ? null : best(p, shape, best, tc[best], mu[best]),
                failed,
                failures,
                fast(p) ? TcModel.FAST_ERROR : TcModel.FINE_ERROR,
                warnings);
    }

    private static boolean fast(MapParams p) {
        return p.accuracy() >= TcParams.FAST;
    }

    private static MapResult.Best best(MapParams p, int[] shape, int index, double tc, double mu) {
        int[] place = place(shape, index);
        double[] values = new double[place.length];
        for (int i = 0; i < place.length; i++) {
            values[i] = p.axes().get(i).numbers()[place[i]];
        }
        Setting setting = p.at(place).setting();
        return new MapResult.Best(values, setting.well(), setting.barrier(), tc, mu);
    }

    /** Tc, then mu, of the points of a piece; NaN where one fails. */
    private static double[] piece(MapParams p, int[] shape, int from, int to, RunContext context) {
        double[] out = new double[2 * (to - from)];
        Setting last = null;
        CriticalTemperature theory = null;
        for (int i = from; i < to; i++) {
            context.checkCancelled();
            double[] point = {Double.NaN, Double.NaN};
            try {
                MapParams.Point at = p.at(place(shape, i));
                if (theory == null || !at.setting().equals(last)) {
                    theory = at.setting().theory(fast(p));
                    last = at.setting();
                }
                point = at.solve(theory, p.band() - 1);
            } catch (ConvergenceException | IllegalArgumentException e) {
                // One hole, not the loss of the map; why is said in the result.
                theory = null;
            }
            out[i - from] = point[0];
            out[to - from + i - from] = point[1];
        }
        return out;
    }

    /** The places along the axes of a point. */
    static int[] place(int[] shape, int index) {
        int[] out = new int[shape.length];
        int rest = index;
        for (int a = shape.length - 1; a >= 0; a--) {
            out[a] = rest % shape[a];
            rest /= shape[a];
        }
        return out;
    }

    private static String why(MapParams p, int[] shape, int index) {
        StringBuilder where = new StringBuilder();
        int[] place = place(shape, index);
        for (int i = 0; i < place.length; i++) {
            where.append(i == 0 ? "" : ", ")
                    .append(p.axes().get(i).key())
                    .append(" = ")
                    .append(p.axes().get(i).numbers()[place[i]]);
        }
        try {
            MapParams.Point at = p.at(place);
            at.solve(at.setting().theory(fast(p)), p.band() - 1);
        } catch (ConvergenceException | IllegalArgumentException e) {
            return where + ": " + e.getMessage();
        }
        return where + ": failed";
    }

    @Override
    public List<Figure> figures(MapParams p, MapResult r) {
        return MapFigures.of(p, r);
    }
}
