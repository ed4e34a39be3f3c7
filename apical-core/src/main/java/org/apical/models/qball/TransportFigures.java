package org.apical.models.qball;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apical.physics.qball.QballConstants;
import org.apical.physics.qball.QballScattering;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** Figures of {@link TransportModel} (qball, section 12). */
final class TransportFigures {
    private static final Style GREY = Style.color(7).dashed();

    private TransportFigures() {}

    static List<Figure> of(TransportParams p, TransportResult r) {
        List<Panel> panels = new ArrayList<>();
        panels.add(linear(p, r));
        Integer[] order = new Integer[r.temperatureK().length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (i, j) -> Double.compare(r.temperatureK()[i], r.temperatureK()[j]));
        double[] t = Arrays.stream(order).mapToDouble(i -> r.temperatureK()[i]).toArray();
        double[] rho = Arrays.stream(order)
                .mapToDouble(i -> r.resistivityMicroOhmCm()[i])
                .toArray();
        double[] middle = new double[Math.max(0, t.length - 1)];
        double[] exponent = new double[middle.length];
        int n = 0;
        for (int i = 0; i + 1 < t.length; i++) {
            if (t[i + 1] > t[i] && rho[i] > 0 && rho[i + 1] > 0) {
                middle[n] = Math.sqrt(t[i] * t[i + 1]);
                exponent[n++] = Math.log(rho[i + 1] / rho[i]) / Math.log(t[i + 1] / t[i]);
            }
        }
        if (n > 1) {
            panels.add(logarithmic(t, rho));
            panels.add(exponents(Arrays.copyOf(middle, n), Arrays.copyOf(exponent, n)));
        }
        return List.of(new Figure(
                "resistivity",
                "Resistivity of the Q-ball gas",
                "Only at fixed M/Omega is it linear in T; on the self-consistent branches it is not.",
                panels));
    }

    /** Resistivity with its straight line and the Planckian one. */
    private static Panel linear(TransportParams p, TransportResult r) {
        List<Layer> lines = new ArrayList<>();
        double[] t = r.temperatureK();
        double low = QballAxes.min(t);
        double high = QballAxes.max(t);
        double[] grid = QballAxes.grid(Math.max(low > 0.5 * high ? 0.8 * low : 0.5 * low, 1e-6), high * 1.02, 101);
        double perMeV = QballScattering.resistivityMicroOhmCm(1, p.effectiveMass(), p.carrierDensityPerNm3());
        lines.add(new Layer.Points("Q-balls", t, r.resistivityMicroOhmCm(), new double[0], Style.color(0)));
        if (r.fit() != null) {
            double a = r.fit().interceptMeV();
            double b = r.fit().slopeOverKb();
            lines.add(new Layer.Curve(
                    "line", grid, QballAxes.map(grid, x -> perMeV * (a + b * QballConstants.KB * x)), Style.color(1)));
        }
        lines.add(new Layer.Curve(
                "Planckian, ħ/τ = kT", grid, QballAxes.map(grid, x -> perMeV * QballConstants.KB * x), GREY));
        return new Panel(QballAxes.temperature(), Axis.of("ρ", "µΩ cm"), lines);
    }

    private static Panel logarithmic(double[] t, double[] rho) {
        int half = t.length / 2;
        double[] proportional = QballAxes.map(t, x -> rho[half] * x / t[half]);
        return Panel.of(
                temperature(t),
                Axis.of("ρ", "µΩ cm").logarithmic(),
                new Layer.Points("Q-balls", t, rho, new double[0], Style.color(0)),
                new Layer.Curve("proportional to T", t, proportional, GREY));
    }

    private static Panel exponents(double[] t, double[] exponent) {
        double low = Math.min(0, QballAxes.min(exponent));
        double high = Math.max(2, QballAxes.max(exponent));
        double[] ones = QballAxes.map(t, x -> 1);
        return Panel.of(
                temperature(t),
                Axis.of("d ln ρ/d ln T", "").range(low - 0.05 * (high - low), high + 0.05 * (high - low)),
                new Layer.Curve("local exponent", t, exponent, Style.color(0)),
                new Layer.Curve("linear in T", t, ones, GREY));
    }

    private static Axis temperature(double[] t) {
        return QballAxes.temperature().logarithmic().range(t[0] * 0.98, t[t.length - 1] * 1.02);
    }
}
