package org.apical.models.pairing;

import java.util.ArrayList;
import java.util.List;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.physics.pairing.StripeOnset;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** {@code pairing.tStarIsotope} (pairing-materials, section 6.2). */
public final class TStarIsotopeModel implements Model<TStarIsotopeParams, TStarIsotopeResult> {
    private static final int POINTS = 80;

    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                "pairing.tStarIsotope",
                "Isotope effect on the onset temperature T* from its end points and one measured exponent",
                "bendele2017");
    }

    @Override
    public Class<TStarIsotopeParams> paramsType() {
        return TStarIsotopeParams.class;
    }

    @Override
    public Class<TStarIsotopeResult> resultType() {
        return TStarIsotopeResult.class;
    }

    private static StripeOnset onset(TStarIsotopeParams p) {
        return new StripeOnset(
                p.endPointLight(),
                p.endPointLightError(),
                p.endPointHeavy(),
                p.endPointHeavyError(),
                p.anchorDoping(),
                p.anchorAlpha(),
                p.anchorAlphaError(),
                p.meanMassRatio());
    }

    @Override
    public TStarIsotopeResult compute(TStarIsotopeParams p, RunContext context) {
        StripeOnset onset = onset(p);
        int n = p.doping().length;
        double[] alpha = new double[n];
        double[] error = new double[n];
        for (int i = 0; i < n; i++) {
            alpha[i] = onset.alpha(p.doping()[i]);
            error[i] = onset.alphaError(p.doping()[i]);
        }
        List<String> warnings = new ArrayList<>();
        double crossing = onset.crossing();
        double end = Math.min(p.endPointLight(), p.endPointHeavy());
        if (!(crossing > 0 && crossing < end)) {
            warnings.add("The two lines do not cross between 0 and the end points.");
        }
        return new TStarIsotopeResult(
                onset.endPoint(),
                onset.endPointError(),
                onset.endPointFinite(),
                onset.amplitudeRatio(),
                alpha,
                error,
                Double.isFinite(crossing) ? crossing : Double.NaN,
                warnings);
    }

    @Override
    public List<Figure> figures(TStarIsotopeParams p, TStarIsotopeResult r) {
        StripeOnset onset = onset(p);
        double end = Math.min(p.endPointLight(), p.endPointHeavy());
        return List.of(new Figure(
                "t-star",
                "Onset temperature and its isotope exponent",
                "Above: T* over its light value at zero doping; the bands hold the errors of the end points. Below: the"
                        + " exponent with its error, the BCS value 1/2 on either side dotted, and the exponents published"
                        + " for La2-xSrxCuO4.",
                List.of(lines(p, r), exponents(onset, p, end))));
    }

    private static Panel lines(TStarIsotopeParams p, TStarIsotopeResult r) {
        double far = 1.02 * Math.max(p.endPointLight(), p.endPointHeavy());
        double[] x = PairingFigures.linear(0, far, POINTS);
        List<Layer> layers = new ArrayList<>();
        double[][] ends = {
            {p.endPointLight(), p.endPointLightError(), 1},
            {p.endPointHeavy(), p.endPointHeavyError(), r.amplitudeRatio()}
        };
        String[] names = {"light isotope", "heavy isotope"};
        for (int k = 0; k < 2; k++) {
            double[] low = new double[POINTS];
            double[] middle = new double[POINTS];
            double[] high = new double[POINTS];
            for (int i = 0; i < POINTS; i++) {
                low[i] = Math.max(0, ends[k][2] * (1 - x[i] / (ends[k][0] - ends[k][1])));
                middle[i] = Math.max(0, ends[k][2] * (1 - x[i] / ends[k][0]));
                high[i] = Math.max(0, ends[k][2] * (1 - x[i] / (ends[k][0] + ends[k][1])));
            }
            Style style = k == 0 ? Style.color(0) : Style.color(1).dashed();
            layers.add(new Layer.Band("", x, low, high, style));
            layers.add(new Layer.Curve(names[k], x, middle, style));
        }
        if (r.crossingDoping() > 0 && r.crossingDoping() < far) {
            layers.add(new Layer.VerticalLine(r.crossingDoping(), "crossing"));
        }
        return new Panel(Axis.of("Doping x", "").range(0, far), Axis.of("T*(x) / T*(0), light", ""), layers);
    }

    private static Panel exponents(StripeOnset onset, TStarIsotopeParams p, double end) {
        double far = 1.02 * Math.max(p.endPointLight(), p.endPointHeavy());
        double[] x = PairingFigures.linear(0.02, 0.97 * end, POINTS);
        double[] low = new double[POINTS];
        double[] middle = new double[POINTS];
        double[] high = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            middle[i] = onset.alpha(x[i]);
            low[i] = middle[i] - onset.alphaError(x[i]);
            high[i] = middle[i] + onset.alphaError(x[i]);
        }
        double[] ends = {0, far};
        return Panel.of(
                Axis.of("Doping x", "").range(0, far),
                Axis.of("α of T*", "").range(-8, 8),
                new Layer.Band("", x, low, high, Style.color(0)),
                Layer.curve("from the end points and one exponent", x, middle, 0),
                new Layer.Points(
                        "published",
                        new double[] {0.06, 0.15},
                        new double[] {-4.4, -0.6},
                        new double[] {1.1, 1.3},
                        Style.color(6)),
                new Layer.Curve(
                        "", ends, new double[] {0.5, 0.5}, Style.color(7).dotted()),
                new Layer.Curve(
                        "", ends, new double[] {-0.5, -0.5}, Style.color(7).dotted()));
    }
}
