package org.apical.app.reduce;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.apical.app.report.HtmlReport;
import org.apical.models.xas.ReduceResult;
import org.apical.models.xas.XasAxes;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;
import org.apical.run.Provenance;

/** One page for a batch: everything overlaid, and a table. */
final class Overview {
    /** More curves than this are only drawn in part: a page must open. */
    private static final int MAX_CURVES = 60;

    private Overview() {}

    static HtmlReport page(
            List<BatchReduction.Reduced> all, List<ReductionFolder.Failure> failures, Provenance provenance) {
        HtmlReport report = new HtmlReport("Reduced spectra");
        report.text(all.size() + " spectra reduced" + (failures.isEmpty() ? "." : ", " + failures.size() + " failed."));
        List<BatchReduction.Reduced> drawn = all.size() <= MAX_CURVES ? all : all.subList(0, MAX_CURVES);
        if (drawn.size() < all.size()) {
            report.text("The figures show the first " + MAX_CURVES + "; the table and the data hold all.");
        }
        if (!failures.isEmpty()) {
            report.section("Failures");
            failures.forEach(f -> report.field(f.code(), f.message()));
        }
        report.section("Overlaid");
        double weight = drawn.get(0).params().transform().kweight();
        report.figure(overlay(
                "flat",
                "Normalised and flattened absorption",
                XasAxes.energy(),
                XasAxes.normalised(),
                drawn,
                ReduceResult::energyEV,
                ReduceResult::flat));
        report.figure(overlay(
                "chik",
                "EXAFS",
                XasAxes.k(),
                XasAxes.weighted(weight),
                drawn,
                ReduceResult::kInvA,
                r -> weighted(r, weight)));
        report.figure(overlay(
                "chir",
                "Fourier transform",
                XasAxes.r(),
                XasAxes.magnitude(weight),
                drawn,
                ReduceResult::rA,
                ReduceResult::chirMag));
        report.section("Table");
        report.table(table(all));
        report.section("Provenance");
        report.folded("provenance.json", provenance.json().toPrettyString());
        return report;
    }

    private static double[] weighted(ReduceResult r, double weight) {
        double[] y = new double[r.kInvA().length];
        for (int i = 0; i < y.length; i++) {
            y[i] = Math.pow(r.kInvA()[i], weight) * r.chi()[i];
        }
        return y;
    }

    private static Figure overlay(
            String id,
            String title,
            Axis x,
            Axis y,
            List<BatchReduction.Reduced> all,
            Function<ReduceResult, double[]> xs,
            Function<ReduceResult, double[]> ys) {
        List<Layer> layers = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Style style = all.size() <= 7 ? Style.color(i) : Style.shade(i / (all.size() - 1.0));
            layers.add(new Layer.Curve(
                    all.get(i).name(),
                    xs.apply(all.get(i).result()),
                    ys.apply(all.get(i).result()),
                    style));
        }
        return Figure.of(id, title, "", new Panel(x, y, layers));
    }

    private static List<List<String>> table(List<BatchReduction.Reduced> all) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Spectrum", "E0 (eV)", "Edge step", "Noise of chi(k)", "Points", "Peak R (Å)", "Warnings"));
        for (BatchReduction.Reduced reduced : all) {
            ReduceResult r = reduced.result();
            rows.add(List.of(
                    reduced.name(),
                    String.format(Locale.ROOT, "%.2f", r.e0EV()),
                    String.format(Locale.ROOT, "%.4f", r.edgeStep()),
                    String.format(Locale.ROOT, "%.2g", r.epsilonK()),
                    String.valueOf(r.numPoints()),
                    String.format(Locale.ROOT, "%.3f", r.peakRA()),
                    String.join(" ", r.warnings())));
        }
        return rows;
    }
}
