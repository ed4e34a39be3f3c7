package org.apical.physics.phases;

import org.apical.numerics.Crew;

/**
 * The factors of an ETDRK2 step of {@link CahnHilliard} for each mode: the linear part L = -M k^2 (kappa k^2 + V + S) with the split S
 * is integrated exactly, e^(Lh), and what is left is weighted by h phi1(Lh) and h phi2(Lh) (Cox and Matthews, J. Comput. Phys. 176,
 * 430 (2002)). Rows of q above n/2 are those of n - q.
 */
final class ExponentialFactors {
    private static final double SERIES = 0.05;

    /** -M k^2. */
    final double[][] rate;

    /** kappa k^2 + V. */
    final double[][] quadratic;

    /** e^(Lh). */
    final double[][] decay;

    /** h phi1(Lh). */
    final double[][] first;

    /** h phi2(Lh). */
    final double[][] second;

    private final int half;
    private final double split;
    private double prepared = Double.NaN;

    /** Of a set-up; {@link #prepare} comes before a step. */
    ExponentialFactors(CahnHilliard.Setup setup) {
        int n = setup.points();
        half = n / 2;
        split = setup.local().split();
        rate = rows(n);
        quadratic = rows(n);
        decay = rows(n);
        first = rows(n);
        second = rows(n);
        double unit = 2 * Math.PI / setup.length();
        for (int q = 0; q <= half; q++) {
            for (int p = 0; p <= half; p++) {
                double k2 = unit * unit * ((double) p * p + (double) q * q);
                double v = p == 0 && q == 0 ? 0 : setup.repulsion().at(unit * p, unit * q);
                rate[q][p] = -setup.mobility() * k2;
                quadratic[q][p] = setup.stiffness() * k2 + v;
            }
        }
    }

    private static double[][] rows(int n) {
        int half = n / 2;
        double[][] out = new double[n][];
        for (int q = 0; q < n; q++) {
            out[q] = q <= half ? new double[half + 1] : out[n - q];
        }
        return out;
    }

    /** The largest |L|. */
    double fastest() {
        double fastest = 0;
        for (int q = 0; q <= half; q++) {
            for (int p = 0; p <= half; p++) {
                fastest = Math.max(fastest, Math.abs(rate[q][p] * (quadratic[q][p] + split)));
            }
        }
        return fastest;
    }

    /** For steps of length h. */
    void prepare(double h, Crew crew) {
        if (h == prepared) {
            return;
        }
        crew.each(half + 1, q -> {
            for (int p = 0; p <= half; p++) {
                double z = rate[q][p] * (quadratic[q][p] + split) * h;
                double e = Math.exp(z);
                decay[q][p] = e;
                if (Math.abs(z) < SERIES) {
                    // phi1 and phi2 to z^8: 1e-16 at the end of the range
                    first[q][p] = h * series(z, 1);
                    second[q][p] = h * series(z, 2);
                } else {
                    first[q][p] = h * (e - 1) / z;
                    second[q][p] = h * (e - 1 - z) / (z * z);
                }
            }
        });
        prepared = h;
    }

    /** sum over j of z^j/(j + order)!. */
    private static double series(double z, int order) {
        double sum = 1;
        for (int j = 8; j >= 1; j--) {
            sum = 1 + sum * z / (j + order);
        }
        return order == 1 ? sum : sum / 2;
    }
}
