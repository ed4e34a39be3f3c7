package org.apical.models.superstripes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apical.numerics.ConvergenceException;
import org.apical.physics.superstripes.Condensate;
import org.apical.physics.superstripes.CriticalTemperature;
import org.apical.physics.superstripes.Scale;
import org.apical.physics.superstripes.Superlattice;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;
import org.jspecify.annotations.Nullable;

/**
 * 2 Delta/k_B Tc, condensate fraction and pair size of the minibands against the Lifshitz parameter of the second, at T = 0, in
 * both normalisations (superstripes, 4.5 and section 8).
 */
final class PairsFigure {
    /** The miniband of the axis, from 0. */
    private static final int BAND = 1;

    private static final int MOST_BANDS = 3;
    private static final int POINTS = 31;
    private static final double MARGIN = 1.5;
    private static final double BCS_RATIO = 3.52775;

    private PairsFigure() {}

    /**
     * What is drawn of one normalisation; NaN where nothing is superconducting.
     *
     * @param ratio 2 Delta/k_B Tc at the middle of the zone, by miniband and point
     * @param fraction condensate fraction
     * @param size pair size, nm
     */
    private record Pairs(double[][] ratio, double[][] fraction, double[][] size) {
        static Pairs of(Superlattice lattice, PairingParams pairing, double[] mu) {
            Pairs out = new Pairs(nothing(mu.length), nothing(mu.length), nothing(mu.length));
            CriticalTemperature theory = new CriticalTemperature(lattice, pairing.pairing(), false);
            for (int i = 0; i < mu.length; i++) {
                Condensate cold = condensate(theory, mu[i], i, out);
                for (int b = 0; cold != null && lattice.free().ringEV() == 0 && b < shown(cold); b++) {
                    Condensate.Band band = cold.band(b);
                    out.fraction[b][i] = band.condensateFraction();
                    out.size[b][i] = band.pairSize();
                }
            }
            return out;
        }

        private static @Nullable Condensate condensate(CriticalTemperature theory, double mu, int at, Pairs out) {
            try {
                double tc = theory.at(mu);
                if (tc > 0) {
                    Condensate cold = Condensate.at(theory, mu, 0, tc);
                    for (int b = 0; b < shown(cold); b++) {
                        out.ratio[b][at] = 2 * cold.gap(b, 0.5) / (Scale.KB * tc);
                    }
                    return cold;
                }
            } catch (CriticalTemperature.NoStatesException | ConvergenceException e) {
                // A gap in the curves.
                return null;
            }
            return null;
        }

        private static int shown(Condensate cold) {
            return Math.min(cold.bands(), MOST_BANDS);
        }

        private static double[][] nothing(int points) {
            double[][] out = new double[MOST_BANDS][points];
            for (double[] line : out) {
                Arrays.fill(line, Double.NaN);
            }
            return out;
        }
    }

    static Figure of(LatticeParams lattice, PairingParams pairing, double muOfRun) {
        Superlattice superlattice = lattice.lattice();
        double omega = 1e-3 * pairing.omega0MeV();
        double bottom = superlattice.bottom(BAND);
        double neck = (superlattice.neck(BAND) - bottom) / omega;
        double[] eta = Plots.steps(-MARGIN, neck + MARGIN, POINTS);
        double[] mu = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            mu[i] = bottom + eta[i] * omega;
        }
        Pairs own = Pairs.of(superlattice, pairing, mu);
        Pairs other = Pairs.of(superlattice, pairing.other(), mu);
        Axis x = Axis.of("(μ - bottom of n = 2) / ω₀", "").range(eta[0], eta[POINTS - 1]);
        List<Layer> marks = new ArrayList<>(Plots.transitions(0, neck));
        double here = (muOfRun - bottom) / omega;
        if (here > eta[0] && here < eta[POINTS - 1] && Math.min(Math.abs(here), Math.abs(here - neck)) > 0.15) {
            marks.add(new Layer.VerticalLine(here, "this run"));
        }
        List<Panel> panels = new ArrayList<>();
        List<Layer> ratio = lines(eta, own.ratio(), other.ratio());
        ratio.add(Plots.level("BCS: 3.53", eta[0], eta[POINTS - 1], BCS_RATIO, 7));
        add(panels, x, Axis.of("2Δ / k Tc at k d = π/2", ""), ratio, marks);
        add(panels, x, Axis.of("condensate fraction", ""), lines(eta, own.fraction(), other.fraction()), marks);
        add(
                panels,
                x,
                Axis.of("pair size along the free motion", "nm").logarithmic(),
                lines(eta, own.size(), other.size()),
                marks);
        return new Figure(
                "pairs-eta",
                "Pairs at T = 0: " + pairing.words(),
                String.format(
                        Locale.ROOT,
                        "Of each miniband, against the Lifshitz parameter of the second. Solid: %s; dashed: the same c, %s. A"
                                + " miniband is drawn from where its bottom lies below μ + ω₀. Small fractions and large pairs: BCS;"
                                + " fractions near 1 and pairs as small as their distance: BEC. %s.",
                        pairing.couplingNorm().words(),
                        pairing.couplingNorm().other().words(),
                        lattice.words()),
                panels);
    }

    private static void add(List<Panel> panels, Axis x, Axis y, List<Layer> lines, List<Layer> marks) {
        if (lines.stream().anyMatch(l -> l.name().startsWith("n = "))) {
            lines.addAll(marks);
            panels.add(new Panel(x, y, lines));
        }
    }

    private static List<Layer> lines(double[] x, double[][] own, double[][] other) {
        List<Layer> out = new ArrayList<>();
        for (int b = 0; b < MOST_BANDS; b++) {
            if (positive(own[b])) {
                out.add(new Layer.Curve(
                        "n = " + (b + 1), x, own[b], Style.color(b).width(1.8)));
            }
        }
        for (int b = 0; b < MOST_BANDS; b++) {
            if (positive(other[b])) {
                out.add(new Layer.Curve(
                        "n = " + (b + 1) + ", other norm.",
                        x,
                        other[b],
                        Style.color(b).dashed().width(1.4)));
            }
        }
        return out;
    }

    private static boolean positive(double[] line) {
        return Arrays.stream(line).anyMatch(v -> v > 0);
    }
}
