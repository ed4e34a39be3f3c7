package org.apical.models.kuramoto;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.physics.kuramoto.LatticeAverages;
import org.apical.physics.kuramoto.LatticeBonds;
import org.apical.physics.kuramoto.NaturalFrequencies;
import org.apical.physics.kuramoto.PhaseDynamics;
import org.apical.physics.kuramoto.SizeScaling;
import org.apical.physics.kuramoto.SizeStatistics;
import org.apical.plot.Figure;

/** {@code kuramoto.finiteSize}: what kind of order a noisy or disordered lattice has (iqtp, section 8). */
public final class FiniteSizeModel implements Model<FiniteSizeParams, FiniteSizeResult> {
    /** Pieces of time for the errors, where there is one sample. */
    private static final int PIECES = 20;

    /** Time between two measurements: neighbours relax in about this time, the whole far more slowly. */
    private static final double BETWEEN = 0.25;

    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                "kuramoto.finiteSize",
                "Order of noisy, disordered lattices of oscillators against their size, with a verdict",
                "hong2005",
                "kosterlitz1974");
    }

    @Override
    public Class<FiniteSizeParams> paramsType() {
        return FiniteSizeParams.class;
    }

    @Override
    public Class<FiniteSizeResult> resultType() {
        return FiniteSizeResult.class;
    }

    /** One lattice: a size and a sample of the disorder. */
    private record Task(int size, int sample) {}

    @Override
    public FiniteSizeResult compute(FiniteSizeParams p, RunContext context) {
        int sizes = p.sizes().length;
        List<String> warnings = new ArrayList<>();
        List<Task> tasks = new ArrayList<>();
        // The largest first, so that the threads end together.
        for (int i = sizes - 1; i >= 0; i--) {
            for (int s = 0; s < p.samples(); s++) {
                tasks.add(new Task(i, s));
            }
        }
        double[][][] pieces = new double[tasks.size()][][];
        List<List<String>> said = new ArrayList<>();
        tasks.forEach(t -> said.add(new ArrayList<>()));
        int[] done = {0};
        context.parallelFor(tasks.size(), k -> {
            pieces[k] = run(p, tasks.get(k), context, said.get(k));
            synchronized (done) {
                context.progress((double) ++done[0] / tasks.size(), "lattice " + done[0] + " of " + tasks.size());
            }
        });
        said.forEach(warnings::addAll);
        List<SizeStatistics> found = new ArrayList<>();
        for (int i = 0; i < sizes; i++) {
            int size = i;
            double[][][] mine = new double[p.samples()][][];
            for (int k = 0; k < tasks.size(); k++) {
                if (tasks.get(k).size() == size) {
                    mine[tasks.get(k).sample()] = pieces[k];
                }
            }
            found.add(SizeStatistics.of(
                    p.samples() > 1
                            ? Arrays.stream(mine).map(FiniteSizeModel::mean).toArray(double[][]::new)
                            : mine[0],
                    p.sizes()[i]));
        }
        SizeScaling scaling = SizeScaling.of(p.sizes(), p.layerCounts(), found);
        if (scaling.verdict() == SizeScaling.Verdict.UNDECIDED) {
            warnings.add("The verdict is undecided: take larger sizes or a longer measureTime.");
        }
        return new FiniteSizeResult(
                values(found, SizeStatistics.ORDER),
                errors(found, SizeStatistics.ORDER),
                values(found, SizeStatistics.SQUARE),
                errors(found, SizeStatistics.SQUARE),
                values(found, SizeStatistics.BINDER),
                errors(found, SizeStatistics.BINDER),
                values(found, SizeStatistics.CORRELATION),
                errors(found, SizeStatistics.CORRELATION),
                scaling.exponent(),
                scaling.error(),
                scaling.verdict(),
                List.copyOf(new LinkedHashSet<>(warnings)));
    }

    private static double[] values(List<SizeStatistics> found, int which) {
        return found.stream().mapToDouble(f -> f.value()[which]).toArray();
    }

    private static double[] errors(List<SizeStatistics> found, int which) {
        return found.stream().mapToDouble(f -> f.error()[which]).toArray();
    }

    private static double[] mean(double[][] pieces) {
        double[] mean = new double[pieces[0].length];
        for (double[] piece : pieces) {
            for (int k = 0; k < mean.length; k++) {
                mean[k] += piece[k] / pieces.length;
            }
        }
        return mean;
    }

    private static double[][] run(FiniteSizeParams p, Task task, RunContext context, List<String> warnings) {
        int length = p.sizes()[task.size()];
        LatticeBonds bonds = new LatticeBonds(
                new int[] {length, p.dimension() == 1 ? 1 : length, p.layersOf(task.size())},
                p.bondCoupling(),
                p.bondCouplingPerp(),
                0,
                true);
        int n = bonds.size();
        double[] w = p.disorderWidth() > 0
                ? NaturalFrequencies.hashed(n, p.disorderWidth(), 1000 * p.seed() + task.sample())
                : new double[n];
        TimeGuard.check(p.timeStep(), w, bonds.largestSum(), p.inertia(), p.noise(), warnings);
        PhaseDynamics run = new PhaseDynamics(
                bonds,
                w,
                new double[n],
                p.noise(),
                p.inertia(),
                p.timeStep(),
                TimeRun.workers(n, context),
                block -> context.random(p.seed(), "finite size noise " + length + " " + task.sample(), block));
        long thermal = Math.round(p.thermalTime() / p.timeStep());
        for (long k = 0; k < thermal; k++) {
            context.checkCancelled();
            run.step();
        }
        int every = (int) Math.max(1, Math.round(BETWEEN / p.timeStep()));
        long measurements = Math.max(PIECES, Math.round(p.measured() / p.timeStep() / every));
        double[][] pieces = new double[PIECES][];
        for (int piece = 0; piece < PIECES; piece++) {
            LatticeAverages sums = new LatticeAverages(length, p.dimension() == 1);
            long count = measurements * (piece + 1) / PIECES - measurements * piece / PIECES;
            for (long k = 0; k < count; k++) {
                for (int step = 0; step < every; step++) {
                    context.checkCancelled();
                    run.step();
                }
                sums.add(run);
            }
            pieces[piece] = sums.means();
        }
        return pieces;
    }

    @Override
    public List<Figure> figures(FiniteSizeParams p, FiniteSizeResult r) {
        return FiniteSizeFigures.of(p, r);
    }
}
