package org.apical.models.polaron;

import java.util.ArrayList;
import java.util.List;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.physics.polaron.HolsteinDimer;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** {@code polaron.holstein}: the small polaron, two sites exactly (pairing-materials, section 8.4). */
public final class HolsteinModel implements Model<HolsteinParams, HolsteinResult> {
    /** Boltzmann's constant, meV/K (pairing-materials, section 0). */
    private static final double KB = 0.08617333262145;

    private static final int CURVE_POINTS = 61;

    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                "polaron.holstein",
                "Holstein polaron: exact splitting of two sites, polaronic narrowing, the small-polaron criterion",
                "holstein1959",
                "lang1962");
    }

    @Override
    public Class<HolsteinParams> paramsType() {
        return HolsteinParams.class;
    }

    @Override
    public Class<HolsteinResult> resultType() {
        return HolsteinResult.class;
    }

    @Override
    public HolsteinResult compute(HolsteinParams p, RunContext context) {
        HolsteinDimer dimer = HolsteinDimer.of(p.hoppingMeV(), p.phononMeV(), p.coupling(), p.basisSize());
        double g2 = p.coupling() * p.coupling();
        double thermal = p.temperatureK() == 0 ? 1 : 1 / Math.tanh(p.phononMeV() / (2 * KB * p.temperatureK()));
        double lambda = g2 * p.phononMeV() / (p.coordination() * p.hoppingMeV());
        List<String> warnings = new ArrayList<>();
        if (p.hoppingMeV() > p.phononMeV() && g2 > 0) {
            warnings.add("hoppingMeV is above phononMeV: Lang and Firsov's narrowing holds for fast phonons; compare it"
                    + " with the exact splitting.");
        }
        return new HolsteinResult(
                dimer.ground(),
                dimer.splitting(),
                2 * p.hoppingMeV() * Math.exp(-g2),
                g2 * p.phononMeV(),
                lambda,
                p.hoppingMeV() * Math.exp(-g2 * thermal),
                lambda > 1 && g2 > 1,
                dimer.residual(),
                warnings);
    }

    @Override
    public List<Figure> figures(HolsteinParams p, HolsteinResult r) {
        double reach = Math.min(100, Math.max(2.5, 1.2 * p.coupling()));
        int size = (int) Math.max(p.basisSize(), 60 + 3 * reach * reach);
        double[] g = new double[CURVE_POINTS];
        double[] exact = new double[CURVE_POINTS];
        double[] narrowed = new double[CURVE_POINTS];
        for (int i = 0; i < CURVE_POINTS; i++) {
            g[i] = reach * i / (CURVE_POINTS - 1);
            double splitting =
                    HolsteinDimer.of(p.hoppingMeV(), p.phononMeV(), g[i], size).splitting();
            // Below the rounding of the eigenvalues there is nothing to draw on a logarithmic axis.
            exact[i] = splitting > 1e-10 * size * p.phononMeV() ? splitting : Double.NaN;
            narrowed[i] = Double.isNaN(exact[i]) ? Double.NaN : 2 * p.hoppingMeV() * Math.exp(-g[i] * g[i]);
        }
        return List.of(Figure.of(
                "holstein-dimer",
                "Two Holstein sites: tunnelling splitting",
                "Exact first excitation of the relative mode beside 2t exp(-g²) of Lang and Firsov, which holds where the"
                        + " phonon is fast (ħω above t).",
                Panel.of(
                        Axis.of("coupling g", ""),
                        Axis.of("splitting", "meV").logarithmic(),
                        new Layer.Curve("exact", g, exact, Style.color(0)),
                        new Layer.Curve(
                                "Lang-Firsov", g, narrowed, Style.color(1).dashed()),
                        new Layer.VerticalLine(p.coupling(), "g"))));
    }
}
