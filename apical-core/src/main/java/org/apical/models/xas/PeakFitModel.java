package org.apical.models.xas;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apical.model.BadInput;
import org.apical.model.JsonName;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.numerics.BoundedLeastSquares;
import org.apical.physics.xafs.PeakShape;
import org.apical.physics.xafs.PeakSum;
import org.apical.plot.Figure;
import org.jspecify.annotations.Nullable;

/** {@code xas.peakFit} (xas-data, section 2.3; keys are ours). */
public final class PeakFitModel implements Model<PeakFitParams, PeakFitResult> {
    private static final int EACH = 4;

    @Override
    public ModelInfo info() {
        return ModelInfo.of("xas.peakFit", "Fits peaks and edge steps to a spectrum near its edge", "wilke2001")
                .withExample(
                        "{\"spectrum\": {\"file\": \"example:xas/fe2o3_rt.xdi\"}, \"rangeEV\": [-18, -3], \"peaks\": [{\"name\": \"pre-edge\", \"shape\": \"gaussian\", \"amplitude\": {\"start\": 0.2, \"min\": 0}, \"centre\": 7114}, {\"name\": \"edge\", \"shape\": \"arctan\", \"centre\": {\"start\": 7123, \"fixed\": true}, \"width\": 4}], \"baseline\": \"constant\"}");
    }

    @Override
    public Class<PeakFitParams> paramsType() {
        return PeakFitParams.class;
    }

    @Override
    public Class<PeakFitResult> resultType() {
        return PeakFitResult.class;
    }

    @Override
    public PeakFitResult compute(PeakFitParams p, RunContext context) {
        Xanes spectrum =
                Xanes.load(new NormalizedParams(null, p.spectrum(), p.preEdge()), p.quantity(), context.data());
        double e0 = spectrum.e0EV();
        int[] range = spectrum.range(e0 + p.rangeEV()[0], e0 + p.rangeEV()[1]);
        int n = Math.max(0, range[1] - range[0] + 1);
        PeakVariables variables = PeakVariables.of(p.peaks(), p.baseline());
        int count = variables.count();
        if (n <= count) {
            throw BadInput.at(
                    "TOO_MANY_VARIABLES",
                    "rangeEV",
                    "holds " + n + " points; the " + count + " variables need more. Widen the range or fix some.");
        }
        double[] energy = Arrays.copyOfRange(spectrum.energyEV(), range[0], range[1] + 1);
        double[] data = Arrays.copyOfRange(spectrum.y(), range[0], range[1] + 1);
        List<PeakShape> shapes = p.peaks().stream().map(PeakParams::shape).toList();
        PeakSum sum = new PeakSum(energy, data, shapes, p.baseline().terms(), e0);
        BoundedLeastSquares fit =
                BoundedLeastSquares.minimise(sum, variables.start(), variables.lower(), variables.upper());
        double reduced = fit.cost() / (n - count);
        PeakErrors errors = PeakErrors.of(fit, variables, reduced);
        List<String> warnings = new ArrayList<>(spectrum.warnings());
        for (int j = 0; j < errors.stderr().length; j++) {
            if (Double.isNaN(errors.stderr()[j])) {
                warnings.add(variables.names().get(j) + " ended at a limit, " + BadInput.number(fit.x()[j])
                        + ": it has no error, and those of the others hold for it there.");
            }
        }
        double[] residuals = sum.residuals(fit.x());
        double[] curve = new double[n];
        double square = 0;
        for (int i = 0; i < n; i++) {
            curve[i] = data[i] + residuals[i];
            square += data[i] * data[i];
        }
        if (square == 0) {
            throw BadInput.at("NO_DATA", "rangeEV", "holds only zeros.");
        }
        double[][] components = new double[shapes.size()][];
        double[] under = sum.baseline(fit.x());
        for (int c = 0; c < components.length; c++) {
            components[c] = sum.component(fit.x(), c);
            for (int i = 0; i < n && shapes.get(c).isStep(); i++) {
                under[i] += components[c][i];
            }
        }
        return new PeakFitResult(
                peaks(p, fit.x(), errors.stderr()),
                Arrays.copyOfRange(fit.x(), EACH * shapes.size(), fit.x().length),
                Arrays.copyOfRange(errors.stderr(), EACH * shapes.size(), fit.x().length),
                centroid(shapes, fit.x()),
                errors.names(),
                errors.correlations(),
                n,
                count,
                fit.cost(),
                reduced,
                fit.cost() / square,
                fit.iterations(),
                e0,
                energy,
                data,
                curve,
                under,
                components,
                warnings);
    }

    private static List<PeakFitResult.Peak> peaks(PeakFitParams p, double[] x, double[] stderr) {
        List<PeakFitResult.Peak> out = new ArrayList<>();
        double[] gradient = new double[EACH];
        for (int i = 0; i < p.peaks().size(); i++) {
            PeakShape shape = p.peaks().get(i).shape();
            String shapeName = JsonName.of(shape);
            String given = p.peaks().get(i).name();
            double[] four = Arrays.copyOfRange(x, EACH * i, EACH * (i + 1));
            out.add(new PeakFitResult.Peak(
                    given == null ? shapeName + " " + (i + 1) : given,
                    shapeName,
                    value(x, stderr, EACH * i),
                    value(x, stderr, EACH * i + 1),
                    value(x, stderr, EACH * i + 2),
                    extra(shape, x, stderr, EACH * i + 3),
                    shape.value(four[1], four, gradient)));
        }
        return out;
    }

    private static PeakFitResult.@Nullable Value extra(PeakShape shape, double[] x, double[] stderr, int at) {
        return shape.parameters() == EACH ? value(x, stderr, at) : null;
    }

    private static PeakFitResult.Value value(double[] x, double[] stderr, int at) {
        return new PeakFitResult.Value(x[at], stderr[at]);
    }

    /** Mean energy of the peaks weighted by area: the centroid by which pre-edges are compared (Wilke et al. 2001). */
    private static double centroid(List<PeakShape> shapes, double[] x) {
        double area = 0;
        double moment = 0;
        for (int i = 0; i < shapes.size(); i++) {
            if (!shapes.get(i).isStep()) {
                area += x[EACH * i];
                moment += x[EACH * i] * x[EACH * i + 1];
            }
        }
        return area != 0 ? moment / area : Double.NaN;
    }

    @Override
    public List<Figure> figures(PeakFitParams params, PeakFitResult result) {
        return PeakFitFigures.of(params, result);
    }
}
