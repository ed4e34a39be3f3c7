package org.apical.models.pairing;

import static org.apical.physics.pairing.PairingConstants.KB;

import java.util.ArrayList;
import java.util.List;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.physics.pairing.PolaronNarrowing;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** {@code pairing.siteIsotope} (pairing-materials, section 6.1). */
public final class SiteIsotopeModel implements Model<SiteIsotopeParams, SiteIsotopeResult> {
    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                "pairing.siteIsotope",
                "Site-selective isotope effect on band width and penetration depth, closed form",
                "lang1962",
                "khasanov2003");
    }

    @Override
    public Class<SiteIsotopeParams> paramsType() {
        return SiteIsotopeParams.class;
    }

    @Override
    public Class<SiteIsotopeResult> resultType() {
        return SiteIsotopeResult.class;
    }

    @Override
    public SiteIsotopeResult compute(SiteIsotopeParams p, RunContext context) {
        double g2 = p.polaronEnergyMeV() / p.phononMeV();
        double t = p.temperatureK() * KB;
        double light = 0;
        double shift = 0;
        List<SiteIsotopeResult.Site> sites = new ArrayList<>();
        for (SiteIsotopeParams.Site site : p.sites()) {
            double root = Math.sqrt(1 + site.exchanged() * (p.massRatio() - 1));
            double before = g2 * site.share() * PolaronNarrowing.thermal(1, p.phononMeV(), t);
            double own = g2 * site.share() * PolaronNarrowing.thermal(root, p.phononMeV(), t) - before;
            light += before;
            shift += own;
            sites.add(new SiteIsotopeResult.Site(
                    site.label(), own, Math.min(Double.MAX_VALUE, Math.expm1(-own)), 1 / root - 1));
        }
        List<String> warnings = new ArrayList<>();
        if (light > 500) {
            warnings.add("The exponent is " + light + ": the band is narrowed to nothing.");
        }
        return new SiteIsotopeResult(
                g2,
                p.hoppingMeV() * Math.exp(-light),
                p.hoppingMeV() * Math.exp(-light - shift),
                Math.min(Double.MAX_VALUE, Math.exp(light)),
                shift,
                Math.min(Double.MAX_VALUE, Math.expm1(-shift)),
                g2 / 2,
                sites,
                warnings);
    }

    @Override
    public List<Figure> figures(SiteIsotopeParams p, SiteIsotopeResult r) {
        double top = Math.max(2.5, 1.2 * r.g2());
        double[] g2 = PairingFigures.linear(0, top, 120);
        List<Layer> layers = new ArrayList<>();
        double[] ends = {0, top};
        layers.add(new Layer.Band(
                "measured, planar O of Y0.6Pr0.4Ba2Cu3O7-δ",
                ends,
                new double[] {-7.2, -7.2},
                new double[] {-5.2, -5.2},
                Style.color(7)));
        double[] all = new double[g2.length];
        int color = 1;
        double t = p.temperatureK() * KB;
        for (SiteIsotopeParams.Site site : p.sites()) {
            double root = Math.sqrt(1 + site.exchanged() * (p.massRatio() - 1));
            double change = site.share()
                    * (PolaronNarrowing.thermal(root, p.phononMeV(), t)
                            - PolaronNarrowing.thermal(1, p.phononMeV(), t));
            double[] y = new double[g2.length];
            for (int i = 0; i < g2.length; i++) {
                y[i] = 100 * Math.expm1(-g2[i] * change);
                all[i] += g2[i] * change;
            }
            if (p.sites().size() > 1) {
                layers.add(new Layer.Curve(
                        site.label(), g2, y, Style.color(color++).dashed()));
            }
        }
        for (int i = 0; i < g2.length; i++) {
            all[i] = 100 * Math.expm1(-all[i]);
        }
        layers.add(new Layer.Curve("all sites", g2, all, Style.color(0).width(2)));
        layers.add(new Layer.Points(
                "here",
                new double[] {r.g2()},
                new double[] {100 * r.inverseLambda2Shift()},
                new double[0],
                Style.color(6)));
        return List.of(Figure.of(
                "shift",
                "Isotope shift of the penetration depth",
                "Grey: -6.2(1.0) % (Khasanov et al. 2003).",
                new Panel(Axis.of("E_p / ħω", "").range(0, top), Axis.of("change of λ⁻²", "%"), layers)));
    }
}
