package org.apical.claims;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apical.data.feff.FeffPath;
import org.apical.data.feff.FeffPathFile;
import org.apical.model.RunContext;
import org.apical.models.doublewell.ModelName;
import org.apical.models.doublewell.SensitivityModel;
import org.apical.models.doublewell.SensitivityParams;
import org.apical.models.doublewell.SensitivityResult;
import org.apical.models.doublewell.SmallestSplitModel;
import org.apical.models.doublewell.SmallestSplitParams;
import org.apical.models.doublewell.SmallestSplitResult;
import org.apical.physics.wells.Levels;
import org.apical.physics.wells.Polaron2;
import org.apical.physics.wells.Schroedinger;
import org.apical.physics.wells.ThermalDistribution;
import org.apical.physics.xafs.DistributionChi;
import org.apical.physics.xafs.PathChi;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** C37: the double well of the oxygen in the bismuthates, the precedent. */
final class C37BismuthateWell implements Claim {
    private static final String RULE =
            "As C13 with the bismuthate defaults, fixed with the data situation known: no public spectrum is bundled, so the"
                    + " observation is not testable with what is public; the smallest split and the identifiability at the noise"
                    + " stated are computed. With data of a user: reproduced if and only if two sites are found at the lowest"
                    + " temperature and the fitted ground state is bimodal, both surviving a change of kmax by 2; else not"
                    + " reproduced.";

    private static final String PATH = "example:double-well/BKBO_Bi_O.feff.dat";
    private static final double BISMUTH = 208.9804;
    private static final double OXYGEN = 15.999;
    private static final double MASS = BISMUTH * OXYGEN / (BISMUTH + OXYGEN);
    static final double TRANSFER = 9;
    static final double HALF_SPLIT = 0.085;
    private static final double FORCE_CONSTANT = 8000;
    private static final double NEIGHBOURS = 6;
    static final double[] NOISE = {1e-3, 5e-4, 2e-4};
    private static final double BENCHMARK = 5e-4;
    private static final double[] TEMPERATURES = {10, 50, 100, 200, 300};
    private static final double KMIN = 3;
    private static final double KMAX = 14;
    private static final double KSTEP = 0.05;
    private static final double SIGNIFICANT = 3;

    @Override
    public String id() {
        return "C37";
    }

    @Override
    public String statement() {
        return "superconducting bismuthates: double well of the oxygen in Ba1-xKxBiO3, the precedent";
    }

    @Override
    public Evidence judge(RunContext context, Effort effort) {
        Polaron2 polaron = new Polaron2(FORCE_CONSTANT, HALF_SPLIT, TRANSFER, 0);
        Levels levels = Schroedinger.solve(polaron, MASS, 4, 300);
        context.progress(0.1, "levels");
        FeffPath file = FeffPathFile.read(PATH, context.data().read(PATH));
        SmallestSplitResult split = new SmallestSplitModel()
                .compute(
                        new SmallestSplitParams(
                                PATH,
                                NEIGHBOURS,
                                1,
                                0,
                                KMIN,
                                KMAX,
                                KSTEP,
                                file.reff(),
                                polaron.siteVariance(MASS),
                                NOISE,
                                10,
                                new double[] {2 * HALF_SPLIT}),
                        context);
        context.progress(0.6, "smallest split");
        SensitivityResult bounds = new SensitivityModel()
                .compute(
                        new SensitivityParams(
                                ModelName.POLARON2,
                                Map.of(
                                        "centreA", file.reff(),
                                        "halfSplitA", HALF_SPLIT,
                                        "transferMeV", TRANSFER,
                                        "forceConstantMeVPerA2", FORCE_CONSTANT),
                                TEMPERATURES,
                                PATH,
                                NEIGHBOURS,
                                1,
                                0,
                                new double[] {BISMUTH, OXYGEN},
                                KMIN,
                                KMAX,
                                KSTEP,
                                BENCHMARK),
                        context);
        context.progress(0.9, "identifiability");
        List<Figure> figures = List.of(well(polaron, levels), distribution(levels), chi(levels, file));
        return new Evidence(row(polaron, levels, split, bounds, file, figures), figures, tables(split, bounds));
    }

    /** Noise at which the transfer is {@code SIGNIFICANT} standard deviations from 0; the bound goes with the noise. */
    static double noiseForTransfer(SensitivityResult bounds) {
        Double deviation = bounds.stdDev().get("transferMeV");
        return deviation == null ? Double.NaN : BENCHMARK * TRANSFER / (SIGNIFICANT * deviation);
    }

    private LedgerRow row(
            Polaron2 polaron,
            Levels levels,
            SmallestSplitResult split,
            SensitivityResult bounds,
            FeffPath file,
            List<Figure> figures) {
        ThermalDistribution cold = ThermalDistribution.of(levels, 10);
        ThermalDistribution warm = ThermalDistribution.of(levels, 300);
        double[] smallest = split.smallestSplitA().gaussian();
        double[] cumulants = split.smallestSplitA().cumulants();
        String computed = text(
                "Nothing about Ba1-xKxBiO3 itself: no spectrum is public. Computed for the illustrative Bi-O bond (polaron of two"
                        + " sites %.2f A apart): quantum %.1f meV, tunnel splitting %.2f meV, ground state with %s; variance %.5f A^2"
                        + " at 10 K and %.5f at 300 K. Smallest split that a Bi L3 spectrum of %.0f oxygens to k = %.0f tells from one"
                        + " Gaussian: %.3f, %.3f, %.3f A at noise 1e-3, 5e-4, 2e-4; from four cumulants: %s A. So %.2f A is %s at"
                        + " 5e-4. Identifiability at 5e-4 over five temperatures, everything else known: half split %.4f +- %.4f A,"
                        + " transfer %.1f +- %.1f meV.",
                2 * HALF_SPLIT,
                polaron.quantum(MASS),
                levels.splitting().energy(),
                cold.modes().bimodal()
                        ? text("two maxima (dip to %.3f)", cold.modes().dip())
                        : "one maximum",
                cold.cumulants()[1],
                warm.cumulants()[1],
                NEIGHBOURS,
                KMAX,
                smallest[0],
                smallest[1],
                smallest[2],
                String.join(
                        ", ",
                        Arrays.stream(cumulants).mapToObj(v -> text("%.3f", v)).toList()),
                2 * HALF_SPLIT,
                smallest[1] <= 2 * HALF_SPLIT ? "visible" : "not visible",
                HALF_SPLIT,
                deviation(bounds, "halfSplitA"),
                TRANSFER,
                deviation(bounds, "transferMeV"));
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("potential", "polaron2, k 8000 meV/A^2, a 0.085 A, J 9 meV (illustrative, ours)");
        parameters.put("massesAmu", "208.9804, 15.999");
        parameters.put("path", text("bundled FEFF6L Bi-O table, R = %.4f A, N = 6", file.reff()));
        parameters.put("sigma2A2 of each site", text("%.5f (zero point of the site)", polaron.siteVariance(MASS)));
        parameters.put("k", "3 to 14 in steps of 0.05");
        parameters.put("temperatures, significance", "10, 50, 100, 200, 300 K; three standard deviations (ours)");
        parameters.put(
                "noise",
                "1e-3, 5e-4, 2e-4 per point: the published papers were not readable, so their noise is not known");
        double needed = noiseForTransfer(bounds);
        return new LedgerRow(
                id(),
                statement(),
                computed,
                "The bounds are those of Cramer and Rao: no unbiased analysis does better, and real data with unknown N, S02, E0 and"
                        + " background do worse. Levels to 1e-9; smallest splits to 1e-6.",
                Verdict.NOT_TESTABLE,
                RULE,
                "In the bismuthates the oxygen between two bismuths is said to sit in a double well, because a pair of electrons"
                        + " on one bismuth shortens its bonds. EXAFS above the Bi L3 edge sees the bond lengths. Two lengths make two"
                        + " oscillations that beat; with six oxygens around bismuth the signal is strong, and the atoms stand farther"
                        + " apart than in a cuprate, so the bismuthates are the easier case. The row computes, for a bond with"
                        + " illustrative numbers, how near two lengths may be and still be told apart, and how well a fit could know"
                        + " the tunnelling rate.",
                parameters,
                "None in the bundle. Published, not readable here: Bi-O variances of BaBiO3 and BaPb0.25Bi0.75O3 that rise on cooling"
                        + " below about 90 K (Menushenkov et al. 1997), a double well in Ba1-xKxBiO3 (Menushenkov and Klementev 2000).",
                text(
                        "Bi L3 chi(k) of Ba1-xKxBiO3 to k = 14 at five or more temperatures from 5 to 300 K with noise of %.0e or less"
                                + " would tell the transfer of this bond from 0 at %.0f standard deviations; noise of 5e-4 shows a split"
                                + " down to %.3f A.",
                        needed, SIGNIFICANT, smallest[1]),
                figures.stream().map(Figure::id).toList(),
                List.of(),
                List.of(
                        new Sensitivity(
                                "noise of chi(k)",
                                "1e-3 to 5e-4",
                                "smallest split seen, A",
                                smallest[0],
                                smallest[1],
                                "at most the split that is there; 0.17 in the illustrative well"),
                        new Sensitivity(
                                "noise of chi(k)",
                                "5e-4 to 2e-4",
                                "smallest split seen, A",
                                smallest[1],
                                smallest[2],
                                "at most the split that is there; 0.17 in the illustrative well")));
    }

    private static double deviation(SensitivityResult bounds, String key) {
        Double d = bounds.stdDev().get(key);
        return d == null ? Double.NaN : d;
    }

    private static Figure well(Polaron2 polaron, Levels levels) {
        double[] x = grid(-0.26, 0.26, 301);
        List<Layer> layers = new ArrayList<>();
        double bottom = polaron.bottom();
        double[] v = Arrays.stream(x).map(polaron::value).toArray();
        layers.add(
                new Layer.Curve("lower adiabatic surface", x, v, Style.color(6).width(1.8)));
        for (int n = 0; n < 4; n++) {
            double e = levels.energies()[n];
            layers.add(new Layer.Curve(
                    n == 0 ? "levels" : "",
                    new double[] {-0.2, 0.2},
                    new double[] {e, e},
                    Style.color(0).dashed()));
        }
        return Figure.of(
                "C37-well",
                "Bi-O bond: two coupled sites and their levels",
                "Illustrative parameters, not fitted to a compound.",
                new Panel(
                        Axis.of("distance from the middle", "Å").range(-0.26, 0.26),
                        Axis.of("Energy", "meV").range(bottom - 8, levels.energies()[3] + 40),
                        layers));
    }

    private static Figure distribution(Levels levels) {
        double[] x = grid(-0.35, 0.35, 401);
        List<Layer> layers = new ArrayList<>();
        for (int i = 0; i < TEMPERATURES.length; i++) {
            layers.add(new Layer.Curve(
                    text("%.0f K", TEMPERATURES[i]),
                    x,
                    ThermalDistribution.of(levels, TEMPERATURES[i]).density(x),
                    Style.shade(i / (TEMPERATURES.length - 1.0))));
        }
        return Figure.of(
                "C37-distribution",
                "Bi-O bond: distribution of the distance",
                "The same well at five temperatures.",
                new Panel(Axis.of("distance from the middle", "Å"), Axis.of("g", "Å⁻¹"), layers));
    }

    private static Figure chi(Levels levels, FeffPath file) {
        double[] k = grid(KMIN, KMAX, 221);
        DistributionChi path = new DistributionChi(
                new PathChi(file.reff(), file.k(), file.phase(), file.amplitude(), file.lambda(), file.realP()),
                k,
                NEIGHBOURS,
                1,
                0);
        List<Layer> layers = new ArrayList<>();
        for (int i = 0; i < TEMPERATURES.length; i += 2) {
            double[][] points = ThermalDistribution.of(levels, TEMPERATURES[i]).points(2 * KMAX + 2);
            double[] r = Arrays.stream(points[0]).map(x -> x + file.reff()).toArray();
            double[] chi = path.ofPoints(r, points[1]);
            for (int j = 0; j < chi.length; j++) {
                chi[j] *= k[j] * k[j];
            }
            layers.add(new Layer.Curve(
                    text("%.0f K", TEMPERATURES[i]), k, chi, Style.shade(i / (TEMPERATURES.length - 1.0))));
        }
        layers.add(new Layer.VerticalLine(Math.PI / (4 * HALF_SPLIT), "beat"));
        return Figure.of(
                "C37-chi",
                "Bi L3 edge: EXAFS of the bond",
                "Six oxygens, FEFF6L path; two equal sharp sites would beat at the line.",
                new Panel(Axis.of("k", "Å⁻¹"), Axis.of("k² χ(k)", "Å⁻²"), layers));
    }

    private static Map<String, List<List<String>>> tables(SmallestSplitResult split, SensitivityResult bounds) {
        List<List<String>> a = new ArrayList<>();
        a.add(List.of("noise", "againstGaussianA", "gaussianFreeAmplitudeA", "fourCumulantsA"));
        for (int i = 0; i < NOISE.length; i++) {
            a.add(List.of(
                    text("%.0e", NOISE[i]),
                    text("%.4f", split.smallestSplitA().gaussian()[i]),
                    text("%.4f", split.smallestSplitA().gaussianFreeAmplitude()[i]),
                    text("%.4f", split.smallestSplitA().cumulants()[i])));
        }
        List<List<String>> b = new ArrayList<>();
        b.add(List.of("parameter", "leastStandardDeviation"));
        bounds.parameters().forEach(name -> b.add(List.of(name, text("%.4g", deviation(bounds, name)))));
        Map<String, List<List<String>>> out = new LinkedHashMap<>();
        out.put("C37-smallest-split", a);
        out.put("C37-bounds", b);
        return out;
    }

    private static double[] grid(double from, double to, int n) {
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = from + (to - from) * i / (n - 1);
        }
        return x;
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
