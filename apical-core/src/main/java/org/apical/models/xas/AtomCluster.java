package org.apical.models.xas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apical.data.crystal.Crystal;
import org.apical.data.xas.Elements;
import org.apical.model.BadInput;

/**
 * The atoms around an absorber, nearest first (xas-data, section 4.3). A mixed site counts as its majority element; sites
 * with a total occupancy below a half are left out.
 *
 * @param atoms the absorber first
 */
record AtomCluster(List<Neighbour> atoms) {
    private static final double SAME_SHELL = 1e-3;
    private static final int MAX_ATOMS = 5_000;

    /** An atom, relative to the absorber, A. */
    record Neighbour(String element, double[] at, double distance) {}

    static AtomCluster around(Crystal crystal, String label, double radius) {
        Crystal.Atom centre = null;
        for (Crystal.Atom atom : crystal.atoms()) {
            if (centre == null && crystal.sites().get(atom.site()).label().equals(label)) {
                centre = atom;
            }
        }
        if (centre == null) {
            throw BadInput.unknown(
                    "NO_SUCH_SITE",
                    "siteLabel",
                    label,
                    crystal.sites().stream().map(Crystal.Site::label).toList());
        }
        Map<List<Long>, Map<String, Double>> places = occupied(crystal);
        double[] origin = crystal.cartesian(centre.fractional());
        List<Neighbour> found = new ArrayList<>();
        int[] cells = new int[3];
        double[][] l = crystal.lattice();
        double volume = Math.abs(l[0][0] * l[1][1] * l[2][2]);
        for (int i = 0; i < 3; i++) {
            double[] u = l[(i + 1) % 3];
            double[] v = l[(i + 2) % 3];
            double area = Math.sqrt(Math.pow(u[1] * v[2] - u[2] * v[1], 2)
                    + Math.pow(u[2] * v[0] - u[0] * v[2], 2)
                    + Math.pow(u[0] * v[1] - u[1] * v[0], 2));
            cells[i] = (int) Math.ceil(radius * area / volume) + 1;
        }
        for (Map.Entry<List<Long>, Map<String, Double>> place : places.entrySet()) {
            double total = place.getValue().values().stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
            if (total < 0.5) {
                continue;
            }
            String element = place.getValue().entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey)
                    .orElse("");
            double[] f = place.getKey().stream().mapToDouble(x -> x * 1e-6).toArray();
            for (int i = -cells[0]; i <= cells[0]; i++) {
                for (int j = -cells[1]; j <= cells[1]; j++) {
                    for (int k = -cells[2]; k <= cells[2]; k++) {
                        double[] at = crystal.cartesian(new double[] {f[0] + i, f[1] + j, f[2] + k});
                        double d = 0;
                        for (int c = 0; c < 3; c++) {
                            at[c] -= origin[c];
                            d += at[c] * at[c];
                        }
                        if (Math.sqrt(d) <= radius + 1e-9) {
                            found.add(new Neighbour(element, at, Math.sqrt(d)));
                        }
                    }
                }
            }
            if (found.size() > MAX_ATOMS) {
                throw BadInput.value("TOO_LARGE", "radiusA", radius, "holds more than " + MAX_ATOMS + " atoms.");
            }
        }
        found.sort(Comparator.comparingDouble((Neighbour n) -> Math.rint(n.distance() * 1e5))
                .thenComparing(Neighbour::element));
        Neighbour first = found.get(0);
        String absorber = crystal.sites().get(centre.site()).element();
        found.set(0, new Neighbour(absorber, new double[3], first.distance()));
        return new AtomCluster(List.copyOf(found));
    }

    /** Elements and their occupancies at each place of the cell (fractional coordinates in millionths). */
    private static Map<List<Long>, Map<String, Double>> occupied(Crystal crystal) {
        Map<List<Long>, Map<String, Double>> places = new LinkedHashMap<>();
        for (Crystal.Atom atom : crystal.atoms()) {
            Crystal.Site site = crystal.sites().get(atom.site());
            List<Long> key = new ArrayList<>();
            for (double x : atom.fractional()) {
                key.add(Math.round(x * 1e6) % 1_000_000);
            }
            List<Long> there = key;
            for (List<Long> other : places.keySet()) {
                boolean near = true;
                for (int i = 0; i < 3 && near; i++) {
                    long gap = Math.abs(other.get(i) - key.get(i));
                    near = Math.min(gap, 1_000_000 - gap) < 1_000;
                }
                there = near ? other : there;
            }
            places.computeIfAbsent(there, p -> new HashMap<>()).merge(site.element(), site.occupancy(), Double::sum);
        }
        return places;
    }

    /** Equal elements at equal distances, the nearest first. */
    List<FeffInputResult.Shell> shells() {
        List<FeffInputResult.Shell> shells = new ArrayList<>();
        for (int i = 1; i < atoms.size(); i++) {
            Neighbour n = atoms.get(i);
            int same = -1;
            for (int s = shells.size() - 1; s >= 0 && shells.get(s).distanceA() > n.distance() - SAME_SHELL; s--) {
                same = shells.get(s).element().equals(n.element()) ? s : same;
            }
            if (same >= 0) {
                FeffInputResult.Shell shell = shells.get(same);
                shells.set(same, new FeffInputResult.Shell(shell.element(), shell.degeneracy() + 1, shell.distanceA()));
            } else {
                shells.add(new FeffInputResult.Shell(n.element(), 1, n.distance()));
            }
        }
        return shells;
    }

    /** Elements around the absorber: its own first, then from heavy to light. */
    List<String> potentials() {
        List<String> elements = new ArrayList<>();
        for (int i = 1; i < atoms.size(); i++) {
            if (!elements.contains(atoms.get(i).element())) {
                elements.add(atoms.get(i).element());
            }
        }
        elements.sort(Comparator.comparing((String e) -> e.equals(atoms.get(0).element()) ? 0 : 1)
                .thenComparing(e -> -Elements.number(e)));
        return elements;
    }
}
