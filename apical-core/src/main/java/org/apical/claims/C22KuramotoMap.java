package org.apical.claims;

import static org.apical.claims.QballRows.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apical.model.RunContext;
import org.apical.models.iqtp.ClusterParams;
import org.apical.models.iqtp.PhaseMapModel;
import org.apical.models.iqtp.PhaseMapParams;
import org.apical.models.iqtp.PhaseMapResult;
import org.apical.models.iqtp.Preset;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** C22: whether the relative phase of the cluster is that of two noisy Kuramoto oscillators. */
final class C22KuramotoMap implements Claim {
    private static final String RULE =
            "Reproduced if the cluster is like two noisy Kuramoto oscillators (the moments c_2 to c_4 of its relative phase within"
                    + " 0.05 of I_d(kappa)/I_0(kappa), kappa from |c_1|) for every k3 of 8, 10, 12 and 14 meV of iqtp6h; for the"
                    + " stated range if for those with phase coherence r of at least 0.5; else not reproduced.";

    private static final double[] K3 = {0.008, 0.010, 0.012, 0.014};
    private static final double LIMIT = 0.05;
    private static final double COHERENT = 0.5;
    private static final int[] CUTOFFS = {11, 11, 38};
    private static final int[] SMALLER = {9, 9, 30};
    private static final int[] LARGER = {14, 14, 46};
    private static final String[] VARIED = {"k4EV", "lambdaSrEV", "lambdaApEV"};

    /**
     * One coupling.
     *
     * @param k3 eV
     * @param kappa K/D of the oscillators with the same |c_1|
     * @param deviation largest difference of c_2 to c_4 from theirs
     * @param coherence r
     */
    record Point(double k3, double kappa, double deviation, double coherence) {
        boolean like() {
            return deviation <= LIMIT;
        }
    }

    @Override
    public String id() {
        return "C22";
    }

    @Override
    public String statement() {
        return "the cluster maps onto a Kuramoto-like mean-field equation with an order parameter";
    }

    /** The rule. */
    static Verdict verdict(List<Point> points) {
        if (points.stream().allMatch(Point::like)) {
            return Verdict.REPRODUCED;
        }
        List<Point> coherent =
                points.stream().filter(p -> p.coherence() >= COHERENT).toList();
        return !coherent.isEmpty() && coherent.stream().allMatch(Point::like)
                ? Verdict.REPRODUCED_FOR_THE_STATED_RANGE
                : Verdict.NOT_REPRODUCED;
    }

    @Override
    public Evidence judge(RunContext context, Effort effort) {
        boolean quick = effort == Effort.QUICK;
        List<Point> points = points(Map.of(), K3, CUTOFFS, context);
        context.progress(0.2, "other cutoffs");
        List<Point> other = points(Map.of(), K3, quick ? SMALLER : LARGER, context);
        context.progress(0.4, "between");
        double[] grid = ClusterShift.grid(quick ? 0.008 : 0.004, 0.014, quick ? 4 : 21);
        List<Point> curve = quick ? points : points(Map.of(), grid, CUTOFFS, context);
        StringBuilder changed = new StringBuilder();
        for (int i = 0; !quick && i < VARIED.length; i++) {
            for (double factor : new double[] {0.8, 1.2}) {
                context.progress(0.6 + 0.13 * i, VARIED[i] + " changed");
                double value =
                        factor * ClusterParams.of(Preset.IQTP6H, Map.of()).value(VARIED[i]);
                List<Point> p = points(Map.of(VARIED[i], value), K3, CUTOFFS, context);
                changed.append(text(
                        " %s x %.1f: %s (%s);", VARIED[i], factor, verdict(p).text(), deviations(p)));
            }
        }
        Verdict verdict = verdict(points);
        double moved = 0;
        for (int i = 0; i < K3.length; i++) {
            moved = Math.max(
                    moved, Math.abs(points.get(i).deviation() - other.get(i).deviation()));
        }
        StringBuilder computed = new StringBuilder();
        for (Point p : points) {
            computed.append(text(
                    "k3 = %.0f meV: kappa %.3f, r %.3f, deviation %.4f (%s). ",
                    1000 * p.k3(),
                    p.kappa(),
                    p.coherence(),
                    p.deviation(),
                    p.like() ? "Kuramoto-like" : "not Kuramoto-like"));
        }
        computed.append(
                "The equation is fitted to the ground state, not derived from its dynamics: the conservative equation of"
                        + " motion of the cluster is reactive and locks nothing; dissipation is an added assumption.");
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("k3, meV", "kappa = K/D", "r", "largest deviation of c_2..c_4", "Kuramoto-like"));
        for (Point p : curve) {
            table.add(List.of(
                    text("%.2f", 1000 * p.k3()),
                    text("%.4f", p.kappa()),
                    text("%.4f", p.coherence()),
                    text("%.5f", p.deviation()),
                    p.like() ? "yes" : "no"));
        }
        Figure figure = figure(curve);
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("cluster", "iqtp6h, every value but k3 its default (chosen by us, none is measured)");
        parameters.put("k3EV", Arrays.toString(K3));
        parameters.put("cutoffs", Arrays.toString(CUTOFFS));
        parameters.put("second cutoffs", Arrays.toString(quick ? SMALLER : LARGER));
        parameters.put("limit", "0.05; coherent from r = 0.5 (our own choice)");
        parameters.put("varied", quick ? "lambdaSrEV by 20 %" : "k4EV, lambdaSrEV, lambdaApEV by 20 %");
        return new Evidence(
                new LedgerRow(
                        id(),
                        statement(),
                        computed.toString(),
                        text(
                                "With %s the deviations move by at most %.1e. The parameters of the cluster and the limit of"
                                        + " 0.05 are ours.",
                                ClusterShift.cutoffs(quick ? SMALLER : LARGER), moved),
                        verdict,
                        RULE,
                        "Two noisy oscillators that pull each other with strength K against noise D have a relative phase"
                                + " distributed as exp(kappa cos phi), kappa = K/D; its moments follow from the first. The ground state"
                                + " of the cluster has such moments too, from the amplitudes of states that differ by d quanta moved from"
                                + " one stretch to the other. If the higher moments are those of the oscillators, the phase of the"
                                + " cluster can be described by the Kuramoto equation with that kappa; a state with two favoured"
                                + " phases (c_2 without c_1), as below the crossover, cannot.",
                        parameters,
                        "None: a computation. Phases of two apical stretches have not been measured.",
                        text(
                                "The limit is 0.05; the four deviations are %s, so the verdict is '%s' for limits from %.4f to %s.%s",
                                deviations(points),
                                verdict.text(),
                                from(points, verdict),
                                to(points, verdict),
                                changed.isEmpty()
                                        ? " The full run moves two more parameters."
                                        : " Parameters by 20 %:" + changed),
                        List.of(figure.id()),
                        List.of(),
                        sensitivities(points, other, context)),
                List.of(figure),
                Map.of("C22-moments", table));
    }

    /** The worse of the two coherent couplings, with other cutoffs and with a parameter of the cluster moved. */
    private static List<Sensitivity> sensitivities(List<Point> points, List<Point> other, RunContext context) {
        String number = "largest deviation at k3 = 12 and 14 meV";
        double before = largest(points.subList(2, 4));
        List<Sensitivity> out = new ArrayList<>();
        out.add(new Sensitivity(
                "cutoffs",
                "11, 11, 38 to the second set",
                number,
                before,
                largest(other.subList(2, 4)),
                "at most 0.05"));
        for (double factor : new double[] {0.8, 1.2}) {
            double value = factor * ClusterParams.of(Preset.IQTP6H, Map.of()).value(VARIED[1]);
            List<Point> moved = points(Map.of(VARIED[1], value), new double[] {K3[2], K3[3]}, SMALLER, context);
            out.add(new Sensitivity(
                    VARIED[1], text("times %.1f", factor), number, before, largest(moved), "at most 0.05"));
        }
        return out;
    }

    private static double largest(List<Point> points) {
        return points.stream().mapToDouble(Point::deviation).max().orElse(0);
    }

    /** Lowest limit with which the verdict is the same, the other deviations as they are. */
    private static double from(List<Point> points, Verdict verdict) {
        return points.stream()
                .filter(p -> verdict == Verdict.REPRODUCED || p.coherence() >= COHERENT)
                .mapToDouble(Point::deviation)
                .max()
                .orElse(0);
    }

    private static String to(List<Point> points, Verdict verdict) {
        return verdict == Verdict.REPRODUCED
                ? "above"
                : text(
                        "%.4f",
                        points.stream().mapToDouble(Point::deviation).max().orElse(0));
    }

    private static String deviations(List<Point> points) {
        return String.join(
                ", ", points.stream().map(p -> text("%.4f", p.deviation())).toList());
    }

    private static List<Point> points(Map<String, Double> values, double[] k3, int[] cutoffs, RunContext context) {
        List<Point> out = new ArrayList<>();
        for (double k : k3) {
            PhaseMapResult r = new PhaseMapModel()
                    .compute(
                            new PhaseMapParams(ClusterParams.of(Preset.IQTP6H, values, cutoffs)
                                    .with("k3EV", k)),
                            context);
            out.add(new Point(k, r.couplingOverNoise(), r.maxDeviation(), r.phaseCoherence()));
        }
        return out;
    }

    private static Figure figure(List<Point> curve) {
        double[] x = curve.stream().mapToDouble(p -> 1000 * p.k3()).toArray();
        double[] ends = {x[0], x[x.length - 1]};
        return new Figure(
                "C22-deviation",
                "Relative phase of the cluster against two Kuramoto oscillators",
                "Above: the largest difference of the moments c₂ to c₄, Kuramoto-like below the dotted line. Below: phase"
                        + " coherence r and the fitted κ = K/D.",
                List.of(
                        Panel.of(
                                Axis.of("three-phonon coupling k₃", "meV"),
                                Axis.of("deviation", ""),
                                new Layer.Curve(
                                        "largest deviation",
                                        x,
                                        curve.stream()
                                                .mapToDouble(Point::deviation)
                                                .toArray(),
                                        Style.color(0).width(1.8)),
                                new Layer.Curve(
                                        "limit",
                                        ends,
                                        new double[] {LIMIT, LIMIT},
                                        Style.color(6).dotted())),
                        Panel.of(
                                Axis.of("three-phonon coupling k₃", "meV"),
                                Axis.of("r, κ", ""),
                                new Layer.Curve(
                                        "r",
                                        x,
                                        curve.stream()
                                                .mapToDouble(Point::coherence)
                                                .toArray(),
                                        Style.color(1).width(1.8)),
                                new Layer.Curve(
                                        "κ = K/D",
                                        x,
                                        curve.stream().mapToDouble(Point::kappa).toArray(),
                                        Style.color(2).dashed()))));
    }
}
