package org.apical.models.iqtp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apical.model.BadInput;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.numerics.ConvergenceException;
import org.apical.physics.iqtp.ClusterOperator;
import org.apical.physics.iqtp.ClusterStates;
import org.apical.physics.iqtp.IqtpUnits;
import org.apical.physics.iqtp.Moments;
import org.apical.physics.iqtp.ThermalLanczos;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** {@code iqtp.thermal}: thermodynamics of a cluster (iqtp, sections 4.6 and 9). */
public final class ThermalModel implements Model<ThermalParams, ThermalResult> {
    /** Boltzmann weights below this are left out of the observables. */
    private static final double EMPTY = 1e-12;

    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                "iqtp.thermal",
                "Free energy, heat capacity and thermal averages of a cluster",
                "jaklic1994",
                "velasco2021");
    }

    @Override
    public Class<ThermalParams> paramsType() {
        return ThermalParams.class;
    }

    @Override
    public Class<ThermalResult> resultType() {
        return ThermalResult.class;
    }

    @Override
    public ThermalResult compute(ThermalParams p, RunContext context) {
        try {
            RaisedCluster raised = RaisedCluster.of(p.cluster(), 2, context);
            return p.method() == ThermalMethod.FULL ? full(p, raised, context) : sampled(p, raised, context);
        } catch (ConvergenceException e) {
            throw Quality.notConverged(e);
        }
    }

    /** Sums over one temperature. */
    private static final class Sums {
        final double[] f;
        final double[] u;
        final double[] c;
        final double[] s;
        final double[][] x2;
        final double[][] holes;

        Sums(int n, int modes, int sites) {
            f = new double[n];
            u = new double[n];
            c = new double[n];
            s = new double[n];
            x2 = new double[n][modes];
            holes = new double[n][sites];
        }

        /** From ln Z above {@code zero}, and the first two moments of the energy above it. */
        void set(int t, double kt, double zero, double logZ, double mean, double square) {
            f[t] = zero - kt * logZ;
            u[t] = zero + mean;
            c[t] = (square - mean * mean) / (kt * kt);
            s[t] = mean / kt + logZ;
        }
    }

    private static ThermalResult full(ThermalParams p, RaisedCluster raised, RunContext context) {
        ClusterOperator h = raised.operator();
        double hottest = Arrays.stream(p.temperaturesK()).max().orElseThrow();
        context.progress(0.05, "diagonalising " + h.size() + " states");
        ThermalStates thermal = ThermalStates.of(h, hottest, context);
        ClusterStates states = thermal.states();
        double[] e = states.energies();
        int modes = h.spec().modes();
        int sites = h.spec().sites();
        double[][] x2 = new double[e.length][];
        double[][] holes = new double[e.length][];
        Sums sums = new Sums(p.temperaturesK().length, modes, sites);
        for (int t = 0; t < p.temperaturesK().length; t++) {
            double kt = IqtpUnits.KB * p.temperaturesK()[t];
            double z = 0;
            double mean = 0;
            double square = 0;
            for (double v : e) {
                double w = Math.exp(-(v - e[0]) / kt);
                z += w;
                mean += w * (v - e[0]);
                square += w * (v - e[0]) * (v - e[0]);
            }
            sums.set(t, kt, e[0], Math.log(z), mean / z, square / z);
            for (int k = 0; k < e.length; k++) {
                double w = Math.exp(-(e[k] - e[0]) / kt) / z;
                if (w < EMPTY) {
                    break;
                }
                context.checkCancelled();
                if (x2[k] == null) {
                    Moments m = new Moments(h, states.vectors()[k]);
                    holes[k] = m.occupation();
                    x2[k] = new double[modes];
                    for (int mode = 0; mode < modes; mode++) {
                        x2[k][mode] = m.square(mode);
                    }
                }
                add(sums.x2[t], w, x2[k]);
                add(sums.holes[t], w, holes[k]);
            }
        }
        return result(
                p,
                raised,
                sums,
                new double[0],
                e[0],
                e.length,
                Quality.warnings(h, Quality.topPopulation(h, thermal), context));
    }

    private static void add(double[] to, double w, double[] values) {
        for (int i = 0; i < to.length; i++) {
            to[i] += w * values[i];
        }
    }

    private static ThermalResult sampled(ThermalParams p, RaisedCluster raised, RunContext context) {
        ClusterOperator h = raised.operator();
        double gigabytes = 8e-9 * h.size() * (p.krylovDimension() + 4.0) * Math.min(context.threads(), p.samples());
        if (gigabytes > p.cluster().memoryGB()) {
            throw BadInput.value(
                    "TOO_LARGE",
                    "krylovDimension",
                    p.krylovDimension(),
                    String.format(
                            Locale.ROOT,
                            "takes %.3g GB with a dimension of %d; memoryGB allows %.3g. Lower it or the cutoffs.",
                            gigabytes,
                            h.size(),
                            p.cluster().memoryGB()));
        }
        double hottest = IqtpUnits.KB * Arrays.stream(p.temperaturesK()).max().orElseThrow();
        List<ThermalLanczos.Observable> observables = ThermalLanczos.squaresAndHoles(h);
        ThermalLanczos[] runs = new ThermalLanczos[p.samples()];
        context.parallelFor(runs.length, r -> {
            runs[r] = ThermalLanczos.of(
                    h,
                    observables,
                    hottest,
                    state -> Quality.topPopulation(h, state),
                    p.krylovDimension(),
                    context.random(p.seed(), "iqtp.thermal", r),
                    context::checkCancelled);
            context.progress((r + 1.0) / runs.length, "random vectors");
        });
        double zero = Double.POSITIVE_INFINITY;
        int products = 0;
        for (ThermalLanczos run : runs) {
            zero = Math.min(zero, run.energies()[0]);
            products += run.energies().length;
        }
        int modes = h.spec().modes();
        Sums sums = new Sums(p.temperaturesK().length, modes, h.spec().sites());
        double[] error = new double[p.temperaturesK().length];
        List<String> warnings = Quality.warnings(h, topPopulation(runs, zero, hottest, modes), context);
        for (int t = 0; t < error.length; t++) {
            error[t] = average(runs, h, zero, p.temperaturesK()[t], t, sums);
        }
        warnColdest(runs, zero, p, warnings);
        return result(p, raised, sums, error, zero, products, warnings);
    }

    /** Averages at one temperature; the standard error of F. */
    private static double average(
            ThermalLanczos[] runs, ClusterOperator h, double zero, double temperature, int t, Sums sums) {
        double kt = IqtpUnits.KB * temperature;
        double[] z = new double[runs.length];
        double mean = 0;
        double square = 0;
        int modes = h.spec().modes();
        for (int r = 0; r < runs.length; r++) {
            double[] e = runs[r].energies();
            for (int j = 0; j < e.length; j++) {
                double boltzmann = Math.exp(-(e[j] - zero) / kt);
                double w = runs[r].weights()[j] * boltzmann;
                z[r] += w;
                mean += w * (e[j] - zero);
                square += w * (e[j] - zero) * (e[j] - zero);
                for (int a = 0; a < runs[r].observables().length; a++) {
                    double part = boltzmann * runs[r].observables()[a][j];
                    if (a < modes) {
                        sums.x2[t][a] += part;
                    } else {
                        sums.holes[t][a - modes] += part;
                    }
                }
            }
        }
        double sum = Arrays.stream(z).sum();
        for (int m = 0; m < modes; m++) {
            sums.x2[t][m] /= sum;
        }
        for (int i = 0; i < sums.holes[t].length; i++) {
            sums.holes[t][i] /= sum;
        }
        double average = sum / runs.length;
        sums.set(t, kt, zero, Math.log(average * h.size()), mean / sum, square / sum);
        double spread = 0;
        for (double v : z) {
            spread += (v - average) * (v - average);
        }
        return kt * Math.sqrt(spread / (runs.length - 1.0) / runs.length) / average;
    }

    /** Population of the top kept levels at the hottest temperature: that of the cooled vectors by their lengths. */
    private static double[] topPopulation(ThermalLanczos[] runs, double zero, double kt, int modes) {
        double[] top = new double[modes];
        double sum = 0;
        for (ThermalLanczos run : runs) {
            double boltzmann = Math.exp(-(run.energies()[0] - zero) / kt);
            for (int m = 0; m < modes; m++) {
                top[m] += boltzmann * run.cooled()[m];
            }
            for (int j = 0; j < run.energies().length; j++) {
                sum += run.weights()[j] * Math.exp(-(run.energies()[j] - zero) / kt);
            }
        }
        for (int m = 0; m < modes; m++) {
            top[m] /= sum;
        }
        return top;
    }

    /** kT below the gap: few states carry the sum, and random vectors hit them badly. */
    private static void warnColdest(ThermalLanczos[] runs, double zero, ThermalParams p, List<String> warnings) {
        double gap = Double.POSITIVE_INFINITY;
        for (ThermalLanczos run : runs) {
            if (run.energies()[0] == zero && run.energies().length > 1) {
                gap = run.energies()[1] - zero;
            }
        }
        double coldest = Arrays.stream(p.temperaturesK()).min().orElseThrow();
        if (IqtpUnits.KB * coldest < gap) {
            warnings.add(String.format(
                    Locale.ROOT,
                    "kT at %.4g K is below the gap of about %.3g meV: random vectors are of little use there; take method full.",
                    coldest,
                    1000 * gap));
        }
    }

    private static ThermalResult result(
            ThermalParams p,
            RaisedCluster raised,
            Sums sums,
            double[] error,
            double ground,
            int states,
            List<String> warnings) {
        return new ThermalResult(
                sums.f,
                sums.u,
                sums.c,
                sums.s,
                sums.x2,
                sums.holes,
                error,
                ground,
                states,
                p.cluster().basis(),
                raised.ladder(),
                warnings);
    }

    @Override
    public List<Figure> figures(ThermalParams p, ThermalResult r) {
        Integer[] order = new Integer[p.temperaturesK().length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> p.temperaturesK()[i]));
        double[] t = pick(order, p.temperaturesK(), 1);
        Axis axis = Axis.of("temperature", "K");
        double[] error = r.freeEnergyErrorEV().length == 0 ? new double[0] : pick(order, r.freeEnergyErrorEV(), 1000);
        double[] f = pick(order, r.freeEnergyEV(), 1000);
        double[] u = pick(order, r.internalEnergyEV(), 1000);
        for (int i = 0; i < f.length; i++) {
            f[i] -= 1000 * r.groundEnergyEV();
            u[i] -= 1000 * r.groundEnergyEV();
        }
        List<Layer> squares = new ArrayList<>();
        int modes = r.meanX2().length == 0 ? 0 : r.meanX2()[0].length;
        for (int m = 0; m < modes; m++) {
            int mode = m;
            double[] y = pick(
                    order, Arrays.stream(r.meanX2()).mapToDouble(x -> x[mode]).toArray(), 1);
            squares.add(new Layer.Curve("mode " + m, t, y, Style.color(m)));
            squares.add(new Layer.Points("", t, y, new double[0], Style.color(m)));
        }
        List<Panel> panels = new ArrayList<>();
        panels.add(Panel.of(
                axis,
                Axis.of("energy above E₀", "meV"),
                new Layer.Curve("free energy F", t, f, Style.color(0)),
                new Layer.Points("", t, f, error, Style.color(0)),
                new Layer.Curve("internal energy U", t, u, Style.color(1).dashed())));
        panels.add(Panel.of(
                axis,
                Axis.of("heat capacity, entropy", "k_B"),
                new Layer.Curve("heat capacity", t, pick(order, r.heatCapacityKB(), 1), Style.color(0)),
                new Layer.Curve(
                        "entropy",
                        t,
                        pick(order, r.entropyKB(), 1),
                        Style.color(1).dashed())));
        if (!squares.isEmpty()) {
            panels.add(new Panel(axis, Axis.of("⟨x²⟩", ""), squares));
        }
        return List.of(new Figure(
                "thermal",
                "Thermodynamics of the cluster",
                "Error bars, where there are some, are standard errors of the random vectors.",
                panels));
    }

    private static double[] pick(Integer[] order, double[] values, double factor) {
        double[] out = new double[order.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = factor * values[order[i]];
        }
        return out;
    }
}
