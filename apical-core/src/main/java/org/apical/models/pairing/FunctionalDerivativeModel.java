package org.apical.models.pairing;

import static org.apical.physics.pairing.PairingConstants.KB;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.physics.pairing.CriticalTemperature;
import org.apical.physics.pairing.ModeSpectrum;
import org.apical.physics.pairing.TcDerivative;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;
import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.univariate.BrentOptimizer;
import org.hipparchus.optim.univariate.SearchInterval;
import org.hipparchus.optim.univariate.UnivariateObjectiveFunction;

/** {@code pairing.functionalDerivative} (pairing-materials, section 4.7). */
public final class FunctionalDerivativeModel implements Model<FunctionalDerivativeParams, FunctionalDerivativeResult> {
    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                "pairing.functionalDerivative",
                "Which phonons raise Tc most: the functional derivative of Tc by the spectrum",
                "bergmann1973",
                "carbotte1990");
    }

    @Override
    public Class<FunctionalDerivativeParams> paramsType() {
        return FunctionalDerivativeParams.class;
    }

    @Override
    public Class<FunctionalDerivativeResult> resultType() {
        return FunctionalDerivativeResult.class;
    }

    @Override
    public FunctionalDerivativeResult compute(FunctionalDerivativeParams p, RunContext context) {
        Interaction i = Interaction.of(p.spectrum(), p.muStar(), p.muStarReferenceMeV(), p.cutoffMeV(), context);
        CriticalTemperature tc = i.tc(context);
        ModeSpectrum modes = i.modes();
        int n = p.omegaOverKTc().length;
        double[] derivative = new double[n];
        double peak = Double.NaN;
        double sum = Double.NaN;
        double[] grid = new double[0];
        double[] curve = new double[0];
        if (tc.t() > 0) {
            TcDerivative slope = new TcDerivative(modes, i.coulomb(), tc);
            for (int k = 0; k < n; k++) {
                context.checkCancelled();
                derivative[k] = slope.at(p.omegaOverKTc()[k] * tc.t()) / KB;
            }
            peak = peak(slope, tc.t());
            sum = 0;
            for (int k = 0; k < modes.omega().length; k++) {
                context.checkCancelled();
                // alpha2F dw of a mode is lambda w / 2
                sum += slope.at(modes.omega()[k]) * modes.lambda()[k] * modes.omega()[k] / (2 * KB);
            }
            grid = PairingFigures.linear(0, Math.max(1.1 * modes.omegaMax(), 20 * tc.t()), 120);
            curve = new double[grid.length];
            for (int k = 1; k < grid.length; k++) {
                curve[k] = slope.at(grid[k]) / KB;
            }
        } else {
            Arrays.fill(derivative, Double.NaN);
        }
        boolean drawn = i.spectrum().omegaMeV().length > 0;
        return new FunctionalDerivativeResult(
                modes.total(),
                modes.omegaLog(),
                modes.omega2(),
                modes.area(),
                modes.omegaMax(),
                i.coulomb().muStar(),
                i.coulomb().cutoff(),
                tc.t() / KB,
                p.omegaOverKTc(),
                derivative,
                peak,
                sum,
                grid,
                curve,
                drawn ? i.spectrum().omegaMeV() : modes.omega(),
                i.spectrum().alpha2F(),
                i.warnings(tc));
    }

    private static double peak(TcDerivative slope, double tc) {
        UnivariateFunction f = x -> slope.at(x * tc);
        return new BrentOptimizer(1e-7, 1e-9)
                .optimize(
                        new MaxEval(500),
                        new UnivariateObjectiveFunction(f),
                        GoalType.MAXIMIZE,
                        new SearchInterval(2, 20, 7))
                .getPoint();
    }

    @Override
    public List<Figure> figures(FunctionalDerivativeParams params, FunctionalDerivativeResult r) {
        if (r.omegaMeV().length == 0) {
            return List.of();
        }
        double top = Arrays.stream(r.curveKPerMeV()).max().orElse(1);
        double tallest = Arrays.stream(r.alpha2F()).max().orElse(1);
        Panel panel = Panel.of(
                PairingFigures.frequency(),
                Axis.of("δTc/δα²F(ω)", "K/meV"),
                Layer.curve("δTc/δα²F", r.omegaMeV(), r.curveKPerMeV(), 0));
        if (r.alpha2F().length > 0) {
            double[] scaled =
                    Arrays.stream(r.alpha2F()).map(a -> a * top / tallest).toArray();
            panel = panel.with(new Layer.Curve(
                    "α²F, scaled to the same height",
                    r.spectrumMeV(),
                    scaled,
                    Style.color(7).dashed()));
        }
        double unit = r.tcK() * KB;
        panel = panel.with(new Layer.VerticalLine(
                r.peakOverKTc() * unit, String.format(Locale.ROOT, "%.1f kTc", r.peakOverKTc())));
        return List.of(
                Figure.of("derivative", "Which phonons raise Tc", "The derivative is largest near 7 kTc.", panel));
    }
}
