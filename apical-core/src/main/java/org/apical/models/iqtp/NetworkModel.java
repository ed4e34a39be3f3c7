package org.apical.models.iqtp;

import java.util.Arrays;
import java.util.List;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.NotConverged;
import org.apical.model.RunContext;
import org.apical.numerics.ConvergenceException;
import org.apical.physics.iqtp.ClusterOperator;
import org.apical.physics.iqtp.ClusterStates;
import org.apical.physics.iqtp.IqtpUnits;
import org.apical.physics.iqtp.Moments;
import org.apical.physics.iqtp.Oscillator;
import org.apical.physics.iqtp.TransverseIsing;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** {@code iqtp.network}: from one cluster to many: stiffness of the phase, freezing of the split (iqtp, section 8). */
public final class NetworkModel implements Model<NetworkParams, NetworkResult> {
    /** kT/J at which the plane of the XY model loses its algebraic order [M]. */
    static final double PLANE = 0.8929;

    /** kT/J at which the cubic XY model loses its order [M]. */
    static final double CUBIC = 2.2018;

    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                "iqtp.network",
                "Whether coherence extends beyond one cluster: phase stiffness against noise, freezing against tunnelling",
                "velasco2021",
                "kosterlitz1974");
    }

    @Override
    public Class<NetworkParams> paramsType() {
        return NetworkParams.class;
    }

    @Override
    public Class<NetworkResult> resultType() {
        return NetworkResult.class;
    }

    @Override
    public NetworkResult compute(NetworkParams p, RunContext context) {
        RaisedCluster raised = RaisedCluster.of(p.cluster(), 2, context);
        ClusterOperator h = raised.operator();
        context.progress(0.05, "ground state of " + h.size() + " states");
        ClusterStates ground = Quality.lowest(h, 1, context);
        context.progress(0.5, "lowest odd state");
        ClusterStates odd = odd(h, context);
        double[] psi = ground.vectors()[0];
        Moments moments = new Moments(h, psi);
        double[][] apical = moments.density(0);
        double n = Moments.phonons(apical);
        double b = Moments.mean(apical, 1) / 2;
        double k3 = p.cluster().value("k3EV") / Math.sqrt(p.cluster().oxygenMassU() / IqtpUnits.OXYGEN);
        double kc = 1000
                * (p.intercellCouplingEV() != null
                        ? p.intercellCouplingEV()
                        : p.sharing() * Math.abs(k3 * Moments.mean(moments.density(2), 1)));
        double stiff = 2 * kc * n;
        double connected = 2 * kc * (n - b * b);
        double element = Math.abs(element(h, psi, odd.vectors()[0]));
        double excitation = 1000 * (odd.energies()[0] - ground.energies()[0]);
        double field = excitation / 2;
        double ising = kc * element * element;
        double[] critical = new double[3];
        for (int d = 1; d <= 3; d++) {
            critical[d - 1] = element > 1e-12 ? TransverseIsing.critical(d) * field / (element * element) : Double.NaN;
        }
        double kb = 1000 * IqtpUnits.KB;
        double[] noise = Arrays.stream(p.temperaturesK())
                .map(t -> connected > 0 ? kb * t / connected : Double.NaN)
                .toArray();
        List<Boolean> quasi = Arrays.stream(noise)
                .mapToObj(d -> d < PLANE && p.disorderMeV() == 0)
                .toList();
        List<String> warnings = Quality.warnings(h, Quality.topPopulation(h, psi), context);
        if (connected <= 0) {
            warnings.add("There is no coupling between clusters: nothing orders.");
        }
        return new NetworkResult(
                kc,
                stiff,
                connected,
                PLANE * stiff / kb,
                CUBIC * stiff / kb,
                PLANE * connected / kb,
                element,
                excitation,
                ising,
                ising / field,
                ising / field > TransverseIsing.critical(1),
                ising / field > TransverseIsing.critical(2),
                ising / field > TransverseIsing.critical(3),
                critical,
                noise,
                connected > 0 ? p.disorderMeV() / connected : Double.NaN,
                quasi,
                moments.occupation()[2],
                Math.max(ground.residual(), odd.residual()),
                p.cluster().basis(),
                raised.ladder(),
                warnings);
    }

    private static ClusterStates odd(ClusterOperator h, RunContext context) {
        ClusterStates odd;
        try {
            odd = ClusterStates.odd(h, context::checkCancelled);
        } catch (ConvergenceException e) {
            throw Quality.notConverged(e);
        }
        if (odd == null) {
            throw new NotConverged("NOT_CONVERGED", "The cluster has no mirror: make both halves alike.");
        }
        return odd;
    }

    /** &lt;a|x_0|b&gt;. */
    private static double element(ClusterOperator h, double[] a, double[] b) {
        double[][] x = Oscillator.power(1, h.levels(0));
        int n = h.levels(0);
        int stride = h.stride(0);
        double sum = 0;
        for (int base = 0; base < a.length; base += n * stride) {
            for (int k = 0; k + 1 < n; k++) {
                double f = x[k][k + 1];
                for (int i = base + k * stride; i < base + (k + 1) * stride; i++) {
                    sum += f * (a[i] * b[i + stride] + a[i + stride] * b[i]);
                }
            }
        }
        return sum;
    }

    @Override
    public List<Figure> figures(NetworkParams p, NetworkResult r) {
        int points = 200;
        double most = Math.max(1.2 * r.cubicTemperatureK(), 1);
        double[] t = new double[points];
        double[] noise = new double[points];
        double kb = 1000 * IqtpUnits.KB;
        if (!(r.phaseStiffnessConnectedMeV() > 0)) {
            return List.of();
        }
        for (int i = 0; i < points; i++) {
            t[i] = most * i / (points - 1);
            noise[i] = kb * t[i] / r.phaseStiffnessConnectedMeV();
        }
        double[] ends = {0, most};
        return List.of(Figure.of(
                "network-noise",
                "Thermal noise against the connected phase stiffness of coupled clusters",
                "Below the lower line a plane has algebraic order, below the upper one an isotropic stack is ordered; any"
                        + " static disorder ends the order of a plane.",
                Panel.of(
                        Axis.of("temperature", "K"),
                        Axis.of("kT/J_c", ""),
                        new Layer.Curve("noise", t, noise, Style.color(0)),
                        new Layer.Points(
                                "asked for", p.temperaturesK(), r.noiseOverCoupling(), new double[0], Style.color(1)),
                        new Layer.Curve(
                                "plane",
                                ends,
                                new double[] {PLANE, PLANE},
                                Style.color(6).dashed()),
                        new Layer.Curve(
                                "stack",
                                ends,
                                new double[] {CUBIC, CUBIC},
                                Style.color(6).dotted()))));
    }
}
