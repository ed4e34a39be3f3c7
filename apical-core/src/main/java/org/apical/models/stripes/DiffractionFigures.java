package org.apical.models.stripes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apical.physics.stripes.PlaneDiffraction;
import org.apical.physics.stripes.StripedPlane;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** Cut across the stripes with its satellites, and a map of the rods. */
final class DiffractionFigures {
    /** Satellites weaker than this part of the strongest reflection are not drawn. */
    private static final double FLOOR = 1e-9;

    private static final double ORDERS = 2;
    private static final int MOST_ORDERS = 400;
    private static final int MAP_COLUMNS = 480;
    private static final int MAP_ROWS = 160;
    private static final double HIGHEST_L = 16;
    /** Half width of a rod on the map, average rows in reciprocal space. */
    private static final double ROD = 0.008;

    private final PlaneDiffraction diffraction;
    private final StripedPlane plane;
    private final String words;
    private final String unit;

    private DiffractionFigures(DiffractionParams p, DiffractionResult r) {
        plane = p.plane().plane();
        diffraction = new PlaneDiffraction(plane, p.scattering(), p.bFactorA2());
        words = String.format(
                Locale.ROOT,
                "Satellites stand at whole m, %.4f Å⁻¹ apart: %.4f in tetragonal, %.4f in orthorhombic reciprocal"
                        + " lattice units.",
                2 * Math.PI / r.periodA(),
                r.modulationTetragonal(),
                r.modulationOrthorhombic());
        unit = switch (p.scattering()) {
            case NEUTRON -> "fm²";
            case POINT, XRAY -> "electrons²";
        };
    }

    static List<Figure> of(DiffractionParams p, DiffractionResult r) {
        DiffractionFigures f = new DiffractionFigures(p, r);
        return List.of(f.cut(p, r), f.map());
    }

    private double step(boolean half) {
        return half && plane.rows() % 2 == 1 ? 0.5 : 1;
    }

    /** Stems of the reflections [H, K, m, L] along K from 0 to 2. */
    private Figure cut(DiffractionParams p, DiffractionResult r) {
        Panel bragg = panel(p, r, 0, 0, "H = 0, L = 0", 0);
        Panel tilt = panel(p, r, 0.5, 4, "H = 1/2, L = 4: tilts", 1);
        return new Figure("cut", "Diffraction across the stripes", words, List.of(bragg, tilt));
    }

    private Panel panel(DiffractionParams p, DiffractionResult r, double h, double l, String name, int color) {
        int n = plane.rows();
        double step = step(h != 0);
        int count = (int) Math.min(MOST_ORDERS, ORDERS * n / step);
        double[] x = new double[count];
        double[] y = new double[count];
        double top = 0;
        for (int i = 0; i < count; i++) {
            double m = step * (i + 1);
            x[i] = m / n;
            y[i] = diffraction.intensity(diffraction.q(h, 0, m, l));
            top = Math.max(top, y[i]);
        }
        double floor = top > 0 ? top * FLOOR : 1e-9;
        double lowest = top > 0 ? top : 1;
        double[] sx = new double[3 * count];
        double[] sy = new double[3 * count];
        for (int i = 0; i < count; i++) {
            boolean seen = y[i] > floor;
            lowest = seen ? Math.min(lowest, y[i]) : lowest;
            Arrays.fill(sx, 3 * i, 3 * i + 3, x[i]);
            y[i] = seen ? y[i] : Double.NaN;
        }
        double bottom = lowest / 5;
        for (int i = 0; i < count; i++) {
            sy[3 * i] = Double.isNaN(y[i]) ? Double.NaN : bottom;
            sy[3 * i + 1] = y[i];
            sy[3 * i + 2] = Double.NaN;
        }
        List<Layer> layers = new ArrayList<>();
        layers.add(new Layer.Curve("", sx, sy, Style.color(color)));
        layers.add(new Layer.Points(name, x, y, new double[0], Style.color(color)));
        layers.addAll(asked(p, r, h, l, bottom));
        return new Panel(
                Axis.of("K + m/n, average rows", "2π n/d").range(0, 2.05),
                Axis.of("intensity", unit).logarithmic().range(bottom, Math.max(top, bottom * 10) * 5),
                layers);
    }

    /** The reflections that were asked for and lie on this cut. */
    private List<Layer> asked(DiffractionParams p, DiffractionResult r, double h, double l, double bottom) {
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i < r.intensity().length; i++) {
            double[] of = p.reflections()[i];
            double at = of[1] + of[2] / plane.rows();
            if (of[0] == h && of[3] == l && r.intensity()[i] > bottom && at > 0 && at <= ORDERS) {
                points.add(new double[] {at, r.intensity()[i]});
            }
        }
        if (points.isEmpty()) {
            return List.of();
        }
        return List.of(new Layer.Points(
                "asked for",
                points.stream().mapToDouble(q -> q[0]).toArray(),
                points.stream().mapToDouble(q -> q[1]).toArray(),
                new double[0],
                Style.color(6)));
    }

    /** log10 of the rods over K and L, those of the average lattice and those of the tilts. */
    private Figure map() {
        return new Figure(
                "map",
                "Rods of the striped plane",
                "A single plane scatters on rods along c, so L runs continuously (in 2π/c). Above: H = 0; below: H = 1/2,"
                        + " where only tilted octahedra scatter. " + words,
                List.of(rods(0), rods(0.5)));
    }

    private Panel rods(double h) {
        int n = plane.rows();
        double[] x = new double[MAP_COLUMNS];
        double[] y = new double[MAP_ROWS];
        double[][] z = new double[MAP_ROWS][MAP_COLUMNS];
        for (int j = 0; j < MAP_ROWS; j++) {
            y[j] = HIGHEST_L * j / (MAP_ROWS - 1);
            for (int i = 0; i < MAP_COLUMNS; i++) {
                x[i] = 0.2 + (2.1 - 0.2) * i / (MAP_COLUMNS - 1);
            }
        }
        double step = step(h != 0);
        int orders = (int) Math.min(MOST_ORDERS, 2.2 * n / step);
        double top = 0;
        for (int s = 0; s <= orders; s++) {
            double m = step * s;
            double at = m / n;
            for (int j = 0; j < MAP_ROWS; j++) {
                double value = diffraction.intensity(diffraction.q(h, 0, m, y[j]));
                for (int i = 0; i < MAP_COLUMNS; i++) {
                    if (Math.abs(x[i] - at) <= ROD) {
                        z[j][i] = Math.max(z[j][i], value);
                    }
                }
                top = at >= x[0] ? Math.max(top, value) : top;
            }
        }
        double floor = Math.log10(Math.max(top, 1e-12)) - 6;
        for (double[] row : z) {
            for (int i = 0; i < row.length; i++) {
                row[i] = Math.max(floor, Math.log10(Math.max(row[i], 1e-300)));
            }
        }
        return Panel.of(
                Axis.of("K + m/n at H = " + (h == 0 ? "0" : "1/2"), "2π n/d").range(x[0], x[x.length - 1]),
                Axis.of("L", "2π/c").range(0, HIGHEST_L),
                new Layer.HeatMap(x, y, z, "log₁₀ intensity", unit));
    }
}
