package org.apical.models.iqtp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** Figures of {@link ScanModel}: levels, charges and coherence, gap and fidelity against the parameter. */
final class ScanFigures {
    private ScanFigures() {}

    static List<Figure> of(ScanParams p, ScanResult r) {
        boolean energy = p.parameter().endsWith("EV");
        double[] x = Arrays.stream(p.values()).map(v -> energy ? 1000 * v : v).toArray();
        String name = energy ? p.parameter().substring(0, p.parameter().length() - 2) : p.parameter();
        Axis along = Axis.of(name, energy ? "meV" : "");
        List<Figure> out = new ArrayList<>();
        out.add(levels(along, x, r));
        out.add(charges(p, along, x, r));
        if (x.length > 1) {
            out.add(gap(along, x, p, r));
        }
        return out;
    }

    private static Figure levels(Axis along, double[] x, ScanResult r) {
        List<Layer> layers = new ArrayList<>();
        int count = Arrays.stream(r.energiesEV()).mapToInt(e -> e.length).min().orElse(0);
        for (int k = 0; k < count; k++) {
            int at = k;
            double[] y = Arrays.stream(r.energiesEV())
                    .mapToDouble(e -> 1000 * (e[at] - e[0]))
                    .toArray();
            Style style = Style.color(k == 0 ? 1 : 0);
            layers.add(new Layer.Curve(k == 0 ? "ground state" : k == 1 ? "excited states" : "", x, y, style));
            layers.add(new Layer.Points("", x, y, new double[0], style));
        }
        return Figure.of(
                "scan-levels",
                "Levels of the cluster",
                "Above the ground state; of one hole they come near each other but the ground state never crosses another.",
                new Panel(along, Axis.of("E − E₀", "meV"), layers));
    }

    private static Figure charges(ScanParams p, Axis along, double[] x, ScanResult r) {
        List<Layer> layers = new ArrayList<>();
        List<String> names = p.cluster().spec().names();
        // A mirror makes the sites of the second half the same as those of the first.
        int sites = p.cluster().spec().reflection() == null ? names.size() : (names.size() + 1) / 2;
        for (int i = 0; i < sites; i++) {
            int at = i;
            double[] y =
                    Arrays.stream(r.siteOccupation()).mapToDouble(n -> n[at]).toArray();
            layers.add(new Layer.Curve("holes on " + names.get(i), x, y, Style.color(i)));
            layers.add(new Layer.Points("", x, y, new double[0], Style.color(i)));
        }
        if (Arrays.stream(r.phaseCoherence()).noneMatch(Double::isNaN)) {
            layers.add(new Layer.Curve(
                    "phase coherence r",
                    x,
                    r.phaseCoherence(),
                    Style.color(4).dashed().width(1.8)));
        }
        return Figure.of(
                "scan-charges",
                "Charge and coherence of the ground state",
                "Computed at the points; the lines join them.",
                new Panel(along, Axis.of("holes, coherence", ""), layers));
    }

    private static Figure gap(Axis along, double[] x, ScanParams p, ScanResult r) {
        double[] middle = new double[x.length - 1];
        for (int i = 0; i < middle.length; i++) {
            middle[i] = (x[i] + x[i + 1]) / 2;
        }
        double margin = 0.03 * (x[x.length - 1] - x[0]);
        Axis same = along.range(x[0] - margin, x[x.length - 1] + margin);
        List<Panel> panels = new ArrayList<>();
        if (p.levels() > 1) {
            panels.add(Panel.of(
                    same,
                    Axis.of("gap E₁ − E₀", "meV"),
                    new Layer.Curve("", x, r.gapMeV(), Style.color(0)),
                    new Layer.Points("", x, r.gapMeV(), new double[0], Style.color(0))));
        }
        panels.add(Panel.of(
                same,
                Axis.of("fidelity of neighbours", "").range(0, 1.05),
                new Layer.Curve("", middle, r.fidelity(), Style.color(1)),
                new Layer.Points("", middle, r.fidelity(), new double[0], Style.color(1))));
        return new Figure(
                "scan-gap",
                "Gap and fidelity",
                "A smallest gap above zero is an avoided crossing; the fidelity depends on how near the values lie.",
                panels);
    }
}
