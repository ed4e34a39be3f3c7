package org.apical.models.jahnteller;

import java.util.List;
import org.apical.model.BadInput;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** Figures of {@link SurfaceModel}: the contour of the lower sheet and both sheets in space. */
final class SurfaceFigures {
    private static final int CONTOUR = 121;
    private static final int SHEET = 41;
    private static final double REACH = 1.6;

    private SurfaceFigures() {}

    static List<Figure> of(SurfaceParams p, SurfaceResult r) {
        return List.of(sheets(p, r), contour(p, r));
    }

    private static double[][] grid(SurfaceParams p, double[] q, int sheet) {
        double[][] z = new double[q.length][q.length];
        for (int i = 0; i < q.length; i++) {
            for (int j = 0; j < q.length; j++) {
                z[i][j] = SurfaceModel.surface(p).energies(q[j], q[i])[sheet];
            }
        }
        return z;
    }

    private static double[] axis(double reach, int n) {
        double[] q = new double[n];
        for (int i = 0; i < n; i++) {
            q[i] = reach * (2.0 * i / (n - 1) - 1);
        }
        return q;
    }

    /** Both sheets of the Mexican hat, cut off above so that the trough is seen. */
    private static Figure sheets(SurfaceParams p, SurfaceResult r) {
        double[] q = axis(REACH * r.radiusA(), SHEET);
        double[][] lower = grid(p, q, 0);
        double[][] upper = grid(p, q, 1);
        double bottom = -r.stabilisationEV();
        double top = 2.5 * r.stabilisationEV();
        return Figure.of(
                "jahn-teller-surface",
                "E ⊗ e Jahn-Teller effect: the two sheets",
                "The lower sheet is the Mexican hat; it meets the upper one at the undistorted point, where the energy is zero."
                        + " Cut off above " + BadInput.number(Math.round(100 * top) / 100.0) + " eV.",
                new Panel(
                        Axis.of("Q₁", "Å"),
                        Axis.of("Q₂", "Å"),
                        Axis.of("energy", "eV").range(bottom, top),
                        List.of(
                                new Layer.Sheet("", q, q, below(lower, top), 1),
                                new Layer.Sheet("", q, q, below(upper, top), 0.55))));
    }

    private static double[][] below(double[][] z, double top) {
        for (double[] row : z) {
            for (int j = 0; j < row.length; j++) {
                row[j] = row[j] <= top ? row[j] : Double.NaN;
            }
        }
        return z;
    }

    private static Figure contour(SurfaceParams p, SurfaceResult r) {
        double[] q = axis(REACH * r.radiusA(), CONTOUR);
        double[] x = new double[r.minimaDeg().length];
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = r.radiusA() * Math.cos(Math.toRadians(r.minimaDeg()[i]));
            y[i] = r.radiusA() * Math.sin(Math.toRadians(r.minimaDeg()[i]));
        }
        Panel panel = Panel.of(
                Axis.place("Q₁", "Å"),
                Axis.place("Q₂", "Å"),
                new Layer.HeatMap(q, q, grid(p, q, 0), "lower sheet", "eV"));
        if (x.length > 0) {
            panel = panel.with(new Layer.Points("minima", x, y, new double[0], Style.color(1)));
        }
        return Figure.of(
                "jahn-teller-contour",
                "E ⊗ e Jahn-Teller effect: lower sheet",
                x.length == 0
                        ? "A round trough: no direction of distortion is preferred."
                        : "Three equivalent distortions, with saddles between them.",
                panel);
    }
}
