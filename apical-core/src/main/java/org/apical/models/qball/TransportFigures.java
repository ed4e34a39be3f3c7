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
    private TransportFigures() {}

    static List<Figure> of(TransportParams p, TransportResult r) {
        double[] t = r.temperatureK();
        List<Layer> lines = new ArrayList<>();
        lines.add(new Layer.Points("Q-balls", t, r.resistivityMicroOhmCm(), new double[0], Style.color(0)));
        double low = QballAxes.min(t);
        double high = QballAxes.max(t);
        double[] grid = QballAxes.grid(Math.max(low > 0.5 * high ? 0.8 * low : 0.5 * low, 1e-6), high * 1.02, 101);
        double perMeV = QballScattering.resistivityMicroOhmCm(1, p.effectiveMass(), p.carrierDensityPerNm3());
        if (r.fit() != null) {
            double a = r.fit().interceptMeV();
            double b = r.fit().slopeOverKb();
            lines.add(new Layer.Curve(
                    "line", grid, QballAxes.map(grid, x -> perMeV * (a + b * QballConstants.KB * x)), Style.color(1)));
        }
        lines.add(new Layer.Curve(
                "Planckian, ħ/τ = kT",
                grid,
                QballAxes.map(grid, x -> perMeV * QballConstants.KB * x),
                Style.color(7).dashed()));
        List<Panel> panels = new ArrayList<>();
        panels.add(new Panel(QballAxes.temperature(), Axis.of("ρ", "µΩ cm"), lines));
        double[] middle = new double[Math.max(0, t.length - 1)];
        double[] exponent = new double[middle.length];
        Integer[] at = new Integer[t.length];
        Arrays.setAll(at, i -> i);
        Arrays.sort(at, (i, j) -> Double.compare(t[i], t[j]));
        int n = 0;
        for (int i = 0; i + 1 < t.length; i++) {
            double t0 = t[at[i]];
            double t1 = t[at[i + 1]];
            double r0 = r.rateMeV()[at[i]];
            double r1 = r.rateMeV()[at[i + 1]];
            if (t1 > t0 && r0 > 0 && r1 > 0) {
                middle[n] = Math.sqrt(t0 * t1);
                exponent[n++] = Math.log(r1 / r0) / Math.log(t1 / t0);
            }
        }
        if (n > 1) {
            panels.add(new Panel(
                    QballAxes.temperature().logarithmic().range(middle[0] * 0.98, middle[n - 1] * 1.02),
                    Axis.of("local exponent d ln ρ/d ln T", ""),
                    List.of(
                            new Layer.Curve("", Arrays.copyOf(middle, n), Arrays.copyOf(exponent, n), Style.color(0)),
                            new Layer.Curve(
                                    "linear in T",
                                    new double[] {middle[0], middle[n - 1]},
                                    new double[] {1, 1},
                                    Style.color(7).dashed()))));
        }
        return List.of(new Figure(
                "resistivity",
                "Resistivity of the Q-ball gas",
                "Only at fixed M/Omega is it linear in T; on the self-consistent branches it is not.",
                panels));
    }
}
