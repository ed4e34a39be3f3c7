package org.apical.claims;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apical.data.materials.IsotopeEffect;
import org.apical.model.RunContext;
import org.apical.models.pairing.TStarIsotopeModel;
import org.apical.models.pairing.TStarIsotopeParams;
import org.apical.models.pairing.TStarIsotopeResult;
import org.apical.models.phases.OnsetIsotopeModel;
import org.apical.models.phases.OnsetIsotopeParams;
import org.apical.models.phases.OnsetIsotopeResult;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** C06: is the oxygen isotope effect on the onset of stripes large? */
final class C06OnsetIsotope implements Claim {
    private static final String RULE =
            "Pairing-materials 15: large means that |alpha| exceeds 0.5, the BCS value, by more than two standard errors. At least"
                    + " two independent entries large, each read in an abstract or computed anew here (La2-xSrxCuO4 by"
                    + " pairing.tStarIsotope counts once): reproduced; exactly one checked entry large: reproduced for the stated range"
                    + " (the doping named); none: not reproduced. Recalled entries are shown and do not count. Not blind: the published"
                    + " exponents were known when it was written.";

    private static final String LSCO = "La2-xSrxCuO4";
    /** Error of an onset of the pairs that are recalled; assumed. */
    private static final double ASSUMED_K = 10;

    private static final double[] DOPING = {0.06, 0.10, 0.15};

    @Override
    public String id() {
        return "C06";
    }

    @Override
    public String statement() {
        return "The onset temperature T* of stripe formation has a large oxygen isotope effect, also dependent on structurally"
                + " different elements";
    }

    /**
     * An exponent.
     *
     * @param material what counts as one: two entries of one material are not independent
     * @param what material, doping, method
     * @param checked whether it counts
     */
    record Entry(String material, String what, double alpha, double error, boolean checked) {
        boolean large() {
            return Math.abs(alpha) - 0.5 > 2 * error;
        }

        /** By how many standard errors the exponent exceeds 0.5. */
        double margin() {
            return (Math.abs(alpha) - 0.5) / error;
        }
    }

    /** Materials with a large exponent that counts. */
    static Set<String> large(List<Entry> entries) {
        Set<String> out = new LinkedHashSet<>();
        for (Entry e : entries) {
            if (e.checked() && e.large()) {
                out.add(e.material());
            }
        }
        return out;
    }

    static Verdict verdict(List<Entry> entries) {
        return switch (large(entries).size()) {
            case 0 -> Verdict.NOT_REPRODUCED;
            case 1 -> Verdict.REPRODUCED_FOR_THE_STATED_RANGE;
            default -> Verdict.REPRODUCED;
        };
    }

    @Override
    public Evidence judge(RunContext context, Effort effort) {
        List<IsotopeEffect> table =
                IsotopeEffect.read(IsotopeEffect.BUNDLED, context.data().read(IsotopeEffect.BUNDLED));
        TStarIsotopeResult lines = new TStarIsotopeModel()
                .compute(
                        new TStarIsotopeParams(DOPING, 0.201, 0.004, 0.182, 0.003, 0.06, -4.4, 1.1, 1, 1.125), context);
        OnsetIsotopeResult pairs = new OnsetIsotopeModel()
                .compute(
                        new OnsetIsotopeParams(
                                new double[] {110, 170},
                                new double[] {170, 220},
                                new double[] {ASSUMED_K, ASSUMED_K},
                                new double[] {ASSUMED_K, ASSUMED_K},
                                null,
                                1),
                        context);
        List<Entry> entries = new ArrayList<>();
        entries.add(published(table, "La2-xSrxCuO4 x=0.06", "alpha_Tstar", LSCO, "LSCO 0.06, published"));
        entries.add(published(table, "La2-xSrxCuO4 x=0.15", "alpha_Tstar", LSCO, "LSCO 0.15, published"));
        for (int i = 0; i < DOPING.length; i++) {
            entries.add(new Entry(
                    LSCO,
                    f("LSCO %.2f, from the lines", DOPING[i]),
                    lines.alphaTStar()[i],
                    lines.alphaTStarError()[i],
                    true));
        }
        entries.add(published(
                table, "La1.875Ba0.125CuO4", "alpha_Tso (spin stripe)", "La2-xBaxCuO4", "LBCO 1/8, spin stripes"));
        entries.add(published(table, "La1.875Ba0.125CuO4", "alpha_TLTT", "La2-xBaxCuO4", "LBCO 1/8, LTT"));
        entries.add(new Entry(
                "La1.94Sr0.06CuO4", "LSCO 0.06, 110 to 170 K", pairs.alpha()[0], pairs.alphaError()[0], false));
        entries.add(
                new Entry("HoBa2Cu4O8", "HoBa2Cu4O8, 170 to 220 K", pairs.alpha()[1], pairs.alphaError()[1], false));
        List<Figure> figures = List.of(figure(entries));
        Map<String, List<List<String>>> tables = new LinkedHashMap<>();
        tables.put("C06-exponents", table(entries));
        return new Evidence(row(entries, lines, pairs, figures), figures, tables);
    }

    private static Entry published(
            List<IsotopeEffect> table, String material, String quantity, String counts, String what) {
        IsotopeEffect e = table.stream()
                .filter(x -> x.material().equals(material) && x.quantity().equals(quantity))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the table lacks " + quantity + " of " + material));
        return new Entry(counts, what, e.value(), e.error(), e.checked());
    }

    private static LedgerRow row(
            List<Entry> entries, TStarIsotopeResult lines, OnsetIsotopeResult pairs, List<Figure> figures) {
        StringBuilder all = new StringBuilder();
        for (Entry e : entries) {
            all.append(f(
                    "%s%s: %.2f(%.2f)%s%s",
                    all.length() == 0 ? "" : "; ",
                    e.what(),
                    e.alpha(),
                    e.error(),
                    e.large() ? ", large" : ", not large",
                    e.checked() ? "" : " (recalled, does not count)"));
        }
        Set<String> large = large(entries);
        long recalled = entries.stream().filter(e -> !e.checked() && e.large()).count();
        String computed = f(
                "Exponents of the onset: %s. Materials with a large one that counts: %s. Sign: T* of the heavier isotope is"
                        + " higher (alpha < 0) where Tc is lower (alpha > 0: %s). The lines of both isotopes cross at x = %.3f: beyond,"
                        + " the heavier one has the lower T*. The end point itself has alpha = %.2f(%.2f). By logarithms instead of"
                        + " finite differences the two recalled pairs give %.2f and %.2f. On structurally different elements: Ho and"
                        + " La are compared by recalled pairs only, so that half is not judged.",
                all,
                large.isEmpty() ? "none" : String.join(", ", large) + " at x = 0.06",
                "0.46(6) in La1.875Ba0.125CuO4",
                lines.crossingDoping(),
                lines.alphaEndPoint(),
                lines.alphaEndPointError(),
                pairs.alphaLogarithmic()[0],
                pairs.alphaLogarithmic()[1]);
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("end points", "x = 0.201(4) with 16O, 0.182(3) with 18O (Bendele et al. 2017, abstract)");
        parameters.put("anchor", "alpha = -4.4(1.1) at x = 0.06 (the same abstract)");
        parameters.put(
                "pairs",
                "110 to 170 K (Lanzara et al. 1999), 170 to 220 K (Rubio Temprano et al. 2000), recalled; 10 K of"
                        + " error each assumed");
        parameters.put("exchange", "16O to 18O, full; mass ratio 1.125");
        parameters.put("dopings computed", "0.06, 0.10, 0.15");
        parameters.put("limits", "|alpha| 0.5, two standard errors (rule)");
        return new LedgerRow(
                "C06",
                new C06OnsetIsotope().statement(),
                computed,
                f(
                        "The one exponent that carries the verdict is known to 25 %%. T* falls on a straight line by"
                                + " assumption of its authors. The errors of the two recalled pairs are assumed; %d of them would be"
                                + " large.",
                        recalled),
                verdict(entries),
                RULE,
                "If electrons and lattice were separate matters, replacing oxygen by its heavier isotope would hardly move a"
                        + " temperature at which electrons order; phonon pairing moves Tc by an exponent of 1/2 at most. The row collects"
                        + " what was measured for T*, computes what follows from the two lines along which T* falls with doping, and asks"
                        + " where the exponent exceeds 1/2 beyond its error. The lines end at different dopings, so that the exponent"
                        + " changes sign on the way: a large effect of one sign at low doping says nothing about optimal doping.",
                parameters,
                "Bundled table of published isotope effects, each with its source and whether its abstract was read.",
                change(entries),
                figures.stream().map(Figure::id).toList(),
                List.of(),
                sensitivities(entries));
    }

    private static List<Sensitivity> sensitivities(List<Entry> entries) {
        return entries.stream()
                .filter(e -> e.checked() && e.large())
                .map(e -> new Sensitivity(
                        "error of alpha, " + e.what(),
                        f("%.2f to %.2f (20 %% larger)", e.error(), 1.2 * e.error()),
                        "standard errors by which |alpha| exceeds 0.5",
                        e.margin(),
                        new Entry(e.material(), e.what(), e.alpha(), 1.2 * e.error(), true).margin(),
                        "above 2"))
                .toList();
    }

    private static String change(List<Entry> entries) {
        Entry best = entries.get(0);
        double second = Double.NEGATIVE_INFINITY;
        String of = "";
        for (Entry e : entries) {
            if (!e.checked()) {
                continue;
            }
            if (e.margin() > best.margin()) {
                best = e;
            }
            if (!e.material().equals(LSCO) && e.margin() > second) {
                second = e.margin();
                of = e.what();
            }
        }
        List<Entry> all = entries.stream()
                .map(e -> new Entry(e.material(), e.what(), e.alpha(), e.error(), true))
                .toList();
        return f(
                "%s exceeds 0.5 by %.1f standard errors; the rule asks for 2, so an error above %.2f in place of %.2f would leave"
                        + " nothing large there. The next independent entry that counts (%s) exceeds it by %.1f. If the sources of the"
                        + " recalled pairs were read and gave the same numbers, the row would be '%s'.",
                best.what(),
                best.margin(),
                (Math.abs(best.alpha()) - 0.5) / 2,
                best.error(),
                of,
                second,
                verdict(all).text());
    }

    private static List<List<String>> table(List<Entry> entries) {
        List<List<String>> out = new ArrayList<>();
        out.add(List.of("entry", "material", "alpha", "error", "large", "checked"));
        for (Entry e : entries) {
            out.add(List.of(
                    e.what(),
                    e.material(),
                    f("%.4f", e.alpha()),
                    f("%.4f", e.error()),
                    String.valueOf(e.large()),
                    String.valueOf(e.checked())));
        }
        return out;
    }

    private static Figure figure(List<Entry> entries) {
        List<String> names = entries.stream().map(Entry::what).toList();
        List<Layer> layers = new ArrayList<>();
        layers.add(new Layer.VerticalLine(-0.5, "±0.5"));
        layers.add(new Layer.VerticalLine(0.5, ""));
        points(layers, "read or computed here", entries, true, Style.color(0));
        points(layers, "recalled, errors assumed", entries, false, Style.color(1));
        return Figure.of(
                "C06-exponents",
                "Isotope exponent of the onset temperature",
                "Lines: +-0.5, the BCS value. Bars: one standard error. Recalled entries do not count.",
                new Panel(Axis.of("α of T*", ""), Axis.named("entry", names), layers));
    }

    /** Markers with horizontal bars. */
    private static void points(List<Layer> layers, String name, List<Entry> entries, boolean checked, Style style) {
        List<double[]> markers = new ArrayList<>();
        List<double[]> bars = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            Entry e = entries.get(i);
            if (e.checked() == checked) {
                markers.add(new double[] {e.alpha(), i + 1});
                bars.add(new double[] {e.alpha() - e.error(), i + 1});
                bars.add(new double[] {e.alpha() + e.error(), i + 1});
                bars.add(new double[] {e.alpha() + e.error(), Double.NaN});
            }
        }
        layers.add(new Layer.Curve("", column(bars, 0), column(bars, 1), style));
        layers.add(new Layer.Points(name, column(markers, 0), column(markers, 1), new double[0], style));
    }

    private static double[] column(List<double[]> rows, int which) {
        return rows.stream().mapToDouble(r -> r[which]).toArray();
    }

    private static String f(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
