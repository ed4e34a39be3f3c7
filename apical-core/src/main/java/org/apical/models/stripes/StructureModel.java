package org.apical.models.stripes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apical.data.crystal.CifWriter;
import org.apical.data.crystal.Crystal;
import org.apical.data.crystal.XyzWriter;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.physics.stripes.Coordination;
import org.apical.physics.stripes.StripedPlane;
import org.apical.plot.Figure;
import org.jspecify.annotations.Nullable;

/** {@code stripes.structure}: coordinates of a CuO2 plane of U and D stripes (superstripes, 7.1). */
public final class StructureModel implements Model<PlaneParams, StructureResult> {
    private static final int CIF_DIGITS = 8;
    private static final double[][] AXES = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};

    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                "stripes.structure",
                "CuO2 plane of undistorted (U) and distorted (D) stripes with the bond lengths asked for, as CIF and XYZ",
                "perspective2025",
                "bianconi1996");
    }

    @Override
    public Class<PlaneParams> paramsType() {
        return PlaneParams.class;
    }

    @Override
    public Class<StructureResult> resultType() {
        return StructureResult.class;
    }

    @Override
    public StructureResult compute(PlaneParams p, RunContext context) {
        StripedPlane plane = p.plane();
        int n = plane.rows();
        double worst = 0;
        int[] planar = {Integer.MAX_VALUE, 0};
        int[] apical = {Integer.MAX_VALUE, 0};
        for (int j = 0; j < plane.cellRows(); j++) {
            context.checkCancelled();
            for (int column = 0; column < 2; column++) {
                Coordination around = Coordination.of(plane, j, column);
                worst = Math.max(worst, around.worst(plane.row(j)));
                count(planar, around.of(false).size());
                count(apical, around.of(true).size());
            }
        }
        StringBuilder rows = new StringBuilder();
        double[] spacing = new double[n];
        for (int j = 0; j < n; j++) {
            rows.append(plane.row(j).label());
            spacing[j] = plane.spacing(j);
        }
        Crystal crystal = crystal(plane, p);
        double period = plane.period();
        int copper = 2 * plane.cellRows();
        return new StructureResult(
                period,
                plane.cell(),
                rows.toString(),
                spacing,
                plane.atoms().size(),
                copper,
                plane.fraction("D"),
                plane.part("U"),
                plane.a() / period,
                Math.sqrt(2) * plane.a() / period,
                2 * Math.PI / period,
                worst,
                planar,
                apical,
                new StructureResult.Sites(site(plane, "U"), site(plane, "D")),
                plane.atoms().stream()
                        .map(a -> new StructureResult.AtomRow(a.element(), a.site(), a.x(), a.y(), a.z()))
                        .toList(),
                CifWriter.p1(
                        crystal,
                        List.of(
                                "CuO2 plane of stripes along a with apical oxygen, no spacer layers.",
                                "Site labels: element, then U (undistorted) or D (distorted); UD, DU: oxygen between two"
                                        + " kinds of rows; ap: apical."),
                        CIF_DIGITS),
                XyzWriter.text(crystal, 1, 1, 1),
                warnings(p, planar, apical));
    }

    private static void count(int[] range, int found) {
        range[0] = Math.min(range[0], found);
        range[1] = Math.max(range[1], found);
    }

    private static List<String> warnings(PlaneParams p, int[] planar, int[] apical) {
        List<String> out = new ArrayList<>();
        double reach = Math.max(p.rowsU() > 0 ? p.apicalUA() : 0, p.rowsD() > 0 ? p.apicalDA() : 0);
        if (2 * reach >= p.cellHeightA()) {
            out.add(
                    "Apical oxygens of neighbouring cells overlap along c: the cell is lower than two apical distances.");
        }
        if (planar[1] > 4 || apical[1] > 2) {
            out.add("Some copper has other oxygens as near as its own: these bond lengths do not make a CuO2 plane.");
        }
        return out;
    }

    /** The site of a kind: in the first row between two rows of its own kind, else in the first of its kind. */
    private static StructureResult.@Nullable Site site(StripedPlane plane, String label) {
        int first = -1;
        for (int j = plane.rows() - 1; j >= 0; j--) {
            first = plane.row(j).label().equals(label) ? j : first;
        }
        if (first < 0) {
            return null;
        }
        int chosen = first;
        for (int j = plane.rows() - 1; j >= 0; j--) {
            boolean inner = plane.row(j - 1).label().equals(label)
                    && plane.row(j).label().equals(label)
                    && plane.row(j + 1).label().equals(label);
            chosen = inner ? j : chosen;
        }
        Coordination around = Coordination.of(plane, chosen, 0);
        double[] right = around.towards(1, 0);
        double[] up = around.towards(0, 1);
        double[] left = around.towards(-1, 0);
        double[] down = around.towards(0, -1);
        double[] sides = {distance(right, up), distance(up, left), distance(left, down), distance(down, right)};
        Arrays.sort(sides);
        double lift = plane.row(chosen).liftAlong(plane.a());
        double[] planar = new double[3];
        double[] apical = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            planar[axis] = around.effectiveNumber(false, AXES[axis]);
            apical[axis] = around.effectiveNumber(true, AXES[axis]);
        }
        return new StructureResult.Site(
                Math.toDegrees(Math.atan2(lift, plane.a() / 2)),
                lift,
                sides,
                distance(right, left),
                distance(up, down),
                angle(right, up),
                new StructureResult.EffectiveNumbers(planar, apical));
    }

    private static double distance(double[] a, double[] b) {
        return Math.hypot(Math.hypot(a[0] - b[0], a[1] - b[1]), a[2] - b[2]);
    }

    private static double angle(double[] a, double[] b) {
        double dot = a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
        double cross =
                Math.hypot(Math.hypot(a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2]), a[0] * b[1] - a[1] * b[0]);
        return Math.toDegrees(Math.atan2(cross, dot));
    }

    /** The plane as a crystal whose sites are the kinds of atoms. */
    private static Crystal crystal(StripedPlane plane, PlaneParams p) {
        double[] cell = plane.cell();
        Map<String, Integer> numbers = new LinkedHashMap<>();
        List<Crystal.Site> sites = new ArrayList<>();
        List<Crystal.Atom> atoms = new ArrayList<>();
        for (StripedPlane.Atom atom : plane.atoms()) {
            double[] f = {atom.x() / cell[0], atom.y() / cell[1], atom.z() / cell[2]};
            String label = atom.element() + atom.site();
            int site = numbers.computeIfAbsent(label, l -> {
                sites.add(new Crystal.Site(l, atom.element(), f, 1));
                return sites.size() - 1;
            });
            atoms.add(new Crystal.Atom(site, f));
        }
        double[][] lattice = {{cell[0], 0, 0}, {0, cell[1], 0}, {0, 0, cell[2]}};
        return new Crystal("striped_CuO2_" + p.rowsU() + "U_" + p.rowsD() + "D", lattice, sites, atoms);
    }

    @Override
    public Map<String, String> files(PlaneParams params, StructureResult result) {
        return Map.of("plane.cif", result.cif(), "plane.xyz", result.xyz());
    }

    @Override
    public List<Figure> figures(PlaneParams params, StructureResult result) {
        return PlaneFigures.of(params, result);
    }
}
