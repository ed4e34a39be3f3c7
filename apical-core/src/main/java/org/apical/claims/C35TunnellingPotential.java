package org.apical.claims;

import static org.apical.claims.QballRows.number;
import static org.apical.claims.QballRows.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apical.model.BadInput;
import org.apical.model.NotConverged;
import org.apical.model.RunContext;
import org.apical.models.qball.FromPotentialModel;
import org.apical.models.qball.FromPotentialParams;
import org.apical.models.qball.FromPotentialResult;
import org.apical.plot.Figure;

/**
 * C35: whether the potential in which a tunnelling polaron moves meets the condition for Q-balls. It takes any cuts of a
 * potential along a coordinate; the ledger gives it those of the clusters.
 */
final class C35TunnellingPotential implements Claim {
    private static final String RULE =
            "Reproduced as a condition (printed as: reproduced for the stated range) if Coleman's window is open for the even"
                    + " polynomial of degree 8 fitted to the adiabatic potential along the soft coordinate, over the range below 100"
                    + " meV, and a profile converges; else not reproduced. Judged for the synchronised and the unsynchronised"
                    + " cluster; the row is the weakest of both.";
    private static final int DEGREE = 8;
    private static final double RANGE = 100;
    private static final double CONVERGED = 1e-8;

    private final Source source;

    /** The row of the ledger: the six-atom cluster. */
    C35TunnellingPotential() {
        this(new SixAtomCuts());
    }

    C35TunnellingPotential(Source source) {
        this.source = source;
    }

    /** Where the potentials come from. */
    @FunctionalInterface
    interface Source {
        List<Cut> cuts(RunContext context);

        /** What went into them. */
        default Map<String, String> parameters() {
            return Map.of();
        }
    }

    /**
     * A potential along a coordinate.
     *
     * @param name of the preset
     * @param xi the coordinate, symmetric about 0
     * @param energyMeV potential there
     */
    record Cut(String name, double[] xi, double[] energyMeV) {}

    /** What became of one fit. */
    private record Outcome(boolean holds, String words) {}

    @Override
    public String id() {
        return "C35";
    }

    @Override
    public String statement() {
        return "the anharmonicity of tunnelling polarons may reflect that of the Q-ball field, a prerequisite of Q-balls";
    }

    @Override
    public Evidence judge(RunContext context, Effort effort) {
        List<LedgerRow.Part> parts = new ArrayList<>();
        List<Figure> figures = new ArrayList<>();
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("potential", "degree", "range, meV", "condition", "why"));
        StringBuilder hangs = new StringBuilder();
        char letter = 'a';
        List<Cut> cuts = source.cuts(context);
        for (Cut cut : cuts) {
            context.checkCancelled();
            FromPotentialParams p = params(cut, DEGREE, RANGE);
            Outcome outcome = outcome(p, context);
            parts.add(new LedgerRow.Part(
                    "C35" + letter++,
                    cut.name(),
                    outcome.words() + ' ' + withoutFit(cut),
                    outcome.holds() ? Verdict.REPRODUCED_FOR_THE_STATED_RANGE : Verdict.NOT_REPRODUCED));
            int same = 0;
            int tried = 0;
            for (int degree : new int[] {6, 8, 10}) {
                for (double range : new double[] {50, 100, 200}) {
                    Outcome other = outcome(params(cut, degree, range), context);
                    table.add(List.of(
                            cut.name(),
                            String.valueOf(degree),
                            number(range),
                            other.holds() ? "met" : "not met",
                            other.words()));
                    tried++;
                    same += other.holds() == outcome.holds() ? 1 : 0;
                }
            }
            hangs.append(text(
                    "%s: %d of %d fits (degree 6, 8, 10; range 50, 100, 200 meV) give the same answer. ",
                    cut.name(), same, tried));
            figures.addAll(figures(cut, p, context));
        }
        Verdict verdict =
                Verdict.weakest(parts.stream().map(LedgerRow.Part::verdict).toArray(Verdict[]::new));
        Map<String, String> parameters = new LinkedHashMap<>(source.parameters());
        parameters.put("degree", String.valueOf(DEGREE));
        parameters.put("rangeMeV", number(RANGE));
        parameters.put("windowFraction", "0.5");
        parameters.put("dimension", "3");
        parameters.put("limits", "virial 1e-8; other fits: degree 6, 8, 10, range 50, 100, 200 meV");
        StringBuilder computed = new StringBuilder(QballRows.SENTENCE);
        parts.forEach(part ->
                computed.append(' ').append(part.statement()).append(": ").append(part.computed()));
        computed.append(
                " A met condition shows compatibility, not identity: the coordinate of one cluster is no field in space.");
        LedgerRow row = new LedgerRow(
                id(),
                statement(),
                computed.toString(),
                "The potential is that of a model of one cluster; its stiffness in space, which a field has, is not computed.",
                verdict,
                RULE,
                "A Q-ball needs a potential that rises slower than its parabola somewhere: then rotating in a lump costs less than"
                        + " free quanta. The row takes the potential in which a tunnelling polaron moves, fits an even"
                        + " polynomial about the symmetric point, asks whether that holds, and if so computes a profile. Where the"
                        + " symmetric point is a maximum, as in a plain double well, there are no quanta around it to bind.",
                parameters,
                QballRows.NO_DATA,
                hangs.toString().strip(),
                figures.stream().map(Figure::id).toList(),
                parts,
                sensitivities(cuts));
        return new Evidence(row, figures, Map.of("C35-fits", table));
    }

    private static FromPotentialParams params(Cut cut, int degree, double range) {
        return new FromPotentialParams(cut.xi(), cut.energyMeV(), degree, range, 0.5, 3);
    }

    private static Outcome outcome(FromPotentialParams p, RunContext context) {
        FromPotentialResult r;
        try {
            r = new FromPotentialModel().compute(p, context);
        } catch (BadInput | NotConverged e) {
            return new Outcome(false, "No answer: " + e.getMessage());
        }
        StringBuilder c = new StringBuilder();
        for (double value : r.coefficients()) {
            c.append(c.length() == 0 ? "" : ", ").append(number(value));
        }
        Double virial = r.virial();
        Double omegaZero = r.omega0();
        Double mass = r.mass();
        Double omega = r.omega();
        String fit = text("coefficients %s meV, rms %.2g meV over %d points. ", c, r.rmsMeV(), r.points());
        if (virial == null || omegaZero == null || mass == null || omega == null) {
            return new Outcome(false, fit + r.reason());
        }
        return new Outcome(
                r.windowOpen() && Math.abs(virial) < CONVERGED,
                fit
                        + text(
                                "Window open from omega0 = %.5g to mass = %.5g; profile at omega = %.5g with virial residual %.1e.",
                                omegaZero, mass, omega, virial)
                        + (r.warnings().isEmpty()
                                ? ""
                                : " The highest coefficient is negative, so the polynomial is unbounded below beyond the"
                                        + " points and its window is open in any case; the rule counts it as it is written."));
    }

    /**
     * The same question put to the points themselves: a polynomial may miss a narrow well or run away beyond its range.
     */
    static String withoutFit(Cut cut) {
        int middle = cut.xi().length / 2;
        double[] x = cut.xi();
        double[] v = cut.energyMeV();
        double step = x[middle + 1] - x[middle];
        double mass2 = (v[middle + 1] - 2 * v[middle] + v[middle - 1]) / (step * step);
        double least = Double.POSITIVE_INFINITY;
        double at = 0;
        for (int i = middle + 1; i < x.length; i++) {
            double ratio = 2 * (v[i] - v[middle]) / (x[i] * x[i]);
            if (ratio < least) {
                least = ratio;
                at = x[i];
            }
        }
        String where = text(
                "(from the points, no fit: U'' = %.4g at the middle, least 2U/xi^2 = %.4g at xi = %.3g)",
                mass2, least, at);
        if (!(mass2 > 0)) {
            return "The cut itself has no minimum at the middle either " + where + ".";
        }
        return least < mass2 * (1 - 1e-6)
                ? "The cut itself has a minimum at the middle and falls below its parabola "
                        + where
                        + (least < 0 ? ": the middle is a false vacuum." : ".")
                : "The cut itself nowhere falls below its parabola " + where + ".";
    }

    /** How far the points fall below their parabola, with the curvature read over more of them and for the other cuts. */
    private static List<Sensitivity> sensitivities(List<Cut> cuts) {
        List<Sensitivity> out = new ArrayList<>();
        String number = "least 2U/xi^2 over U'' of the points";
        double first = belowParabola(cuts.get(0), 1);
        for (Cut cut : cuts) {
            double here = belowParabola(cut, 1);
            out.add(new Sensitivity(
                    "points the curvature is read from, " + cut.name(),
                    "next to the middle to second next",
                    number,
                    here,
                    belowParabola(cut, 2),
                    "below 1, with U'' above 0"));
            if (cut != cuts.get(0)) {
                out.add(new Sensitivity(
                        "cluster",
                        cuts.get(0).name() + " to " + cut.name(),
                        number,
                        first,
                        here,
                        "below 1, with U'' above 0"));
            }
        }
        return out;
    }

    private static double belowParabola(Cut cut, int apart) {
        int middle = cut.xi().length / 2;
        double[] x = cut.xi();
        double[] v = cut.energyMeV();
        double step = x[middle + apart] - x[middle];
        double curvature = (v[middle + apart] - 2 * v[middle] + v[middle - apart]) / (step * step);
        double least = Double.POSITIVE_INFINITY;
        for (int i = middle + 1; i < x.length; i++) {
            least = Math.min(least, 2 * (v[i] - v[middle]) / (x[i] * x[i]));
        }
        return least / curvature;
    }

    private static List<Figure> figures(Cut cut, FromPotentialParams p, RunContext context) {
        try {
            String prefix = "C35-" + cut.name().replaceAll("[^A-Za-z0-9]+", "-") + "-";
            return QballDefaults.figures(new FromPotentialModel(), p, context, prefix).stream()
                    .map(f -> new Figure(f.id(), cut.name() + ": " + f.title(), f.caption(), f.panels()))
                    .toList();
        } catch (BadInput | NotConverged e) {
            return List.of();
        }
    }
}
