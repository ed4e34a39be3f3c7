package org.apical.physics.stripes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apical.physics.xafs.PolarizedCoordination;

/**
 * The nearest oxygen of the coppers of a plane, as shells of one kind of site and one distance, with the effective numbers that
 * the K edge sees in polarised light (specification, 7.4).
 */
public final class PolarizedShells {
    /**
     * A shell.
     *
     * @param site U or D
     * @param bond along, across or apical
     * @param distance A
     * @param number oxygens per copper of that site
     * @param effective 3 sum cos^2 over them per copper of that site, for the field
     * @param share part of the coppers that are of that site
     */
    public record Shell(String site, String bond, double distance, double number, double effective, double share) {
        /** Whether its oxygens are apical. */
        public boolean apical() {
            return bond.equals("apical");
        }
    }

    /** Distances nearer than this are one, A. */
    private static final double SAME = 1e-6;

    private PolarizedShells() {}

    /**
     * The shells, U before D, the nearest first.
     *
     * @param field direction of the electric field
     */
    public static List<Shell> of(StripedPlane plane, double[] field) {
        Map<String, double[]> sums = new TreeMap<>((a, b) -> b.compareTo(a));
        int all = 2 * plane.cellRows();
        for (int j = 0; j < plane.cellRows(); j++) {
            String site = plane.row(j).label();
            for (int column = 0; column < 2; column++) {
                for (Coordination.Bond bond : Coordination.of(plane, j, column).bonds()) {
                    String kind = bond.apical()
                            ? "apical"
                            : Math.abs(bond.vector()[0]) > Math.abs(bond.vector()[1]) ? "along" : "across";
                    double[] sum = sums.computeIfAbsent(
                            site + ' ' + kind + ' ' + Math.round(bond.length() / SAME), k -> new double[3]);
                    sum[0] += bond.length();
                    sum[1] += 1;
                    sum[2] += PolarizedCoordination.along(new double[][] {bond.vector()}, field);
                }
            }
        }
        List<Shell> out = new ArrayList<>();
        sums.forEach((key, sum) -> {
            String[] name = key.split(" ");
            double share = plane.fraction(name[0]);
            double coppers = share * all;
            out.add(new Shell(name[0], name[1], sum[0] / sum[1], sum[1] / coppers, sum[2] / coppers, share));
        });
        out.sort((a, b) -> a.site().equals(b.site())
                ? Double.compare(a.distance(), b.distance())
                : b.site().compareTo(a.site()));
        return out;
    }
}
