package org.apical.claims;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.apical.data.materials.Material;
import org.apical.model.RunContext;
import org.apical.models.materials.StructureModel;
import org.apical.models.materials.StructureParams;
import org.apical.models.materials.StructureResult;
import org.apical.numerics.RankCorrelation;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** C39: critical temperature against the apical oxygen. */
final class C39ApicalLayer implements Claim {
    private static final String RULE =
            "Rank correlation of Tc,max with the apical distance over the catalogue (confidence C or better), permutation"
                    + " p-value, with and without the electron-doped T' structure (no apical oxygen) and Sr2CuO3+d: reproduced if"
                    + " |rho| > 0.5 and p < 0.01 both ways, reproduced for the stated range if only without the"
                    + " counter-examples, else not reproduced. A correlation is not a mechanism.";

    private static final double LEAST_RHO = 0.5;
    private static final double MOST_P = 0.01;
    private static final long SEED = 39;
    /** No apical oxygen is drawn here, A: as far as one is looked for. */
    private static final double NOWHERE = 3.2;

    /**
     * A cuprate.
     *
     * @param row its row of the catalogue
     * @param apical distance of the apical oxygen, A; infinite for none
     * @param difference from the nearest apical distance of a copper of a plane in its structure, A; NaN where the
     *     structure has none by the rule for planes
     */
    private record Cuprate(Material row, double apical, double difference, boolean counterExample) {}

    @Override
    public String id() {
        return "C39";
    }

    @Override
    public String statement() {
        return "the Sr-apical layer is not a passive spacer";
    }

    @Override
    public Evidence judge(RunContext context, Effort effort) {
        List<Cuprate> all = cuprates(context);
        List<Cuprate> without = all.stream().filter(c -> !c.counterExample()).toList();
        RankCorrelation narrow = correlate(without, context);
        RankCorrelation wide = correlate(all, context);
        boolean narrowHolds = holds(narrow);
        boolean wideHolds = holds(wide);
        Verdict verdict = narrowHolds && wideHolds
                ? Verdict.REPRODUCED
                : narrowHolds ? Verdict.REPRODUCED_FOR_THE_STATED_RANGE : Verdict.NOT_REPRODUCED;
        List<Cuprate> best = bestOfFamily(without);
        RankCorrelation families = correlate(best, context);
        RankCorrelation layers = RankCorrelation.of(
                without.stream().mapToDouble(c -> c.row().layers()).toArray(),
                without.stream().mapToDouble(c -> c.row().tcK()).toArray(),
                random(context)::nextInt);
        double[] range = {1, -1};
        double leastP = 1;
        for (Cuprate left : without) {
            RankCorrelation r =
                    correlate(without.stream().filter(c -> c != left).toList(), context);
            range[0] = Math.min(range[0], r.rho());
            range[1] = Math.max(range[1], r.rho());
            leastP = Math.min(leastP, r.pValue());
        }
        String computed = text(
                "Without the counter-examples: rho = %.2f, p = %.3f over %d cuprates. With T' (no apical oxygen, ranked as the"
                        + " farthest) and Sr2CuO3+d: rho = %.2f, p = %.3f over %d. The best member of each family alone: rho ="
                        + " %.2f, p = %.2f over %d. Tc with the number of CuO2 planes in a block instead: rho = %.2f, p = %.3f."
                        + " %s A correlation is not a mechanism, and the lack of one in so few compounds does not show that the"
                        + " layer is passive.",
                narrow.rho(),
                narrow.pValue(),
                narrow.pairs(),
                wide.rho(),
                wide.pValue(),
                wide.pairs(),
                families.rho(),
                families.pValue(),
                families.pairs(),
                layers.rho(),
                layers.pValue(),
                check(all));
        Figure figure = figure(all, wide, narrow);
        LedgerRow row = new LedgerRow(
                id(),
                statement(),
                computed,
                text(
                        "Leaving out one compound at a time moves rho from %.2f to %.2f; the smallest p is then %.3f. All orders are"
                                + " counted, so the p-values have no error of drawing; the compounds are few and related.",
                        range[0], range[1], leastP),
                verdict,
                RULE,
                "If the layer between the CuO2 planes only kept them apart, it would not matter how far its oxygen stands from"
                        + " the copper. The old observation is that Tc,max of the families rises with that distance. A rank"
                        + " correlation asks whether the order of the one follows the order of the other; shuffling the compounds"
                        + " says how often chance alone does as well. Two kinds of compounds test it from outside: the"
                        + " electron-doped T' structure has no apical oxygen at all, and Sr2CuO3+d has a very near one and a high"
                        + " Tc. The catalogue also holds an undoped parent and a sample with stripe order, whose low Tc is not"
                        + " owed to the apical oxygen; the rule takes rows, so they count, and the line of best members shows"
                        + " what happens without them.",
                parameters(),
                "Bundled catalogue of superconductors with their structures (literature values with a citation and a letter of"
                        + " confidence each). Y0.6Pr0.4Ba2Cu3O7-d has no structure there and is left out.",
                text(
                        "The rule asks for |rho| > %.1f and p < %.2f. With %d compounds |rho| must reach about %.2f for that p; found"
                                + " is %.2f. A table of Tc,max and refined structures of all cuprate families, some thirty of them"
                                + " with one refinement each at optimum doping, would decide the correlation; the role of the layer"
                                + " needs site-selective experiments.",
                        LEAST_RHO, MOST_P, narrow.pairs(), needed(without.size()), narrow.rho()),
                List.of(figure.id()),
                List.of(),
                List.of(
                        new Sensitivity(
                                "compounds",
                                "all to without the one whose leaving gives the smallest p",
                                "p of the rank correlation",
                                narrow.pValue(),
                                leastP,
                                "below 0.01"),
                        new Sensitivity(
                                "compounds",
                                "without the counter-examples to with them",
                                "rho",
                                narrow.rho(),
                                wide.rho(),
                                "beyond 0.5")));
        return new Evidence(row, List.of(figure), Map.of("C39-cuprates", table(all)));
    }

    private static boolean holds(RankCorrelation r) {
        return Math.abs(r.rho()) > LEAST_RHO && r.pValue() < MOST_P;
    }

    private static UniformRandomProvider random(RunContext context) {
        return context.random(SEED, "C39", 0);
    }

    private static RankCorrelation correlate(List<Cuprate> of, RunContext context) {
        return RankCorrelation.of(
                of.stream().mapToDouble(Cuprate::apical).toArray(),
                of.stream().mapToDouble(c -> c.row().tcK()).toArray(),
                random(context)::nextInt);
    }

    /** |rho| that n pairs need for p below 0.01, by Student's t. */
    private static double needed(int n) {
        double t = new org.hipparchus.distribution.continuous.TDistribution(n - 2)
                .inverseCumulativeProbability(1 - MOST_P / 2);
        return t / Math.sqrt(n - 2 + t * t);
    }

    private static List<Cuprate> cuprates(RunContext context) {
        List<Cuprate> out = new ArrayList<>();
        for (Material m : Material.read(Material.BUNDLED, context.data().read(Material.BUNDLED))) {
            context.checkCancelled();
            boolean used = m.layers() >= 1
                    && Double.isFinite(m.tcK())
                    && !m.cif().isEmpty()
                    && m.confidence().matches("[ABC]");
            if (!used) {
                continue;
            }
            StructureResult structure = new StructureModel()
                    .compute(new StructureParams("example:structures/" + m.cif(), null, 3.7, null, 0.01), context);
            double difference = Double.NaN;
            for (StructureResult.PlanarCopper copper : structure.cuprate()) {
                Double found = copper.apicalCuOA();
                double d = found == null ? Double.NaN : Math.abs(found - m.apicalCuO());
                difference = Double.isNaN(difference) ? d : Double.isNaN(d) ? difference : Math.min(difference, d);
            }
            boolean none = Double.isNaN(m.apicalCuO());
            out.add(new Cuprate(
                    m,
                    none ? Double.POSITIVE_INFINITY : m.apicalCuO(),
                    difference,
                    none || m.name().startsWith("Sr2CuO3")));
        }
        return out;
    }

    private static List<Cuprate> bestOfFamily(List<Cuprate> of) {
        Map<String, Cuprate> best = new LinkedHashMap<>();
        for (Cuprate c : of) {
            best.merge(c.row().family(), c, (a, b) -> a.row().tcK() >= b.row().tcK() ? a : b);
        }
        return List.copyOf(best.values());
    }

    /** How the catalogue's distances compare with those of the structures. */
    private static String check(List<Cuprate> of) {
        double largest = of.stream()
                .mapToDouble(Cuprate::difference)
                .filter(Double::isFinite)
                .max()
                .orElse(Double.NaN);
        List<String> unchecked = of.stream()
                .filter(c -> Double.isFinite(c.apical()) && Double.isNaN(c.difference()))
                .map(c -> c.row().name())
                .toList();
        return text("Computed anew from the structures, the catalogue's distances agree to %.4f A", largest)
                + (unchecked.isEmpty()
                        ? "."
                        : "; " + String.join(", ", unchecked)
                                + " has too few oxygens around its copper to count as a plane there.");
    }

    private static Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put(
                "apical oxygen", "more than 1.2 A off the plane, less than 0.6 A beside its normal, within 3.2 A [D]");
        parameters.put("rank of no apical oxygen", "farther than any (ours)");
        parameters.put("ties", "mean ranks");
        parameters.put(
                "catalogue", "rows with a plane, a Tc, a structure and confidence A to C; shells up to 3.7 A, seed 39");
        parameters.put("limits", "|rho| 0.5, p 0.01 (rule)");
        parameters.put("counter-examples", "T' structure (no apical oxygen) and Sr2CuO3+d, as the rule names them");
        return parameters;
    }

    private static Figure figure(List<Cuprate> all, RankCorrelation wide, RankCorrelation narrow) {
        Map<String, List<Cuprate>> families = new LinkedHashMap<>();
        all.forEach(c -> families.computeIfAbsent(c.row().family(), f -> new ArrayList<>())
                .add(c));
        List<Layer> layers = new ArrayList<>();
        int color = 0;
        for (Map.Entry<String, List<Cuprate>> family : families.entrySet()) {
            List<Cuprate> of = family.getValue();
            layers.add(new Layer.Points(
                    family.getKey().replaceFirst(" \\(over.*", " (overdoped)"),
                    of.stream().mapToDouble(c -> Math.min(NOWHERE, c.apical())).toArray(),
                    of.stream().mapToDouble(c -> c.row().tcK()).toArray(),
                    new double[0],
                    Style.color(color++)));
        }
        layers.add(new Layer.VerticalLine(NOWHERE, "none"));
        return Figure.of(
                "C39-apical",
                "Tc of cuprates against their apical oxygen",
                text(
                        "rho = %.2f without the counter-examples, %.2f with them; the T' structure has no apical oxygen and is drawn"
                                + " at the limit of the search.",
                        narrow.rho(), wide.rho()),
                new Panel(
                        Axis.of("distance of the apical oxygen from Cu", "Å").range(1.8, 3.3),
                        Axis.of("Tc", "K").range(-5, 150),
                        layers));
    }

    private static List<List<String>> table(List<Cuprate> all) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("name", "family", "tcMaxK", "apicalCuOA", "layers", "confidence", "counterExample"));
        for (Cuprate c : all) {
            rows.add(List.of(
                    c.row().name(),
                    c.row().family(),
                    text("%.4g", c.row().tcK()),
                    Double.isFinite(c.apical()) ? text("%.4f", c.apical()) : "",
                    text("%.0f", c.row().layers()),
                    c.row().confidence(),
                    c.counterExample() ? "yes" : "no"));
        }
        return rows;
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
