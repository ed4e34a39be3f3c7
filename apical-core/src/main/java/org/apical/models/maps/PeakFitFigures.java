package org.apical.models.maps;

import java.util.ArrayList;
import java.util.List;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** Maps of the results, the brightest frame with its fit, how many frames have each status. */
final class PeakFitFigures {
    private PeakFitFigures() {}

    static List<Figure> of(PeakFitResult r) {
        List<Figure> out = new ArrayList<>();
        add(out, "intensity", "Integrated intensity", r.normalisedIntensity(), "over the monitor", "counts");
        add(out, "amplitude", "Height of the peak", r.amplitude(), "A", "counts");
        add(out, "centreRow", "Centre along rows of the frame", r.centreRow(), "row", "pixels");
        add(out, "centreColumn", "Centre along columns of the frame", r.centreColumn(), "column", "pixels");
        add(out, "fwhmRow", "Width along rows of the frame", r.fwhmRow(), "full width at half maximum", "pixels");
        add(
                out,
                "fwhmColumn",
                "Width along columns of the frame",
                r.fwhmColumn(),
                "full width at half maximum",
                "pixels");
        add(out, "background", "Background at the peak", r.background(), "background", "counts");
        add(out, "netSum", "Sum above the ring", r.netSum(), "net sum", "counts");
        if (r.shownFrame().length > 1) {
            out.add(frame(r));
        }
        double[] n = {
            r.counts().ok(),
            r.counts().edge(),
            r.counts().weak(),
            r.counts().failed(),
            r.counts().missing()
        };
        out.add(Figure.of(
                "status",
                "What became of the frames",
                "",
                Panel.of(
                        Axis.named("status", List.of("ok", "edge", "weak", "failed", "missing")),
                        Axis.of("frames", ""),
                        new Layer.Bars("", new double[] {1, 2, 3, 4, 5}, n, Style.color(0)))));
        return out;
    }

    private static void add(List<Figure> out, String id, String title, double[][] map, String label, String unit) {
        for (double[] row : map) {
            for (double v : row) {
                if (!Double.isNaN(v)) {
                    out.add(Figure.of(id, title, "", MapPanels.sites(map, label, unit)));
                    return;
                }
            }
        }
    }

    private static Figure frame(PeakFitResult r) {
        int h = r.shownFrame().length;
        int w = r.shownFrame()[0].length;
        double[][] rest = new double[h][w];
        double most = 1e-12;
        for (int i = 0; i < h; i++) {
            for (int j = 0; j < w; j++) {
                rest[i][j] = r.shownFrame()[i][j] - r.shownModel()[i][j];
                most = Double.isNaN(rest[i][j]) ? most : Math.max(most, Math.abs(rest[i][j]));
            }
        }
        Axis across = Axis.place("column of the region", "pixels");
        Axis along = Axis.place("row of the region", "pixels");
        return new Figure(
                "frame",
                "The brightest frame",
                "Counts, fitted model, counts minus model.",
                List.of(
                        Panel.of(across, along, MapPanels.heat(r.shownFrame(), 1, "counts", "", 0)),
                        Panel.of(across, along, MapPanels.heat(r.shownModel(), 1, "model", "", 0)),
                        Panel.of(across, along, MapPanels.heat(rest, 1, "residual", "", most))));
    }
}
