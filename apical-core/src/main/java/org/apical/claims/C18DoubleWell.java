package org.apical.claims;

import static org.apical.claims.QballRows.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apical.model.RunContext;
import org.apical.models.iqtp.ClusterModel;
import org.apical.models.iqtp.ClusterModelParams;
import org.apical.models.iqtp.ClusterModelResult;
import org.apical.models.iqtp.ClusterParams;
import org.apical.models.iqtp.PotentialKind;
import org.apical.models.iqtp.PotentialModel;
import org.apical.models.iqtp.PotentialParams;
import org.apical.models.iqtp.PotentialResult;
import org.apical.models.iqtp.Preset;
import org.apical.plot.Figure;

/** C18: the double well of the three-atom cluster. */
final class C18DoubleWell implements Claim {
    private static final String RULE =
            "iqtp.potential on iqtp3 along x_IR: reproduced if the adiabatic cut has two wells and its barrier exceeds the"
                    + " tunnelling splitting; else not reproduced. The marginal potential, whose barrier is another number, and"
                    + " whether E0 lies below saddle + zero point of R are reported.";

    private static final double[] FACTORS = {0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.1};
    private static final double[] FEW = {0.7, 1.1};

    @Override
    public String id() {
        return "C18";
    }

    @Override
    public String statement() {
        return "Figure 5d: the three-atom cluster has a double-well potential";
    }

    @Override
    public Evidence judge(RunContext context, Effort effort) {
        ClusterParams cluster = ClusterParams.of(Preset.IQTP3, Map.of());
        PotentialParams params = params(cluster, PotentialKind.ADIABATIC);
        PotentialModel model = new PotentialModel();
        PotentialResult well = model.compute(params, context);
        PotentialResult marginal = model.compute(params(cluster, PotentialKind.MARGINAL), context);
        ClusterModelResult states = states(cluster, context);
        Verdict verdict = verdict(wells(well), well.barrierMeV(), states.tunnelSplittingMeV());
        double saddle = Arrays.stream(well.maximaEV()).min().orElse(Double.NaN);
        double zeroPoint = cluster.spec().omega()[1] / 2;
        double ground = states.energiesEV()[0];
        String computed = text(
                "Adiabatic cut along x_IR: %d minima at xi = %s, barrier %.3f meV; tunnelling splitting %.3f meV, so the barrier is"
                        + " %.1f times it. The marginal potential, whose ground state has the density of the cluster's, has %d minima"
                        + " and a barrier of %.3f meV. E0 = %.6f eV lies %.1f meV %s saddle + zero point of R = %.6f eV.",
                wells(well),
                places(well.minimaXi()),
                well.barrierMeV(),
                states.tunnelSplittingMeV(),
                well.barrierMeV() / states.tunnelSplittingMeV(),
                wells(marginal),
                marginal.barrierMeV(),
                ground,
                1000 * Math.abs(saddle + zeroPoint - ground),
                ground < saddle + zeroPoint ? "below" : "above",
                saddle + zeroPoint);
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("lambdaIrEV", "minima", "barrier, meV", "splitting, meV", "rule"));
        StringBuilder holding = new StringBuilder();
        List<Sensitivity> sensitivities = new ArrayList<>();
        double lambda = cluster.value("lambdaIrEV");
        for (double factor : effort == Effort.QUICK ? FEW : FACTORS) {
            context.progress(0.3, text("coupling times %.1f", factor));
            ClusterParams other = cluster.with("lambdaIrEV", factor * lambda);
            PotentialResult r = model.compute(params(other, PotentialKind.ADIABATIC), context);
            double splitting = states(other, context).tunnelSplittingMeV();
            boolean holds = verdict(wells(r), r.barrierMeV(), splitting) == Verdict.REPRODUCED;
            if (!Double.isNaN(r.barrierMeV())) {
                sensitivities.add(new Sensitivity(
                        "lambdaIrEV",
                        text("times %.1f", factor),
                        "barrier over tunnelling splitting",
                        well.barrierMeV() / states.tunnelSplittingMeV(),
                        r.barrierMeV() / splitting,
                        "above 1, with two wells"));
            }
            table.add(List.of(
                    text("%.4f", factor * lambda),
                    String.valueOf(wells(r)),
                    Double.isNaN(r.barrierMeV()) ? "none" : text("%.3f", r.barrierMeV()),
                    text("%.3f", splitting),
                    holds ? "holds" : "fails"));
            holding.append(
                    text("%s%.4f eV %s", holding.length() == 0 ? "" : ", ", factor * lambda, holds ? "yes" : "no"));
        }
        List<Figure> figures = model.figures(params, well).stream()
                .map(f -> new Figure("C18-" + f.id(), f.title(), f.caption(), f.panels()))
                .toList();
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("cluster", "iqtp3, default values (our own parameters), cutoffs 18, 12");
        parameters.put("direction", "x_IR from -5 to 5, R relaxed");
        parameters.put(
                "lambdaIrEV",
                text("%.4f; varied by factors %s", lambda, Arrays.toString(effort == Effort.QUICK ? FEW : FACTORS)));
        return new Evidence(
                new LedgerRow(
                        id(),
                        statement(),
                        computed,
                        "Extrema of the cut to 1e-7 in xi; the parameters of the cluster are ours, calibrated to the reported separation"
                                + " of the sites, so that a double well is partly put in.",
                        verdict,
                        RULE,
                        "A hole on one of the two oxygens pulls that bond; on the other, the other. If the pull is strong against"
                                + " the hopping, the lattice energy at a fixed antisymmetric stretch has a minimum on each side."
                                + " That alone is not tunnelling between two sites: the barrier must also be high against the"
                                + " splitting of the two lowest levels. Three potentials go by the same name; the row judges the"
                                + " adiabatic one and prints the others.",
                        parameters,
                        "None: a figure of the perspective is compared with a model cluster.",
                        "The rule against the coupling of the antisymmetric stretch, default " + text("%.4f", lambda)
                                + " eV: " + holding + ".",
                        figures.stream().map(Figure::id).toList(),
                        List.of(),
                        sensitivities),
                figures,
                Map.of("C18-coupling", table));
    }

    /** The rule; a cut without a barrier has NaN. */
    static Verdict verdict(int wells, double barrierMeV, double splittingMeV) {
        return wells == 2 && barrierMeV > splittingMeV ? Verdict.REPRODUCED : Verdict.NOT_REPRODUCED;
    }

    private static int wells(PotentialResult r) {
        Integer count = r.wellCount();
        return count == null ? 0 : count;
    }

    static String places(double[] xi) {
        return String.join(
                ", ", Arrays.stream(xi).mapToObj(x -> text("%.3f", x)).toList());
    }

    private static PotentialParams params(ClusterParams cluster, PotentialKind kind) {
        return new PotentialParams(
                cluster, kind, new double[0], new double[0], new double[0][], true, new double[] {-5, 5}, 100);
    }

    private static ClusterModelResult states(ClusterParams cluster, RunContext context) {
        return new ClusterModel().compute(new ClusterModelParams(cluster, 2, 0, new double[0]), context);
    }
}
