package org.apical.claims;

import static org.apical.claims.QballRows.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apical.model.RunContext;
import org.apical.models.iqtp.ClusterModel;
import org.apical.models.iqtp.ClusterParams;
import org.apical.models.iqtp.Preset;
import org.apical.numerics.Roots;
import org.apical.physics.iqtp.ClusterOperator;
import org.apical.physics.iqtp.ClusterStates;
import org.apical.physics.iqtp.Moments;
import org.apical.physics.iqtp.Scattering;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** C36: a tunnelling mode of the planar oxygen when the cluster synchronises. */
final class C36PlanarMode implements Claim {
    private static final String RULE =
            "Scan of k3 with four modes: reproduced if P(x_planar) turns from unimodal to bimodal, or the tunnel line of the planar"
                    + " coordinate at Q = 10 1/A grows by more than a factor 3, within 20 % of the k3 where the planar charge passes"
                    + " 0.5; else not reproduced. The cutoff ladder is shown.";

    private static final double FACTOR = 3;
    private static final double WINDOW = 0.2;
    private static final double Q = 10;
    private static final int[] CUTOFFS = {8, 8, 24, 6};
    private static final int[] OTHER = {7, 7, 20, 5};
    private static final int[] QUICK = {6, 6, 17, 5};
    private static final int[] SMALLEST = {5, 5, 14, 4};
    private static final double LOW = 0.008;
    private static final double HIGH = 0.012;
    private static final int PLANAR_MODE = 3;
    private static final int PLANAR_SITE = 2;

    /**
     * One coupling.
     *
     * @param peak place of the maximum of P at x above 0, NaN with one maximum
     * @param line tunnel line of the planar coordinate at Q = 10 1/A
     * @param splitting E1 - E0, meV
     * @param square mean square of the planar coordinate
     * @param charge holes on the planar oxygen
     * @param rho density matrix of the planar coordinate
     */
    record Point(double k3, double peak, double line, double splitting, double square, double charge, double[][] rho) {
        /** Distribution of the coordinate. */
        double[] density(double[] x) {
            return Arrays.stream(x).map(v -> Moments.probability(rho, v)).toArray();
        }

        boolean bimodal() {
            return !Double.isNaN(peak);
        }
    }

    @Override
    public String id() {
        return "C36";
    }

    @Override
    public String statement() {
        return "a planar IQTP mode develops at the planar oxygen when the cluster synchronises";
    }

    /** Whether P turns from one maximum to two as k3 rises. */
    static boolean splits(List<Point> points) {
        boolean one = false;
        for (Point p : points) {
            if (one && p.bimodal()) {
                return true;
            }
            one |= !p.bimodal();
        }
        return false;
    }

    /**
     * Largest weight of the line over that at the lower end. Where the first excited state changes its nature the line dips
     * and comes back, which is no growth.
     */
    static double growth(List<Point> points) {
        return points.stream().mapToDouble(Point::line).max().orElse(0)
                / points.get(0).line();
    }

    /** The rule, of points within the window, in rising k3. */
    static Verdict verdict(List<Point> points) {
        return splits(points) || growth(points) > FACTOR ? Verdict.REPRODUCED : Verdict.NOT_REPRODUCED;
    }

    @Override
    public Evidence judge(RunContext context, Effort effort) {
        boolean quick = effort == Effort.QUICK;
        int[] cutoffs = quick ? QUICK : CUTOFFS;
        double accuracy = quick ? 1e-5 : 1e-6;
        double passes = passes(cutoffs, LOW, HIGH, accuracy, context);
        context.progress(0.3, "planar mode");
        List<Point> points = window(cutoffs, passes, quick ? 3 : 9, context);
        List<List<String>> table = new ArrayList<>();
        table.add(
                List.of("cutoffs", "k3, meV", "maxima of P", "tunnel line at 10 1/A", "E1 - E0, meV", "<x^2>", "n_pl"));
        rows(table, cutoffs, points);
        List<Point> far = new ArrayList<>();
        for (double k3 : quick ? new double[] {0, 0.014} : new double[] {0, 0.004, 0.014}) {
            far.add(point(cutoffs, k3, context));
        }
        rows(table, cutoffs, far);
        context.progress(0.7, "other cutoffs");
        int[] other = quick ? SMALLEST : OTHER;
        double passesOther = passes(other, 0.97 * passes, 1.03 * passes, accuracy, context);
        List<Point> ladder = window(other, passesOther, quick ? 3 : 5, context);
        rows(table, other, ladder);
        Verdict verdict = verdict(points);
        boolean same = verdict(ladder) == verdict;
        List<Figure> figures = figures(points, far);
        Point first = points.get(0);
        Point last = points.get(points.size() - 1);
        String computed = text(
                "The planar charge passes 0.5 at k3 = %.3f meV (%s; %.3f meV with %s). From 20 %% below to 20 %% above: P(x_planar)"
                        + " %s; the tunnel line of the planar coordinate at Q = 10 1/A grows over its value at the lower end by a"
                        + " factor of at most %.3g (from %.3g at the lower to %.3g at the upper end), with the other cutoffs %.3g;"
                        + " between any two points it rises by at most %.3g, just above the k3 where two excited states cross;"
                        + " <x_planar^2> goes from %.3f to %.3f (1 is the vacuum). %s",
                1000 * passes,
                ClusterShift.cutoffs(cutoffs),
                1000 * passesOther,
                ClusterShift.cutoffs(other),
                splits(points)
                        ? "turns from one maximum to two"
                        : points.stream().allMatch(Point::bimodal) ? "has two maxima throughout" : "keeps one maximum",
                growth(points),
                first.line(),
                last.line(),
                growth(ladder),
                ClusterShift.growth(points.stream().mapToDouble(Point::line).toArray()),
                first.square(),
                last.square(),
                same ? "" : "With the other cutoffs the rule gives another verdict.");
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("cluster", "iqtp6h with the planar mode, every value but k3 its default (our own parameters)");
        parameters.put("cutoffs", Arrays.toString(cutoffs) + " and " + Arrays.toString(other));
        parameters.put("qInvA", "10");
        parameters.put(
                "k3EV",
                points.size() + " values within 20 % of half charge, looked for between 8 and 12 meV to " + accuracy
                        + "; " + far.size() + " far ones");
        parameters.put("limits", "factor 3, planar charge 0.5 (rule)");
        return new Evidence(
                new LedgerRow(
                        id(),
                        statement(),
                        computed.trim(),
                        text(
                                "From the second set of cutoffs the k3 of half charge moves by %.3f meV and the growth from %.3g to"
                                        + " %.3g. The parameters of the cluster are ours.",
                                1000 * Math.abs(passesOther - passes), growth(points), growth(ladder)),
                        verdict,
                        RULE,
                        "When the hole comes into the plane it couples to the vibration of the planar oxygen between its two coppers. A"
                                + " tunnelling mode of that oxygen would be seen as two places where it is found, or as an inelastic line"
                                + " at the tunnelling energy when one scatters from it. The row looks at both while the coupling goes"
                                + " through the value at which the hole comes in. The tunnel line is that of the first excited state,"
                                + " whatever its nature: where two excited states cross, its weight may jump without a new mode.",
                        parameters,
                        "None: a computation. Needed for the observation: inelastic scattering resolved for the planar oxygen.",
                        text(
                                "The line would have to grow by a factor %.0f, it grows by %.3g; or P would have to split, its <x^2> is"
                                        + " at most %.3f. %s",
                                FACTOR,
                                growth(points),
                                points.stream().mapToDouble(Point::square).max().orElse(Double.NaN),
                                same ? "Both sets of cutoffs agree." : "The two sets of cutoffs disagree."),
                        figures.stream().map(Figure::id).toList(),
                        List.of(),
                        List.of(
                                new Sensitivity(
                                        "cutoffs",
                                        Arrays.toString(cutoffs) + " to " + Arrays.toString(other),
                                        "growth of the tunnel line",
                                        growth(points),
                                        growth(ladder),
                                        "above 3"),
                                new Sensitivity(
                                        "range of k3",
                                        "20 % about half charge to 0 to 14 meV",
                                        "growth of the tunnel line",
                                        growth(points),
                                        growth(sorted(points, far)),
                                        "above 3"))),
                figures,
                Map.of("C36-planar-mode", table));
    }

    /** k3 at which n_pl = 0.5. */
    private static double passes(int[] cutoffs, double low, double high, double accuracy, RunContext context) {
        return Roots.between(
                k3 -> {
                    ClusterOperator h = operator(cutoffs, k3);
                    double[] ground =
                            ClusterStates.lowest(h, 1, context::checkCancelled).vectors()[0];
                    return new Moments(h, ground).occupation()[PLANAR_SITE] - 0.5;
                },
                low,
                high,
                0,
                accuracy);
    }

    private static List<Point> window(int[] cutoffs, double passes, int n, RunContext context) {
        List<Point> points = new ArrayList<>();
        for (double k3 : ClusterShift.grid((1 - WINDOW) * passes, (1 + WINDOW) * passes, n)) {
            points.add(point(cutoffs, k3, context));
        }
        return points;
    }

    private static ClusterOperator operator(int[] cutoffs, double k3) {
        return ClusterParams.of(Preset.IQTP6H, Map.of("k3EV", k3), cutoffs).operator();
    }

    private static Point point(int[] cutoffs, double k3, RunContext context) {
        ClusterOperator h = operator(cutoffs, k3);
        ClusterStates states = ClusterStates.lowest(h, 2, context::checkCancelled);
        double[] ground = states.vectors()[0];
        Moments moments = new Moments(h, ground);
        double[][] rho = moments.density(PLANAR_MODE);
        double[] displacement = new double[h.spec().modes()];
        displacement[PLANAR_MODE] = h.spec().unit()[PLANAR_MODE];
        return new Point(
                k3,
                ClusterModel.peak(rho),
                Scattering.weight(states.vectors()[1], new Scattering(h, displacement, Q).apply(ground)),
                1000 * (states.energies()[1] - states.energies()[0]),
                Moments.mean(rho, 2),
                moments.occupation()[PLANAR_SITE],
                rho);
    }

    private static List<Point> sorted(List<Point> points, List<Point> far) {
        List<Point> all = new ArrayList<>(points);
        all.addAll(far);
        all.sort((a, b) -> Double.compare(a.k3(), b.k3()));
        return all;
    }

    private static void rows(List<List<String>> table, int[] cutoffs, List<Point> points) {
        for (Point p : points) {
            table.add(List.of(
                    Arrays.toString(cutoffs),
                    text("%.3f", 1000 * p.k3()),
                    p.bimodal() ? "2" : "1",
                    text("%.4g", p.line()),
                    text("%.3f", p.splitting()),
                    text("%.4f", p.square()),
                    text("%.4f", p.charge())));
        }
    }

    private static List<Figure> figures(List<Point> points, List<Point> far) {
        double[] x = ClusterShift.grid(-5, 5, 201);
        List<Layer> densities = new ArrayList<>();
        Point[] shown = {far.get(0), points.get(points.size() / 2), far.get(far.size() - 1)};
        for (int i = 0; i < shown.length; i++) {
            Style style = i == 0
                    ? Style.color(0).dashed()
                    : i == 1 ? Style.color(1).dotted() : Style.color(2).width(1.8);
            densities.add(new Layer.Curve(text("k3 = %.1f meV", 1000 * shown[i].k3()), x, shown[i].density(x), style));
        }
        List<Point> all = sorted(points, far);
        double[] k3 = ClusterShift.milli(all.stream().mapToDouble(Point::k3).toArray());
        double[] line = all.stream().mapToDouble(Point::line).toArray();
        return List.of(
                Figure.of(
                        "C36-density",
                        "Where the planar oxygen is found",
                        "Distribution of its coordinate along Cu-O-Cu in the ground state.",
                        new Panel(
                                Axis.of("x of the planar oxygen", ""),
                                Axis.of("P(x)", "").range(0, 0.5),
                                densities)),
                Figure.of(
                        "C36-line",
                        "Tunnel line of the planar oxygen at Q = 10 Å⁻¹",
                        "Weight of the line to the first excited state; the shaded range is the rule's.",
                        Panel.of(
                                Axis.of("three-phonon coupling k₃", "meV"),
                                Axis.of("weight", ""),
                                new Layer.Region(
                                        1000 * points.get(0).k3(),
                                        1000 * points.get(points.size() - 1).k3(),
                                        "planar charge 0.5 ± 20 %"),
                                new Layer.Curve(
                                        "tunnel line", k3, line, Style.color(0).width(1.8)))));
    }
}
