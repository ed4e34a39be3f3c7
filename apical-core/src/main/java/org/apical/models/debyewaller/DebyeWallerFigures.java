package org.apical.models.debyewaller;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apical.numerics.Grid;
import org.apical.physics.Constants;
import org.apical.physics.xafs.DebyeWaller;
import org.apical.physics.xafs.EinsteinBaseline;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** Figures of this area. */
final class DebyeWallerFigures {
    private static final int SAMPLES = 301;
    private static final double[] NO_ERRORS = new double[0];

    private DebyeWallerFigures() {}

    private static Axis temperature() {
        return Axis.of("Temperature", "K");
    }

    private static double[] grid(double[] temperatures) {
        double hottest = Math.max(1, Arrays.stream(temperatures).max().orElse(1));
        return Grid.uniform(0, hottest * 1.03 / (SAMPLES - 1), SAMPLES);
    }

    private static double[] times(double factor, double[] values) {
        return Arrays.stream(values).map(v -> factor * v).toArray();
    }

    static List<Figure> einstein(EinsteinParams p, EinsteinResult r) {
        double[] t = grid(p.temperatureK());
        double[][] curves = new double[3][SAMPLES];
        double[] classical = new double[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            double[] c = DebyeWaller.anharmonicEinstein(r.thetaK(), r.reducedMassAmu(), p.cubicMeVPerA3(), t[i]);
            curves[0][i] = 1e3 * (c[1] + p.staticSigma2A2());
            curves[1][i] = 1e3 * c[0];
            curves[2][i] = 1e6 * c[2];
            classical[i] = 1e3 * (Constants.BOLTZMANN_MEV * t[i] / r.forceConstantMeVPerA2() + p.staticSigma2A2());
        }
        List<Panel> panels = new ArrayList<>();
        panels.add(Panel.of(
                temperature(),
                Axis.of("σ²", "10⁻³ Å²"),
                Layer.curve("Einstein", t, curves[0], 0),
                new Layer.Curve("classical", t, classical, Style.color(7).dashed()),
                new Layer.Points("", p.temperatureK(), times(1e3, r.sigma2A2()), NO_ERRORS, Style.color(0))));
        if (p.cubicMeVPerA3() != 0) {
            panels.add(Panel.of(
                    temperature(),
                    Axis.of("C₁", "10⁻³ Å"),
                    Layer.curve("", t, curves[1], 1),
                    new Layer.Points("", p.temperatureK(), times(1e3, r.c1A()), NO_ERRORS, Style.color(1))));
            panels.add(Panel.of(
                    temperature(),
                    Axis.of("C₃", "10⁻⁶ Å³"),
                    Layer.curve("", t, curves[2], 2),
                    new Layer.Points("", p.temperatureK(), times(1e6, r.c3A3()), NO_ERRORS, Style.color(2))));
        }
        return List.of(new Figure(
                "einstein",
                "Einstein oscillator",
                String.format(
                        Locale.ROOT, "Einstein temperature %.4g K, quantum %.4g meV.", r.thetaK(), r.quantumMeV()),
                panels));
    }

    static List<Figure> correlatedDebye(CorrelatedDebyeParams p, CorrelatedDebyeResult r) {
        double[] t = grid(p.temperatureK());
        double[] sigma2 = new double[SAMPLES];
        double[] alone = new double[SAMPLES];
        double[] correlation = new double[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            DebyeWaller.Debye d = DebyeWaller.debye(
                    p.thetaK(), p.massesAmu()[0], p.massesAmu()[1], r.debyeWavenumberInvA() * p.distanceA(), t[i]);
            sigma2[i] = 1e3 * (d.sigma2() + p.staticSigma2A2());
            alone[i] = 1e3 * (d.sigma2() / (1 - d.correlation()) + p.staticSigma2A2());
            correlation[i] = d.correlation();
        }
        return List.of(new Figure(
                "correlatedDebye",
                "Correlated Debye model",
                "Above: the bond, and what it would be if the two atoms moved on their own. Below: the common part.",
                List.of(
                        Panel.of(
                                temperature(),
                                Axis.of("σ²", "10⁻³ Å²"),
                                Layer.curve("bond", t, sigma2, 0),
                                new Layer.Curve(
                                        "both atoms on their own",
                                        t,
                                        alone,
                                        Style.color(7).dashed()),
                                new Layer.Points(
                                        "", p.temperatureK(), times(1e3, r.sigma2A2()), NO_ERRORS, Style.color(0))),
                        Panel.of(
                                temperature(),
                                Axis.of("Correlation", ""),
                                Layer.curve("", t, correlation, 2),
                                new Layer.Points("", p.temperatureK(), r.correlation(), NO_ERRORS, Style.color(2))))));
    }

    static List<Figure> anomaly(AnomalyParams p, AnomalyResult r) {
        EinsteinBaseline series = AnomalyModel.series(p);
        double[] measured = p.temperatureK();
        double[] t = grid(measured);
        double[] plain = new double[SAMPLES];
        double[] joint = new double[SAMPLES];
        double[] shape = p.template()
                .kind()
                .shape()
                .at(t, p.template().centreK(), p.template().widthK());
        EinsteinBaseline.Fit plainFit = fit(r.baseline(), 0);
        EinsteinBaseline.Fit jointFit = fit(r.withAnomaly(), r.amplitudeA2());
        for (int i = 0; i < SAMPLES; i++) {
            plain[i] = 1e3 * series.curve(plainFit, t[i]);
            joint[i] = 1e3 * (series.curve(jointFit, t[i]) + r.amplitudeA2() * shape[i]);
        }
        double[] errors = new double[measured.length];
        double[] residual = new double[measured.length];
        for (int i = 0; i < errors.length; i++) {
            errors[i] = 1e3 * p.errorA2()[p.errorA2().length == 1 ? 0 : i];
            residual[i] = 1e3 * (p.sigma2A2()[i] - series.curve(plainFit, measured[i]));
        }
        double[] difference = new double[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            difference[i] = joint[i] - plain[i];
        }
        List<Panel> panels = new ArrayList<>();
        panels.add(Panel.of(
                temperature(),
                Axis.of("σ²", "10⁻³ Å²"),
                new Layer.Points("data", measured, times(1e3, p.sigma2A2()), errors, Style.color(6)),
                Layer.curve("Einstein and static", t, plain, 0),
                new Layer.Curve("with the anomaly", t, joint, Style.color(1).dashed())));
        panels.add(Panel.of(
                temperature(),
                Axis.of("Residual", "10⁻³ Å²"),
                new Layer.Points("data less baseline", measured, residual, errors, Style.color(6)),
                new Layer.Curve(
                        "anomaly less baseline", t, difference, Style.color(1).dashed())));
        AnomalyResult.Scan scan = r.scan();
        if (scan != null) {
            panels.add(Panel.of(
                    Axis.of("Centre", "K"),
                    Axis.of("Score", "σ"),
                    new Layer.Points("", scan.centresK(), scan.scores(), NO_ERRORS, Style.color(0)),
                    Layer.curve("", scan.centresK(), scan.scores(), 0)));
        }
        String caption = scan == null
                ? String.format(
                        Locale.ROOT, "%.2f standard deviations at a centre chosen beforehand.", r.significance())
                : String.format(
                        Locale.ROOT,
                        "%.2f standard deviations at the centre chosen; the strongest of the scan, %.2f at %.4g K, is reached by"
                                + " noise alone with probability %.2g.",
                        r.significance(),
                        scan.significance(),
                        scan.centreK(),
                        scan.globalPValue());
        return List.of(new Figure("anomaly", "Displacements and an anomaly", caption, panels));
    }

    private static EinsteinBaseline.Fit fit(AnomalyResult.Curve c, double amplitude) {
        return new EinsteinBaseline.Fit(c.quantumMeV(), c.staticSigma2A2(), amplitude, c.chi2(), NO_ERRORS, false);
    }
}
