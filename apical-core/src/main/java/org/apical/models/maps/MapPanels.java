package org.apical.models.maps;

import java.util.Arrays;
import org.apical.plot.Axis;
import org.apical.plot.Layer;
import org.apical.plot.Panel;

/** Panels that show a map. */
final class MapPanels {
    /** Finer maps are thinned for drawing. */
    private static final int MOST = 512;

    private MapPanels() {}

    /** A map in micrometres, first row at the bottom; very fine maps are thinned. */
    static Panel map(double[][] z, double step, String label, String unit) {
        return Panel.of(
                Axis.place("along columns", "µm"), Axis.place("along rows", "µm"), heat(z, step, label, unit, 0));
    }

    /** The same where the step is not known: in pixels. */
    static Panel sites(double[][] z, String label, String unit) {
        return Panel.of(
                Axis.place("along columns", "pixels"), Axis.place("along rows", "pixels"), heat(z, 1, label, unit, 0));
    }

    /** Colours of a map, first row at the bottom; very fine maps are thinned. */
    static Layer.HeatMap heat(double[][] z, double step, String label, String unit, double limit) {
        int every = Math.max(1, (Math.max(z.length, z[0].length) + MOST - 1) / MOST);
        double[][] thin = new double[(z.length + every - 1) / every][];
        for (int r = 0; r < thin.length; r++) {
            double[] line = new double[(z[0].length + every - 1) / every];
            for (int c = 0; c < line.length; c++) {
                line[c] = z[r * every][c * every];
            }
            thin[r] = line;
        }
        if (thin.length < 2 || thin[0].length < 2) {
            // a single line is drawn as two
            double[][] twice = new double[Math.max(2, thin.length)][Math.max(2, thin[0].length)];
            for (int r = 0; r < twice.length; r++) {
                for (int c = 0; c < twice[0].length; c++) {
                    twice[r][c] = thin[Math.min(r, thin.length - 1)][Math.min(c, thin[0].length - 1)];
                }
            }
            thin = twice;
        }
        double[] x = new double[thin[0].length];
        double[] y = new double[thin.length];
        Arrays.setAll(x, i -> i * every * step);
        Arrays.setAll(y, i -> i * every * step);
        return new Layer.HeatMap(x, y, thin, label, unit, limit);
    }
}
