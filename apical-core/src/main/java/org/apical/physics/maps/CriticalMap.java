package org.apical.physics.maps;

import java.util.Arrays;
import org.hipparchus.special.Erf;

/**
 * A lattice whose bonds or sites have a critical temperature each (phase-separation, F3): those above the temperature conduct
 * without limit, the others are normal. Do not modify the array.
 *
 * @param bonds else sites
 * @param tc critical temperatures in K, bonds in the order of {@link Percolation}; minus infinity is normal at any temperature, NaN
 *     is a site that is missing
 */
public record CriticalMap(int rows, int columns, boolean bonds, double[] tc) {
    /** Of bonds without limit, against 1 or 2 of normal ones: the resistance changes by the inverse. */
    private static final double SUPER = 1e18;

    private static final double ROOT2 = Math.sqrt(2);

    /** Normal critical temperatures of uniform numbers. */
    public static CriticalMap drawn(int size, boolean bonds, long seed, double mean, double width) {
        double[] tc = Percolation.draw(bonds ? Percolation.bonds(size, size) : size * size, seed);
        for (int i = 0; i < tc.length; i++) {
            tc[i] = width > 0 ? mean + width * normal(tc[i]) : mean;
        }
        return new CriticalMap(size, size, bonds, tc);
    }

    /** Sites whose critical temperatures follow a map, with its mean and standard deviation brought to these. */
    public static CriticalMap of(MapGrid map, double mean, double width) {
        double centre = map.mean();
        double deviation = Math.sqrt(map.variance());
        double[] tc = new double[map.v().length];
        for (int i = 0; i < tc.length; i++) {
            tc[i] = Double.isNaN(map.v()[i]) ? Double.NaN : mean + width * ((map.v()[i] - centre) / deviation);
        }
        return new CriticalMap(map.rows(), map.columns(), false, tc);
    }

    /** Where the normal distribution reaches a share; infinite at 0 and 1. */
    public static double normal(double share) {
        return -ROOT2 * Erf.erfcInv(2 * share);
    }

    /** Share of the normal distribution above x. */
    public static double normalAbove(double x) {
        return 0.5 * Erf.erfc(x / ROOT2);
    }

    /** Rows and columns exchanged, of sites. */
    public CriticalMap transposed() {
        if (bonds) {
            throw new IllegalStateException("only sites are transposed");
        }
        return new CriticalMap(
                columns,
                rows,
                false,
                new MapGrid(rows, columns, tc).transposed().v());
    }

    /** The largest temperature below which the bars are joined without resistance; minus infinity where they never are. */
    public double zeroResistance() {
        double[] u = new double[tc.length];
        for (int i = 0; i < u.length; i++) {
            u[i] = Double.isNaN(tc[i]) ? Double.POSITIVE_INFINITY : -tc[i];
        }
        return -new Percolation(rows, columns, bonds, u).threshold();
    }

    /** Share of the bonds or sites that are there and superconduct. */
    public double superconductingFraction(double temperature) {
        int there = 0;
        int n = 0;
        for (double t : tc) {
            there += Double.isNaN(t) ? 0 : 1;
            n += t > temperature ? 1 : 0;
        }
        return (double) n / there;
    }

    /** The largest critical temperature. */
    public double highest() {
        return Arrays.stream(tc).filter(t -> !Double.isNaN(t)).max().orElse(Double.NaN);
    }

    /** The lattice at a temperature. A bond between sites is two half bonds of conductance 2 in series, or what is left of them. */
    public ResistorGrid at(double temperature) {
        if (bonds) {
            return ResistorGrid.bonds(rows, columns, i -> tc[i] > temperature ? SUPER : 1);
        }
        double[] h = new double[rows * (columns - 1)];
        double[] v = new double[(rows - 1) * columns];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                int i = r * columns + c;
                if (c + 1 < columns) {
                    h[r * (columns - 1) + c] = bond(tc[i], tc[i + 1], temperature);
                }
                if (r + 1 < rows) {
                    v[i] = bond(tc[i], tc[i + columns], temperature);
                }
            }
        }
        return new ResistorGrid(rows, columns, h, v);
    }

    private static double bond(double a, double b, double temperature) {
        if (Double.isNaN(a) || Double.isNaN(b)) {
            return 0;
        }
        boolean one = a > temperature;
        boolean other = b > temperature;
        return one && other ? SUPER : one || other ? 2 : 1;
    }

    /** Resistance over that of a full lattice of normal bonds; 0 where the bars are joined without any. */
    public double resistance(double temperature, double zeroResistance, Runnable pulse) {
        return temperature < zeroResistance ? 0 : 1 / at(temperature).conductivity(false, pulse);
    }

    /**
     * Where a resistance that was found at rising temperatures first crosses a level as the temperature falls; NaN where it
     * does not.
     */
    public static double crossing(double[] temperature, double[] resistance, double level) {
        for (int i = temperature.length - 2; i >= 0; i--) {
            if (resistance[i + 1] > level && resistance[i] <= level) {
                double share = (level - resistance[i]) / (resistance[i + 1] - resistance[i]);
                return temperature[i] + share * (temperature[i + 1] - temperature[i]);
            }
        }
        return Double.NaN;
    }
}
