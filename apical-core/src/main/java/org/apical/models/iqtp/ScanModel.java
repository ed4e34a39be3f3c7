package org.apical.models.iqtp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.numerics.Lanczos;
import org.apical.physics.iqtp.ClusterOperator;
import org.apical.physics.iqtp.ClusterStates;
import org.apical.physics.iqtp.Moments;
import org.apical.physics.iqtp.Synchronisation;
import org.apical.plot.Figure;

/** {@code iqtp.scan}: the ground state of a cluster against one of its numbers (iqtp, section 5). */
public final class ScanModel implements Model<ScanParams, ScanResult> {
    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                        "iqtp.scan",
                        "Levels, charges, coherence and fidelity of a cluster against a parameter, the three-phonon coupling first",
                        "velasco2021")
                .withExample("{\"cluster\": {\"preset\": \"iqtp6h\", \"cutoffs\": [9, 9, 30]}}");
    }

    @Override
    public Class<ScanParams> paramsType() {
        return ScanParams.class;
    }

    @Override
    public Class<ScanResult> resultType() {
        return ScanResult.class;
    }

    @Override
    public ScanResult compute(ScanParams p, RunContext context) {
        int n = p.values().length;
        double[][] energies = new double[n][];
        double[] gap = new double[n];
        double[][] occupation = new double[n][];
        double[][] x = new double[n][];
        double[][] phonons = new double[n][];
        double[][] top = new double[n][];
        double[] r = new double[n];
        double[] correlation = new double[n];
        double[] mari = new double[n];
        double[] fidelity = new double[n - 1];
        double residual = 0;
        int products = 0;
        List<String> warnings = new ArrayList<>();
        double[] before = null;
        double doubtful = 0;
        int worst = -1;
        for (int i = 0; i < n; i++) {
            context.progress((double) i / n, p.parameter() + " = " + p.values()[i]);
            ClusterOperator h = p.cluster().with(p.parameter(), p.values()[i]).operator();
            ClusterStates states = Quality.lowest(h, p.levels(), context);
            double[] psi = states.vectors()[0];
            residual = Math.max(residual, states.residual());
            products += states.products();
            energies[i] = states.energies();
            gap[i] = energies[i].length > 1 ? 1000 * (energies[i][1] - energies[i][0]) : Double.NaN;
            Moments moments = new Moments(h, psi);
            occupation[i] = moments.occupation();
            int modes = h.spec().modes();
            x[i] = new double[modes];
            phonons[i] = new double[modes];
            for (int m = 0; m < modes; m++) {
                double[][] rho = moments.density(m);
                x[i][m] = Moments.mean(rho, 1);
                phonons[i][m] = Moments.phonons(rho);
            }
            top[i] = Quality.topPopulation(h, psi);
            List<String> here = Quality.topWarnings(h, top[i]);
            double most = Arrays.stream(top[i]).max().orElse(0);
            if (!here.isEmpty() && most > doubtful) {
                doubtful = most;
                worst = i;
            }
            Quality.warnOfLevel(states, here);
            for (String warning : here) {
                warnings.add(p.parameter() + " = " + p.values()[i] + ": " + warning);
            }
            boolean pair = modes >= 2 && p.cluster().preset() != Preset.IQTP3;
            Synchronisation s = pair
                    ? Synchronisation.of(moments)
                    : new Synchronisation(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
            r[i] = s.coherence();
            correlation[i] = s.correlation();
            mari[i] = s.mari();
            if (before != null && before.length == psi.length) {
                fidelity[i - 1] = Math.abs(Lanczos.dot(before, psi));
            } else if (before != null) {
                fidelity[i - 1] = 0;
            }
            before = psi;
        }
        if (worst >= 0) {
            // The ladder takes longer than a point: it is climbed once, where the cutoffs are poorest.
            double value = p.values()[worst];
            String ladder =
                    Quality.ladder(p.cluster().with(p.parameter(), value).operator(), context);
            if (ladder != null) {
                warnings.add(p.parameter() + " = " + value + ": " + ladder);
            }
        }
        return new ScanResult(
                energies,
                gap,
                occupation,
                x,
                phonons,
                top,
                r,
                correlation,
                mari,
                fidelity,
                steepest(p.values(), r),
                n < 3 ? Double.NaN : middle(p.values(), lowest(fidelity)),
                n < 3 || Double.isNaN(gap[0]) ? Double.NaN : p.values()[lowest(gap)],
                residual,
                products,
                p.cluster().basis(),
                warnings);
    }

    private static double steepest(double[] values, double[] r) {
        if (r.length < 3 || Arrays.stream(r).anyMatch(Double::isNaN)) {
            return Double.NaN;
        }
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i + 1 < r.length; i++) {
            double slope = (r[i + 1] - r[i]) / (values[i + 1] - values[i]);
            if (slope > most) {
                most = slope;
                best = i;
            }
        }
        return middle(values, best);
    }

    private static double middle(double[] values, int i) {
        return (values[i] + values[i + 1]) / 2;
    }

    private static int lowest(double[] y) {
        int best = 0;
        for (int i = 1; i < y.length; i++) {
            if (y[i] < y[best]) {
                best = i;
            }
        }
        return best;
    }

    @Override
    public List<Figure> figures(ScanParams p, ScanResult r) {
        return ScanFigures.of(p, r);
    }
}
