package org.apical.physics.crystal;

import java.util.List;

/**
 * Planar and apical oxygens of a copper (pairing-materials, section 10 [D]). With n the normal of the plane of the two
 * cell edges that do not stack: planar oxygens lie within 2.2 A and less than 0.5 A off the plane through the copper,
 * apical ones more than 1.2 A off it, less than 0.6 A beside n, and within 3.2 A.
 *
 * @param planarWeight sum of the occupancies of the planar oxygens
 * @param planarCount places of planar oxygens
 * @param planarDistance mean distance, weighted by occupancy, A
 * @param buckling mean of asin(|dz|/d), weighted by occupancy, degrees
 * @param apicalDistance distance of the nearest apical oxygen, A; NaN for none
 * @param apicalCount places of apical oxygens
 */
public record CuOxygens(
        double planarWeight,
        int planarCount,
        double planarDistance,
        double buckling,
        double apicalDistance,
        int apicalCount) {
    /** As far as an oxygen of a copper may be, A. */
    public static final double REACH = 3.2;

    private static final double PLANAR_REACH = 2.2;
    private static final double PLANAR_HEIGHT = 0.5;
    private static final double APICAL_HEIGHT = 1.2;
    private static final double APICAL_BESIDE = 0.6;
    private static final double PLANAR_SUM = 3;

    /**
     * Sorts the neighbours of a copper.
     *
     * @param neighbours within {@link #REACH}
     * @param oxygen occupancy of oxygen at each site
     * @param stacking 0, 1 or 2: the edge along which the planes are stacked
     */
    public static CuOxygens of(Lattice lattice, List<Shell.Neighbour> neighbours, double[] oxygen, int stacking) {
        double[] n = Lattice.cross(lattice.vectors()[(stacking + 1) % 3], lattice.vectors()[(stacking + 2) % 3]);
        double length = Math.sqrt(Lattice.dot(n, n));
        double weight = 0;
        double distance = 0;
        double angle = 0;
        int planar = 0;
        int apical = 0;
        double nearest = Double.NaN;
        for (Shell.Neighbour o : neighbours) {
            double w = oxygen[o.site()];
            if (w <= 0 || o.distance() >= REACH) {
                continue;
            }
            double height = Math.abs(Lattice.dot(o.vector(), n)) / length;
            double beside = Math.sqrt(Math.max(0, o.distance() * o.distance() - height * height));
            if (o.distance() < PLANAR_REACH && height < PLANAR_HEIGHT) {
                planar++;
                weight += w;
                distance += w * o.distance();
                angle += w * Math.toDegrees(Math.asin(height / o.distance()));
            } else if (height > APICAL_HEIGHT && beside < APICAL_BESIDE) {
                apical++;
                nearest = Double.isNaN(nearest) ? o.distance() : Math.min(nearest, o.distance());
            }
        }
        return new CuOxygens(weight, planar, distance / weight, angle / weight, nearest, apical);
    }

    /** Whether the copper counts as one of a CuO2 plane. */
    public boolean planar() {
        return planarWeight >= PLANAR_SUM - 1e-9;
    }
}
