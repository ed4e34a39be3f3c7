package org.apical.claims;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.apical.model.RunContext;
import org.apical.models.jahnteller.PseudoModel;
import org.apical.models.jahnteller.PseudoParams;
import org.apical.models.jahnteller.PseudoResult;
import org.apical.models.jahnteller.SurfaceModel;
import org.apical.models.jahnteller.SurfaceParams;
import org.apical.models.jahnteller.SurfaceResult;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** C05: how many Jahn-Teller sites of a plausible range have two wells that count. */
final class C05JahnTeller implements Claim {
    private static final String RULE =
            "Known: the sketch has no numbers. E x e and pseudo-Jahn-Teller surfaces over K 10-40 eV/A^2, F 1-5 eV/A, half gap"
                    + " 0.1-1.5 eV, hbar omega 40-80 meV: reproduced for the stated range if between 10 % and 90 % of a random set"
                    + " have at least two minima deeper than hbar omega/2 below the saddle, with the boundary F^2 = K x half gap"
                    + " shown; reproduced above 90 %; else not reproduced. The report draws the surface at the centre of the range"
                    + " and says that the parameters are ranges, not a fit to a cuprate.";

    private static final double[] STIFFNESS = {10, 40};
    private static final double[] COUPLING = {1, 5};
    private static final double[] HALF_GAP = {0.1, 1.5};
    private static final double[] PHONON = {0.040, 0.080};
    private static final double LOW = 0.1;
    private static final double HIGH = 0.9;
    private static final long SEED = 5;
    private static final int DRAWS = 100_000;
    private static final int QUICK_DRAWS = 20_000;
    private static final int MAP = 81;

    private final PseudoModel pseudo = new PseudoModel();
    private final SurfaceModel hat = new SurfaceModel();

    /** A site of the random set: energies in eV, A. */
    private record Site(double stiffness, double coupling, double halfGap, double phonon) {}

    @Override
    public String id() {
        return "C05";
    }

    @Override
    public String statement() {
        return "Jahn-Teller polaron (Figure 1)";
    }

    @Override
    public Evidence judge(RunContext context, Effort effort) {
        int draws = effort == Effort.QUICK ? QUICK_DRAWS : DRAWS;
        List<Site> sites = draw(context, draws, false);
        double share = share(sites, 0.5, context);
        Verdict verdict = share > HIGH
                ? Verdict.REPRODUCED
                : share >= LOW ? Verdict.REPRODUCED_FOR_THE_STATED_RANGE : Verdict.NOT_REPRODUCED;
        double unstable = share(sites, 0, context);
        double error = Math.sqrt(share * (1 - share) / draws);
        double deepHat = sites.stream()
                        .filter(s -> s.coupling() * s.coupling() / (2 * s.stiffness()) > s.phonon() / 2)
                        .count()
                / (double) draws;
        double quarter = share(sites, 0.25, context);
        double whole = share(sites, 1, context);
        double logarithmic = share(draw(context, draws, true), 0.5, context);
        // At a given K, F and hbar omega the wells count up to this half gap: (F^2 - K D)^2 = K F^2 hbar omega.
        double[] gaps = sites.stream()
                .mapToDouble(C05JahnTeller::largestHalfGap)
                .sorted()
                .toArray();
        double mostlyBelow = quantile(gaps, 1 - HIGH);
        double hardlyAbove = quantile(gaps, 1 - LOW);

        Site centre = new Site(mean(STIFFNESS), mean(COUPLING), mean(HALF_GAP), mean(PHONON));
        PseudoResult atCentre = compute(centre, context);
        SurfaceParams hatParams =
                new SurfaceParams(centre.stiffness(), centre.coupling(), 0, new double[] {0}, new double[] {0});
        SurfaceResult hatResult = hat.compute(hatParams, context);
        List<Figure> figures = new ArrayList<>();
        for (Figure f : hat.figures(hatParams, hatResult)) {
            figures.add(new Figure("C05-" + f.id(), f.title() + ", centre of the range", f.caption(), f.panels()));
        }
        figures.add(sections(centre, context));
        figures.add(map(centre, context));

        String computed = text(
                "Of %d random sites %.1f %% have two wells deeper than hbar omega/2 below the saddle (%.1f %% distort at all: F^2"
                        + " above K x half gap). At the centre of the range (K %.0f eV/A^2, F %.0f eV/A, half gap %.1f eV) F^2 = %.0f"
                        + " is below K x half gap = %.0f eV^2/A^2: %s. The two states must be close: with equal states (E x e, no"
                        + " gap) the hat at the centre is %.0f meV deep at %.3f A and %.1f %% of the same draws are deeper than"
                        + " hbar omega/2, but with linear coupling alone its trough is round and has no saddle, so it does not"
                        + " enter the verdict; a barrier of hbar omega/2 between its three distortions takes a quadratic coupling of"
                        + " %.2f eV/A^2 at the centre. The parameters are ranges, not a fit to a cuprate.",
                draws,
                100 * share,
                100 * unstable,
                centre.stiffness(),
                centre.coupling(),
                centre.halfGap(),
                centre.coupling() * centre.coupling(),
                centre.stiffness() * centre.halfGap(),
                atCentre.unstable() ? "the site distorts" : "the site does not distort",
                1000 * hatResult.stabilisationEV(),
                hatResult.radiusA(),
                100 * deepHat,
                quadraticFor(centre.stiffness(), centre.coupling(), centre.phonon() / 2));
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("stiffnessEVPerA2", "10 to 40, evenly drawn (range of the rule)");
        parameters.put("couplingEVPerA", "1 to 5, evenly drawn (range of the rule)");
        parameters.put("halfGapEV", "0.1 to 1.5, evenly drawn (range of the rule)");
        parameters.put("phononEV", "0.04 to 0.08, evenly drawn (range of the rule)");
        parameters.put("depth", "hbar omega/2 below the saddle; shares of 10 and 90 % (rule)");
        parameters.put("even drawing, seed, draws", "ours: " + SEED + ", " + draws);
        LedgerRow row = new LedgerRow(
                id(),
                statement(),
                computed,
                text(
                        "Counting error of the share +- %.2f %%. What is drawn matters more: logarithmically even draws of the same"
                                + " ranges give %.1f %%; asking for hbar omega/4 or hbar omega below the saddle instead gives %.1f and"
                                + " %.1f %%.",
                        100 * error, 100 * logarithmic, 100 * quarter, 100 * whole),
                verdict,
                RULE,
                "Figure 1 of the perspective sketches a copper site that lowers its energy by distorting: two states that a mode of"
                        + " its oxygens mixes. Mixing pushes the lower state down by more the farther the oxygens move, and against it"
                        + " stands the stiffness of the bonds. If the coupling wins, F^2 above K times half the distance of the states,"
                        + " the energy has two wells, and the distortion can sit in one or the other; the zero-point motion hbar omega/2"
                        + " blurs wells that are shallower. The sketch has no numbers, so the row asks how much of a plausible range"
                        + " of sites is of that kind.",
                parameters,
                "None: the parameters are ranges, not a fit to a cuprate.",
                text(
                        "The half gap decides. With K, F and hbar omega drawn as stated and one half gap for all, more than 90 %% of"
                                + " the sites would have two wells that count if it were below %.3f eV, and fewer than 10 %% if it"
                                + " were above %.2f eV. A"
                                + " measured K, F and half gap of one copper oxide would replace the ranges.",
                        mostlyBelow, hardlyAbove),
                figures.stream().map(Figure::id).toList(),
                List.of(),
                List.of(
                        new Sensitivity(
                                "depth asked for",
                                "hbar omega/2 to hbar omega",
                                "share of sites with two wells",
                                share,
                                whole,
                                "0.10 to 0.90"),
                        new Sensitivity(
                                "drawing",
                                "even to logarithmically even",
                                "share of sites with two wells",
                                share,
                                logarithmic,
                                "0.10 to 0.90"),
                        new Sensitivity(
                                "half gap",
                                "that of each site to none",
                                "share of sites that are deep enough",
                                share,
                                deepHat,
                                "0.10 to 0.90")));
        List<List<String>> table = List.of(
                List.of("set", "criterion", "share"),
                List.of("even", "hbar omega/2", text("%.4f", share)),
                List.of("even", "any two wells", text("%.4f", unstable)),
                List.of("even", "hbar omega/4", text("%.4f", quarter)),
                List.of("even", "hbar omega", text("%.4f", whole)),
                List.of("logarithmically even", "hbar omega/2", text("%.4f", logarithmic)),
                List.of("E x e, even", "trough deeper than hbar omega/2", text("%.4f", deepHat)));
        return new Evidence(row, figures, Map.of("C05-shares", table));
    }

    private static List<Site> draw(RunContext context, int n, boolean logarithmic) {
        UniformRandomProvider random = context.random(SEED, "C05", 0);
        List<Site> sites = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            sites.add(new Site(
                    within(STIFFNESS, random, logarithmic),
                    within(COUPLING, random, logarithmic),
                    within(HALF_GAP, random, logarithmic),
                    within(PHONON, random, logarithmic)));
        }
        return sites;
    }

    private static double within(double[] range, UniformRandomProvider random, boolean logarithmic) {
        double u = random.nextDouble();
        return logarithmic ? range[0] * Math.pow(range[1] / range[0], u) : range[0] + u * (range[1] - range[0]);
    }

    private static double mean(double[] range) {
        return (range[0] + range[1]) / 2;
    }

    private PseudoResult compute(Site s, RunContext context) {
        return pseudo.compute(new PseudoParams(s.stiffness(), s.coupling(), s.halfGap(), new double[0]), context);
    }

    /** The share of sites with two wells, deeper than so many hbar omega below the saddle between them. */
    private double share(List<Site> sites, double quanta, RunContext context) {
        int hits = 0;
        for (int i = 0; i < sites.size(); i++) {
            if (i % 10_000 == 0) {
                context.checkCancelled();
            }
            PseudoResult r = compute(sites.get(i), context);
            hits += r.unstable() && r.stabilisationEV() > quanta * sites.get(i).phonon() ? 1 : 0;
        }
        return (double) hits / sites.size();
    }

    /** Half gap below which the wells count, eV; negative where they never do. */
    private static double largestHalfGap(Site s) {
        return (s.coupling() * s.coupling() - s.coupling() * Math.sqrt(s.stiffness() * s.phonon())) / s.stiffness();
    }

    private static double quantile(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))];
    }

    /** Quadratic coupling N of E x e whose barrier 2 V^2 N/(K^2 - 4 N^2) is that high. */
    private static double quadraticFor(double stiffness, double linear, double barrier) {
        double b = linear * linear / (4 * barrier);
        return -b + Math.sqrt(b * b + stiffness * stiffness / 4);
    }

    private Figure sections(Site centre, RunContext context) {
        double[] q = new double[161];
        Arrays.setAll(q, i -> 0.4 * (i / 80.0 - 1));
        List<Layer> layers = new ArrayList<>();
        double[] couplings = {COUPLING[0], centre.coupling(), COUPLING[1]};
        for (int i = 0; i < couplings.length; i++) {
            PseudoResult r =
                    pseudo.compute(new PseudoParams(centre.stiffness(), couplings[i], centre.halfGap(), q), context);
            Style style = i == 0
                    ? Style.color(i).dotted()
                    : i == 1 ? Style.color(i) : Style.color(i).dashed();
            layers.add(new Layer.Curve(text("F = %.0f eV/Å", couplings[i]), q, r.lowerEV(), style));
        }
        return Figure.of(
                "C05-sections",
                "Pseudo-Jahn-Teller: lower sheet",
                text(
                        "K = %.0f eV/A^2 and half gap %.1f eV, the centre of the range; couplings at its ends and its centre.",
                        centre.stiffness(), centre.halfGap()),
                new Panel(Axis.of("q", "Å"), Axis.of("energy", "eV"), layers));
    }

    private Figure map(Site centre, RunContext context) {
        double[] gaps = new double[MAP];
        double[] couplings = new double[MAP];
        Arrays.setAll(gaps, i -> HALF_GAP[0] + (HALF_GAP[1] - HALF_GAP[0]) * i / (MAP - 1));
        Arrays.setAll(couplings, i -> COUPLING[0] + (COUPLING[1] - COUPLING[0]) * i / (MAP - 1));
        double[][] barrier = new double[MAP][MAP];
        double[] boundary = new double[MAP];
        double[] counted = new double[MAP];
        for (int j = 0; j < MAP; j++) {
            boundary[j] = Math.sqrt(centre.stiffness() * gaps[j]);
            // F^2 - F sqrt(K hbar omega) - K D = 0
            double half = Math.sqrt(centre.stiffness() * centre.phonon()) / 2;
            counted[j] = half + Math.sqrt(half * half + centre.stiffness() * gaps[j]);
            for (int i = 0; i < MAP; i++) {
                PseudoResult r = compute(new Site(centre.stiffness(), couplings[i], gaps[j], centre.phonon()), context);
                barrier[i][j] = r.unstable() ? 1000 * r.stabilisationEV() : Double.NaN;
            }
        }
        for (double[] line : new double[][] {boundary, counted}) {
            for (int j = 0; j < MAP; j++) {
                line[j] = line[j] <= COUPLING[1] ? line[j] : Double.NaN;
            }
        }
        return Figure.of(
                "C05-map",
                "Pseudo-Jahn-Teller: barrier of the double well",
                text(
                        "At K = %.0f eV/A^2. Below the lower line, F^2 = K x half gap, the site does not distort; above the upper one"
                                + " the barrier exceeds hbar omega/2 = %.0f meV.",
                        centre.stiffness(), 500 * centre.phonon()),
                Panel.of(
                        Axis.of("half gap", "eV").range(HALF_GAP[0], HALF_GAP[1]),
                        Axis.of("coupling F", "eV/Å").range(COUPLING[0], COUPLING[1]),
                        new Layer.HeatMap(gaps, couplings, barrier, "barrier", "meV"),
                        new Layer.Curve(
                                "F² = K × half gap",
                                gaps,
                                boundary,
                                Style.color(1).width(2)),
                        new Layer.Curve(
                                "barrier ħω/2",
                                gaps,
                                counted,
                                Style.color(3).width(2).dashed())));
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
