package org.apical.models.maps;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apical.model.BadInput;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.numerics.ConvergenceException;
import org.apical.physics.maps.Correlation;
import org.apical.physics.maps.CorrelationDecay;
import org.apical.physics.maps.MapGrid;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;
import org.jspecify.annotations.Nullable;

/** {@code maps.correlation} (phase-separation, E2). */
public final class CorrelationModel implements Model<CorrelationParams, CorrelationResult> {
    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                        "maps.correlation",
                        "Correlation function and length of a map; correlation of two maps, with its significance",
                        "campi2015")
                .withExample("""
                        {"map": {"generator": "uniform", "rows": 64, "columns": 64, "seed": 11, "boxWidth": 5},
                         "second": {"generator": "uniform", "rows": 64, "columns": 64, "seed": 12, "boxWidth": 5}}""");
    }

    @Override
    public Class<CorrelationParams> paramsType() {
        return CorrelationParams.class;
    }

    @Override
    public Class<CorrelationResult> resultType() {
        return CorrelationResult.class;
    }

    @Override
    public CorrelationResult compute(CorrelationParams p, RunContext context) {
        MapGrid map = loaded(p.map(), "map", context);
        MapGrid second = p.second() == null ? null : loaded(p.second(), "second", context);
        if (second != null && (second.rows() != map.rows() || second.columns() != map.columns())) {
            throw BadInput.at(
                    "BAD_VALUE",
                    "second",
                    "has " + second.rows() + " x " + second.columns() + " pixels and map " + map.rows() + " x "
                            + map.columns() + "; both must have the same shape.");
        }
        context.progress(0.1, "correlating");
        Correlation own = Correlation.of(map, p.maximumLag());
        double length = own.crossing(1 / Math.E);
        List<String> warnings = new ArrayList<>();
        if (Double.isNaN(length)) {
            warnings.add("The correlation does not fall to 1/e up to " + p.maximumLag() + " pixels; raise maximumLag.");
        } else if (length * 10 > Math.min(map.rows(), map.columns())) {
            warnings.add("The correlation length is more than a tenth of the map: its mean, and so the correlation, is "
                    + "that of few independent regions.");
        }
        if (Arrays.stream(own.correlation()).anyMatch(Double::isNaN)) {
            warnings.add("Some distances have no pair of pixels: the map is smaller than maximumLag.");
        }
        double[] lag = new double[p.maximumLag() + 1];
        Arrays.setAll(lag, r -> r * p.stepUm());
        DecayResult decay = p.fit() ? decay(own, lag, warnings) : null;
        Pair pair = second == null ? Pair.NONE : pair(p, map, second, own, context);
        return new CorrelationResult(
                lag,
                own.correlation(),
                map.mean(),
                map.variance(),
                Double.isNaN(length) ? null : length * p.stepUm(),
                decay,
                pair.pearson,
                pair.spearman,
                pair.pValue,
                pair.block,
                pair.cross,
                map.v().length - map.present(),
                warnings,
                own.plane());
    }

    private static MapGrid loaded(MapParams params, String key, RunContext context) {
        MapGrid map = params.load(key, context);
        if (map.constant()) {
            throw BadInput.at(
                    "BAD_VALUE",
                    key,
                    "is constant: all its " + map.present() + " pixels hold " + BadInput.number(map.mean())
                            + ", so that there is nothing to correlate.");
        }
        return map;
    }

    private static @Nullable DecayResult decay(Correlation own, double[] lag, List<String> warnings) {
        try {
            CorrelationDecay fit = CorrelationDecay.fit(lag, own.correlation());
            return new DecayResult(
                    fit.amplitude(),
                    fit.exponent(),
                    fit.inverseLength() > 0 ? 1 / fit.inverseLength() : null,
                    fit.rms());
        } catch (ConvergenceException e) {
            warnings.add("A r^-eta exp(-r / xi) could not be fitted: " + e.suggestion());
            return null;
        }
    }

    private record Pair(
            @Nullable Double pearson,
            @Nullable Double spearman,
            @Nullable Double pValue,
            @Nullable Integer block,
            double[] cross) {
        static final Pair NONE = new Pair(null, null, null, null, new double[0]);
    }

    private static Pair pair(CorrelationParams p, MapGrid map, MapGrid second, Correlation own, RunContext context) {
        double[][] both = Correlation.both(map, second);
        if (both[0].length < 3) {
            throw BadInput.at(
                    "BAD_VALUE", "second", "shares " + both[0].length + " pixels with map; at least 3 are needed.");
        }
        double pearson = Correlation.pearson(both[0], both[1]);
        double spearman = Correlation.spearman(both[0], both[1]);
        Correlation other = Correlation.of(second, p.maximumLag());
        Correlation cross = Correlation.of(map, second, p.maximumLag());
        Double pValue = null;
        Integer width = null;
        int replicas = p.bootstrapReplicas();
        if (replicas > 0 && !Double.isNaN(pearson)) {
            int block = block(own, other, map, p.maximumLag());
            boolean[] reached = new boolean[replicas];
            context.parallelFor(replicas, i -> {
                double[] anew = shuffled(second, block, context.random(p.seed(), "maps.correlation", i));
                double[][] pairs = Correlation.both(map, new MapGrid(map.rows(), map.columns(), anew));
                double r = pairs[0].length < 3 ? 0 : Correlation.pearson(pairs[0], pairs[1]);
                reached[i] = Math.abs(r) >= Math.abs(pearson);
            });
            int count = 1;
            for (boolean r : reached) {
                count += r ? 1 : 0;
            }
            pValue = count / (replicas + 1.0);
            width = block;
        }
        return new Pair(known(pearson), known(spearman), pValue, width, cross.correlation());
    }

    private static @Nullable Double known(double x) {
        return Double.isNaN(x) ? null : x;
    }

    /** Twice the longer correlation length, at most half the shorter side. */
    private static int block(Correlation a, Correlation b, MapGrid map, int lag) {
        double la = a.crossing(1 / Math.E);
        double lb = b.crossing(1 / Math.E);
        double longer = Math.max(Double.isNaN(la) ? lag : la, Double.isNaN(lb) ? lag : lb);
        int half = Math.max(1, Math.min(map.rows(), map.columns()) / 2);
        return Math.max(1, Math.min(half, (int) Math.ceil(2 * longer)));
    }

    /** The map put together from blocks of itself that are drawn with replacement, from anywhere, around its borders. */
    private static double[] shuffled(MapGrid map, int block, UniformRandomProvider random) {
        double[] out = new double[map.v().length];
        for (int r0 = 0; r0 < map.rows(); r0 += block) {
            for (int c0 = 0; c0 < map.columns(); c0 += block) {
                int fromRow = random.nextInt(map.rows());
                int fromColumn = random.nextInt(map.columns());
                for (int r = r0; r < Math.min(map.rows(), r0 + block); r++) {
                    for (int c = c0; c < Math.min(map.columns(), c0 + block); c++) {
                        out[r * map.columns() + c] =
                                map.at((fromRow + r - r0) % map.rows(), (fromColumn + c - c0) % map.columns());
                    }
                }
            }
        }
        return out;
    }

    @Override
    public List<Figure> figures(CorrelationParams p, CorrelationResult r) {
        List<Layer> layers = new ArrayList<>();
        layers.add(Layer.curve("map", r.lagUm(), r.correlation(), 0));
        if (r.crossCorrelation().length > 0) {
            layers.add(new Layer.Curve(
                    "with the second map",
                    r.lagUm(),
                    r.crossCorrelation(),
                    Style.color(1).dashed()));
        }
        DecayResult decay = r.decay();
        if (decay != null) {
            double[] x = Arrays.copyOfRange(r.lagUm(), 1, r.lagUm().length);
            double inverse = decay.lengthUm() == null ? 0 : 1 / decay.lengthUm();
            double[] y = Arrays.stream(x)
                    .map(v -> decay.amplitude() * Math.pow(v, -decay.exponent()) * Math.exp(-v * inverse))
                    .toArray();
            layers.add(new Layer.Curve("fit", x, y, Style.color(2).dotted()));
        }
        double end = r.lagUm()[r.lagUm().length - 1];
        layers.add(new Layer.Curve(
                "1/e",
                new double[] {0, end},
                new double[] {1 / Math.E, 1 / Math.E},
                Style.color(7).dotted()));
        List<Figure> out = new ArrayList<>();
        out.add(Figure.of(
                "correlation",
                "Correlation over distance",
                "The correlation length is where the curve first falls to 1/e.",
                new Panel(Axis.of("distance", "µm"), Axis.of("correlation", ""), layers)));
        double[] axis = new double[r.plane().length];
        Arrays.setAll(axis, i -> (i - axis.length / 2) * p.stepUm());
        out.add(Figure.of(
                "plane",
                "Correlation over displacement",
                "An ellipse says that the puddles are longer along one direction.",
                Panel.of(
                        Axis.place("along columns", "µm"),
                        Axis.place("along rows", "µm"),
                        new Layer.HeatMap(axis, axis, r.plane(), "correlation", "", 1))));
        return out;
    }
}
