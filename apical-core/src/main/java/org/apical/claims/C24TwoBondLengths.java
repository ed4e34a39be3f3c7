package org.apical.claims;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apical.model.RunContext;
import org.apical.models.doublewell.SensitivityModel;
import org.apical.models.doublewell.SensitivityParams;
import org.apical.models.doublewell.SmallestSplitModel;
import org.apical.models.doublewell.SmallestSplitParams;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;
import org.apical.run.Json;
import org.apical.run.ParamsBinder;

/** C24: two Cu-O lengths in La1.85Sr0.15CuO4; what noise would show them (double-well, section 10). */
final class C24TwoBondLengths implements Claim {
    private static final String PATH = "example:feff/LSCO_feff6l/feff0001.dat";
    private static final double[] NOISE = {1e-3, 5e-4, 3e-4, 2e-4, 1e-4};
    private static final double SPLIT = 0.08;
    private static final double WEIGHT_ERROR = 0.10;

    private static final String RULE =
            "Fixed in the specification: no public spectrum, so the observation is not testable with what is public."
                    + " Feasible at a noise if and only if the smallest visible split of two equal sites is at most 0.08 A and the"
                    + " standard deviation of the weight at most 0.10; else not feasible at this noise. With data of a user:"
                    + " reproduced if and only if below 100 K sites is two, the split 0.06 to 0.10 A and the weight of the long site"
                    + " 0.33 +- 0.10, and above 120 K sites is not two; else not reproduced.";

    /** What one noise allows; a split is NaN where none is seen. */
    record Feasibility(double noise, double smallestSplit, double weightError) {
        boolean feasible() {
            return smallestSplit <= SPLIT && weightError <= WEIGHT_ERROR;
        }
    }

    @Override
    public String id() {
        return "C24";
    }

    @Override
    public String statement() {
        return "two Cu-O bond lengths in La1.85Sr0.15CuO4 below about 100 K: ~33 % distorted (LTT-like, D stripes), ~66 %"
                + " undistorted (LTO-like, U stripes)";
    }

    @Override
    public Evidence judge(RunContext context, Effort effort) {
        List<Feasibility> lines = feasibility(context);
        StringBuilder computed = new StringBuilder(
                "Nothing about the observation: no spectrum is public. Feasibility of the published numbers (0.08 A, weights 2/3"
                        + " and 1/3, k 3-16, N = 4): ");
        for (Feasibility f : lines) {
            computed.append(String.format(
                    Locale.ROOT,
                    "noise %.0e: smallest split %.4f A, weight +- %.3f, %s; ",
                    f.noise(),
                    f.smallestSplit(),
                    f.weightError(),
                    f.feasible() ? "feasible" : "not feasible at this noise"));
        }
        computed.setLength(computed.length() - 2);
        double first = lines.stream()
                .filter(Feasibility::feasible)
                .mapToDouble(Feasibility::noise)
                .max()
                .orElse(Double.NaN);
        computed.append(
                Double.isNaN(first)
                        ? ". None of these is feasible."
                        : String.format(Locale.ROOT, ". The first noise of the list that is feasible is %.0e.", first));
        Figure figure = figure(lines);
        LedgerRow row = new LedgerRow(
                id(),
                statement(),
                computed.toString(),
                "These are bounds of an ideal analysis in which N, S02, E0 and the phases are known and the noise is white; a real"
                        + " one is worse. Polarised spectra with E in the plane gain a factor 6/4 in amplitude, as if the noise"
                        + " were 4/6 of it.",
                Verdict.NOT_TESTABLE,
                RULE,
                "Two distances that differ by 0.08 A make two oscillations whose beat lies beyond the range of k where oxygen still"
                        + " scatters. What betrays them is a small misfit of one Gaussian, and whether that is seen is a question of"
                        + " noise. The weights need a small noise too: the fit can trade weight for split and disorder. The row"
                        + " computes what noise the published numbers need. The stripe structure that the perspective attaches to"
                        + " the two lengths is not computed in this row.",
                Map.of(
                        "path", "Cu-O planar of La2-xSrxCuO4, FEFF6, 1.8897 A, N = 4",
                        "sites", "1.8630 and 1.9430 A (mean 1.8897), weights 2/3 and 1/3, variance 0.003 A^2 each",
                        "k", "3 to 16 1/A, step 0.05",
                        "noise", "1e-3, 5e-4, 3e-4, 2e-4, 1e-4; one temperature, 10 K",
                        "limits", "0.08 A and 0.10 (rule)",
                        "published", "Bianconi et al. 1996, from memory: about 1.88 and 1.96-1.97 A"),
                "none: no public Cu K spectrum of La1.85Sr0.15CuO4 at several temperatures was found",
                "Cu K chi(k) of La1.85Sr0.15CuO4 to k = 16 at temperatures below 100 and above 120 K with a noise of about 2e-4,"
                        + " or polarised with E in the plane at 3e-4."
                        + String.format(
                                Locale.ROOT,
                                " The error of the weight alone would pass up to a noise of %.1e; the rest is the split.",
                                limit(lines)),
                List.of(figure.id()),
                List.of(),
                List.of(
                        new Sensitivity(
                                "noise of chi(k)",
                                "1e-3 to 2e-4",
                                "smallest visible split, A",
                                lines.get(0).smallestSplit(),
                                lines.get(3).smallestSplit(),
                                "at most 0.08"),
                        new Sensitivity(
                                "noise of chi(k)",
                                "1e-3 to 2e-4",
                                "standard deviation of the weight",
                                lines.get(0).weightError(),
                                lines.get(3).weightError(),
                                "at most 0.10")));
        return new Evidence(row, List.of(figure), Map.of("C24-feasibility", table(lines)));
    }

    /** The deviation of the weight is proportional to the noise. */
    private static double limit(List<Feasibility> lines) {
        return WEIGHT_ERROR * lines.get(0).noise() / lines.get(0).weightError();
    }

    static List<Feasibility> feasibility(RunContext context) {
        String common = "\"pathFile\": \"" + PATH + "\", \"degeneracy\": 4, \"kmaxInvA\": 16";
        SmallestSplitParams split = ParamsBinder.bind(
                SmallestSplitParams.class,
                Json.object("{" + common + ", \"midDistanceA\": 1.8897, \"sigma2A2\": 0.003, \"noise\": "
                        + Arrays.toString(NOISE) + "}"));
        double[] smallest = new SmallestSplitModel()
                .compute(split, context)
                .smallestSplitA()
                .gaussian();
        List<Feasibility> out = new ArrayList<>();
        for (int i = 0; i < NOISE.length; i++) {
            // The mean of the two stands at the length of the path: middle + split (1 - 2 * 2/3) / 2 = mean.
            SensitivityParams p = ParamsBinder.bind(
                    SensitivityParams.class,
                    Json.object("{" + common + ", \"model\": \"twoSite\", \"temperatureK\": [10], \"noise\": "
                            + NOISE[i]
                            + ", \"values\": {\"midDistanceA\": " + (1.8897 + SPLIT / 6) + ", \"splitA\": " + SPLIT
                            + ", \"sigma2A2\": 0.003, \"shortWeight\": " + 2.0 / 3 + "}}"));
            Double error = new SensitivityModel().compute(p, context).stdDev().get("shortWeight");
            out.add(new Feasibility(
                    NOISE[i], smallest[i], Objects.requireNonNullElse(error, Double.POSITIVE_INFINITY)));
            context.progress((i + 1.0) / NOISE.length, "noise " + NOISE[i]);
        }
        return out;
    }

    private static Figure figure(List<Feasibility> lines) {
        double[] x = lines.stream().mapToDouble(f -> Math.log10(f.noise())).toArray();
        double[] ends = {x[x.length - 1] - 0.05, x[0] + 0.05};
        return new Figure(
                "C24-feasibility",
                "What noise shows two Cu-O lengths 0.08 Å apart",
                "Dashed: the limits of the rule. Both must be met.",
                List.of(
                        Panel.of(
                                Axis.of("log₁₀ noise of χ(k)", ""),
                                Axis.of("smallest visible split", "Å"),
                                Layer.curve(
                                        "",
                                        x,
                                        lines.stream()
                                                .mapToDouble(Feasibility::smallestSplit)
                                                .toArray(),
                                        0),
                                new Layer.Curve(
                                        "published split",
                                        ends,
                                        new double[] {SPLIT, SPLIT},
                                        Style.color(1).dashed())),
                        Panel.of(
                                Axis.of("log₁₀ noise of χ(k)", ""),
                                Axis.of("standard deviation of the weight", ""),
                                Layer.curve(
                                        "",
                                        x,
                                        lines.stream()
                                                .mapToDouble(Feasibility::weightError)
                                                .toArray(),
                                        0),
                                new Layer.Curve(
                                        "limit of the rule",
                                        ends,
                                        new double[] {WEIGHT_ERROR, WEIGHT_ERROR},
                                        Style.color(1).dashed()))));
    }

    private static List<List<String>> table(List<Feasibility> lines) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("noise", "smallestSplitA", "weightError", "feasible"));
        lines.forEach(f -> rows.add(List.of(
                String.valueOf(f.noise()),
                String.format(Locale.ROOT, "%.4f", f.smallestSplit()),
                String.format(Locale.ROOT, "%.4f", f.weightError()),
                f.feasible() ? "yes" : "no")));
        return rows;
    }
}
