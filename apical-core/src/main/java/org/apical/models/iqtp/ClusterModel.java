package org.apical.models.iqtp;

import java.util.List;
import org.apical.model.BadInput;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.physics.iqtp.ClusterOperator;
import org.apical.physics.iqtp.ClusterStates;
import org.apical.physics.iqtp.IqtpUnits;
import org.apical.physics.iqtp.Moments;
import org.apical.physics.iqtp.Scattering;
import org.apical.physics.iqtp.Synchronisation;
import org.apical.plot.Figure;

/** {@code iqtp.cluster}: one cluster diagonalised (iqtp, sections 2 to 4). */
public final class ClusterModel implements Model<ClusterModelParams, ClusterModelResult> {
    private static final double LAST_Q = 60;

    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                "iqtp.cluster",
                "Levels, charges, positions and synchronisation of a cluster of holes and phonons",
                "velasco2021",
                "mustre1992",
                "salkola1995");
    }

    @Override
    public Class<ClusterModelParams> paramsType() {
        return ClusterModelParams.class;
    }

    @Override
    public Class<ClusterModelResult> resultType() {
        return ClusterModelResult.class;
    }

    @Override
    public ClusterModelResult compute(ClusterModelParams p, RunContext context) {
        RaisedCluster raised = RaisedCluster.of(p.cluster(), p.levels(), context);
        ClusterOperator h = raised.operator();
        int modes = h.spec().modes();
        if (p.positionMode() >= modes && (modes > 0 || p.positionX().length > 0)) {
            throw BadInput.value(
                    "BAD_VALUE", "positionMode", p.positionMode(), "is out of range: there are " + modes + " modes.");
        }
        context.progress(0.05, "diagonalising " + h.size() + " states");
        ClusterStates states = Quality.lowest(h, p.levels(), context);
        double[] psi = states.vectors()[0];
        Moments moments = new Moments(h, psi);
        double[] x = new double[modes];
        double[] x2 = new double[modes];
        double[] n = new double[modes];
        for (int m = 0; m < modes; m++) {
            double[][] rho = moments.density(m);
            x[m] = Moments.mean(rho, 1);
            x2[m] = Moments.mean(rho, 2);
            n[m] = Moments.phonons(rho);
        }
        double[] top = Quality.topPopulation(h, psi);
        List<String> warnings = Quality.warnings(h, top, context);
        Quality.warnOfLevel(states, warnings);
        if (states.energies().length < p.levels()) {
            warnings.add("There are only " + states.energies().length + " states in this basis.");
        }
        double[][] rho = modes == 0 ? new double[0][] : moments.density(p.positionMode());
        double[] density = new double[p.positionX().length];
        for (int i = 0; i < density.length; i++) {
            density[i] = Moments.probability(rho, p.positionX()[i]);
        }
        double peak = modes == 0 ? Double.NaN : peak(rho);
        double unit = modes == 0 ? Double.NaN : h.spec().unit()[p.positionMode()];
        double split = states.energies().length > 1 ? 1000 * (states.energies()[1] - states.energies()[0]) : Double.NaN;
        boolean three = p.cluster().preset() == Preset.IQTP3;
        double variance = three ? variance(h, psi) : Double.NaN;
        return new ClusterModelResult(
                h.size(),
                states.energies(),
                split,
                split * IqtpUnits.THZ_PER_MEV,
                moments.occupation(),
                x,
                x2,
                n,
                top,
                h.spec().unit(),
                density,
                peak,
                2 * unit * peak,
                modes < 2 || three ? null : sync(Synchronisation.of(moments)),
                variance,
                three ? elasticLeaves(h, psi, variance, context) : Double.NaN,
                states.residual(),
                states.products(),
                p.cluster().basis(),
                raised.ladder(),
                warnings);
    }

    static ClusterModelResult.Sync sync(Synchronisation s) {
        return new ClusterModelResult.Sync(s.coherence(), s.connected(), s.correlation(), s.meanXX(), s.mari());
    }

    /** Maximum of P at x above 0 where P is even and has a dip at 0; NaN else (section 4.2). */
    public static double peak(double[][] rho) {
        double reach = 2 * Math.sqrt(rho.length + 0.5) + 2;
        int points = Math.max(400, 40 * rho.length);
        double best = 0;
        double high = Moments.probability(rho, 0);
        double odd = 0;
        for (int i = 1; i <= points; i++) {
            double x = reach * i / points;
            double p = Moments.probability(rho, x);
            odd = Math.max(odd, Math.abs(p - Moments.probability(rho, -x)));
            if (p > high) {
                high = p;
                best = x;
            }
        }
        double centre = Moments.probability(rho, 0);
        if (odd > 1e-6 * high || best == 0 || !(high > centre * (1 + 1e-9))) {
            return Double.NaN;
        }
        double low = best - reach / points;
        double up = best + reach / points;
        for (int i = 0; i < 80; i++) {
            double middle = (low + up) / 2;
            if (Moments.slope(rho, middle) > 0) {
                low = middle;
            } else {
                up = middle;
            }
        }
        return (low + up) / 2;
    }

    private static double variance(ClusterOperator h, double[] psi) {
        Moments moments = new Moments(h, psi);
        double[] u = h.spec().unit();
        double[] pair = moments.pair();
        double[][] a = moments.density(0);
        double[][] b = moments.density(1);
        double za = Moments.mean(a, 1);
        double zb = Moments.mean(b, 1);
        double mean = u[0] * za + u[1] * zb;
        return u[0] * u[0] * Moments.mean(a, 2)
                + u[1] * u[1] * Moments.mean(b, 2)
                + 2 * u[0] * u[1] * (2 * pair[0] + 2 * pair[1])
                - mean * mean;
    }

    /** Smallest Q above 1 where the elastic weight differs from exp(-Q^2 variance) by a tenth; NaN above 60. */
    private static double elasticLeaves(ClusterOperator h, double[] psi, double variance, RunContext context) {
        double step = 0.05;
        for (double q = 1; q < LAST_Q; q += step) {
            context.checkCancelled();
            if (leaves(h, psi, variance, q + step)) {
                double low = q;
                double high = q + step;
                if (leaves(h, psi, variance, low)) {
                    return low;
                }
                for (int i = 0; i < 40; i++) {
                    double middle = (low + high) / 2;
                    if (leaves(h, psi, variance, middle)) {
                        high = middle;
                    } else {
                        low = middle;
                    }
                }
                return high;
            }
        }
        return Double.NaN;
    }

    private static boolean leaves(ClusterOperator h, double[] psi, double variance, double q) {
        double elastic = Scattering.weight(psi, new Scattering(h, h.spec().unit(), q).apply(psi));
        return Math.abs(elastic / Math.exp(-q * q * variance) - 1) >= 0.1;
    }

    @Override
    public List<Figure> figures(ClusterModelParams p, ClusterModelResult r) {
        return ClusterFigures.of(p, r);
    }
}
