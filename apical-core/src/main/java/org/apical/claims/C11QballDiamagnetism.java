package org.apical.claims;

import static org.apical.claims.QballRows.number;
import static org.apical.claims.QballRows.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apical.model.JsonName;
import org.apical.model.RunContext;
import org.apical.models.qball.Branch;
import org.apical.models.qball.GapKind;
import org.apical.models.qball.RadiusModel;
import org.apical.models.qball.RadiusParams;
import org.apical.models.qball.RadiusResult;
import org.apical.physics.qball.CupratePreset;
import org.apical.physics.qball.Homogeneous;
import org.apical.physics.qball.SphereDiamagnetism;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** C11: diamagnetism above Tc. */
final class C11QballDiamagnetism implements Claim {
    private static final String RULE =
            "Presets Hg1201, Bi2212, YBCO, LSCO; x = 0.1; five T from 1.02 T_upper to 0.97 T*; radius from qball.radius on inner,"
                    + " core, fixedRatio. (i) M < 0, linear at small B (deviation below 1 % at 0.1 B0); (ii) one minimum, then"
                    + " return to zero at B0; (iii) R <= 2 xi and R <= lambda/3, else the point counts as outside the theory;"
                    + " (iv) |M|max falls as T rises. Reproduced for the stated range if (i), (ii) hold and (iii), (iv) hold on"
                    + " at least one branch for at least one preset (branch, preset, T range named); else not reproduced. Good"
                    + " accord with the data of L. Li et al. is not testable in any case. Known before: (i), (ii) follow by"
                    + " algebra; R falls with T on core and fixedRatio and grows on inner.";
    private static final Branch[] BRANCHES = {Branch.INNER, Branch.CORE, Branch.FIXED_RATIO};
    private static final double FRACTION = 0.1;
    private static final double COUPLING = 100;

    @Override
    public String id() {
        return "C11";
    }

    @Override
    public String statement() {
        return "diamagnetic response of the Q-ball gas, said to accord with torque data in the strange metal phase";
    }

    /** A preset on a branch. */
    private record Found(
            CupratePreset preset,
            Branch branch,
            double[] temperatureK,
            SphereDiamagnetism[] spheres,
            boolean linear,
            boolean oneMinimum,
            int inside,
            boolean falls) {
        boolean all() {
            return inside == temperatureK.length;
        }

        double largest(int i) {
            return -spheres[i].magnetisation(spheres[i].fieldAtMinimum());
        }
    }

    @Override
    public Evidence judge(RunContext context, Effort effort) {
        Homogeneous theory = QballRows.theory(0.8);
        List<Found> found = new ArrayList<>();
        for (CupratePreset preset : CupratePreset.values()) {
            for (Branch branch : BRANCHES) {
                found.add(at(preset, branch, theory, COUPLING, context));
            }
        }
        boolean algebra = found.stream().allMatch(f -> f.linear() && f.oneMinimum());
        List<Found> good = found.stream().filter(f -> f.all() && f.falls()).toList();
        boolean holds = algebra && !good.isEmpty();
        StringBuilder where = new StringBuilder();
        for (Found f : good) {
            where.append(text(
                    "%s on %s, %.0f to %.0f K; ",
                    f.preset().label(),
                    name(f.branch()),
                    f.temperatureK()[0],
                    f.temperatureK()[f.temperatureK().length - 1]));
        }
        List<List<String>> table = table(found);
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("volumeFraction", "0.1 (free)");
        parameters.put("couplingG, chargeNumber, hbarSMeVNm", "100, 10 (free), 85 [M]");
        parameters.put("kappa", number(theory.kappa()) + " (0.8 kappa*)");
        parameters.put("closure, windingNumber, dimension", "offset c=1, 1 [M], 3");
        parameters.put("temperatures", "five from 1.02 T_upper to 0.97 T* (rule)");
        parameters.put("limits", "1 % at 0.1 B0; R at most 2 xi and lambda/3 (rule)");
        parameters.put("mu0", "from T* = sqrt3 Tc,max: an assumption");
        parameters.put("lambda, xi", "160/2, 200/2, 150/1.6, 250/3 nm, typical values from memory");
        double smallest = found.stream()
                .flatMap(f -> Arrays.stream(f.spheres()))
                .mapToDouble(s -> s.radiusNm() / limit(s))
                .min()
                .orElse(0);
        double largest = found.stream()
                .flatMap(f -> Arrays.stream(f.spheres()))
                .mapToDouble(s -> s.radiusNm() / limit(s))
                .max()
                .orElse(0);
        List<Figure> figures = List.of(figure(good.isEmpty() ? found.get(2) : good.get(0)));
        LedgerRow row = new LedgerRow(
                id(),
                statement(),
                text(
                        "%s (i) and (ii) hold on all %d combinations: %s. (iii) and (iv) hold together on %d of them: %s"
                                + "|M|max is %.3g to %.3g A/m. 'Good accord with the data of L. Li et al.' is not testable: the"
                                + " bundle has no torque data; M(B) at three or more temperatures with the background removed"
                                + " would decide (qball.diamagnetismFit gives reduced chi^2, x and R for a file of your own).",
                        QballRows.SENTENCE,
                        found.size(),
                        algebra,
                        good.size(),
                        where,
                        found.stream()
                                .mapToDouble(f -> f.largest(f.temperatureK().length - 1))
                                .min()
                                .orElse(0),
                        found.stream().mapToDouble(f -> f.largest(0)).max().orElse(0)),
                "The size of M scales with x, which is free, and with R^2, so with (G N_Q)^{2/3}, which is free too. At 0.1 B0 the"
                        + " deviation from the line is (0.1)^2 = 1 % by the formula itself; the rule is read as: below 1 % at"
                        + " every B below 0.1 B0.",
                holds ? Verdict.REPRODUCED_FOR_THE_STATED_RANGE : Verdict.NOT_REPRODUCED,
                RULE,
                "A superconducting sphere smaller than the penetration depth screens a little: its moment"
                        + " grows with the field, is weakened as the field breaks the pairs, and vanishes at a"
                        + " critical field, so M(B) has one minimum. That follows from the formula. What does not is"
                        + " whether the radii of the theory are small enough for the formula to hold, and whether"
                        + " the signal fades on heating, as torque magnetometry above Tc shows. The row computes"
                        + " radii for four cuprates on three branches and asks both.",
                parameters,
                QballRows.NO_DATA,
                text(
                        "Radii are %.2f to %.2f of their limit, the smaller of 2 xi and lambda/3. The limit is R ~ (G N_Q)^{1/3}: a"
                                + " product G N_Q %.2g times the default puts every point outside and the verdict to 'not"
                                + " reproduced', one %.2g times puts every point inside.",
                        smallest, largest, Math.pow(1 / smallest, 3), Math.pow(1 / largest, 3)),
                figures.stream().map(Figure::id).toList(),
                List.of(),
                List.of(
                        new Sensitivity(
                                "couplingG x chargeNumber",
                                "1000 to 2000",
                                "presets and branches inside the theory and falling, of 12",
                                good.size(),
                                inside(theory, 200, context),
                                "at least 1"),
                        new Sensitivity(
                                "couplingG x chargeNumber",
                                "1000 to 500",
                                "presets and branches inside the theory and falling, of 12",
                                good.size(),
                                inside(theory, 50, context),
                                "at least 1")));
        return new Evidence(row, figures, Map.of("C11-points", table));
    }

    /** How many presets and branches meet (iii) and (iv) with another coupling. */
    private static long inside(Homogeneous theory, double coupling, RunContext context) {
        long count = 0;
        for (CupratePreset preset : CupratePreset.values()) {
            for (Branch branch : BRANCHES) {
                Found f = at(preset, branch, theory, coupling, context);
                count += f.all() && f.falls() ? 1 : 0;
            }
        }
        return count;
    }

    private static double limit(SphereDiamagnetism s) {
        return Math.min(2 * s.coherenceLengthNm(), s.penetrationDepthNm() / 3);
    }

    private static Found at(
            CupratePreset preset, Branch branch, Homogeneous theory, double coupling, RunContext context) {
        double star = preset.tStarK();
        double[] t = new double[5];
        for (int i = 0; i < 5; i++) {
            t[i] = star * (1.02 * theory.upper() + (0.97 - 1.02 * theory.upper()) * i / 4);
        }
        RadiusResult radius = new RadiusModel()
                .compute(
                        new RadiusParams(
                                GapKind.OFFSET,
                                null,
                                1,
                                theory.kappa(),
                                preset.mu0MeV(1),
                                t,
                                coupling,
                                85,
                                10,
                                3,
                                branch),
                        context);
        SphereDiamagnetism[] spheres = new SphereDiamagnetism[5];
        boolean linear = true;
        boolean one = true;
        int inside = 0;
        boolean falls = true;
        double before = Double.POSITIVE_INFINITY;
        for (int i = 0; i < 5; i++) {
            SphereDiamagnetism s = new SphereDiamagnetism(
                    radius.radiusNm()[i], preset.penetrationDepthNm(), preset.coherenceLengthNm(), FRACTION);
            spheres[i] = s;
            linear &= linear(s);
            one &= oneMinimum(s);
            inside += s.radiusNm() <= limit(s) ? 1 : 0;
            double size = -s.magnetisation(s.fieldAtMinimum());
            falls &= size < before;
            before = size;
        }
        return new Found(preset, branch, t, spheres, linear, one, inside, falls);
    }

    private static boolean linear(SphereDiamagnetism s) {
        double slope = s.magnetisation(1e-6 * s.criticalField()) / 1e-6;
        boolean ok = true;
        for (int i = 1; i < 20; i++) {
            double b = 0.1 * i / 20;
            double m = s.magnetisation(b * s.criticalField());
            ok &= m < 0 && Math.abs(m / (slope * b) - 1) < 0.01;
        }
        return ok;
    }

    private static boolean oneMinimum(SphereDiamagnetism s) {
        int turns = 0;
        double before = 0;
        boolean falling = true;
        for (int i = 1; i <= 400; i++) {
            double m = s.magnetisation(i / 400.0 * s.criticalField());
            boolean down = m < before;
            turns += falling && !down ? 1 : 0;
            turns += !falling && down ? 100 : 0;
            falling = down;
            before = m;
        }
        return turns == 1 && s.magnetisation(s.criticalField()) == 0;
    }

    private static List<List<String>> table(List<Found> found) {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of(
                "preset",
                "branch",
                "temperatureK",
                "radiusNm",
                "criticalFieldT",
                "largestMAPerM",
                "insideTheory",
                "fallsWithT"));
        for (Found f : found) {
            for (int i = 0; i < f.spheres().length; i++) {
                SphereDiamagnetism s = f.spheres()[i];
                table.add(List.of(
                        f.preset().label(),
                        name(f.branch()),
                        number(f.temperatureK()[i]),
                        number(s.radiusNm()),
                        number(s.criticalField()),
                        number(f.largest(i)),
                        String.valueOf(s.radiusNm() <= limit(s)),
                        String.valueOf(f.falls())));
            }
        }
        return table;
    }

    private static String name(Branch branch) {
        return JsonName.of(branch);
    }

    private static Figure figure(Found f) {
        List<Layer> layers = new ArrayList<>();
        double end = 0;
        for (SphereDiamagnetism s : f.spheres()) {
            end = Math.max(end, s.criticalField());
        }
        double[] b = new double[301];
        for (int i = 0; i < b.length; i++) {
            b[i] = 1.05 * end * i / (b.length - 1);
        }
        for (int i = 0; i < f.spheres().length; i++) {
            double[] m = new double[b.length];
            for (int j = 0; j < b.length; j++) {
                m[j] = f.spheres()[i].magnetisation(b[j]);
            }
            layers.add(new Layer.Curve(text("%.0f K", f.temperatureK()[i]), b, m, Style.shade(i / 4.0)));
        }
        return Figure.of(
                "C11-magnetisation",
                text(
                        "Magnetisation of the Q-ball gas: %s, branch %s",
                        f.preset().label(), name(f.branch())),
                "Linear, a minimum, and return to zero. The volume fraction, which scales it, is free.",
                new Panel(Axis.of("B", "T"), Axis.of("M", "A/m"), layers));
    }
}
