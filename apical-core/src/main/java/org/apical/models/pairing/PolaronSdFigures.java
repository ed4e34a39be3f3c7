package org.apical.models.pairing;

import static org.apical.physics.pairing.PairingConstants.KB;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apical.physics.pairing.PolaronBands;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** Figures of {@link PolaronSdModel} (pairing-materials, section 11). Their curves use a coarser grid. */
final class PolaronSdFigures {
    private static final int GRID = 48;

    private PolaronSdFigures() {}

    static List<Figure> of(PolaronSdParams p, PolaronSdResult r) {
        return List.of(gaps(p, r), filling(p, r), narrowing(p));
    }

    private static PolaronBands bands(PolaronSdParams p, boolean heavy) {
        double[] roots = new double[Math.max(1, p.sites().size())];
        Arrays.fill(roots, heavy ? Math.sqrt(p.massRatio()) : 1);
        return PolaronSdModel.bands(p, roots, Math.min(GRID, p.gridPoints()), () -> {});
    }

    private static double alpha(PolaronSdParams p) {
        double light = bands(p, false).criticalTemperature();
        double heavy = light > 0 ? bands(p, true).criticalTemperature() : 0;
        return PolaronSdModel.exponent(heavy, light, Math.log(p.massRatio()));
    }

    private static PolaronSdParams with(PolaronSdParams p, double[] filling, double[] g2Nearest, double[] g2Diagonal) {
        return new PolaronSdParams(
                p.nearestHoppingMeV(),
                p.diagonalHoppingMeV(),
                filling,
                p.phononMeV(),
                g2Nearest,
                g2Diagonal,
                p.pairingMeV(),
                p.massRatio(),
                p.temperatureK(),
                p.gridPoints(),
                p.sites(),
                false);
    }

    private static Figure gaps(PolaronSdParams p, PolaronSdResult r) {
        double[] share = {0.06, 0.2, 0.35, 0.5, 0.6, 0.7, 0.78, 0.85, 0.9, 0.94, 0.97, 0.99, 1};
        double[] t = new double[share.length];
        double[][] gap = new double[2][share.length];
        PolaronBands bands = bands(p, false);
        double tc = bands.criticalTemperature();
        for (int i = 0; i < share.length; i++) {
            t[i] = share[i] * tc / KB;
            double[] both = bands.gaps(share[i] * tc, tc);
            gap[0][i] = both[0];
            gap[1][i] = both[1];
        }
        return Figure.of(
                "gaps",
                "Both gaps against temperature",
                "Light mass; points are the temperatures asked for.",
                Panel.of(
                        PairingFigures.temperature(),
                        Axis.of("|Δ|", "meV").range(0, 1.05 * Math.max(gap[0][0], gap[1][0])),
                        Layer.curve("d", t, gap[0], 0),
                        new Layer.Curve("s", t, gap[1], Style.color(1).dashed()),
                        new Layer.Points("", r.temperatureK(), r.gapDMeV(), new double[0], Style.color(0)),
                        new Layer.Points("", r.temperatureK(), r.gapSMeV(), new double[0], Style.color(1))));
    }

    /** The overlay is the formula of Kresin and Wolf with a dome in p, alpha_0 of this run, and gamma for scale. */
    private static Figure filling(PolaronSdParams p, PolaronSdResult r) {
        double[] doping = PairingFigures.linear(0.04, 0.28, 13);
        double[] alpha = new double[doping.length];
        for (int i = 0; i < doping.length; i++) {
            alpha[i] = alpha(with(p, new double[] {1 - doping[i], p.filling()[1]}, p.g2Nearest(), p.g2Diagonal()));
        }
        double gamma = 0.13;
        double[] x = PairingFigures.linear(0.06, 0.26, 101);
        double[] overlay = new double[x.length];
        double base = Double.isFinite(r.alphaTc()) ? r.alphaTc() : 0;
        for (int i = 0; i < x.length; i++) {
            double dome = 1 - 82.6 * (x[i] - 0.16) * (x[i] - 0.16);
            overlay[i] = base + gamma * x[i] / dome * -2 * 82.6 * (x[i] - 0.16);
        }
        return Figure.of(
                "alpha-filling",
                "Isotope exponent of Tc against doping of the d band",
                "Doping is 1 - filling. Dashed: alpha_0 + gamma (n/Tc) dTc/dn of Kresin and Wolf on the dome of"
                        + " La2-xSrxCuO4, gamma = 0.13 for scale only.",
                Panel.of(
                        Axis.of("Doping of the d band", ""),
                        Axis.of("α of Tc", "").range(-0.8, 1.2),
                        Layer.curve("this model", doping, alpha, 0),
                        new Layer.Curve(
                                "Kresin-Wolf carriers",
                                x,
                                overlay,
                                Style.color(7).dashed())));
    }

    private static Figure narrowing(PolaronSdParams p) {
        double[] g2 = PairingFigures.linear(0, 1.2, 17);
        double[][] alpha = new double[3][g2.length];
        double[] none = {0, 0};
        for (int i = 0; i < g2.length; i++) {
            double[] here = {g2[i], g2[i]};
            alpha[0][i] = alpha(with(p, p.filling(), none, here));
            alpha[1][i] = alpha(with(p, p.filling(), here, none));
            alpha[2][i] = alpha(with(p, p.filling(), here, here));
        }
        List<Layer> layers = new ArrayList<>();
        String[] names = {"t₂ narrowed", "t₁ narrowed", "both narrowed"};
        for (int k = 0; k < 3; k++) {
            Style style = Style.color(k);
            layers.add(new Layer.Curve(
                    names[k],
                    g2,
                    alpha[k],
                    k == 0 ? style : k == 1 ? style.dashed() : style.dotted().width(2)));
        }
        return Figure.of(
                "alpha-g2",
                "Isotope exponent of Tc against narrowing",
                "Which hopping is narrowed decides the sign of the exponent, and where the chemical potential lies: each"
                        + " curve is for these fillings. It ends where Tc falls below 0.5 K.",
                new Panel(Axis.of("g² = E_p / ħω", ""), Axis.of("α of Tc", ""), layers));
    }
}
