package org.apical.models.materials;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apical.data.crystal.CrystalStructure;
import org.apical.physics.crystal.FoundSymmetry;
import org.apical.physics.crystal.Lattice;
import org.apical.physics.crystal.OperationSet;
import org.apical.physics.crystal.PointGroup;
import org.apical.physics.crystal.SymmetryFinder;
import org.jspecify.annotations.Nullable;

/** Looks for the symmetry that the coordinates of a structure have, and compares it with the file's. */
final class SymmetrySearch {
    private static final int MAX_POSITIONS = 500;

    private SymmetrySearch() {}

    static StructureResult.@Nullable Found of(
            CrystalStructure structure, Lattice lattice, OperationSet stated, double tolerance, List<String> warnings) {
        if (structure.positionCount() > MAX_POSITIONS) {
            warnings.add("Symmetry is not looked for in cells of more than " + MAX_POSITIONS + " positions.");
            return null;
        }
        List<double[]> places = new ArrayList<>();
        List<Integer> kinds = new ArrayList<>();
        List<String> known = new ArrayList<>();
        for (CrystalStructure.Site site : structure.sites()) {
            String kind = kind(site);
            if (!known.contains(kind)) {
                known.add(kind);
            }
            for (double[] place : site.positions()) {
                places.add(place);
                kinds.add(known.indexOf(kind));
            }
        }
        FoundSymmetry found = SymmetryFinder.find(
                lattice,
                places.toArray(new double[0][]),
                kinds.stream().mapToInt(Integer::intValue).toArray(),
                tolerance);
        PointGroup group = found.pointGroup();
        int operations = found.cellOperations().operations().size();
        boolean agrees = group != null
                && group == stated.pointGroup()
                && operations == stated.operations().size();
        if (group == null) {
            warnings.add("The tolerance of " + tolerance + " A lets in operations that are not a group: take a smaller"
                    + " toleranceA.");
        } else if (!agrees) {
            warnings.add(
                    "The coordinates have the symmetry " + group.symbol() + " (" + found.bravais() + ", " + operations
                            + " operations in this cell) to " + tolerance + " A; the file states "
                            + stated.operations().size() + " operations.");
        }
        return new StructureResult.Found(
                group == null ? null : group.symbol(),
                group == null ? null : group.system().word(),
                found.bravais(),
                found.cellOperations().centring(),
                operations,
                found.sites(),
                agrees);
    }

    /** What stands at a site: elements and occupancies to three decimals, in order. */
    private static String kind(CrystalStructure.Site site) {
        TreeMap<String, Double> sums = new TreeMap<>();
        site.species().forEach(s -> sums.merge(s.element(), s.occupancy(), Double::sum));
        StringBuilder out = new StringBuilder();
        sums.forEach((element, occupancy) ->
                out.append(element).append(Math.round(1000 * occupancy)).append(' '));
        return out.toString();
    }
}
