package org.apical.models.qball;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apical.physics.qball.SphereDiamagnetism;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** Figures of {@link DiamagnetismModel} (qball, section 12). */
final class DiamagnetismFigures {
    private DiamagnetismFigures() {}

    static List<Figure> of(DiamagnetismParams p, DiamagnetismResult r) {
        double[] factors = {1, 1.2, 1.5, 2};
        double largest = DiamagnetismModel.sphere(p, p.radiusNm()).criticalField();
        double[] b = QballAxes.grid(0, Math.max(QballAxes.max(p.fieldT()), 1.05 * largest), 301);
        List<Layer> layers = new ArrayList<>();
        for (int i = 0; i < factors.length; i++) {
            SphereDiamagnetism sphere = DiamagnetismModel.sphere(p, p.radiusNm() / factors[i]);
            layers.add(new Layer.Curve(
                    String.format(Locale.ROOT, "R = %.3g nm, T = %.1f T₀", p.radiusNm() / factors[i], factors[i]),
                    b,
                    QballAxes.map(b, sphere::magnetisation),
                    Style.shade(i / 3.0)));
        }
        layers.add(new Layer.Points("here", r.fieldT(), r.magnetisationAPerM(), new double[0], Style.color(6)));
        return List.of(Figure.of(
                "magnetisation",
                "Magnetisation of the Q-ball gas",
                "Temperature enters through the radius: the lines are R = R₀ T₀/T, as at fixed M/Omega, with the given radius at T₀.",
                new Panel(Axis.of("B", "T"), Axis.of("M", "A/m"), layers)));
    }
}
