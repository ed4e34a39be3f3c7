package org.apical.models.pairing;

import static org.apical.physics.pairing.PairingConstants.KB;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apical.data.alpha2f.FrequencyUnit;
import org.apical.model.BadInput;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.numerics.ConvergenceException;
import org.apical.physics.pairing.BcsGap;
import org.apical.physics.pairing.Coulomb;
import org.apical.physics.pairing.CriticalTemperature;
import org.apical.physics.pairing.GapEdge;
import org.apical.physics.pairing.GapSymmetry;
import org.apical.physics.pairing.ModeSpectrum;
import org.apical.physics.pairing.TwoBandEliashberg;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** {@code pairing.twoBand} (pairing-materials, section 5). */
public final class TwoBandModel implements Model<TwoBandParams, TwoBandResult> {
    private static final double MOST_DRAWN = 5000;
    private static final double[] CURVE = {0.12, 0.25, 0.4, 0.5, 0.6, 0.7, 0.8, 0.88, 0.94, 0.98};

    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                "pairing.twoBand",
                "Eliashberg equations of two bands: Tc, both gaps, and what one averaged band would give",
                "golubov2002",
                "suhl1959");
    }

    @Override
    public Class<TwoBandParams> paramsType() {
        return TwoBandParams.class;
    }

    @Override
    public Class<TwoBandResult> resultType() {
        return TwoBandResult.class;
    }

    @Override
    public TwoBandResult compute(TwoBandParams p, RunContext context) {
        List<String> warnings = new ArrayList<>();
        ModeSpectrum[][] shapes = shapes(p.shapes(), context, warnings);
        double max = 0;
        for (ModeSpectrum[] row : shapes) {
            for (ModeSpectrum shape : row) {
                max = Math.max(max, shape.omegaMax());
            }
        }
        double cutoff = p.cutoffMeV() == null ? 10 * max : p.cutoffMeV();
        if (cutoff < max) {
            throw BadInput.value(
                    "BAD_VALUE",
                    "cutoffMeV",
                    cutoff,
                    "must be at least w_max = " + max + " meV, the highest frequency.");
        }
        Runnable poll = context::checkCancelled;
        double tc = new TwoBandEliashberg(shapes, p.lambda(), p.muStar(), cutoff, poll).criticalTemperature();
        if (tc == 0) {
            warnings.add("Tc is below resolution (1e-4 of the lowest omega_log) and given as 0.");
        }
        int n = p.temperatureK().length;
        // The curve only draws: temperatures that need large matrices are left out of it.
        double[] wanted = Arrays.stream(CURVE)
                .map(x -> x * tc / KB)
                .filter(x -> tc > 0 && cutoff / (2 * Math.PI * KB * x) < MOST_DRAWN)
                .toArray();
        TwoBandEliashberg.Gaps[] gaps = new TwoBandEliashberg.Gaps[n];
        double[][] found = new double[2][wanted.length];
        context.parallelFor(n + wanted.length, k -> {
            double t = KB * (k < n ? p.temperatureK()[k] : wanted[k - n]);
            TwoBandEliashberg bands = new TwoBandEliashberg(shapes, p.lambda(), p.muStar(), cutoff, poll);
            if (k < n) {
                gaps[k] = bands.gaps(t, t < tc);
            } else {
                drawn(bands, t, k - n, found);
            }
            context.progress(0.5, "gaps");
        });
        double[] curve = wanted;
        double[][] along = found;
        if (Arrays.stream(found[0]).anyMatch(Double::isNaN)) {
            warnings.add("The curves of the gaps leave out temperatures at which the equations did not converge.");
            curve = kept(wanted, found[0]);
            along = new double[][] {kept(found[0], found[0]), kept(found[1], found[0])};
        }
        double[][] first = first(gaps, n);
        double[][] edges = new double[2][n];
        for (int k = 0; k < n; k++) {
            for (int band = 0; band < 2; band++) {
                edges[band][k] = edge(gaps[k], band, p, k, warnings);
            }
        }
        Average average = Average.of(p, shapes, cutoff, context);
        return new TwoBandResult(
                tc / KB,
                cutoff,
                p.temperatureK(),
                first[0],
                first[1],
                edges[0],
                edges[1],
                average.share(),
                average.lambda(),
                average.muStar(),
                average.tcK(),
                Arrays.stream(gaps).mapToInt(TwoBandEliashberg.Gaps::iterations).toArray(),
                Arrays.stream(gaps)
                        .mapToDouble(TwoBandEliashberg.Gaps::residual)
                        .toArray(),
                curve,
                along[0],
                along[1],
                warnings);
    }

    /** Both gaps at a temperature of the curve; NaN where they are not found, as a drawing must not end the run. */
    private static void drawn(TwoBandEliashberg bands, double t, int at, double[][] along) {
        try {
            double[][] delta = bands.gaps(t, true).delta();
            along[0][at] = delta[0][0];
            along[1][at] = delta[1][0];
        } catch (ConvergenceException e) {
            along[0][at] = Double.NaN;
            along[1][at] = Double.NaN;
        }
    }

    private static double[] kept(double[] values, double[] where) {
        return IntStream.range(0, values.length)
                .filter(k -> !Double.isNaN(where[k]))
                .mapToDouble(k -> values[k])
                .toArray();
    }

    private static double[][] first(TwoBandEliashberg.Gaps[] gaps, int n) {
        double[][] out = new double[2][n];
        for (int k = 0; k < n; k++) {
            out[0][k] = gaps[k].delta()[0][0];
            out[1][k] = gaps[k].delta()[1][0];
        }
        return out;
    }

    private static double edge(TwoBandEliashberg.Gaps gaps, int band, TwoBandParams p, int k, List<String> warnings) {
        double[] delta = gaps.delta()[band];
        try {
            return Math.abs(GapEdge.of(GapEdge.continuation(gaps.omega(), delta, p.padePoints()), delta[0]));
        } catch (ConvergenceException e) {
            warnings.add("Band " + (band + 1) + " at " + p.temperatureK()[k]
                    + " K: the continuation finds no gap edge; change padePoints or lower temperatureK.");
            return Double.NaN;
        }
    }

    private static ModeSpectrum[][] shapes(TwoBandShapes shapes, RunContext context, List<String> warnings) {
        ModeSpectrum[][] out = new ModeSpectrum[2][2];
        double[][] columns = shapes.columns() == null ? new double[][] {{1, 2}, {2, 3}} : shapes.columns();
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 2; j++) {
                out[i][j] = shape(shapes, i, j, (int) columns[i][j], context, warnings);
            }
        }
        List<String> once = warnings.stream().distinct().toList();
        warnings.clear();
        warnings.addAll(once);
        return out;
    }

    private static ModeSpectrum shape(
            TwoBandShapes shapes, int i, int j, int column, RunContext context, List<String> warnings) {
        if (shapes.kind() == TwoBandShapes.Kind.EINSTEIN) {
            double[][] omega = Objects.requireNonNull(shapes.einsteinMeV());
            return new ModeSpectrum(new double[] {omega[i][j]}, new double[] {1});
        }
        String file;
        if (shapes.kind() == TwoBandShapes.Kind.FILE) {
            file = Objects.requireNonNull(shapes.file());
        } else {
            String name = shapes.name() == null ? "mgb2_model" : shapes.name();
            if (!Alpha2F.BUNDLED.contains(name)) {
                throw BadInput.unknown("BAD_VALUE", "shapes.name", name, Alpha2F.BUNDLED);
            }
            if (name.endsWith("_model")) {
                warnings.add(name + " holds model spectra, not measurements.");
            }
            file = Alpha2F.bundled(name);
        }
        FrequencyUnit unit = shapes.frequencyUnit() == null ? FrequencyUnit.AUTO : shapes.frequencyUnit();
        try {
            ModeSpectrum modes =
                    Alpha2F.file(file, column, unit, context, warnings).modes();
            return modes.strengthened(1 / modes.total());
        } catch (BadInput e) {
            throw "column".equals(e.path()) ? columnMissing(e, i, j) : e;
        }
    }

    private static BadInput columnMissing(BadInput e, int i, int j) {
        return BadInput.at(e.code(), "shapes.columns." + i + "." + j, String.valueOf(e.getMessage()));
    }

    /** One band with the averages over both; NaN for uncoupled bands. */
    private record Average(double share, double lambda, double muStar, double tcK) {
        static Average of(TwoBandParams p, ModeSpectrum[][] shapes, double cutoff, RunContext context) {
            double[][] lambda = p.lambda();
            if (lambda[0][1] == 0) {
                return new Average(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
            }
            double share = 1 / (1 + lambda[0][1] / lambda[1][0]);
            double[] density = {share, 1 - share};
            double sum = 0;
            double mu = 0;
            double[] omega = new double[0];
            double[] strength = new double[0];
            for (int i = 0; i < 2; i++) {
                for (int j = 0; j < 2; j++) {
                    double l = density[i] * lambda[i][j];
                    sum += l;
                    mu += density[i] * p.muStar()[i][j];
                    ModeSpectrum part = shapes[i][j].strengthened(l);
                    if (l > 0) {
                        omega = join(omega, part.omega());
                        strength = join(strength, part.lambda());
                    }
                }
            }
            double tc = mu < 1
                    ? CriticalTemperature.of(
                                    new ModeSpectrum(omega, strength), new Coulomb(mu, cutoff), context::checkCancelled)
                            .t()
                    : 0;
            return new Average(share, sum, mu, tc / KB);
        }

        private static double[] join(double[] a, double[] b) {
            double[] out = Arrays.copyOf(a, a.length + b.length);
            System.arraycopy(b, 0, out, a.length, b.length);
            return out;
        }
    }

    @Override
    public List<Figure> figures(TwoBandParams p, TwoBandResult r) {
        int n = r.curveK().length;
        double[] t = Arrays.copyOf(r.curveK(), n + 1);
        t[n] = r.tcK();
        double[] bcs = new double[n + 1];
        BcsGap gap = new BcsGap(GapSymmetry.S);
        for (int k = 0; k < n; k++) {
            bcs[k] = KB * r.tcK() * gap.overKTc(t[k] / r.tcK());
        }
        return List.of(Figure.of(
                "gaps",
                "Gaps of both bands",
                "Lines: gap at the first Matsubara frequency; points: gap edge.",
                Panel.of(
                        PairingFigures.temperature(),
                        Axis.of("Δ", "meV"),
                        Layer.curve("band 1", t, Arrays.copyOf(r.curve1MeV(), n + 1), 0),
                        Layer.curve("band 2", t, Arrays.copyOf(r.curve2MeV(), n + 1), 1),
                        new Layer.Curve(
                                "one BCS gap of this Tc", t, bcs, Style.color(7).dashed()),
                        new Layer.Points(
                                "edge, band 1", r.temperatureK(), r.gapEdge1MeV(), new double[0], Style.color(0)),
                        new Layer.Points(
                                "edge, band 2", r.temperatureK(), r.gapEdge2MeV(), new double[0], Style.color(1)))));
    }
}
