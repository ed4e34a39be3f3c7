package org.apical.models.doublewell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.models.xas.BondPath;
import org.apical.physics.doublewell.SplitDetection;
import org.apical.physics.doublewell.SplitDetection.Alternative;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** {@code doubleWell.smallestSplit}: how near two sites may be and still be seen (double-well, section 7.3). */
public final class SmallestSplitModel implements Model<SmallestSplitParams, SmallestSplitResult> {
    private static final double[] MAP_KMAX = {10, 11, 12, 13, 14, 15, 16, 17, 18};
    private static final int MAP_NOISES = 13;
    private static final double MAP_LEAST_NOISE = 1e-4;
    private static final double MAP_MOST_NOISE = 4e-3;
    private static final double ACCURACY = 1e-6;

    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                "doubleWell.smallestSplit",
                "Smallest distance of two sites that a spectrum of this noise and range tells");
    }

    @Override
    public Class<SmallestSplitParams> paramsType() {
        return SmallestSplitParams.class;
    }

    @Override
    public Class<SmallestSplitResult> resultType() {
        return SmallestSplitResult.class;
    }

    @Override
    public SmallestSplitResult compute(SmallestSplitParams p, RunContext context) {
        BondPath path = BondPath.read(p.pathFile(), p.degeneracy(), p.s02(), p.e0EV(), context);
        double[] k = BondPath.grid(p.kminInvA(), p.kmaxInvA(), p.kstepInvA());
        SplitDetection detection = new SplitDetection(path.factors(k, "kmaxInvA"), p.midDistanceA(), p.sigma2A2());
        Alternative[] models = Alternative.values();
        double[][] smallest = new double[models.length][];
        double[][] chi2 = new double[models.length][p.splitA().length];
        double[] distance = new double[p.splitA().length];
        double[] variance = new double[p.splitA().length];
        double square = p.noise()[0] * p.noise()[0];
        context.parallelFor(models.length, m -> {
            SplitDetection.Curve curve = detection.curve(models[m]);
            smallest[m] = Arrays.stream(p.noise())
                    .map(noise -> curve.smallest(noise, p.bicGain()))
                    .toArray();
            for (int i = 0; i < p.splitA().length; i++) {
                context.checkCancelled();
                SplitDetection.Fit fit = detection.fit(models[m], p.splitA()[i]);
                chi2[m][i] = fit.chi2() / square;
                if (models[m] == Alternative.GAUSSIAN) {
                    distance[i] = fit.x()[0];
                    variance[i] = fit.x()[1];
                }
            }
        });
        return new SmallestSplitResult(
                k.length,
                new SmallestSplitResult.Rules(
                        Math.PI / (2 * p.kmaxInvA()), Math.PI / (2 * (p.kmaxInvA() - p.kminInvA()))),
                p.noise(),
                perModel(smallest),
                new SmallestSplitResult.Curve(p.splitA(), perModel(chi2), distance, variance),
                map(p, path, context),
                new SmallestSplitResult.Quality(SplitDetection.GRID, ACCURACY),
                warnings(p, smallest));
    }

    private static SmallestSplitResult.PerModel perModel(double[][] rows) {
        return new SmallestSplitResult.PerModel(
                rows[Alternative.GAUSSIAN.ordinal()],
                rows[Alternative.FREE_AMPLITUDE.ordinal()],
                rows[Alternative.CUMULANTS.ordinal()]);
    }

    private static List<String> warnings(SmallestSplitParams p, double[][] smallest) {
        List<String> out = new ArrayList<>();
        out.add("Everything but the model of one site is taken as known and the noise as white: real data are worse.");
        for (double[] row : smallest) {
            for (int i = 0; i < row.length; i++) {
                if (Double.isNaN(row[i])) {
                    out.add("At noise " + p.noise()[i]
                            + " a smallest split is null: it lies below 0.02 A or above 0.3 A.");
                    return out;
                }
            }
        }
        return out;
    }

    private static SmallestSplitResult.Map map(SmallestSplitParams p, BondPath path, RunContext context) {
        double[] kmax = Arrays.stream(MAP_KMAX)
                .filter(k -> k > p.kminInvA() + 1 && path.reaches(k))
                .toArray();
        double[] noise = new double[MAP_NOISES];
        for (int i = 0; i < MAP_NOISES; i++) {
            noise[i] = MAP_LEAST_NOISE * Math.pow(MAP_MOST_NOISE / MAP_LEAST_NOISE, i / (MAP_NOISES - 1.0));
        }
        double[][] out = new double[MAP_NOISES][kmax.length];
        context.parallelFor(kmax.length, j -> {
            double[] k = BondPath.grid(p.kminInvA(), kmax[j], p.kstepInvA());
            SplitDetection.Curve curve = new SplitDetection(path.factors(k, "kmaxInvA"), p.midDistanceA(), p.sigma2A2())
                    .curve(Alternative.GAUSSIAN);
            for (int i = 0; i < MAP_NOISES; i++) {
                out[i][j] = curve.roughly(noise[i], p.bicGain());
            }
        });
        return new SmallestSplitResult.Map(kmax, noise, out);
    }

    @Override
    public List<Figure> figures(SmallestSplitParams p, SmallestSplitResult r) {
        List<Figure> out = new ArrayList<>();
        SmallestSplitResult.Map map = r.map();
        if (map.kmaxInvA().length > 1) {
            double[] logarithm = Arrays.stream(map.noise()).map(Math::log10).toArray();
            out.add(Figure.of(
                    "smallestSplit",
                    "Smallest split that is seen",
                    "Against one Gaussian. Noise limits it, and hardly the range of k: the shell of a light neighbour is dead"
                            + " beyond.",
                    Panel.of(
                            Axis.of("kmax", "Å⁻¹"),
                            Axis.of("log₁₀ noise of χ(k)", ""),
                            new Layer.HeatMap(
                                    map.kmaxInvA(), logarithm, map.smallestSplitA(), "smallest split", "Å"))));
        }
        SmallestSplitResult.PerModel chi2 = r.curve().chi2();
        if (r.curve().splitA().length > 1) {
            double[] level = new double[r.curve().splitA().length];
            Arrays.fill(level, p.bicGain() + 2 * Math.log(r.pointCount()));
            out.add(Figure.of(
                    "chi2",
                    "What one site leaves of two",
                    "χ² at noise " + p.noise()[0] + "; the dotted line is what one Gaussian must leave to be refused.",
                    Panel.of(
                            Axis.of("split", "Å"),
                            Axis.of("χ²", "").logarithmic(),
                            Layer.curve("one Gaussian", r.curve().splitA(), chi2.gaussian(), 0),
                            new Layer.Curve(
                                    "its amplitude free",
                                    r.curve().splitA(),
                                    chi2.gaussianFreeAmplitude(),
                                    Style.color(1).dashed()),
                            Layer.curve("four cumulants", r.curve().splitA(), chi2.cumulants(), 2),
                            new Layer.Curve(
                                    "",
                                    r.curve().splitA(),
                                    level,
                                    Style.color(7).dotted()))));
        }
        return out;
    }
}
