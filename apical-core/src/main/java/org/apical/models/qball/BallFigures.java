package org.apical.models.qball;

import java.util.List;
import org.apical.physics.qball.BallSolution;
import org.apical.physics.qball.Homogeneous;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** Figures of {@link BallModel} (qball, section 12). */
final class BallFigures {
    private BallFigures() {}

    static List<Figure> of(BallParams p, BallResult r) {
        Figure profile = Figure.of(
                "profile",
                "Ball in the self-consistent potential",
                "Where m is above the threshold, the gap is open.",
                Panel.of(
                        Axis.of("r", "ħs/μ₀").range(0, r.profile().end()),
                        Axis.of("M/μ₀", ""),
                        new Layer.Curve(
                                "",
                                r.profile().r(),
                                r.profile().phi(),
                                Style.color(0).width(1.8)),
                        new Layer.VerticalLine(r.radiusHalf(), "half")));
        Homogeneous theory = new Homogeneous(p.kernel(), p.kappa());
        boolean dome = !theory.strong() && p.reducedTemperature() < 1 / Math.sqrt(3);
        double low = theory.strong() ? 0.3 : dome ? 0.3 * theory.dome() : theory.upper() + 0.02 * (1 - theory.upper());
        double high = dome ? 0.97 * theory.dome() : 0.985;
        double[] w = QballAxes.grid(low, high, 21);
        double[] energy = QballAxes.map(w, x -> energyPerCharge(theory, x, p.dimension()));
        return List.of(
                profile,
                Figure.of(
                        "energy",
                        "Energy a quantum",
                        "Above 1 the ball costs more than its free quanta: stable balls begin where the curve passes 1.",
                        Panel.of(
                                QballAxes.reducedTemperature(),
                                Axis.of("E/(N μ₀)", ""),
                                new Layer.Curve("", w, energy, Style.color(0)),
                                new Layer.Curve(
                                        "free quanta",
                                        new double[] {low, high},
                                        new double[] {1, 1},
                                        Style.color(7).dashed()))));
    }

    private static double energyPerCharge(Homogeneous theory, double w, int dimension) {
        try {
            if (!BallSolution.exists(theory, w) || !(BallSolution.wellRadius(theory, w, dimension) < 1e5)) {
                return Double.NaN;
            }
            BallSolution ball = BallSolution.of(theory, w, dimension);
            return ball.energy() / ball.charge();
        } catch (ArithmeticException e) {
            return Double.NaN;
        }
    }
}
