package org.apical.models.iqtp;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apical.model.RunContext;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** Figures of {@link SpectrumModel}: a map, a cut with its parts, weights over Q. */
final class SpectrumFigures {
    private static final int ENERGIES = 241;
    private static final int MANY_Q = 49;
    private static final int FEW_Q = 17;
    private static final int STEPS = 300;
    private static final int LARGE = 60000;

    private SpectrumFigures() {}

    static List<Figure> of(SpectrumParams p, SpectrumResult r) {
        boolean exact = p.method() == SpectrumMethod.FULL && p.temperatureK() < 2000;
        ClusterParams cluster = RaisedCluster.atTheEnd(p.cluster(), r.cutoffLadder());
        if (cluster.operator().size() > LARGE) {
            return List.of(weights(p.qInvA(), r.elasticWeight(), r.tunnelLineWeight(), r.totalWeight()));
        }
        double[] omega = grid(-0.03, 0.17, ENERGIES);
        double far = 14;
        for (double q : p.qInvA()) {
            far = Math.max(far, Math.abs(q));
        }
        double[] q = grid(0, far, exact ? MANY_Q : FEW_Q);
        SpectrumMethod drawn = p.method() == SpectrumMethod.KPM ? SpectrumMethod.LANCZOS : p.method();
        SpectrumParams wide = new SpectrumParams(
                cluster,
                p.temperatureK(),
                q,
                p.atom(),
                p.displacementA(),
                drawn,
                omega,
                p.broadening(),
                Math.max(p.broadeningEV(), 0.002),
                STEPS,
                1,
                p.kpm());
        SpectrumSource source = new SpectrumSource(wide, RunContext.quiet());
        double[][] z = new double[omega.length][q.length];
        double[] elastic = new double[q.length];
        double[] tunnel = new double[q.length];
        double[] total = new double[q.length];
        for (int j = 0; j < q.length; j++) {
            SpectrumLine line = source.at(q[j], omega);
            elastic[j] = line.elastic();
            tunnel[j] = line.tunnel();
            total[j] = line.total();
            for (int i = 0; i < omega.length; i++) {
                z[i][j] = Math.log10(Math.max(line.density()[i], 1e-3));
            }
        }
        List<Figure> out = new ArrayList<>();
        out.add(Figure.of(
                "spectrum-map",
                "Dynamic structure factor",
                "Elastic line at 0, the tunnelling line above it, phonons beyond."
                        + (drawn == SpectrumMethod.LANCZOS
                                ? " Drawn with " + STEPS + " Lanczos steps: good to some per cent of the peaks."
                                : ""),
                Panel.of(
                        Axis.of("Q", "Å⁻¹"),
                        Axis.of("ℏω", "meV"),
                        new Layer.HeatMap(q, scaled(omega), z, "log₁₀ S(Q, ω)", "eV⁻¹"))));
        out.add(cut(wide, source, p.qInvA()[p.qInvA().length - 1], omega, source.splitting()));
        out.add(weights(q, elastic, tunnel, total));
        return out;
    }

    private static Figure cut(SpectrumParams p, SpectrumSource source, double q, double[] omega, double splitting) {
        SpectrumLine line = source.at(q, omega);
        Broadening shape = p.broadening() != null
                ? p.broadening()
                : p.method() == SpectrumMethod.FULL ? Broadening.GAUSSIAN : Broadening.LORENTZIAN;
        double[] elastic = new double[omega.length];
        double[] tunnel = new double[omega.length];
        double[] rest = new double[omega.length];
        double highest = 0;
        for (int i = 0; i < omega.length; i++) {
            elastic[i] = line.elastic() * shape.at(omega[i], p.broadeningEV());
            tunnel[i] = line.tunnel() * shape.at(omega[i] - splitting, p.broadeningEV());
            rest[i] = Math.max(line.density()[i] - elastic[i] - (p.temperatureK() == 0 ? tunnel[i] : 0), 1e-6);
            highest = Math.max(highest, line.density()[i]);
        }
        // The truncation may leave nothing at large Q.
        highest = Math.max(highest, 1e-6);
        double[] x = scaled(omega);
        List<Layer> layers = new ArrayList<>();
        layers.add(new Layer.Curve("all", x, line.density(), Style.color(0).width(1.8)));
        layers.add(new Layer.Curve("elastic", x, elastic, Style.color(1).dashed()));
        if (p.temperatureK() == 0) {
            layers.add(
                    new Layer.Curve("tunnelling line", x, tunnel, Style.color(2).width(1.6)));
        }
        layers.add(new Layer.Curve(
                p.temperatureK() == 0 ? "phonons" : "tunnelling and phonons",
                x,
                rest,
                Style.color(3).dotted()));
        return Figure.of(
                "spectrum-cut",
                String.format(Locale.ROOT, "S(Q, ω) at Q = %.3g Å⁻¹ and its parts", q),
                "Each line broadened by the width asked for.",
                new Panel(
                        Axis.of("ℏω", "meV"),
                        Axis.of("S", "eV⁻¹").logarithmic().range(highest * 1e-4, highest * 2),
                        layers));
    }

    private static Figure weights(double[] q, double[] elastic, double[] tunnel, double[] total) {
        double[] x = q.clone();
        return Figure.of(
                "spectrum-weights",
                "Elastic, tunnelling and total weight",
                "The total is what a snapshot sees (1 without truncation); the elastic part is what diffraction sees.",
                Panel.of(
                        Axis.of("Q", "Å⁻¹"),
                        Axis.of("weight", "").range(0, 1.05),
                        new Layer.Curve("total", x, total, Style.color(0)),
                        new Layer.Curve("elastic", x, elastic, Style.color(1).dashed()),
                        new Layer.Curve(
                                "tunnelling line", x, tunnel, Style.color(2).width(1.8))));
    }

    private static double[] grid(double from, double to, int n) {
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = from + (to - from) * i / (n - 1);
        }
        return x;
    }

    private static double[] scaled(double[] ev) {
        double[] mev = new double[ev.length];
        for (int i = 0; i < ev.length; i++) {
            mev[i] = 1000 * ev[i];
        }
        return mev;
    }
}
