package org.apical.models.phases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.numerics.Blocking;
import org.apical.physics.phases.KawasakiLattice;
import org.apical.physics.phases.LatticeStructure;
import org.apical.physics.phases.SpinStates;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;
import org.jspecify.annotations.Nullable;

/** {@code phases.kawasaki} (phase-separation, section D3). */
public final class KawasakiModel implements Model<KawasakiParams, KawasakiResult> {
    private static final int TRACE = 400;
    private static final int MOMENTS = 100;
    private static final double FROZEN = 0.01;

    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                "phases.kawasaki",
                "Monte Carlo of a lattice gas that keeps its number, with long-range repulsion",
                "kawasaki1966",
                "flyvbjerg1989");
    }

    @Override
    public Class<KawasakiParams> paramsType() {
        return KawasakiParams.class;
    }

    @Override
    public Class<KawasakiResult> resultType() {
        return KawasakiResult.class;
    }

    @Override
    public KawasakiResult compute(KawasakiParams p, RunContext context) {
        context.progress(0, "lattice");
        KawasakiLattice.Energy energy = p.energy();
        KawasakiLattice lattice =
                new KawasakiLattice(energy, p.up(), p.temperature(), context.random(p.seed(), "kawasaki", 0));
        Blocking series = new Blocking();
        LatticeStructure structure = new LatticeStructure(p.rows(), p.columns());
        List<KawasakiResult.Snapshot> snapshots = new ArrayList<>();
        List<KawasakiResult.Snapshot> film = new ArrayList<>();
        long all = (long) p.equilibrationSweeps() + p.sweeps();
        long every = Math.max(1, (all + TRACE - 1) / TRACE);
        long moment = Math.max(1, p.sweeps() / MOMENTS);
        double[] at = new double[TRACE + 1];
        double[] trace = new double[TRACE + 1];
        int traced = 0;
        snapshots.add(snapshot(p, 0, lattice));
        for (long i = 0; i <= all; i++) {
            if (film.size() < p.frames()
                    && i >= all * Math.pow((double) film.size() / Math.max(1, p.frames() - 1), 3)) {
                film.add(snapshot(p, i, lattice));
            }
            if (i % every == 0) {
                at[traced] = i;
                trace[traced++] = lattice.energy();
                context.progress((double) i / all, "sweeps");
            }
            long measured = i - p.equilibrationSweeps();
            if (measured == 0) {
                lattice.countAnew();
                snapshots.add(snapshot(p, i, lattice));
            } else if (measured > 0) {
                series.add(lattice.energy());
                if (measured % moment == 0) {
                    structure.add(lattice.spins());
                }
            }
            if (i < all) {
                if ((i & 15) == 0 || p.rows() * p.columns() > 1024) {
                    context.checkCancelled();
                }
                lattice.sweep();
            }
        }
        snapshots.add(snapshot(p, all, lattice));
        LatticeStructure last = new LatticeStructure(p.rows(), p.columns());
        last.add(lattice.spins());
        double[] radial = structure.radial();
        double[] k = new double[radial.length];
        Arrays.setAll(k, i -> (i + 1) * structure.ring());
        double t2 = p.temperature() * p.temperature();
        return new KawasakiResult(
                series.mean(),
                series.error(),
                series.variance() / t2,
                lattice.acceptance(),
                series.correlationTime(),
                structure.domainLength(),
                last.domainLength(),
                p.up(),
                k,
                radial,
                Arrays.copyOf(at, traced),
                Arrays.copyOf(trace, traced),
                exact(p, energy),
                snapshots,
                film,
                warnings(p, series, lattice.acceptance()));
    }

    private static KawasakiResult.@Nullable Exact exact(KawasakiParams p, KawasakiLattice.Energy energy) {
        if (p.rows() * p.columns() > SpinStates.MOST_SITES) {
            return null;
        }
        SpinStates s = SpinStates.of(energy, p.up(), p.temperature());
        return new KawasakiResult.Exact(s.groundEnergy(), s.degeneracy(), s.states(), s.meanEnergy(), s.heatCapacity());
    }

    private static KawasakiResult.Snapshot snapshot(KawasakiParams p, long sweep, KawasakiLattice lattice) {
        byte[] spin = lattice.spins();
        int[][] out = new int[p.rows()][p.columns()];
        for (int i = 0; i < spin.length; i++) {
            out[i / p.columns()][i % p.columns()] = spin[i];
        }
        return new KawasakiResult.Snapshot(sweep, out);
    }

    private static List<String> warnings(KawasakiParams p, Blocking series, double acceptance) {
        List<String> out = new ArrayList<>();
        if (p.up() == 0 || p.up() == p.rows() * p.columns()) {
            out.add("upFraction rounds to a lattice of like spins: nothing can move.");
            return out;
        }
        if (acceptance < FROZEN) {
            out.add(String.format(
                    Locale.ROOT,
                    "Only %.2g of the attempts were accepted: the lattice hardly moves at this temperature, and averages are those"
                            + " of one valley.",
                    acceptance));
        }
        if (!series.reached()) {
            out.add(
                    "The run is too short for bins of ten correlation times: meanEnergyError is too small. Raise sweeps.");
        }
        if (p.coulombKind() == LatticeCoulomb.NONE && p.coulombStrength() > 0) {
            out.add("coulombStrength does not count: coulombKind is none.");
        }
        return out;
    }

    @Override
    public List<Figure> figures(KawasakiParams p, KawasakiResult r) {
        List<Figure> out = new ArrayList<>();
        out.add(new Figure(
                "spins",
                "Spins",
                "At the random start, where measuring begins, and at the end.",
                r.snapshots().stream().map(KawasakiModel::panel).toList()));
        List<Layer> energy = new ArrayList<>();
        energy.add(new Layer.Curve("", r.traceSweep(), r.traceEnergy(), Style.color(0)));
        energy.add(new Layer.VerticalLine(p.equilibrationSweeps(), "measured from here"));
        if (r.exact() != null) {
            double mean = r.exact().meanEnergy();
            double end = r.traceSweep()[r.traceSweep().length - 1];
            energy.add(new Layer.Curve(
                    "exact mean",
                    new double[] {0, end},
                    new double[] {mean, mean},
                    Style.color(1).dashed()));
        }
        out.add(new Figure(
                "energy",
                "Energy and structure factor",
                "Above: H of the whole lattice. Below: S(k) over rings, averaged over the measured sweeps.",
                List.of(
                        new Panel(Axis.of("sweeps", ""), Axis.of("energy H", ""), energy),
                        Panel.of(
                                Axis.of("k", ""),
                                Axis.of("S(k)", ""),
                                new Layer.Curve("", r.radialK(), r.radialStructure(), Style.color(0))))));
        for (int i = 0; i < r.film().size(); i++) {
            KawasakiResult.Snapshot s = r.film().get(i);
            out.add(Figure.of(
                    String.format(Locale.ROOT, "frame-%04d", i), "After " + s.sweep() + " sweeps", "", panel(s)));
        }
        return out;
    }

    private static Panel panel(KawasakiResult.Snapshot s) {
        int rows = s.spins().length;
        int columns = s.spins()[0].length;
        double[] x = new double[columns];
        double[] y = new double[rows];
        Arrays.setAll(x, i -> i);
        Arrays.setAll(y, i -> i);
        double[][] z = new double[rows][columns];
        for (int i = 0; i < rows; i++) {
            int[] line = s.spins()[i];
            Arrays.setAll(z[i], j -> line[j]);
        }
        return Panel.of(
                Axis.place("column after " + s.sweep() + " sweeps", ""),
                Axis.place("row", ""),
                new Layer.HeatMap(x, y, z, "spin", "", 1));
    }
}
