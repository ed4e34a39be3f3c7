package org.apical.models.qball;

import java.util.List;
import org.apical.physics.qball.BallSolution;
import org.apical.physics.qball.Homogeneous;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** Figures of {@link RadiusModel} (qball, section 12). */
final class RadiusFigures {
    private RadiusFigures() {}

    static List<Figure> of(RadiusParams p, RadiusResult r) {
        Homogeneous theory = p.theory();
        double length = p.lengthNm();
        double star = p.tStarK();
        double[] t = p.temperatureK();
        double low = QballAxes.min(t);
        double high = QballAxes.max(t);
        Panel panel = Panel.of(
                QballAxes.temperature(),
                Axis.of("R", "nm").logarithmic(),
                new Layer.Points("step ansatz, fixed charge", t, r.radiusNm(), new double[0], Style.color(0)));
        double[] grid = QballAxes.grid(low, high > low ? high : low * 1.05, 31);
        double[] full = new double[grid.length];
        double[] thin = new double[grid.length];
        int found = 0;
        for (int i = 0; i < grid.length; i++) {
            double w = grid[i] / star;
            full[i] = Double.NaN;
            thin[i] = Double.NaN;
            if (BallSolution.exists(theory, w) && BallSolution.wellRadius(theory, w, p.dimension()) < 1e5) {
                full[i] = ball(theory, w, p.dimension()) * length;
                found += Double.isNaN(full[i]) ? 0 : 1;
                thin[i] = theory.strong() ? Double.NaN : BallSolution.thinWallRadius(theory, w, p.dimension()) * length;
            }
        }
        if (found > 1) {
            panel = panel.with(new Layer.Curve("full ball at Ω, any charge", grid, full, Style.color(1)));
            if (!theory.strong()) {
                panel = panel.with(
                        new Layer.Curve("thin wall", grid, thin, Style.color(1).dashed()));
            }
        }
        return List.of(Figure.of(
                "radius",
                "Radius of a ball",
                "The step ansatz holds the charge; the full ball takes the charge that its frequency asks for, and its"
                        + " radius diverges at the lower edge of the strange metal.",
                panel));
    }

    private static double ball(Homogeneous theory, double w, int dimension) {
        try {
            return BallSolution.of(theory, w, dimension).soliton().radiusHalf();
        } catch (ArithmeticException e) {
            return Double.NaN;
        }
    }
}
