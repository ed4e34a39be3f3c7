package org.apical.models.superstripes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.physics.superstripes.FanoLine;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** {@code superstripes.fano}: a Fano line through any points, with errors (superstripes, 4.7). */
public final class FanoModel implements Model<FanoParams, FanoResult> {
    @Override
    public ModelInfo info() {
        return ModelInfo.of("superstripes.fano", "Fano line through any curve, with errors", "fano1961")
                .withExample(
                        "{\"x\": [-3, -2.5, -2, -1.5, -1, -0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75, 1, 1.5, 2, 2.5, 3],"
                                + " \"y\": [12.3, 11.5, 10.4, 8.9, 6.8, 5.6, 5, 7.9, 23.5, 47.9, 50.1, 42.8, 36.8, 29.9, 26.4, 24.4,"
                                + " 23.1]}");
    }

    @Override
    public Class<FanoParams> paramsType() {
        return FanoParams.class;
    }

    @Override
    public Class<FanoResult> resultType() {
        return FanoResult.class;
    }

    @Override
    public FanoResult compute(FanoParams p, RunContext context) {
        context.checkCancelled();
        FanoLine line = FanoLine.fit(p.x(), p.y(), p.sigma());
        double[] errors = line.errors();
        List<String> warnings = new ArrayList<>();
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double x : p.x()) {
            low = Math.min(low, x);
            high = Math.max(high, x);
        }
        if (line.gamma() > high - low) {
            warnings.add("The width is larger than the range of x: amplitude, q and background hang together.");
        }
        if (p.x().length < 8) {
            warnings.add("Few points for five unknowns: errors from the scatter mean little.");
        }
        if (Double.isNaN(errors[0])) {
            warnings.add("The five numbers hang together so closely that the points do not determine them one by one.");
        }
        return new FanoResult(
                line.amplitude(),
                line.q(),
                line.x0(),
                line.gamma(),
                line.background(),
                errors[0],
                errors[1],
                errors[2],
                errors[3],
                errors[4],
                line.xMin(),
                line.q() == 0 ? Double.NaN : line.xMax(),
                line.background(),
                line.yMax(),
                line.rSquared(),
                line.chi2(),
                warnings);
    }

    @Override
    public List<Figure> figures(FanoParams p, FanoResult r) {
        FanoLine line = new FanoLine(
                r.amplitude(), r.q(), r.x0(), r.gamma(), r.background(), new double[5], r.chi2(), r.rSquared());
        return List.of(figure("fano", "Fano line", Axis.of("x", ""), Axis.of("y", ""), p.x(), p.y(), p.sigma(), line));
    }

    /** Points, line and residuals. */
    static Figure figure(
            String id,
            String title,
            Axis x,
            Axis y,
            double[] px,
            double[] py,
            double[] error,
            FanoLine line,
            Layer... marks) {
        double[][] points = Plots.sorted(px, py);
        double[] at = Plots.steps(points[0][0], points[0][px.length - 1], 400);
        double[] curve = new double[at.length];
        for (int i = 0; i < at.length; i++) {
            curve[i] = line.at(at[i]);
        }
        double[] residual = new double[px.length];
        for (int i = 0; i < px.length; i++) {
            residual[i] = py[i] - line.at(px[i]);
        }
        Panel upper = Panel.of(
                x,
                y,
                new Layer.Points("points", px, py, error, Style.color(0)),
                new Layer.Curve("Fano line", at, curve, Style.color(1).width(1.8)));
        for (Layer mark : marks) {
            upper = upper.with(mark);
        }
        Panel lower = Panel.of(
                x,
                Axis.of("residual", y.unit()),
                new Layer.Points("", px, residual, error, Style.color(0)),
                Plots.level("", points[0][0], points[0][px.length - 1], 0, 7));
        return new Figure(
                id,
                title,
                String.format(
                        Locale.ROOT,
                        "q = %.4g, position %.5g, width %.4g, amplitude %.4g, background %.4g, R^2 = %.4f.",
                        line.q(),
                        line.x0(),
                        line.gamma(),
                        line.amplitude(),
                        line.background(),
                        line.rSquared()),
                List.of(upper, lower));
    }
}
