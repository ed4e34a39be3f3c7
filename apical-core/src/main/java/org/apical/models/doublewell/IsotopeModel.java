package org.apical.models.doublewell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.physics.wells.Levels;
import org.apical.physics.wells.ThermalDistribution;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** {@code doubleWell.isotope}: one potential, two masses (double-well, section 8). */
public final class IsotopeModel implements Model<IsotopeParams, IsotopeResult> {
    private static final int SAMPLES = 401;
    private static final int MASSES = 9;

    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                "doubleWell.isotope", "Isotope effect on splitting and variance of a bond in one or two wells");
    }

    @Override
    public Class<IsotopeParams> paramsType() {
        return IsotopeParams.class;
    }

    @Override
    public Class<IsotopeResult> resultType() {
        return IsotopeResult.class;
    }

    private static Bond bond(IsotopeParams p, double neighbour) {
        return Bond.of(p.potential(), new double[] {p.massesAmu()[0], neighbour});
    }

    @Override
    public IsotopeResult compute(IsotopeParams p, RunContext context) {
        Bond light = bond(p, p.lightMassAmu());
        Bond heavy = bond(p, p.heavyMassAmu());
        double hottest = Bond.hottest(p.temperatureK());
        Levels lightLevels = light.levels(2, hottest);
        Levels heavyLevels = heavy.levels(2, hottest);
        IsotopeResult.Isotope l = isotope(light, lightLevels, p.temperatureK());
        IsotopeResult.Isotope h = isotope(heavy, heavyLevels, p.temperatureK());
        double masses = Math.log(p.heavyMassAmu() / p.lightMassAmu());
        double ratio = Math.sqrt(light.reducedMass() / heavy.reducedMass());
        Double exponent = null;
        Double a = l.splittingMeV();
        Double b = h.splittingMeV();
        List<String> warnings = new ArrayList<>();
        Bond.warnOfCeiling(lightLevels, warnings);
        if (a != null && b != null && a > 0 && b > 0) {
            exponent = -Math.log(b / a) / masses;
        } else {
            warnings.add("There is no splitting, so it has no isotope exponent.");
        }
        double x = p.heavyFraction();
        double[] mixed = new double[p.temperatureK().length];
        for (int i = 0; i < mixed.length; i++) {
            double d = l.c1A()[i] - h.c1A()[i];
            mixed[i] = (1 - x) * l.c2A2()[i] + x * h.c2A2()[i] + x * (1 - x) * d * d;
        }
        return new IsotopeResult(
                p.temperatureK(),
                l,
                h,
                exponent,
                ratio,
                -Math.log(ratio) / masses,
                mixed,
                LevelQuality.of(lightLevels),
                warnings);
    }

    private static IsotopeResult.Isotope isotope(Bond bond, Levels levels, double[] t) {
        double[] c1 = new double[t.length];
        double[] c2 = new double[t.length];
        for (int i = 0; i < t.length; i++) {
            double[] c = ThermalDistribution.of(levels, t[i]).cumulants();
            c1[i] = c[0];
            c2[i] = c[1];
        }
        double splitting = levels.splitting().energy();
        return new IsotopeResult.Isotope(bond.reducedMass(), Double.isNaN(splitting) ? null : splitting, c1, c2);
    }

    @Override
    public List<Figure> figures(IsotopeParams p, IsotopeResult r) {
        List<Figure> out = new ArrayList<>();
        out.add(densities(p));
        if (r.splittingExponent() != null) {
            out.add(splittings(p, r));
        }
        return out;
    }

    private static Figure densities(IsotopeParams p) {
        double coldest = Arrays.stream(p.temperatureK()).min().orElse(0);
        double hottest = Bond.hottest(p.temperatureK());
        double[] temperatures = coldest == hottest ? new double[] {coldest} : new double[] {coldest, hottest};
        List<ThermalDistribution> all = new ArrayList<>();
        List<Layer> layers = new ArrayList<>();
        double width = 0;
        double mean = 0;
        for (double mass : new double[] {p.lightMassAmu(), p.heavyMassAmu()}) {
            Levels levels = bond(p, mass).levels(2, hottest);
            for (double t : temperatures) {
                ThermalDistribution g = ThermalDistribution.of(levels, t);
                all.add(g);
                width = Math.max(width, 4 * Math.sqrt(g.cumulants()[1]));
                mean = g.cumulants()[0];
            }
        }
        double[] x = WellAxes.grid(mean - width, mean + width, SAMPLES);
        for (int i = 0; i < all.size(); i++) {
            boolean heavy = i >= temperatures.length;
            int t = i % temperatures.length;
            Style style = Style.color(t);
            layers.add(new Layer.Curve(
                    (heavy ? "heavy, " : "light, ") + WellAxes.kelvin(temperatures[t]),
                    x,
                    all.get(i).density(x),
                    heavy ? style.dashed() : style));
        }
        return Figure.of(
                "isotopes",
                "Distributions of both isotopes",
                "The potential is the same; only the mass differs.",
                new Panel(WellAxes.x(), WellAxes.density(), layers));
    }

    private static Figure splittings(IsotopeParams p, IsotopeResult r) {
        double[] mass = WellAxes.grid(p.lightMassAmu(), p.heavyMassAmu(), MASSES);
        double[] splitting = new double[MASSES];
        double[] harmonic = new double[MASSES];
        for (int i = 0; i < MASSES; i++) {
            Bond bond = bond(p, mass[i]);
            splitting[i] = bond.levels(2, 0).splitting().energy();
            harmonic[i] = splitting[0] * Math.sqrt(r.light().reducedMassAmu() / bond.reducedMass());
        }
        return Figure.of(
                "splitting",
                "Splitting against the mass of the neighbour",
                String.format(
                        Locale.ROOT,
                        "Exponent %.3f; a harmonic bond has %.3f.",
                        r.splittingExponent(),
                        r.harmonicExponent()),
                Panel.of(
                        Axis.of("mass of the neighbour", "u"),
                        Axis.of("E₁ − E₀", "meV"),
                        Layer.curve("this potential", mass, splitting, 0),
                        new Layer.Curve(
                                "harmonic", mass, harmonic, Style.color(7).dashed())));
    }
}
