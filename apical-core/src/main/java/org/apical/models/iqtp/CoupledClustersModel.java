package org.apical.models.iqtp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apical.model.BadInput;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.numerics.ConvergenceException;
import org.apical.physics.iqtp.ChainDmrg;
import org.apical.physics.iqtp.ClusterChain;
import org.apical.physics.iqtp.ClusterOperator;
import org.apical.physics.iqtp.ClusterStates;
import org.apical.physics.iqtp.KeptCluster;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** {@code iqtp.coupledClusters}: a chain of clusters in their kept states (iqtp, section 7). */
public final class CoupledClustersModel implements Model<CoupledClustersParams, CoupledClustersResult> {
    /** Change of the ground state with the last step in kept states that is worth a warning, meV. */
    private static final double DOUBTFUL = 0.1;

    private static final double DISCARDED = 1e-8;

    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                "iqtp.coupledClusters",
                "Chains of clusters in their lowest states, with convergence in the number kept",
                "white1992",
                "schollwoeck2011");
    }

    @Override
    public Class<CoupledClustersParams> paramsType() {
        return CoupledClustersParams.class;
    }

    @Override
    public Class<CoupledClustersResult> resultType() {
        return CoupledClustersResult.class;
    }

    /** The cluster in its lowest states, four at least where there are as many. */
    private static KeptCluster cluster(CoupledClustersParams p, RunContext context, List<String> warnings) {
        ClusterOperator h = p.cluster().operator();
        int most = Arrays.stream(p.keptStates()).max().orElse(1);
        if (most > h.size()) {
            throw BadInput.value(
                    "BAD_VALUE", "keptStates", most, "is more than the " + h.size() + " states of a cluster.");
        }
        ClusterStates states = Quality.lowest(h, Math.min(h.size(), Math.max(most, 4)), context);
        double[] top = Quality.topPopulation(h, states.vectors()[0]);
        if (states.vectors().length > 1) {
            double[] second = Quality.topPopulation(h, states.vectors()[1]);
            Arrays.setAll(top, m -> Math.max(top[m], second[m]));
        }
        warnings.addAll(Quality.warnings(h, top, context));
        return KeptCluster.of(h, states, p.couplingMode());
    }

    @Override
    public CoupledClustersResult compute(CoupledClustersParams p, RunContext context) {
        context.progress(0.02, "one cluster");
        List<String> warnings = new ArrayList<>();
        KeptCluster all = cluster(p, context, warnings);
        int n = p.keptStates().length;
        List<double[]> energies = new ArrayList<>();
        double[] dimension = new double[n];
        double[] gap = new double[n];
        double[] ends = new double[n];
        double[] entropy = new double[n];
        double[] error = new double[n];
        for (int k = 0; k < n; k++) {
            int q = p.keptStates()[k];
            context.progress(0.1 + 0.9 * k / n, q + " kept states");
            ClusterChain.Levels levels = solve(p, all.lowest(q), context);
            double[] e = levels.energies();
            energies.add(e);
            dimension[k] = Math.pow(q, p.count());
            gap[k] = e.length > 1 ? 1000 * (e[1] - e[0]) : Double.NaN;
            ends[k] = levels.ends();
            entropy[k] = levels.entropy();
            error[k] = levels.error();
            if (p.method() == ChainMethod.DMRG && error[k] > DISCARDED) {
                warnings.add(String.format(
                        Locale.ROOT,
                        "With %d kept states a weight of %.1e was discarded at a bond: raise bondDimension.",
                        q,
                        error[k]));
            }
            if (e.length < p.levels()) {
                warnings.add("With " + q + " kept states " + e.length + " levels were found.");
            }
        }
        double change = n > 1 ? 1000 * Math.abs(energies.get(n - 1)[0] - energies.get(n - 2)[0]) : Double.NaN;
        if (change > DOUBTFUL) {
            warnings.add(String.format(
                    Locale.ROOT,
                    "The ground state still moves by %.3g meV with the last step in keptStates: keep more.",
                    change));
        }
        if (p.periodic() && p.count() < 3) {
            warnings.add("A chain of " + p.count() + " is not closed: that takes 3 clusters.");
        }
        return new CoupledClustersResult(
                Arrays.copyOf(all.energy(), Math.min(4, all.size())),
                all.size() > 1 ? Math.abs(all.x()[0][1]) : Double.NaN,
                energies,
                dimension,
                gap,
                ends,
                entropy,
                error,
                change,
                p.cluster().basis(),
                warnings);
    }

    private static ClusterChain.Levels solve(CoupledClustersParams p, KeptCluster kept, RunContext context) {
        try {
            if (p.method() == ChainMethod.LANCZOS || p.count() == 1) {
                return new ClusterChain(kept, p.count(), p.couplingEV(), p.periodic())
                        .lowest(p.levels(), context::checkCancelled);
            }
            return new ChainDmrg(
                            kept, p.count(), p.couplingEV(), p.periodic(), p.bondDimension(), context::checkCancelled)
                    .lowest(p.levels());
        } catch (ConvergenceException e) {
            throw Quality.notConverged(e);
        }
    }

    @Override
    public List<Figure> figures(CoupledClustersParams p, CoupledClustersResult r) {
        double[] q = Arrays.stream(p.keptStates()).asDoubleStream().toArray();
        List<Layer> levels = new ArrayList<>();
        for (int level = 0; level < Math.min(4, p.levels()); level++) {
            double[] y = new double[q.length];
            for (int k = 0; k < q.length; k++) {
                double[] e = r.energiesEV().get(k);
                y[k] = level < e.length ? 1000 * (e[level] - r.energiesEV().get(q.length - 1)[0]) : Double.NaN;
            }
            levels.add(new Layer.Curve("", q, y, Style.color(level).dotted()));
            levels.add(new Layer.Points("level " + level, q, y, new double[0], Style.color(level)));
        }
        return List.of(
                Figure.of(
                        "chain-kept",
                        "Levels of the chain against the number of kept states",
                        "Above the best ground state; with two kept states, as pseudospins, the error can exceed the couplings.",
                        new Panel(Axis.of("kept states of a cluster", ""), Axis.of("E − E₀", "meV"), levels)),
                gaps(p));
    }

    private static Figure gaps(CoupledClustersParams p) {
        KeptCluster kept = cluster(p, RunContext.quiet(), new ArrayList<>());
        kept = kept.lowest(Math.min(2, kept.size()));
        List<Layer> layers = new ArrayList<>();
        double[] factors = {0.25, 0.5, 1};
        int longest = 7;
        for (int f = 0; f < factors.length; f++) {
            double[] n = new double[longest];
            double[] gap = new double[longest];
            for (int i = 0; i < longest; i++) {
                n[i] = i + 1;
                double[] e = new ClusterChain(kept, i + 1, factors[f] * p.couplingEV(), p.periodic())
                        .lowest(2, () -> {})
                        .energies();
                gap[i] = e.length > 1 ? 1000 * (e[1] - e[0]) : Double.NaN;
            }
            layers.add(new Layer.Curve(
                    "kc = " + BadInput.number(Math.round(1e6 * factors[f] * p.couplingEV()) / 1e3) + " meV",
                    n,
                    gap,
                    Style.color(f)));
            layers.add(new Layer.Points("", n, gap, new double[0], Style.color(f)));
        }
        return Figure.of(
                "chain-gap",
                "Gap of the chain against its length and coupling, two kept states",
                "A gap that falls with the length freezes the split; one that stays is a band of coherent tunnelling.",
                new Panel(Axis.of("clusters", ""), Axis.of("gap", "meV"), layers));
    }
}
