package org.apical.models.xas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apical.data.crystal.Crystal;
import org.apical.data.xas.Elements;
import org.apical.model.BadInput;

/**
 * The atoms around an absorber, nearest first (xas-data, section 4.3). A mixed site counts as its majority element; sites
 * with a total occupancy below a half are left out; the absorber is always there.
 *
 * @param atoms the absorber first
 * @param warnings what was made whole, left out, or stands too close
 */
record AtomCluster(List<Neighbour> atoms, List<String> warnings) {
    private static final double SAME_SHELL = 1e-3;
    private static final double SAME_PLACE = 1e-3;
    private static final double FULL = 0.995;
    /** The shortest bond that there is, of hydrogen, is longer, A. */
    private static final double TOO_CLOSE = 0.6;

    private static final int MAX_ATOMS = 5_000;

    /** An atom, relative to the absorber, A. */
    record Neighbour(String element, double[] at, double distance) {}

    /** A place of the cell and what stands there: labels of sites, and occupancy by element in the order of the file. */
    private record Place(double[] fractional, Set<String> labels, Map<String, Double> elements) {
        double occupancy() {
            return elements.values().stream().mapToDouble(Double::doubleValue).sum();
        }

        String majority() {
            String most = "";
            double share = -1;
            for (Map.Entry<String, Double> e : elements.entrySet()) {
                if (e.getValue() > share) {
                    most = e.getKey();
                    share = e.getValue();
                }
            }
            return most;
        }
    }

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
        List<Place> places = places(crystal);
        double[] origin = crystal.cartesian(centre.fractional());
        int[] cells = cells(crystal.lattice(), radius);
        List<Neighbour> found = new ArrayList<>();
        for (Place place : places) {
            if (place.occupancy() < 0.5) {
                continue;
            }
            String element = place.majority();
            double[] f = place.fractional();
            for (int i = -cells[0]; i <= cells[0]; i++) {
                for (int j = -cells[1]; j <= cells[1]; j++) {
                    for (int k = -cells[2]; k <= cells[2]; k++) {
                        double[] at = crystal.cartesian(new double[] {f[0] + i, f[1] + j, f[2] + k});
                        double square = 0;
                        for (int c = 0; c < 3; c++) {
                            at[c] -= origin[c];
                            square += at[c] * at[c];
                        }
                        double distance = Math.sqrt(square);
                        boolean absorber = near(f, centre.fractional()) && distance < TOO_CLOSE;
                        if (distance <= radius + 1e-9 && !absorber) {
                            found.add(new Neighbour(element, at, distance));
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
        found.add(0, new Neighbour(crystal.sites().get(centre.site()).element(), new double[3], 0));
        List<String> warnings = warnings(places, label);
        close(found, warnings);
        return new AtomCluster(List.copyOf(found), List.copyOf(warnings));
    }

    /** How many cells to each side the radius may reach. */
    private static int[] cells(double[][] l, double radius) {
        int[] cells = new int[3];
        double volume = Math.abs(l[0][0] * l[1][1] * l[2][2]);
        for (int i = 0; i < 3; i++) {
            double[] u = l[(i + 1) % 3];
            double[] v = l[(i + 2) % 3];
            double area = Math.sqrt(Math.pow(u[1] * v[2] - u[2] * v[1], 2)
                    + Math.pow(u[2] * v[0] - u[0] * v[2], 2)
                    + Math.pow(u[0] * v[1] - u[1] * v[0], 2));
            cells[i] = (int) Math.ceil(radius * area / volume) + 1;
        }
        return cells;
    }

    private static boolean near(double[] a, double[] b) {
        for (int i = 0; i < 3; i++) {
            double gap = a[i] - b[i];
            if (Math.abs(gap - Math.rint(gap)) >= SAME_PLACE) {
                return false;
            }
        }
        return true;
    }

    /** The places of the cell; what stands on one together is a mixed site. */
    private static List<Place> places(Crystal crystal) {
        List<Place> places = new ArrayList<>();
        for (Crystal.Atom atom : crystal.atoms()) {
            Crystal.Site site = crystal.sites().get(atom.site());
            Place there = null;
            for (Place place : places) {
                if (near(place.fractional(), atom.fractional())) {
                    there = place;
                    break;
                }
            }
            if (there == null) {
                there = new Place(atom.fractional(), new LinkedHashSet<>(), new LinkedHashMap<>());
                places.add(there);
            }
            there.labels().add(site.label());
            there.elements().merge(site.element(), site.occupancy(), Double::sum);
        }
        return places;
    }

    /** What a cluster of whole atoms cannot show, once for each site. */
    private static List<String> warnings(List<Place> places, String absorber) {
        Map<String, String> out = new LinkedHashMap<>();
        for (Place place : places) {
            String labels = String.join(", ", place.labels());
            double total = place.occupancy();
            if (total < 0.5 && !place.labels().contains(absorber)) {
                out.put(labels, labels + " is left out: its occupancy is " + BadInput.number(round(total)) + ".");
            } else if (place.elements().size() > 1) {
                StringBuilder what = new StringBuilder();
                place.elements().forEach((element, share) -> what.append(what.isEmpty() ? "" : ", ")
                        .append(BadInput.number(round(share)))
                        .append(' ')
                        .append(element));
                out.put(labels, labels + " (" + what + ") counts as " + place.majority() + ".");
            } else if (total < FULL) {
                out.put(labels, labels + " counts as full: its occupancy is " + BadInput.number(round(total)) + ".");
            }
        }
        return new ArrayList<>(out.values());
    }

    private static double round(double occupancy) {
        return Math.rint(occupancy * 1e4) / 1e4;
    }

    private static void close(List<Neighbour> atoms, List<String> warnings) {
        double least = TOO_CLOSE;
        String pair = "";
        for (int i = 0; i < atoms.size(); i++) {
            Neighbour a = atoms.get(i);
            for (int j = i + 1; j < atoms.size() && atoms.get(j).distance() - a.distance() < least; j++) {
                Neighbour b = atoms.get(j);
                double square = 0;
                for (int c = 0; c < 3; c++) {
                    square += (a.at()[c] - b.at()[c]) * (a.at()[c] - b.at()[c]);
                }
                if (Math.sqrt(square) < least) {
                    least = Math.sqrt(square);
                    pair = a.element() + " and " + b.element();
                }
            }
        }
        if (!pair.isEmpty()) {
            warnings.add(pair + " stand " + BadInput.number(round(least))
                    + " A from each other, which no two atoms do: a split site. Keep one of its positions in the"
                    + " structure, or FEFF fails.");
        }
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
