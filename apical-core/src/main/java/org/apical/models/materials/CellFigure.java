package org.apical.models.materials;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apical.data.crystal.CrystalStructure;
import org.apical.data.crystal.StructureReader;
import org.apical.data.xas.Elements;
import org.apical.physics.crystal.Lattice;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/**
 * The cell in space: its atoms with those on the far faces, short bonds, edges. Bonds are drawn by a rule for the eye and
 * mean nothing more: between the elements with the shortest distances, up to 1.3 times the shortest (1.1 in
 * metals); large ions (groups 1 to 3 without scandium, lanthanides, actinides) are left without where others have bonds.
 */
final class CellFigure {
    private static final double REACH = 1.3;

    private static final double METAL_REACH = 1.1;

    /** Nearer pairs are alternatives of a split place, not bonds, A; with hydrogen nearer ones are bonds. */
    private static final double MIN_BOND = 1.5;

    private static final double MIN_HYDROGEN_BOND = 0.7;
    private static final double MAX_BOND = 3.7;
    private static final double FACE = 1e-3;
    private static final int MAX_ATOMS = 1500;
    private static final int GRAY = 7;
    private static final int COPPER = 1;
    private static final int ANION = 2;
    private static final int[] OTHERS = {0, 4, 3, 5, 6, 7};
    private static final Set<String> ANIONS = Set.of("N", "O", "F", "P", "S", "Cl", "As", "Se", "Br", "Te", "I");

    private final CrystalStructure structure;
    private final Lattice lattice;
    private final List<Ball> balls = new ArrayList<>();

    private record Ball(int site, boolean original, double[] place) {}

    private CellFigure(CrystalStructure structure) {
        this.structure = structure;
        this.lattice = new Lattice(structure.lattice());
        for (int s = 0; s < structure.sites().size(); s++) {
            boolean first = true;
            for (double[] p : structure.sites().get(s).positions()) {
                for (int i = 0; i < 8; i++) {
                    add(s, p, i, first && i == 0);
                }
                first = false;
            }
        }
    }

    /** The place in the cell and, where it lies on a face, the same on the opposite one. */
    private void add(int site, double[] position, int shifts, boolean original) {
        double[] p = new double[3];
        for (int i = 0; i < 3; i++) {
            p[i] = position[i] - Math.floor(position[i] + FACE);
            if ((shifts >> i & 1) == 1) {
                if (Math.abs(p[i]) > FACE) {
                    return;
                }
                p[i] += 1;
            }
        }
        balls.add(new Ball(site, original, lattice.cartesian(p)));
    }

    static Figure of(StructureResult r) {
        CrystalStructure structure = StructureReader.read("cif", r.cifOut());
        return new CellFigure(structure).figure(r);
    }

    private Figure figure(StructureResult r) {
        List<Layer> layers = new ArrayList<>();
        layers.add(edges());
        boolean crowded = balls.size() > MAX_ATOMS;
        double longest = crowded ? 0 : bonds(layers);
        Map<String, List<Ball>> kinds = new LinkedHashMap<>();
        for (Ball b : balls) {
            kinds.computeIfAbsent(kind(b.site()), k -> new ArrayList<>()).add(b);
        }
        int others = 0;
        for (Map.Entry<String, List<Ball>> kind : kinds.entrySet()) {
            String first = kind.getKey().replaceFirst("/.*", "");
            int color = kind.getKey().equals("Cu")
                    ? COPPER
                    : ANIONS.contains(first) ? ANION : OTHERS[others++ % OTHERS.length];
            layers.add(spheres(kind.getKey(), kind.getValue(), color));
        }
        String group = r.spaceGroupSymbol() == null ? "" : ", " + r.spaceGroupSymbol();
        return Figure.of(
                "cell",
                (r.name().length() > 40 ? r.name().substring(0, 40) : r.name()) + group,
                "One cell with the atoms on all its faces; one atom of each site is labelled, pale ones are places occupied in"
                        + " part."
                        + (longest > 0
                                ? " Lines join neighbours up to " + String.format(Locale.ROOT, "%.2f", longest)
                                        + " Å: a help for the eye, no statement on bonding."
                                : ""),
                new Panel(Axis.of("x", "Å"), Axis.of("y", "Å"), Axis.of("z", "Å"), layers));
    }

    private String kind(int site) {
        return structure.sites().get(site).species().stream()
                .map(CrystalStructure.Species::element)
                .distinct()
                .collect(Collectors.joining("/"));
    }

    private double occupancy(int site) {
        return structure.sites().get(site).species().stream()
                .mapToDouble(CrystalStructure.Species::occupancy)
                .sum();
    }

    private Layer spheres(String name, List<Ball> of, int color) {
        double[][] xyz = new double[3][of.size()];
        List<String> labels = new ArrayList<>();
        double occupancy = 0;
        for (int i = 0; i < of.size(); i++) {
            for (int axis = 0; axis < 3; axis++) {
                xyz[axis][i] = of.get(i).place()[axis];
            }
            labels.add(
                    of.get(i).original()
                            ? structure.sites().get(of.get(i).site()).label()
                            : "");
            occupancy += occupancy(of.get(i).site()) / of.size();
        }
        return new Layer.Spheres(
                name,
                xyz[0],
                xyz[1],
                xyz[2],
                radius(name),
                0.3 + 0.7 * Math.min(1, occupancy),
                labels,
                Style.color(color));
    }

    /** For the eye: anions small, hydrogen smaller, large ions large. */
    private static double radius(String kind) {
        String element = kind.contains("/") ? kind.substring(0, kind.indexOf('/')) : kind;
        if (hydrogen(element)) {
            return 0.2;
        }
        return ANIONS.contains(element) ? 0.28 : large(element) ? 0.5 : 0.36;
    }

    private static boolean hydrogen(String element) {
        return element.equals("H") || element.equals("D");
    }

    private static boolean large(String element) {
        int z = Elements.number(element);
        return z == 11
                || z == 12
                || z == 19
                || z == 20
                || z >= 37 && z <= 39
                || z >= 55 && z <= 71
                || z >= 87 && z <= 103;
    }

    private Layer edges() {
        List<double[]> from = new ArrayList<>();
        List<double[]> to = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (int corner = 0; corner < 8; corner++) {
            for (int axis = 0; axis < 3; axis++) {
                if ((corner >> axis & 1) == 0) {
                    from.add(corner(corner));
                    to.add(corner(corner | 1 << axis));
                    labels.add(corner == 0 ? "abc".substring(axis, axis + 1) : "");
                }
            }
        }
        return new Layer.Segments(
                "",
                from.toArray(double[][]::new),
                to.toArray(double[][]::new),
                labels,
                Style.color(GRAY).width(1));
    }

    private double[] corner(int bits) {
        return lattice.cartesian(new double[] {bits & 1, bits >> 1 & 1, bits >> 2});
    }

    /** Adds the bonds; returns the longest, 0 for none. */
    private double bonds(List<Layer> layers) {
        List<int[]> pairs = new ArrayList<>();
        for (boolean withLarge : new boolean[] {false, true}) {
            if (pairs.isEmpty()) {
                pairs = pairs(withLarge);
            }
        }
        double longest = 0;
        double[][] from = new double[pairs.size()][];
        double[][] to = new double[pairs.size()][];
        for (int i = 0; i < from.length; i++) {
            from[i] = balls.get(pairs.get(i)[0]).place();
            to[i] = balls.get(pairs.get(i)[1]).place();
            longest = Math.max(longest, distance(balls.get(pairs.get(i)[0]), balls.get(pairs.get(i)[1])));
        }
        if (from.length > 0) {
            layers.add(
                    new Layer.Segments("", from, to, List.of(), Style.color(6).width(1.6)));
        }
        return longest;
    }

    private List<int[]> pairs(boolean withLarge) {
        boolean anions = false;
        boolean others = false;
        for (Ball b : balls) {
            boolean anion = ANIONS.contains(element(b));
            anions |= anion;
            others |= !anion && (withLarge || !large(element(b)));
        }
        boolean polar = anions && others;
        double shortest = MAX_BOND;
        for (int i = 0; i < balls.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (candidate(balls.get(i), balls.get(j), polar, withLarge)) {
                    shortest = Math.min(shortest, distance(balls.get(i), balls.get(j)));
                }
            }
        }
        List<int[]> pairs = new ArrayList<>();
        for (int i = 0; i < balls.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (candidate(balls.get(i), balls.get(j), polar, withLarge)
                        && distance(balls.get(i), balls.get(j)) <= (polar ? REACH : METAL_REACH) * shortest) {
                    pairs.add(new int[] {i, j});
                }
            }
        }
        return pairs;
    }

    private static double distance(Ball a, Ball b) {
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            sum += (a.place()[i] - b.place()[i]) * (a.place()[i] - b.place()[i]);
        }
        return Math.sqrt(sum);
    }

    private String element(Ball b) {
        return structure.sites().get(b.site()).species().get(0).element();
    }

    private boolean candidate(Ball a, Ball b, boolean polar, boolean withLarge) {
        String first = element(a);
        String second = element(b);
        if (!withLarge && (large(first) || large(second))
                || polar && ANIONS.contains(first) == ANIONS.contains(second)) {
            return false;
        }
        double min = hydrogen(first) || hydrogen(second) ? MIN_HYDROGEN_BOND : MIN_BOND;
        double d = distance(a, b);
        return d >= min && d <= MAX_BOND;
    }
}
