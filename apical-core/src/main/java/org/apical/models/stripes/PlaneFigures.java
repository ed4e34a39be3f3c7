package org.apical.models.stripes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apical.physics.stripes.Coordination;
import org.apical.physics.stripes.StripedPlane;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** The plane from above, from the side and in space, U and D in their colours. */
final class PlaneFigures {
    private static final int U = 0;
    private static final int D = 1;
    private static final int BORDER = 7;
    private static final int OXYGEN_U = 5;
    private static final int OXYGEN_D = 4;
    /** Width over height between the axes of a printed panel with a legend. */
    private static final double ASPECT = 1.87;

    private static final double MARGIN = 1.2;
    /** Room below the plane for the lengths d, L and W, A. */
    private static final double LENGTHS = 2.8;

    /** The widest view, A. */
    private static final double WIDEST = 70;

    private final StripedPlane plane;
    private final StructureResult result;
    /** What is seen across: from here, where the first stripe begins, or a little before it. */
    private final double left;

    /** To here. */
    private final double right;

    private final double high;

    private PlaneFigures(StripedPlane plane, StructureResult result) {
        this.plane = plane;
        this.result = result;
        right = Math.min(WIDEST, Math.max(plane.period(), 2.5 * plane.a())) + MARGIN;
        left = Math.min(-MARGIN, rowPlace(-1) / 2 - LENGTHS / 4);
        high = (right - left) / ASPECT;
    }

    static List<Figure> of(PlaneParams params, StructureResult result) {
        PlaneFigures f = new PlaneFigures(params.plane(), result);
        return List.of(f.views(), f.space());
    }

    /** Lines of an outline or of bonds: NaN parts them. */
    private static final class Lines {
        private final List<double[]> points = new ArrayList<>();

        void add(double[]... path) {
            for (double[] p : path) {
                points.add(p);
            }
            points.add(new double[] {path[0][0], Double.NaN});
        }

        Layer layer(String name, Style style) {
            return new Layer.Curve(
                    name,
                    points.stream().mapToDouble(p -> p[0]).toArray(),
                    points.stream().mapToDouble(p -> p[1]).toArray(),
                    style);
        }

        Layer dots(String name, int color) {
            List<double[]> real =
                    points.stream().filter(p -> !Double.isNaN(p[1])).toList();
            return new Layer.Points(
                    name,
                    real.stream().mapToDouble(p -> p[0]).toArray(),
                    real.stream().mapToDouble(p -> p[1]).toArray(),
                    new double[0],
                    Style.color(color));
        }

        boolean empty() {
            return points.isEmpty();
        }
    }

    private Figure views() {
        return new Figure(
                "plane",
                "CuO₂ plane of stripes " + result.rows(),
                String.format(
                        Locale.ROOT,
                        "From above (stripes run upwards) and from the side (along the stripes), to scale in print. Bars below:"
                                + " the period d and the widths L of U and W of D. Lines from above: O-O sides of the plaquettes; from the side: Cu-O bonds. Period %.3f Å, L/d = %.3f by"
                                + " length, %.1f %% of the sites D. Modulation %.4f in tetragonal (a), %.4f in orthorhombic"
                                + " (√2 a) reciprocal lattice units.",
                        result.periodA(),
                        result.ratio(),
                        100 * result.fractionD(),
                        result.modulationTetragonal(),
                        result.modulationOrthorhombic()),
                List.of(above(), side()));
    }

    private Panel above() {
        Lines[] sides = lines();
        Lines[] copper = lines();
        Lines[] oxygen = lines();
        List<Layer> lengths = lengths();
        double bottom = lengths.isEmpty() ? -MARGIN : -MARGIN - LENGTHS;
        double top = bottom + high;
        for (int j = -1; rowPlace(j) <= right + 2; j++) {
            int kind = kind(j);
            for (int i = lengths.isEmpty() ? -1 : 0; i * plane.a() <= top + 2; i++) {
                double[] at = {rowPlace(j), i * plane.a()};
                if (outside(at[0])) {
                    continue;
                }
                double[][] corners = corners(j, i);
                sides[kind].add(corners[0], corners[1], corners[2], corners[3], corners[0]);
                copper[kind].add(at);
                oxygen[kind].add(corners[0]);
                int border = kind == kind(j + 1) ? kind : 2;
                oxygen[border].add(corners[1]);
            }
        }
        List<Layer> layers = new ArrayList<>();
        add(layers, sides, oxygen, copper);
        layers.addAll(lengths);
        return new Panel(
                Axis.of("across the stripes, y", "Å").range(left, right),
                Axis.of("along, x", "Å").range(bottom, top),
                layers);
    }

    /**
     * The period d, the width L of the stripe U and W of the stripe D, from middle to middle between rows; none where a period
     * has more than two stripes or is not seen whole.
     */
    private List<Layer> lengths() {
        int first = 0;
        while (first < plane.rows() && kind(first) == U) {
            first++;
        }
        boolean two = first > 0 && first < plane.rows();
        for (int j = first; j < plane.rows(); j++) {
            two &= kind(j) == D;
        }
        double from = (rowPlace(-1) + rowPlace(0)) / 2;
        double to = from + plane.period();
        if (!two || from < left || to > right) {
            return List.of();
        }
        double border = (rowPlace(first - 1) + rowPlace(first)) / 2;
        double inner = -MARGIN - LENGTHS / 2;
        double outer = -MARGIN - 0.8 * LENGTHS;
        return List.of(
                length("L", from, border, inner, Style.color(U)),
                length("W", border, to, inner, Style.color(D)),
                length("d", from, to, outer, Style.color(6)));
    }

    private static Layer length(String name, double from, double to, double at, Style style) {
        Lines lines = new Lines();
        lines.add(new double[] {from, at}, new double[] {to, at});
        for (double end : new double[] {from, to}) {
            lines.add(new double[] {end, at - 0.35}, new double[] {end, at + 0.35});
        }
        return lines.layer(String.format(Locale.ROOT, "%s = %.2f Å", name, to - from), style.width(2));
    }

    /** The oxygens of a plaquette from above: along, across, back along, back across. */
    private double[][] corners(int j, int i) {
        List<Coordination.Bond> bonds = Coordination.of(plane, Math.floorMod(j, plane.cellRows()), Math.floorMod(i, 2))
                .of(false);
        double[][] directions = {{1, 0}, {0, 1}, {-1, 0}, {0, -1}};
        double[][] out = new double[4][];
        for (int d = 0; d < 4; d++) {
            double[] best = new double[3];
            double most = 0;
            for (Coordination.Bond bond : bonds) {
                double along = bond.vector()[0] * directions[d][0] + bond.vector()[1] * directions[d][1];
                if (along > most) {
                    most = along;
                    best = bond.vector();
                }
            }
            out[d] = new double[] {rowPlace(j) + best[1], i * plane.a() + best[0]};
        }
        return out;
    }

    private Panel side() {
        Lines[] bonds = lines();
        Lines[] copper = lines();
        Lines[] oxygen = lines();
        double middle = plane.cell()[2] / 2;
        for (int j = -1; rowPlace(j) <= right + 2; j++) {
            if (outside(rowPlace(j))) {
                continue;
            }
            int kind = kind(j);
            double[] at = {rowPlace(j), middle};
            copper[kind].add(at);
            for (Coordination.Bond bond : Coordination.of(plane, Math.floorMod(j, plane.cellRows()), 0)
                    .bonds()) {
                double[] end = {at[0] + bond.vector()[1], middle + bond.vector()[2]};
                bonds[kind].add(at, end);
                oxygen[kind].add(end);
            }
        }
        List<Layer> layers = new ArrayList<>();
        add(layers, bonds, oxygen, copper);
        return new Panel(
                Axis.of("across the stripes, y", "Å").range(left, right),
                Axis.of("c", "Å").range(middle - high / 2, middle + high / 2),
                layers);
    }

    private boolean outside(double y) {
        return y < left - 1 || y > right;
    }

    private static void add(List<Layer> layers, Lines[] lines, Lines[] oxygen, Lines[] copper) {
        int[] colors = {U, D, BORDER};
        int[] light = {OXYGEN_U, OXYGEN_D, BORDER};
        String[] names = {"U", "D", "border"};
        for (int kind = 0; kind < 3; kind++) {
            if (!lines[kind].empty()) {
                layers.add(lines[kind].layer("", Style.color(colors[kind]).width(1.2)));
            }
        }
        for (int kind = 0; kind < 3; kind++) {
            if (!oxygen[kind].empty()) {
                layers.add(oxygen[kind].dots("O " + names[kind], light[kind]));
            }
        }
        for (int kind = 0; kind < 3; kind++) {
            if (!copper[kind].empty()) {
                layers.add(copper[kind].dots("Cu " + names[kind], colors[kind]));
            }
        }
    }

    private static Lines[] lines() {
        return new Lines[] {new Lines(), new Lines(), new Lines()};
    }

    private int kind(int j) {
        return plane.row(j).label().equals("U") ? U : D;
    }

    /** y of row j, counted on beyond the cell. */
    private double rowPlace(int j) {
        int n = plane.rows();
        double y = Math.floorDiv(j, n) * plane.period();
        for (int i = 0; i < Math.floorMod(j, n); i++) {
            y += plane.spacing(i);
        }
        return y;
    }

    /** One cell, or as much of it as can be seen. */
    private Figure space() {
        String[] sites = {"U", "D"};
        List<Layer> layers = new ArrayList<>();
        for (int kind = 0; kind < 2; kind++) {
            List<double[]> from = new ArrayList<>();
            List<double[]> to = new ArrayList<>();
            List<double[]> copper = new ArrayList<>();
            List<double[]> oxygen = new ArrayList<>();
            for (int j = 0; j < plane.cellRows() && rowPlace(j) <= right; j++) {
                for (int i = 0; i < 2 && kind(j) == kind; i++) {
                    double[] at = {i * plane.a(), rowPlace(j), plane.cell()[2] / 2};
                    copper.add(at);
                    for (Coordination.Bond bond : Coordination.of(plane, j, i).bonds()) {
                        double[] v = bond.vector();
                        double[] end = {at[0] + v[0], at[1] + v[1], at[2] + v[2]};
                        from.add(at);
                        to.add(end);
                        oxygen.add(end);
                    }
                }
            }
            if (!copper.isEmpty()) {
                layers.add(new Layer.Segments(
                        "",
                        from.toArray(double[][]::new),
                        to.toArray(double[][]::new),
                        List.of(),
                        Style.color(kind == U ? U : D).width(1.4)));
                layers.add(spheres("O at " + sites[kind], oxygen, 0.3, kind == U ? OXYGEN_U : OXYGEN_D));
                layers.add(spheres("Cu " + sites[kind], copper, 0.42, kind == U ? U : D));
            }
        }
        return Figure.of(
                "plane-space",
                "CuO₂ plane of stripes in space",
                "The coppers of one cell with their oxygens; tilts of neighbours alternate.",
                new Panel(Axis.of("x", "Å"), Axis.of("y", "Å"), Axis.of("z", "Å"), layers));
    }

    private static Layer spheres(String name, List<double[]> at, double radius, int color) {
        return new Layer.Spheres(
                name,
                at.stream().mapToDouble(p -> p[0]).toArray(),
                at.stream().mapToDouble(p -> p[1]).toArray(),
                at.stream().mapToDouble(p -> p[2]).toArray(),
                radius,
                1,
                List.of(),
                Style.color(color));
    }
}
