package org.apical.claims;

import static org.apical.claims.QballRows.number;
import static org.apical.claims.QballRows.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apical.model.JsonName;
import org.apical.model.RunContext;
import org.apical.models.qball.Branch;
import org.apical.models.qball.ChargeDistributionModel;
import org.apical.models.qball.ChargeDistributionParams;
import org.apical.models.qball.ChargeDistributionResult;
import org.apical.models.qball.DiffractionModel;
import org.apical.models.qball.DiffractionParams;
import org.apical.models.qball.DiffractionResult;
import org.apical.models.qball.GapKind;
import org.apical.physics.qball.BallGeometry;
import org.apical.physics.qball.Homogeneous;
import org.apical.physics.qball.QballConstants;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** C12: diffraction. */
final class C12QballDiffraction implements Claim {
    private static final String RULE =
            "(i) model: M^2 V constant at fixed N_Q to 1e-10 (stated relation), FWHM(T) per branch; (ii) sizes: the charge"
                    + " distribution is geometric with weight 1 - e^{-2 pi n} at its minimum, so a single size dominates; the"
                    + " reported fat tail of puddle sizes in Hg1201 is against it unless the radius varies in space: printed"
                    + " as a tension; (iii) data: none in the bundle. Not testable without data. With a table of sizes or"
                    + " widths against T (five or more T): R = const, R ~ 1/T, R ~ 1/(T - T0) by BIC; reproduced for the stated"
                    + " range if a T-dependent one wins by more than 10, not reproduced if const wins by more than 10, else not"
                    + " testable; size list: fat tail if vuongExponential > 2.";

    @Override
    public String id() {
        return "C12";
    }

    @Override
    public String statement() {
        return "micro X-ray diffraction data of HgBa2CuO4+y are said to support Q-balls (finite, temperature-dependent size:"
                + " from cited work)";
    }

    @Override
    public Evidence judge(RunContext context, Effort effort) {
        Homogeneous theory = QballRows.theory(0.8);
        double star = QballConstants.tStarK(100, 1);
        double from = 1.02 * theory.upper() * star;
        double to = 0.97 * star;
        double[] t = new double[13];
        for (int i = 0; i < t.length; i++) {
            t[i] = from + (to - from) * i / (t.length - 1);
        }
        double atOne = 0;
        double overall = 0;
        double reference = Double.NaN;
        List<Layer> widths = new ArrayList<>();
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("branch", "temperatureK", "fwhmPerNm", "pairSizeNm", "chargeMinimum", "amplitudeMeV"));
        double[] first = new double[t.length];
        StringBuilder trends = new StringBuilder();
        for (Branch branch : Branch.values()) {
            DiffractionResult r = new DiffractionModel()
                    .compute(
                            new DiffractionParams(
                                    GapKind.OFFSET, null, 1, theory.kappa(), 100, t, 100, 85, 200, branch),
                            context);
            for (int i = 0; i < t.length; i++) {
                double omega = QballConstants.omegaMeV(t[i], 1);
                double alpha = r.amplitudeMeV()[i] / omega;
                double volume = BallGeometry.volume(alpha, t[i] / star, 10, 100, 0.85, 3);
                double product = r.amplitudeMeV()[i] * r.amplitudeMeV()[i] * volume;
                if (branch == Branch.INNER) {
                    first[i] = product;
                }
                atOne = Math.max(atOne, Math.abs(product / first[i] - 1));
                double charge = product * omega;
                reference = Double.isNaN(reference) ? charge : reference;
                overall = Math.max(overall, Math.abs(charge / reference - 1));
                table.add(List.of(
                        name(branch),
                        number(t[i]),
                        number(r.fwhmPerNm()[i]),
                        number(r.pairSizeNm()[i]),
                        number(r.chargeMinimum()[i]),
                        number(r.amplitudeMeV()[i])));
            }
            widths.add(new Layer.Curve(name(branch), t, r.fwhmPerNm(), Style.color(branch.ordinal())));
            trends.append(text("%s %.2f to %.2f; ", name(branch), r.fwhmPerNm()[0], r.fwhmPerNm()[t.length - 1]));
        }
        ChargeDistributionResult p = new ChargeDistributionModel().compute(new ChargeDistributionParams(1, 1), context);
        boolean relation = atOne <= 1e-10 && overall <= 1e-10;
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("kappa", number(theory.kappa()) + " (0.8 kappa*)");
        parameters.put("couplingG, chargeNumber, hbarSMeVNm, hbarVfMeVNm", "100, 10 (free), 85, 200 [M]");
        parameters.put("mu0MeV, closure, windingNumber", "100, offset c=1, 1 [M]");
        parameters.put(
                "temperatures", "13 from 1.02 T_upper to 0.97 T*; seven with errors of 3 and 10 % in the forecast");
        parameters.put("limits", "1e-10 (rule)");
        Figure figure = Figure.of(
                "C12-width",
                "Diffraction width of the smallest ball that holds a pair",
                "Width of a sphere of the size of a pair; each branch has its own trend.",
                new Panel(
                        Axis.of("Temperature", "K"),
                        Axis.of("full width", "nm⁻¹").logarithmic(),
                        widths));
        LedgerRow row = new LedgerRow(
                id(),
                statement(),
                text(
                        "%s (i) At fixed N_Q, M^2 V is the same on all branches at each T within %.1e, and M^2 V Omega = Q g/2 is"
                                + " the same at all T within %.1e: %s. (M^2 V itself falls as 1/T, since N_Q ~ Omega M^2 V.) Widths"
                                + " in 1/nm from the lowest to the highest T: %s(ii) the smallest charge has probability %.5f:"
                                + " one size dominates. Tension: the puddle sizes reported for Hg1201 have a fat tail, which"
                                + " this excludes unless the radius varies in space. (iii) no data in the bundle.",
                        QballRows.SENTENCE, atOne, overall, relation, trends, p.probabilityAtMinimum()),
                "The radius of the ball that holds a pair is an assumption of the reconstruction; N_min is below 1 on inner, where"
                        + " one quantum already suffices.",
                Verdict.NOT_TESTABLE,
                RULE,
                "If a ball carries a fixed charge, a larger amplitude means a smaller volume, so the"
                        + " diffracted intensity and the size of the diffracting region are tied, and the width of"
                        + " the peak depends on temperature. Charges follow a geometric distribution so narrow that"
                        + " one size dominates. The row computes both. Published maps show sizes with a fat tail,"
                        + " which is against one size; whether sizes change with temperature as the theory says"
                        + " needs a table of sizes, which is not in the bundle.",
                parameters,
                "None in the bundle. A table of sizes or widths against temperature (five or more) decides: qball.sizeTrend;"
                        + " a list of sizes: qball.sizeStatistics.",
                text(
                        "Data: with sizes at seven temperatures between %.0f and %.0f K and errors of 3 %%, R ~ 1/T is told from"
                                + " R = const by a BIC of %.0f (10 is needed); with errors of 10 %% by %.0f.",
                        from, to, power(t[0], t[t.length - 1], 0.03), power(t[0], t[t.length - 1], 0.1)),
                List.of(figure.id()),
                List.of(),
                List.of(new Sensitivity(
                        "error of a size",
                        "3 to 10 %",
                        "BIC of R ~ 1/T over R = const, seven temperatures",
                        power(t[0], t[t.length - 1], 0.03),
                        power(t[0], t[t.length - 1], 0.1),
                        "above 10")));
        return new Evidence(row, List.of(figure), Map.of("C12-widths", table));
    }

    /** Expected BIC difference between R = const and R = A/T for seven points with a relative error. */
    private static double power(double from, double to, double error) {
        int n = 7;
        double mean = 0;
        double[] r = new double[n];
        for (int i = 0; i < n; i++) {
            r[i] = 1 / (from + (to - from) * i / (n - 1));
            mean += r[i] / n;
        }
        double extra = 0;
        for (double x : r) {
            extra += (x / mean - 1) * (x / mean - 1) / n;
        }
        return n * Math.log((extra + error * error) / (error * error));
    }

    private static String name(Branch branch) {
        return JsonName.of(branch);
    }
}
