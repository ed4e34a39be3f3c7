package org.apical.models.superstripes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.numerics.ConvergenceException;
import org.apical.physics.superstripes.CriticalTemperature;
import org.apical.physics.superstripes.Isotope;
import org.apical.physics.superstripes.Superlattice;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** {@code superstripes.isotope}: isotope coefficients at fixed mu and at fixed density (superstripes, 4.6). */
public final class IsotopeModel implements Model<IsotopeParams, IsotopeResult> {
    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                        "superstripes.isotope",
                        "Isotope coefficient of Tc of a superlattice, with mu and with the density held",
                        "perspective2025",
                        "perali1996")
                .withExample(
                        "{\"muEV\": [0.2, 0.22, 0.24, 0.25, 0.26, 0.27, 0.2777, 0.285, 0.3, 0.32, 0.335, 0.35, 0.36,"
                                + " 0.38, 0.4]}");
    }

    @Override
    public Class<IsotopeParams> paramsType() {
        return IsotopeParams.class;
    }

    @Override
    public Class<IsotopeResult> resultType() {
        return IsotopeResult.class;
    }

    @Override
    public IsotopeResult compute(IsotopeParams p, RunContext context) {
        return Guard.run(() -> {
            Superlattice lattice = p.lattice().lattice();
            CriticalTemperature theory =
                    new CriticalTemperature(lattice, p.pairing().pairing(), false);
            Curve curve = Curve.of(theory, p.points(), context);
            int n = curve.mu().length;
            double[] fixedMu = new double[n];
            double[] fixedDensity = new double[n];
            Arrays.fill(fixedMu, Double.NaN);
            Arrays.fill(fixedDensity, Double.NaN);
            context.parallelFor(n, i -> {
                if (curve.tc()[i] > 0) {
                    Isotope.Coefficients alpha = Isotope.of(theory, curve.mu()[i], curve.density()[i]);
                    fixedMu[i] = alpha.fixedMu();
                    fixedDensity[i] = alpha.fixedDensity();
                }
                context.progress((i + 1.0) / n, "isotope coefficients");
            });
            List<String> warnings = new ArrayList<>(Guard.ofLattice(p.lattice()));
            Guard.shell(warnings, lattice, p.pairing().omega0MeV(), curve.mu());
            long none = Arrays.stream(fixedMu).filter(Double::isNaN).count();
            if (none > 0) {
                warnings.add(
                        "Tc is 0 at " + none + " points, or becomes so with the other isotope: no coefficient there.");
            }
            int band = p.points().band() - 1;
            return new IsotopeResult(
                    curve.mu(),
                    curve.tc(),
                    curve.density(),
                    fixedMu,
                    fixedDensity,
                    curve.eta(lattice.bottom(band), p.pairing().omega0MeV()),
                    curve.eta(lattice.neck(band), p.pairing().omega0MeV()),
                    warnings);
        });
    }

    @Override
    public List<Figure> figures(IsotopeParams p, IsotopeResult r) {
        double[] eta = r.etaBottom();
        double neck = r.etaBottom()[0] - r.etaNeck()[0];
        double[][] tc = Plots.sorted(eta, r.tcK());
        double[][] mu = Plots.sorted(eta, r.alphaFixedMu());
        double[][] density = Plots.sorted(eta, r.alphaFixedDensity());
        double from = tc[0][0];
        double to = Math.max(tc[0][tc[0].length - 1], from + 1e-6);
        Axis x = Axis.of("(μ - bottom of n = " + p.points().band() + ") / ω₀", "");
        OtherNorm other = OtherNorm.of(p.lattice(), p.pairing(), r.muEV());
        Panel upper = Panel.of(
                x, Plots.tc(), Layer.curve(OtherNorm.name(p.pairing()), tc[0], tc[1], 0), other.layer(r.etaBottom()));
        Panel lower = Panel.of(
                x,
                Axis.of("isotope coefficient α", ""),
                new Layer.Curve("μ held", mu[0], mu[1], Style.color(0).width(1.8)),
                new Layer.Curve(
                        "density held",
                        density[0],
                        density[1],
                        Style.color(1).dashed().width(1.8)),
                new Layer.Curve(
                        "μ held, " + OtherNorm.name(p.pairing().other()),
                        mu[0],
                        Plots.sorted(eta, otherAlpha(p, r.muEV()))[1],
                        Style.color(2).dotted().width(1.4)),
                Plots.level("1/2 of BCS theory", from, to, 0.5, 7));
        for (Layer mark : Plots.transitions(0, neck)) {
            upper = upper.with(mark);
            lower = lower.with(mark);
        }
        return List.of(new Figure(
                "isotope",
                "Isotope coefficient: " + p.pairing().words(),
                "Above, dashed: the same c in the other normalisation. Below: the coefficients in the one of the title and, dotted,"
                        + " the one at fixed mu in the other normalisation. "
                        + p.lattice().words() + ".",
                List.of(upper, lower)));
    }

    /** The coefficient at fixed mu with the same c in the other normalisation; NaN where it has none. */
    private static double[] otherAlpha(IsotopeParams p, double[] mu) {
        CriticalTemperature theory = new CriticalTemperature(
                p.lattice().lattice(), p.pairing().other().pairing(), true);
        double[] out = new double[mu.length];
        for (int i = 0; i < out.length; i++) {
            try {
                out[i] = Isotope.fixedMu(theory, mu[i]);
            } catch (CriticalTemperature.NoStatesException | ConvergenceException e) {
                out[i] = Double.NaN;
            }
        }
        return out;
    }
}
