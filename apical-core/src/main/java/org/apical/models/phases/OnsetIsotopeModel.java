package org.apical.models.phases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.physics.phases.OnsetIsotope;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;
import org.jspecify.annotations.Nullable;

/** {@code phases.isotope} (phase-separation, section G). */
public final class OnsetIsotopeModel implements Model<OnsetIsotopeParams, OnsetIsotopeResult> {
    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                "phases.isotope",
                "Isotope exponents of onset temperatures measured with both oxygens",
                "lanzara1999",
                "bendele2017");
    }

    @Override
    public Class<OnsetIsotopeParams> paramsType() {
        return OnsetIsotopeParams.class;
    }

    @Override
    public Class<OnsetIsotopeResult> resultType() {
        return OnsetIsotopeResult.class;
    }

    @Override
    public OnsetIsotopeResult compute(OnsetIsotopeParams p, RunContext context) {
        int n = p.onset16K().length;
        double dm = p.massChange();
        double[] e16 = p.onset16ErrorK();
        double[] e18 = p.onset18ErrorK();
        double[] alpha = new double[n];
        double[] logarithmic = new double[n];
        double[] error = new double[e16 == null || e18 == null ? 0 : n];
        for (int i = 0; i < n; i++) {
            alpha[i] = OnsetIsotope.finite(p.onset16K()[i], p.onset18K()[i], dm) + 0.0;
            logarithmic[i] = OnsetIsotope.logarithmic(p.onset16K()[i], p.onset18K()[i], dm) + 0.0;
            if (e16 != null && e18 != null) {
                error[i] = OnsetIsotope.error(p.onset16K()[i], p.onset18K()[i], e16[i], e18[i], dm);
            }
        }
        List<String> warnings = new ArrayList<>();
        double[] light = {Double.NaN, Double.NaN};
        double[] heavy = {Double.NaN, Double.NaN};
        if (p.doping() != null) {
            double[] none = new double[0];
            light = OnsetIsotope.zero(p.doping(), p.onset16K(), e16 == null ? none : e16);
            heavy = OnsetIsotope.zero(p.doping(), p.onset18K(), e18 == null ? none : e18);
            rising("16O", light[1], warnings);
            rising("18O", heavy[1], warnings);
        }
        return new OnsetIsotopeResult(
                alpha,
                logarithmic,
                error,
                light[0],
                heavy[0],
                light[0] == 0 ? Double.NaN : OnsetIsotope.finite(light[0], heavy[0], dm) + 0.0,
                warnings);
    }

    private static void rising(String isotope, double slope, List<String> warnings) {
        if (slope >= 0) {
            warnings.add("The onset of " + isotope
                    + " does not fall with doping: the zero of its line is no critical doping above the data.");
        }
    }

    @Override
    public List<Figure> figures(OnsetIsotopeParams p, OnsetIsotopeResult r) {
        double[] doping = p.doping();
        return List.of(doping == null ? pairs(p, r) : lines(p, r, doping));
    }

    private static double[] orNone(double @Nullable [] error) {
        return error == null ? new double[0] : error;
    }

    private static Figure lines(OnsetIsotopeParams p, OnsetIsotopeResult r, double[] doping) {
        double far = Arrays.stream(doping).max().orElseThrow();
        for (double zero : new double[] {r.criticalDoping16(), r.criticalDoping18()}) {
            far = zero > far && zero < 3 * far ? zero : far;
        }
        far *= 1.05;
        double top = 1.1
                * Math.max(
                        Arrays.stream(p.onset16K()).max().orElseThrow(),
                        Arrays.stream(p.onset18K()).max().orElseThrow());
        return new Figure(
                "onset",
                "Onset temperature with both oxygens",
                "Lines: least squares. The exponent is negative where the heavier isotope raises the onset.",
                List.of(
                        new Panel(
                                Axis.of("Doping x", "").range(0, far),
                                Axis.of("T*", "K").range(0, top),
                                List.of(
                                        line("¹⁶O", doping, p.onset16K(), orNone(p.onset16ErrorK()), far, 0),
                                        line("¹⁸O", doping, p.onset18K(), orNone(p.onset18ErrorK()), far, 1),
                                        new Layer.Points(
                                                "", doping, p.onset16K(), orNone(p.onset16ErrorK()), Style.color(0)),
                                        new Layer.Points(
                                                "", doping, p.onset18K(), orNone(p.onset18ErrorK()), Style.color(1)))),
                        exponents(Axis.of("Doping x", "").range(0, far), doping, r, new double[] {0, far})));
    }

    private static Layer line(String name, double[] x, double[] y, double[] error, double far, int color) {
        double[] fit = OnsetIsotope.zero(x, y, error);
        double[] ends = {0, far};
        double[] values = {-fit[1] * fit[0], fit[1] * (far - fit[0])};
        if (Double.isNaN(fit[0])) {
            Arrays.fill(values, y[0]);
        }
        return new Layer.Curve(
                name,
                ends,
                values,
                color == 0 ? Style.color(0) : Style.color(color).dashed());
    }

    private static Figure pairs(OnsetIsotopeParams p, OnsetIsotopeResult r) {
        double[] x = new double[p.onset16K().length];
        Arrays.setAll(x, i -> i + 1);
        Axis axis = Axis.of("pair", "").range(0.5, x.length + 0.5);
        return new Figure(
                "onset",
                "Onset temperature with both oxygens",
                "The exponent is negative where the heavier isotope raises the onset.",
                List.of(
                        Panel.of(
                                axis,
                                Axis.of("T*", "K"),
                                new Layer.Points("¹⁶O", x, p.onset16K(), orNone(p.onset16ErrorK()), Style.color(0)),
                                new Layer.Points("¹⁸O", x, p.onset18K(), orNone(p.onset18ErrorK()), Style.color(1))),
                        exponents(axis, x, r, new double[] {0.5, x.length + 0.5})));
    }

    private static Panel exponents(Axis axis, double[] x, OnsetIsotopeResult r, double[] ends) {
        return Panel.of(
                axis,
                Axis.of("α of T*", ""),
                new Layer.Points("α", x, r.alpha(), r.alphaError(), Style.color(6)),
                new Layer.Curve(
                        "BCS, ±1/2",
                        ends,
                        new double[] {0.5, 0.5},
                        Style.color(7).dotted()),
                new Layer.Curve(
                        "", ends, new double[] {-0.5, -0.5}, Style.color(7).dotted()));
    }
}
