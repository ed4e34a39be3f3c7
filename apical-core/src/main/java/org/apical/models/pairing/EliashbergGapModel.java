package org.apical.models.pairing;

import static org.apical.physics.pairing.PairingConstants.KB;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.numerics.ConvergenceException;
import org.apical.physics.pairing.ClosedFormulas;
import org.apical.physics.pairing.CriticalTemperature;
import org.apical.physics.pairing.ModeSpectrum;
import org.apical.physics.pairing.RealAxisGap;
import org.apical.plot.Figure;
import org.jspecify.annotations.Nullable;

/** {@code pairing.eliashbergGap} (pairing-materials, sections 4.4 to 4.6). */
public final class EliashbergGapModel implements Model<EliashbergGapParams, EliashbergGapResult> {
    private static final double[] CURVE = {0.15, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.87, 0.92, 0.96, 0.985, 0.995};
    private static final int MOST_ENERGIES = 1600;

    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                "pairing.eliashbergGap",
                "Gap, mass renormalisation, tunnelling spectrum and critical field of the Eliashberg equations",
                "carbotte1990",
                "vidberg1977",
                "marsiglio1988");
    }

    @Override
    public Class<EliashbergGapParams> paramsType() {
        return EliashbergGapParams.class;
    }

    @Override
    public Class<EliashbergGapResult> resultType() {
        return EliashbergGapResult.class;
    }

    @Override
    public EliashbergGapResult compute(EliashbergGapParams p, RunContext context) {
        Interaction i = Interaction.of(p.spectrum(), p.muStar(), p.muStarReferenceMeV(), p.cutoffMeV(), context);
        CriticalTemperature tc = i.tc(context);
        List<String> warnings = i.warnings(tc);
        double[] temperatures = temperatures(p, tc.t());
        int n = temperatures.length;
        GapAtTemperature[] gaps = new GapAtTemperature[n];
        double[] curve = tc.t() > 0 ? CURVE : new double[0];
        @Nullable GapAtTemperature[] drawn = new GapAtTemperature[curve.length];
        context.parallelFor(n + curve.length, k -> {
            if (k < n) {
                gaps[k] = GapAtTemperature.at(i, temperatures[k] * KB, tc.t(), p.padePoints(), context);
            } else {
                drawn[k - n] = GapAtTemperature.orNull(i, curve[k - n] * tc.t(), tc.t(), context);
            }
            context.progress(0.2, "gaps");
        });
        int[] kept =
                IntStream.range(0, drawn.length).filter(k -> drawn[k] != null).toArray();
        GapAtTemperature[] along = new GapAtTemperature[kept.length];
        double[] reduced = new double[kept.length];
        for (int k = 0; k < kept.length; k++) {
            along[k] = Objects.requireNonNull(drawn[kept[k]]);
            reduced[k] = curve[kept[k]];
        }
        for (int k = 0; k < n; k++) {
            if (Double.isNaN(gaps[k].edge())) {
                warnings.add("At " + temperatures[k]
                        + " K the continuation finds no gap edge; lower the temperature or change" + " padePoints.");
            }
        }
        GapAtTemperature first = gaps[0];
        RealAxisGap exact = exact(i, first, warnings, context);
        double[] energies = p.energyMeV() == null ? new double[0] : p.energyMeV();
        RealAxisView wanted = RealAxisView.pade(first.real(), energies);
        ModeSpectrum modes = i.modes();
        double x = tc.t() / modes.omegaLog();
        return new EliashbergGapResult(
                modes.total(),
                modes.omegaLog(),
                modes.omega2(),
                modes.area(),
                modes.omegaMax(),
                i.coulomb().muStar(),
                i.coulomb().cutoff(),
                tc.t() / KB,
                temperatures,
                each(gaps, GapAtTemperature::first),
                each(gaps, g -> g.axis().z()[0]),
                each(gaps, GapAtTemperature::edge),
                exact == null ? Double.NaN : RealAxisView.edge(exact),
                each(gaps, g -> tc.t() > 0 ? 2 * g.edge() / tc.t() : 0),
                x,
                ClosedFormulas.gapRatio(x),
                each(gaps, g -> g.axis().freeEnergy() + 0.0),
                each(gaps, g -> Math.sqrt(g.fieldSquare())),
                fieldRatio(gaps, tc.t(), modes.total()),
                wanted.re(),
                wanted.im(),
                wanted.density(),
                whole(gaps, g -> g.axis().omega().length),
                whole(gaps, g -> g.axis().iterations()),
                each(gaps, g -> g.axis().residual()),
                curves(reduced, along, first, exact, modes),
                warnings);
    }

    private static double[] temperatures(EliashbergGapParams p, double tc) {
        if (p.temperatureK() != null) {
            return p.temperatureK();
        }
        double[] reduced = p.reducedTemperature() == null ? new double[] {0.2} : p.reducedTemperature();
        double[] out = new double[reduced.length];
        for (int k = 0; k < out.length; k++) {
            // Where there is no Tc, any temperature shows the normal state.
            out[k] = reduced[k] * (tc > 0 ? tc / KB : 1);
        }
        return out;
    }

    /** The exact continuation on a grid that resolves the gap, or null where it does not apply. */
    private static @Nullable RealAxisGap exact(
            Interaction i, GapAtTemperature first, List<String> warnings, RunContext context) {
        if (first.first() == 0 || i.spectrum().omegaMeV().length == 0) {
            return null;
        }
        double top = 1.3 * i.modes().omegaMax() + 3 * first.first();
        double step = Math.min(first.first() / 40, i.modes().omegaLog() / 150);
        int points = (int) Math.ceil(top / step) + 1;
        if (points > MOST_ENERGIES) {
            points = MOST_ENERGIES;
            step = top / (points - 1);
            if (step > first.first() / 8) {
                warnings.add(
                        "The gap is too small against the phonon frequencies for the grid of the exact continuation;"
                                + " only the Pade approximant is given.");
                return null;
            }
        }
        try {
            context.progress(0.5, "real axis");
            return RealAxisGap.of(
                    i.modes(),
                    i.spectrum().omegaMeV(),
                    i.spectrum().alpha2F(),
                    first.axis(),
                    top,
                    points,
                    1e-6,
                    context::checkCancelled);
        } catch (ConvergenceException e) {
            warnings.add("The exact continuation to the real axis did not settle (" + e.residual()
                    + "); only the Pade approximant is given.");
            return null;
        }
    }

    /** gamma = (2/3) pi^2 kB^2 N0 (1 + lambda), Hc^2 = -8 pi dF. */
    private static double fieldRatio(GapAtTemperature[] gaps, double tc, double lambda) {
        GapAtTemperature lowest = gaps[0];
        for (GapAtTemperature g : gaps) {
            lowest = g.axis().t() < lowest.axis().t() ? g : lowest;
        }
        if (tc == 0 || lowest.axis().t() > 0.2501 * tc || lowest.fieldSquare() == 0) {
            return Double.NaN;
        }
        return 2.0 / 3 * Math.PI * Math.PI * (1 + lambda) * tc * tc / (8 * Math.PI * lowest.fieldSquare());
    }

    private static EliashbergGapCurves curves(
            double[] reduced,
            GapAtTemperature[] along,
            GapAtTemperature first,
            @Nullable RealAxisGap exact,
            ModeSpectrum modes) {
        double lowest = along.length == 0 ? 1 : Math.sqrt(along[0].fieldSquare());
        RealAxisView view = exact == null
                ? RealAxisView.pade(
                        first.real(),
                        first.first() == 0
                                ? new double[0]
                                : PairingFigures.linear(0, Math.max(4 * first.first(), 1.2 * modes.omegaMax()), 400))
                : RealAxisView.of(exact);
        return new EliashbergGapCurves(
                reduced,
                each(along, GapAtTemperature::first),
                each(along, g -> Math.sqrt(g.fieldSquare()) / lowest),
                exact != null,
                view.energy(),
                view.re(),
                view.im(),
                exact == null ? new double[0] : exact.zRe(),
                exact == null ? new double[0] : exact.zIm(),
                view.density());
    }

    private static double[] each(GapAtTemperature[] gaps, ToDoubleFunction<GapAtTemperature> f) {
        return Arrays.stream(gaps).mapToDouble(f).toArray();
    }

    private static int[] whole(GapAtTemperature[] gaps, ToIntFunction<GapAtTemperature> f) {
        return Arrays.stream(gaps).mapToInt(f).toArray();
    }

    @Override
    public List<Figure> figures(EliashbergGapParams params, EliashbergGapResult result) {
        return new ArrayList<>(EliashbergGapFigures.of(result));
    }
}
