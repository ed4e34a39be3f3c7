package org.apical.models.maps;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apical.model.BadInput;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.physics.maps.CriticalMap;
import org.apical.physics.maps.MapGrid;
import org.apical.plot.Figure;
import org.jspecify.annotations.Nullable;

/** {@code maps.transition} (phase-separation, F3). */
public final class TransitionModel implements Model<TransitionParams, TransitionResult> {
    private static final double MOST_STEPS = 2e11;
    private static final int LISTED = 1 << 18;

    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                "maps.transition",
                "Resistance R(T) of a field of local critical temperatures: percolative Tc, onset, width",
                "frank1988",
                "kirkpatrick1973",
                "newman2000");
    }

    @Override
    public Class<TransitionParams> paramsType() {
        return TransitionParams.class;
    }

    @Override
    public Class<TransitionResult> resultType() {
        return TransitionResult.class;
    }

    @Override
    public TransitionResult compute(TransitionParams p, RunContext context) {
        List<String> warnings = new ArrayList<>();
        CriticalMap map = p.map() == null
                ? CriticalMap.drawn(p.size(), p.bonds(), p.seed(), p.tcMeanK(), p.tcWidthK())
                : of(p.map(), p, context, warnings);
        double[] t = p.temperatures();
        double zero = map.zeroResistance();
        double highest = map.highest();
        double shorter = Math.min(map.rows(), map.columns());
        long between = Arrays.stream(t).filter(x -> x >= zero && x < highest).count();
        if (between * shorter * map.rows() * map.columns() > MOST_STEPS) {
            throw BadInput.at(
                    "TOO_LARGE",
                    "temperaturesK",
                    "has " + between + " temperatures in the transition of " + map.rows() + " x " + map.columns()
                            + " nodes; their number times rows x columns x the shorter side may be 2e11. Take fewer, or a smaller lattice.");
        }
        double full = full(map, highest, context);
        double[] resistance = new double[t.length];
        double[] fraction = new double[t.length];
        context.progress(0, "resistance");
        context.parallelFor(t.length, i -> {
            resistance[i] = t[i] >= highest ? 1 : map.resistance(t[i], zero, context::checkCancelled) / full;
            fraction[i] = map.superconductingFraction(t[i]);
            context.progress((i + 1.0) / t.length, "resistance");
        });
        Double onset = known(CriticalMap.crossing(t, resistance, 0.9));
        Double low = known(CriticalMap.crossing(t, resistance, 0.1));
        if (onset == null || low == null) {
            warnings.add("The temperatures do not span the transition from 0.1 to 0.9 of the resistance: give others.");
        }
        return new TransitionResult(
                t,
                resistance,
                fraction,
                p.bonds() ? Arrays.stream(t).map(x -> medium(p, x)).toArray() : null,
                known(zero),
                p.map() == null ? limit(p) : null,
                onset,
                known(CriticalMap.crossing(t, resistance, 0.5)),
                onset == null || low == null ? null : onset - low,
                p.bonds() || map.tc().length > LISTED
                        ? new double[0][]
                        : new MapGrid(map.rows(), map.columns(), map.tc()).toRows(),
                warnings);
    }

    private static CriticalMap of(MapParams source, TransitionParams p, RunContext context, List<String> warnings) {
        MapGrid map = source.loadLattice("map", context);
        if (map.constant()) {
            throw BadInput.at(
                    "BAD_VALUE",
                    "map",
                    "is constant: all its " + map.present() + " pixels hold " + BadInput.number(map.mean())
                            + ", so that critical temperatures cannot follow it.");
        }
        int missing = map.v().length - map.present();
        if (missing > 0) {
            warnings.add(
                    missing + " of " + map.v().length
                            + " pixels are missing: they conduct nothing, and the resistance is that over the normal map with the same holes.");
        }
        return CriticalMap.of(map, p.tcMeanK(), p.tcWidthK());
    }

    /** Resistance of the normal lattice: 1 but for holes. */
    private static double full(CriticalMap map, double highest, RunContext context) {
        if (Arrays.stream(map.tc()).noneMatch(Double::isNaN)) {
            return 1;
        }
        double sigma = map.at(highest).conductivity(false, context::checkCancelled);
        if (!(sigma > 0)) {
            throw BadInput.at(
                    "BAD_VALUE", "map", "is cut in two by its missing pixels: no path joins its first and last row.");
        }
        return 1 / sigma;
    }

    private static double limit(TransitionParams p) {
        return p.bonds()
                ? p.tcMeanK()
                : p.tcMeanK() + p.tcWidthK() * CriticalMap.normal(1 - PercolationModel.SITE_THRESHOLD);
    }

    private static double medium(TransitionParams p, double temperature) {
        double above = p.tcWidthK() > 0
                ? CriticalMap.normalAbove((temperature - p.tcMeanK()) / p.tcWidthK())
                : p.tcMeanK() > temperature ? 1 : 0;
        return Math.max(0, 1 - 2 * above);
    }

    private static @Nullable Double known(double x) {
        return Double.isFinite(x) ? x : null;
    }

    @Override
    public List<Figure> figures(TransitionParams p, TransitionResult r) {
        CriticalMap map = null;
        if (r.localTcK().length > 0) {
            MapGrid tc = MapGrid.of(r.localTcK());
            map = new CriticalMap(tc.rows(), tc.columns(), false, tc.v());
        } else if (p.map() == null && p.bonds() && p.size() <= 256) {
            map = CriticalMap.drawn(p.size(), true, p.seed(), p.tcMeanK(), p.tcWidthK());
        }
        return TransitionFigures.of(p, r, map);
    }
}
