package org.apical.models.phases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apical.physics.phases.TwoBandEnergy;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** The figures of {@link TwoBandModel}. */
final class TwoBandFigures {
    private static final double[] NONE = {};

    private TwoBandFigures() {}

    static List<Figure> of(TwoBandParams p, TwoBandResult r) {
        int[] order = IntStream.range(0, r.filling().length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> r.filling()[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] n = pick(r.filling(), order);
        List<Figure> out = new ArrayList<>();
        out.add(occupations(r, n, order));
        out.add(energy(p, r, n, order));
        if (!r.diagram().isEmpty()) {
            out.add(diagram(p, r));
        }
        return out;
    }

    private static double[] pick(double[] values, int[] order) {
        return IntStream.of(order).mapToDouble(i -> values[i]).toArray();
    }

    private static Figure occupations(TwoBandResult r, double[] n, int[] order) {
        List<Layer> layers = new ArrayList<>();
        if (r.narrowOnsetFilling() > 0) {
            layers.add(new Layer.VerticalLine(r.narrowOnsetFilling(), "Lifshitz point"));
        }
        layers.add(Layer.curve("wide band", n, pick(r.wideOccupation(), order), 0));
        layers.add(new Layer.Curve(
                "narrow band",
                n,
                pick(r.narrowOccupation(), order),
                Style.color(1).dashed()));
        return Figure.of(
                "occupations",
                "Occupation of the two bands",
                "Beyond the Lifshitz point the narrow band takes the electrons and the wide one loses some.",
                new Panel(
                        Axis.of("Electrons per site n", "").range(0, 1),
                        Axis.of("Electrons in the band", "").range(0, 1),
                        layers));
    }

    /** E(n) less a straight line through its ends, in which the tangents show. */
    private static Figure energy(TwoBandParams p, TwoBandResult r, double[] n, int[] order) {
        double[] e = pick(r.energyEV(), order);
        TwoBandEnergy curve = new TwoBandEnergy(p.bands(), p.energyDefinition());
        double slope = curve.at(1);
        double[] bent = new double[n.length];
        for (int i = 0; i < n.length; i++) {
            bent[i] = e[i] - slope * n[i];
        }
        List<Layer> bottom = new ArrayList<>();
        bottom.add(Layer.curve("E − E(1) n", n, bent, 0));
        boolean first = true;
        for (TwoBandResult.Coexistence c : r.coexistence()) {
            double[] ends = {c.lowFilling(), c.highFilling()};
            double[] values = {curve.at(ends[0]) - slope * ends[0], curve.at(ends[1]) - slope * ends[1]};
            bottom.add(new Layer.Curve(
                    first ? "Maxwell line" : "", ends, values, Style.color(1).dashed()));
            bottom.add(new Layer.Points(first ? "coexisting phases" : "", ends, values, NONE, Style.color(1)));
            first = false;
        }
        if (r.spinodalFilling().length == 2) {
            bottom.add(0, new Layer.Region(r.spinodalFilling()[0], r.spinodalFilling()[1], "unstable"));
        }
        Axis axis = Axis.of("Electrons per site n", "").range(0, 1);
        return new Figure(
                "energy",
                "Energy per site and its Maxwell line",
                "By the " + r.energyName() + ". Below, a straight line through E(0) = 0 and E(1) is taken off.",
                List.of(
                        Panel.of(axis, Axis.of("E", "eV"), Layer.curve("", n, e, 0)),
                        new Panel(axis, Axis.of("E − E(1) n", "eV"), bottom)));
    }

    private static Figure diagram(TwoBandParams p, TwoBandResult r) {
        List<TwoBandResult.Shifted> rows = r.diagram().stream()
                .sorted(Comparator.comparingDouble(TwoBandResult.Shifted::bandShiftEV))
                .toList();
        double w = p.wideHalfBandwidthEV();
        List<Layer> layers = new ArrayList<>();
        List<double[]> binodal = new ArrayList<>();
        List<double[]> spinodal = new ArrayList<>();
        double[] shift = new double[rows.size()];
        double[] lifshitz = new double[rows.size()];
        for (int i = 0; i < shift.length; i++) {
            TwoBandResult.Shifted row = rows.get(i);
            shift[i] = row.bandShiftEV() / w;
            lifshitz[i] = row.lifshitzDoping();
            for (int k = 0; k < row.binodalDoping().length; k += 2) {
                layers.add(new Layer.Curve(
                        "",
                        new double[] {row.binodalDoping()[k], row.binodalDoping()[k + 1]},
                        new double[] {shift[i], shift[i]},
                        Style.color(5)));
            }
            for (double x : row.binodalDoping()) {
                binodal.add(new double[] {x, shift[i]});
            }
            for (double x : row.spinodalDoping()) {
                spinodal.add(new double[] {x, shift[i]});
            }
        }
        if (!binodal.isEmpty()) {
            layers.add(points("coexisting dopings", binodal, 0));
        }
        if (!spinodal.isEmpty()) {
            layers.add(points("spinodal", spinodal, 1));
        }
        layers.add(
                new Layer.Curve("Lifshitz line", lifshitz, shift, Style.color(6).dashed()));
        return Figure.of(
                "diagram",
                "Coexistence over doping and band shift",
                "By the " + r.energyName() + "; w_b/w_a = "
                        + String.format(Locale.ROOT, "%.3g", p.narrowHalfBandwidthEV() / w)
                        + ". Lines join dopings that coexist.",
                new Panel(Axis.of("Doping x = 1 − n", "").range(0, 1), Axis.of("ΔE / w_a", ""), layers));
    }

    private static Layer points(String name, List<double[]> at, int color) {
        return new Layer.Points(
                name,
                at.stream().mapToDouble(a -> a[0]).toArray(),
                at.stream().mapToDouble(a -> a[1]).toArray(),
                NONE,
                Style.color(color));
    }
}
