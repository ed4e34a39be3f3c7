package org.apical.claims;

import static org.apical.claims.QballRows.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apical.model.RunContext;
import org.apical.physics.phases.BandShape;
import org.apical.physics.phases.BandShapes;
import org.apical.physics.phases.TwoBand;
import org.apical.physics.phases.TwoBand.Definition;
import org.apical.physics.phases.TwoBandEnergy;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** C28: a correlated two-band metal separates near a Lifshitz transition. */
final class C28LifshitzSeparation implements Claim {
    private static final String RULE =
            "phases.twoBand on the grid w_b/w_a = 0.1 to 0.5 in steps of 0.05, dE/w_a = -0.2 to 0.8 in steps of 0.1, flat,"
                    + " semicircle and square densities of states, points with a Lifshitz filling 0.02 < n_c < 0.98. Separates: a"
                    + " coexistence wider than 0.01. Near: distance from n_c to [n1, n2] at most 0.05. For each definition of the"
                    + " energy s is the share that separates, q the share of those that are near. Reproduced: s >= 0.5 and q >= 0.9"
                    + " for all three definitions; only for the stated range: for at least one, or some definition has q >= 0.9 on"
                    + " 10 separating points or more; else not reproduced. Hull ends to 1e-3.";

    private static final int POINTS = 1000;
    private static final int QUICK_POINTS = 200;
    private static final double WIDE = 0.01;
    private static final double NEAR = 0.05;

    /**
     * One point of the grid under one definition.
     *
     * @param onset n_c
     * @param separates whether a coexistence is wider than 0.01
     * @param distance from n_c to the nearest of them; NaN for none
     */
    record Point(String shape, double ratio, double shift, double onset, boolean separates, double distance) {}

    /** Counts of one definition. */
    record Share(int points, int separating, int near) {
        double s() {
            return points == 0 ? 0 : (double) separating / points;
        }

        double q() {
            return separating == 0 ? 0 : (double) near / separating;
        }

        boolean strong() {
            return s() >= 0.5 && q() >= 0.9;
        }

        static Share of(List<Point> points, double near) {
            int separating = 0;
            int close = 0;
            for (Point p : points) {
                separating += p.separates() ? 1 : 0;
                close += p.separates() && p.distance() <= near ? 1 : 0;
            }
            return new Share(points.size(), separating, close);
        }
    }

    @Override
    public String id() {
        return "C28";
    }

    @Override
    public String statement() {
        return "A correlated two-band metal phase-separates near a Lifshitz transition";
    }

    /** The rule. */
    static Verdict verdict(Iterable<Share> definitions) {
        boolean all = true;
        boolean any = false;
        for (Share d : definitions) {
            all &= d.strong();
            any |= d.strong() || d.q() >= 0.9 && d.separating() >= 10;
        }
        return all ? Verdict.REPRODUCED : any ? Verdict.REPRODUCED_FOR_THE_STATED_RANGE : Verdict.NOT_REPRODUCED;
    }

    @Override
    public Evidence judge(RunContext context, Effort effort) {
        Map<Definition, List<Point>> found = new EnumMap<>(Definition.class);
        for (Definition d : Definition.values()) {
            found.put(d, new ArrayList<>());
        }
        Map<String, BandShape> shapes = new LinkedHashMap<>();
        shapes.put("flat", BandShapes.flat());
        shapes.put("semicircle", BandShapes.semicircle());
        shapes.put("square", BandShapes.square());
        int stride = effort == Effort.QUICK ? 2 : 1;
        int points = effort == Effort.QUICK ? QUICK_POINTS : POINTS;
        for (int i = 0; i <= 8; i += stride) {
            context.progress(i / 9.0, "ratio of the bands");
            for (int j = 0; j <= 10; j += stride) {
                for (Map.Entry<String, BandShape> shape : shapes.entrySet()) {
                    context.checkCancelled();
                    add(
                            found,
                            shape.getKey(),
                            new TwoBand(1, 0.1 + 0.05 * i, -0.2 + 0.1 * j, shape.getValue()),
                            points);
                }
            }
        }
        Map<Definition, Share> shares = new EnumMap<>(Definition.class);
        found.forEach((d, list) -> shares.put(d, Share.of(list, NEAR)));
        Verdict verdict = verdict(shares.values());
        StringBuilder computed = new StringBuilder(text(
                "%d points of the grid have a Lifshitz filling. ",
                found.getOrDefault(Definition.BAND, List.of()).size()));
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("energy", "points", "separating", "s", "near", "q", "range of w_b/w_a", "range of dE/w_a"));
        shares.forEach((d, share) -> {
            String[] range = range(found.getOrDefault(d, List.of()));
            computed.append(text(
                    "%s energy: s = %.3f (%d), q = %.3f, separating for w_b/w_a %s and dE/w_a %s. ",
                    name(d), share.s(), share.separating(), share.q(), range[0], range[1]));
            table.add(List.of(
                    name(d),
                    String.valueOf(share.points()),
                    String.valueOf(share.separating()),
                    text("%.4f", share.s()),
                    String.valueOf(share.near()),
                    text("%.4f", share.q()),
                    range[0],
                    range[1]));
        });
        for (String shape : shapes.keySet()) {
            computed.append(text("%s: ", shape));
            found.forEach((d, list) -> {
                Share of = Share.of(
                        list.stream().filter(p -> p.shape().equals(shape)).toList(), NEAR);
                computed.append(text("%s %d of %d, near %d; ", name(d), of.separating(), of.points(), of.near()));
            });
        }
        if (effort == Effort.QUICK) {
            computed.append("Quick run: every second value of both parameters, 200 fillings. ");
        }
        StringBuilder change = new StringBuilder(
                "Near means 0.05. With another distance, q of the band, kinetic and thermodynamic energy is: ");
        for (double near : new double[] {0.0, 0.02, 0.1}) {
            List<Share> other =
                    found.values().stream().map(l -> Share.of(l, near)).toList();
            change.append(text("at %.2f", near));
            other.forEach(o -> change.append(text(" %.3f", o.q())));
            change.append(text(" (%s); ", verdict(other).text()));
        }
        change.append("0.05 by the rule. The choice of what is called the energy of an approximation that"
                + " is not thermodynamically consistent decides more than any parameter.");
        Figure figure = figure(found);
        return new Evidence(
                new LedgerRow(
                        id(),
                        statement(),
                        computed.toString().trim(),
                        "Ends of the hull to 1e-3 in the filling (table of " + points
                                + " fillings and the kinks of E).",
                        verdict,
                        RULE,
                        "Electrons in a wide and a narrow band may not meet on a site. Where the Fermi level reaches the narrow band,"
                                + " a Lifshitz point, every further electron there narrows the wide band, and the energy of the"
                                + " uniform metal can bend downwards: two densities side by side are then cheaper. The row asks, over"
                                + " a grid of bands, how often that happens and whether it happens at the Lifshitz point, for three"
                                + " readings of what the energy is. With the third, the integral of the chemical potential, flat"
                                + " bands never separate, which is known in closed form.",
                        Map.of(
                                "grid",
                                "w_a = 1; w_b/w_a 0.1 to 0.5 in steps of " + 0.05 * stride
                                        + ", dE/w_a -0.2 to 0.8 in steps of " + 0.1 * stride + "; " + points
                                        + " fillings",
                                "limits",
                                "coexistence 0.01, near 0.05, n_c 0.02 to 0.98, s 0.5, q 0.9 on 10 points (rule)",
                                "known before",
                                "band separates for r < 0.382 (flat), kinetic less, thermodynamic and flat never"),
                        "None: a model without measured input.",
                        change.toString(),
                        List.of(figure.id()),
                        List.of(),
                        sensitivities(found, shares)),
                List.of(figure),
                Map.of("C28-shares", table));
    }

    private static List<Sensitivity> sensitivities(Map<Definition, List<Point>> found, Map<Definition, Share> shares) {
        List<Sensitivity> out = new ArrayList<>();
        found.forEach((d, list) -> out.add(new Sensitivity(
                "what counts as near",
                "0.05 to 0.10",
                "q of the " + name(d) + " energy",
                Share.of(list, NEAR).q(),
                Share.of(list, 2 * NEAR).q(),
                "at least 0.9")));
        out.add(new Sensitivity(
                "definition of the energy",
                "band to thermodynamic",
                "share that separates, s",
                shares.getOrDefault(Definition.BAND, new Share(0, 0, 0)).s(),
                shares.getOrDefault(Definition.THERMODYNAMIC, new Share(0, 0, 0))
                        .s(),
                "at least 0.5"));
        return out;
    }

    private static String name(Definition d) {
        return d.name().toLowerCase(Locale.ROOT);
    }

    private static String[] range(List<Point> points) {
        List<Point> of = points.stream().filter(Point::separates).toList();
        if (of.isEmpty()) {
            return new String[] {"none", "none"};
        }
        return new String[] {
            text(
                    "%.2f to %.2f",
                    of.stream().mapToDouble(Point::ratio).min().orElse(0),
                    of.stream().mapToDouble(Point::ratio).max().orElse(0)),
            text(
                    "%.1f to %.1f",
                    of.stream().mapToDouble(Point::shift).min().orElse(0),
                    of.stream().mapToDouble(Point::shift).max().orElse(0))
        };
    }

    private static void add(Map<Definition, List<Point>> found, String shape, TwoBand bands, int points) {
        double onset = bands.onset();
        if (!(onset > 0.02 && onset < 0.98)) {
            return;
        }
        Map<Definition, List<TwoBandEnergy.Piece>> pieces = pieces(bands, points);
        pieces.forEach((d, list) -> {
            double distance = Double.NaN;
            for (TwoBandEnergy.Piece p : list) {
                double here = Math.max(0, Math.max(p.low() - onset, onset - p.high()));
                distance = Double.isNaN(distance) ? here : Math.min(distance, here);
            }
            Point point = new Point(shape, bands.narrow(), bands.shift(), onset, !list.isEmpty(), distance);
            found.getOrDefault(d, new ArrayList<>()).add(point);
        });
    }

    /** Coexistences wider than 0.01 by each definition, from one table of states. */
    static Map<Definition, List<TwoBandEnergy.Piece>> pieces(TwoBand bands, int points) {
        TreeMap<Double, TwoBand.State> states = new TreeMap<>();
        for (int i = 1; i <= points; i++) {
            double n = (double) i / points;
            states.put(n, bands.state(n));
        }
        for (double n : bands.breaks()) {
            if (n > 0 && n < 1) {
                states.put(n, bands.state(n));
            }
        }
        Map<Definition, List<TwoBandEnergy.Piece>> out = new EnumMap<>(Definition.class);
        for (Definition d : Definition.values()) {
            TreeMap<Double, Double> curve = new TreeMap<>();
            curve.put(0.0, 0.0);
            double energy = 0;
            double last = 0;
            double potential = Math.min(-bands.wide(), -bands.shift() - bands.narrow());
            for (TwoBand.State s : states.values()) {
                energy += 0.5 * (s.filling() - last) * (potential + s.potential());
                last = s.filling();
                potential = s.potential();
                curve.put(s.filling(), d == Definition.THERMODYNAMIC ? energy : bands.energy(s, d));
            }
            out.put(
                    d,
                    TwoBandEnergy.hull(curve).stream()
                            .filter(p -> p.high() - p.low() > WIDE)
                            .toList());
        }
        return out;
    }

    private static Figure figure(Map<Definition, List<Point>> found) {
        List<Layer> layers = new ArrayList<>();
        int color = 0;
        for (Map.Entry<Definition, List<Point>> e : found.entrySet()) {
            List<Point> of = e.getValue().stream().filter(Point::separates).toList();
            // the three lie beside each other
            double beside = 0.006 * (color - 1);
            double[] x = of.stream().mapToDouble(p -> p.ratio() + beside).toArray();
            double[] y = of.stream().mapToDouble(Point::shift).toArray();
            if (x.length > 0) {
                layers.add(new Layer.Points(name(e.getKey()) + " energy", x, y, new double[0], Style.color(color)));
            }
            color++;
        }
        double[] edge = {(3 - Math.sqrt(5)) / 2, (3 - Math.sqrt(5)) / 2};
        layers.add(new Layer.Curve(
                "limit of flat bands",
                edge,
                new double[] {-0.25, 0.85},
                Style.color(7).dashed()));
        return Figure.of(
                "C28-grid",
                "Where the two-band metal separates",
                "Points of the grid that separate for some density of states, by definition of the energy; drawn beside each"
                        + " other.",
                new Panel(
                        Axis.of("w_b/w_a", "").range(0.05, 0.55),
                        Axis.of("ΔE/w_a", "").range(-0.3, 0.9),
                        layers));
    }
}
