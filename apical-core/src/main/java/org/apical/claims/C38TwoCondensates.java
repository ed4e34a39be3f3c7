package org.apical.claims;

import static org.apical.claims.SuperlatticeRows.number;
import static org.apical.claims.SuperlatticeRows.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.apical.model.RunContext;
import org.apical.numerics.ConvergenceException;
import org.apical.physics.superstripes.Condensate;
import org.apical.physics.superstripes.CriticalTemperature;
import org.apical.physics.superstripes.Extremum;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;
import org.jspecify.annotations.Nullable;

/** C38: a condensate of large pairs beside one of small pairs. */
final class C38TwoCondensates implements Claim {
    /** k_F times the pair size up to which the figure goes: beyond lie few, far in the BCS regime. */
    private static final double LARGEST_DRAWN = 20;

    private static final String RULE =
            "Known for the default set only. Random set of C26: at the Tc maximum, condensate fraction of the first subband below 0.2"
                    + " and of the appearing one above 0.5, or pair size times Fermi wave number of the appearing one below 2 pi: shares"
                    + " and verdicts as in C26 (reproduced at 80 % of the set or more, only for the stated range between 20 % and 80 %,"
                    + " else not reproduced). Read here as: the first below 0.2, and the appearing one above 0.5 or with small pairs.";
    private static final int SCAN = 21;
    private static final int FULL = 200;
    private static final int QUICK = 16;

    @Override
    public String id() {
        return "C38";
    }

    @Override
    public String statement() {
        return "a first condensate in the BCS regime and a second in the BCS-BEC crossover coexist (the core of BPV)";
    }

    /**
     * One superlattice at its largest Tc, T = 0.
     *
     * @param first condensate fraction of the first miniband
     * @param second of the appearing one
     * @param size pair size of the appearing one times its Fermi wave number
     */
    private record Pairs(
            SuperlatticeDraw draw, boolean perState, double widthOverOmega, double first, double second, double size) {
        boolean crossover(double fraction, double reach) {
            return second > fraction || size < reach;
        }

        boolean holds() {
            return first < 0.2 && crossover(0.5, 2 * Math.PI);
        }
    }

    @Override
    public Evidence judge(RunContext context, Effort effort) {
        List<SuperlatticeDraw> set = SuperlatticeDraw.set(effort == Effort.QUICK ? QUICK : FULL);
        @Nullable Pairs[] found = new @Nullable Pairs[2 * set.size()];
        context.parallelFor(found.length, i -> {
            found[i] = pairs(set.get(i / 2), i % 2 == 1);
            context.progress((i + 1.0) / found.length, "condensates");
        });
        List<Pairs> all = new ArrayList<>();
        Arrays.stream(found).filter(Objects::nonNull).forEach(all::add);
        int lost = found.length - all.size();
        double share = SuperlatticeRows.share(trials(all));
        Verdict verdict = SuperlatticeRows.verdict(share);
        Figure figure = figure(all);
        List<List<String>> table = new ArrayList<>();
        table.add(List.of(
                "periodNm",
                "ratio",
                "barrierEV",
                "omega0MeV",
                "coupling",
                "normalisation",
                "firstFraction",
                "secondFraction",
                "pairSizeTimesFermiWaveNumber"));
        for (Pairs p : all) {
            table.add(List.of(
                    number(p.draw().period()),
                    number(p.draw().ratio()),
                    number(p.draw().barrierEV()),
                    number(1e3 * p.draw().omegaEV()),
                    number(p.draw().coupling()),
                    p.perState() ? "dosAtMu" : "fixed",
                    number(p.first()),
                    number(p.second()),
                    number(p.size())));
        }
        LedgerRow row = new LedgerRow(
                id(),
                statement(),
                text(
                        "At the largest Tc around the second miniband, T = 0: both hold for %.0f %% of %d superlattices (fixed %.0f %%, per"
                                + " state at mu %.0f %%); the first condensate is of the BCS kind (fraction below 0.2) for %.0f %%, the"
                                + " appearing one has a fraction above 0.5 for %.0f %%, pairs smaller than 2 pi over its Fermi wave number"
                                + " for %.0f %%. Medians: %.3f, %.3f, %.2f. For %.0f %% the largest Tc lies at the very bottom of the"
                                + " miniband (mostly per state at mu), where it holds no Fermi sea and any pair counts as small. %s.",
                        100 * share,
                        all.size(),
                        100 * SuperlatticeRows.share(trials(of(all, false))),
                        100 * SuperlatticeRows.share(trials(of(all, true))),
                        100 * part(all, p -> p.first() < 0.2),
                        100 * part(all, p -> p.second() > 0.5),
                        100 * part(all, p -> p.size() < 2 * Math.PI),
                        SuperlatticeRows.median(
                                all.stream().mapToDouble(Pairs::first).toArray()),
                        SuperlatticeRows.median(
                                all.stream().mapToDouble(Pairs::second).toArray()),
                        SuperlatticeRows.median(
                                all.stream().mapToDouble(Pairs::size).toArray()),
                        100 * part(all, p -> p.size() < 1e-3),
                        SuperlatticeRows.separation(trials(all))),
                text(
                        "Standard error of the share %.1f percent points. %d of %d cases are left out: Tc below the reach of the"
                                + " method, or gaps that did not converge.",
                        SuperlatticeRows.error(share, set.size()), lost, found.length),
                verdict,
                RULE,
                "Where a new miniband begins to fill, its few electrons are slow: the attraction binds them into pairs no larger than their"
                        + " distance, while the many electrons of the first miniband pair loosely, as in a common metal. The condensate"
                        + " fraction says how much of a band's electrons sits in pairs: near 0 in a BCS metal, near 1 for tightly bound"
                        + " pairs. The row computes it for both minibands at the doping of the largest Tc.",
                Map.of(
                        "set", SuperlatticeDraw.RANGES + ", " + set.size() + " draws, both normalisations",
                        "mu", "largest Tc between the bottom and 2 omega0 above the neck of the second miniband",
                        "limits", "fractions 0.2 and 0.5, k_F xi 2 pi, shares 80 and 20 % (rule)",
                        "scan", SCAN + " chemical potentials, then refined",
                        "Fermi wave number", "of the free motion, sqrt((mu - bottom)/h)"),
                SuperlatticeRows.NO_DATA,
                text(
                        "The normalisation: with the fixed one alone the share is %.0f %%. Where the lines are drawn: with a fraction above 0.4 or k_F xi below 4 pi instead, the share would be %.0f %%; with 0.6"
                                + " and pi, %.0f %%; with the or read as standing alone (small pairs are enough, whatever the first"
                                + " condensate), %.0f %%. It hangs on c: stronger coupling turns the first condensate too.",
                        100 * SuperlatticeRows.share(trials(of(all, false))),
                        100 * part(all, p -> p.first() < 0.2 && p.crossover(0.4, 4 * Math.PI)),
                        100 * part(all, p -> p.first() < 0.2 && p.crossover(0.6, Math.PI)),
                        100 * part(all, p -> p.first() < 0.2 && p.second() > 0.5 || p.size() < 2 * Math.PI)),
                List.of(figure.id()),
                List.of(),
                List.of(
                        new Sensitivity(
                                "normalisation of the coupling",
                                "fixed to per state at mu",
                                "share of superlattices with both",
                                SuperlatticeRows.share(trials(of(all, false))),
                                SuperlatticeRows.share(trials(of(all, true))),
                                "0.80 and 0.20"),
                        new Sensitivity(
                                "lines of the crossover",
                                "0.5 and 2 pi to 0.6 and pi",
                                "share of superlattices with both",
                                share,
                                part(all, p -> p.first() < 0.2 && p.crossover(0.6, Math.PI)),
                                "0.80 and 0.20")));
        return new Evidence(row, List.of(figure), Map.of("C38-condensates", table));
    }

    private static @Nullable Pairs pairs(SuperlatticeDraw draw, boolean perState) {
        CriticalTemperature theory = draw.theory(SuperlatticeDraw.Kind.STRIPES, perState);
        double bottom = theory.lattice().bottom(SuperlatticeDraw.BAND);
        double neck = theory.lattice().neck(SuperlatticeDraw.BAND);
        Extremum max = SuperlatticeDraw.extremum(theory, bottom, neck + 2 * draw.omegaEV(), SCAN, true);
        if (!(max.value() > 0)) {
            return null;
        }
        try {
            Condensate c = Condensate.at(theory, max.x(), 0, max.value());
            Condensate.Band second = c.band(SuperlatticeDraw.BAND);
            double fermi = Math.sqrt(
                    Math.max(0, max.x() - bottom) / theory.lattice().free().h());
            return new Pairs(
                    draw,
                    perState,
                    draw.widthOverOmega(theory),
                    c.band(0).condensateFraction(),
                    second.condensateFraction(),
                    second.pairSize() * fermi);
        } catch (ConvergenceException e) {
            return null;
        }
    }

    private static double part(List<Pairs> all, Predicate<Pairs> which) {
        return all.isEmpty() ? 0 : (double) all.stream().filter(which).count() / all.size();
    }

    private static List<Pairs> of(List<Pairs> all, boolean perState) {
        return all.stream().filter(p -> p.perState() == perState).toList();
    }

    private static List<SuperlatticeRows.Trial> trials(List<Pairs> all) {
        return all.stream()
                .map(p -> new SuperlatticeRows.Trial(p.draw(), p.widthOverOmega(), p.holds()))
                .toList();
    }

    private static Figure figure(List<Pairs> all) {
        long above = all.stream().filter(p -> p.size() > LARGEST_DRAWN).count();
        return new Figure(
                "C38-condensates",
                "The first and the appearing miniband at the largest Tc",
                "Each point is a superlattice of the random set at its largest Tc, T = 0. Shaded: the first condensate is of the BCS kind."
                        + " The appearing one is in the crossover where its fraction lies above the line of the upper panel or its pairs"
                        + " below that of the lower. At zero lie the superlattices whose largest Tc is at the very bottom of the"
                        + " miniband, where it has no Fermi sea."
                        + (above == 0 ? "" : " Not shown in the lower panel: " + above + " with larger pairs."),
                List.of(
                        panel(all, Axis.of("condensate fraction, appearing", "").range(0, 1), Pairs::second, 0.5, ">"),
                        panel(
                                all,
                                Axis.of("k_F × pair size, appearing", "").range(0, LARGEST_DRAWN),
                                Pairs::size,
                                2 * Math.PI,
                                "<")));
    }

    private static Panel panel(List<Pairs> all, Axis y, ToDoubleFunction<Pairs> of, double line, String side) {
        List<Layer> layers = new ArrayList<>();
        layers.add(new Layer.Region(0, 0.2, "BCS"));
        for (boolean perState : new boolean[] {false, true}) {
            List<Pairs> list = of(all, perState);
            layers.add(new Layer.Points(
                    perState ? "per state at μ" : "fixed normalisation",
                    list.stream().mapToDouble(Pairs::first).toArray(),
                    list.stream().mapToDouble(of).toArray(),
                    new double[0],
                    Style.color(perState ? 1 : 0)));
        }
        layers.add(new Layer.Curve(
                String.format(Locale.ROOT, "crossover: %s %.3g", side, line),
                new double[] {0, 1},
                new double[] {line, line},
                Style.color(7).dashed()));
        return new Panel(Axis.of("condensate fraction, first miniband", "").range(0, 1), y, layers);
    }
}
