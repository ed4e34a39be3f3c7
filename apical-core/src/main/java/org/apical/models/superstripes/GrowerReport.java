package org.apical.models.superstripes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apical.model.Report;

/** The page that a design ends with. */
final class GrowerReport {
    private GrowerReport() {}

    static Report of(
            String title, Recipe recipe, DesignResult.Best best, double layer, String patent, List<String> warnings) {
        List<Report.Section> sections = new ArrayList<>();
        sections.add(new Report.Section(
                "What to grow",
                List.of(String.format(
                        Locale.ROOT,
                        "Wells of %.4g nm and barriers of %.4g nm (period %.4g nm, L/d = %.3f), doped to %.4g electrons per nm^2"
                                + " (mu = %.4g eV above the bottom of the well).",
                        recipe.wellWidthNm(),
                        recipe.barrierWidthNm(),
                        recipe.wellWidthNm() + recipe.barrierWidthNm(),
                        best.ratio(),
                        recipe.densityPerNm2(),
                        recipe.muEV())),
                List.of()));
        sections.add(new Report.Section(
                "What to expect",
                List.of(
                        String.format(
                                Locale.ROOT,
                                "Tc = %.1f K, between %.1f and %.1f K within the uncertainty of the assumptions below. Mean doping"
                                        + " alone, without any geometry, would give %.1f K at this L/d.",
                                recipe.tcK(),
                                recipe.tcLowK(),
                                recipe.tcHighK(),
                                recipe.dopingAloneTcK()),
                        "It hangs most on " + recipe.hangsOn()),
                List.of()));
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("Assumption", "Value", "Moved by", "Best Tc, lower value (K)", "Best Tc, upper value (K)"));
        for (Recipe.Assumption a : recipe.assumptions()) {
            table.add(List.of(
                    a.key(), number(a.value()), "± " + number(a.change()), number(a.tcLowerK()), number(a.tcUpperK())));
        }
        sections.add(new Report.Section(
                "Which assumptions it hangs on",
                List.of(
                        "Each assumed number moved down and up by itself, the doping chosen anew in the same way, strongest first."),
                table));
        sections.add(growth(best, layer));
        List<String> last = new ArrayList<>(recipe.remarks());
        last.add(patent);
        last.addAll(warnings);
        sections.add(new Report.Section("What to keep in mind", last, List.of()));
        return new Report(title, sections);
    }

    private static Report.Section growth(DesignResult.Best best, double layer) {
        List<List<String>> table = new ArrayList<>();
        DesignResult.LayerError error = best.layerErrorTcK();
        if (error != null) {
            table.add(List.of("One layer of " + number(layer) + " nm", "Tc (K)", "Change (K)"));
            row(table, "well thicker", error.wellThicker(), best.tcK());
            row(table, "well thinner", error.wellThinner(), best.tcK());
            row(table, "barrier thicker", error.barrierThicker(), best.tcK());
            row(table, "barrier thinner", error.barrierThinner(), best.tcK());
        }
        DesignResult.Sensitivity s = best.sensitivity();
        return new Report.Section(
                "How well it must be grown",
                List.of(String.format(
                        Locale.ROOT,
                        "At fixed mu, 1 %% more of the well changes Tc by %.2f %%, of the barrier by %.2f %%.%s",
                        s.wellWidth(),
                        s.barrierWidth(),
                        error == null ? " Give layerStepNm for the loss by a whole layer." : "")),
                table);
    }

    private static void row(List<List<String>> table, String what, double tc, double best) {
        table.add(List.of(what, number(tc), String.format(Locale.ROOT, "%+.2f", tc - best)));
    }

    private static String number(double x) {
        return String.format(Locale.ROOT, "%.4g", x);
    }
}
