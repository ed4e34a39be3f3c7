package org.apical.physics.phases;

import org.apical.numerics.Crew;
import org.apical.numerics.RealFourierPlane;

/**
 * The factors of an ETDRK2 step of {@link CahnHilliard} for each mode: the linear part L = -M k^2 (kappa k^2 + V + S) with the split S
 * is integrated exactly, e^(Lh), and what is left is weighted by h phi1(Lh) and h phi2(Lh) (Cox and Matthews, J. Comput. Phys. 176,
 * 430 (2002)). Tables by band, q, and p less the first of the band; rows of q above n/2 are those of n - q.
 */
final class ExponentialFactors {
    private static final double SERIES = 0.05;

    /** -M k^2. */
    final double[][][] rate;

    /** kappa k^2 + V. */
    final double[][][] quadratic;

    /** e^(Lh). */
    final double[][][] decay;

    /** h phi1(Lh). */
    final double[][][] first;

    /** h phi2(Lh). */
    final double[][][] second;

    private final RealFourierPlane fourier;
    private final int half;
    private final double split;
    private double prepared = Double.NaN;

    /** Of a set-up; {@link #prepare} comes before a step. */
    ExponentialFactors(CahnHilliard.Setup setup, RealFourierPlane fourier) {
        this.fourier = fourier;
        half = setup.points() / 2;
        split = setup.local().split();
        rate = table();
        quadratic = table();
        decay = table();
        first = table();
        second = table();
        double unit = 2 * Math.PI / setup.length();
        for (int band = 0; band < fourier.bands(); band++) {
            for (int q = 0; q <= half; q++) {
                for (int i = 0; i < rate[band][q].length; i++) {
                    int p = fourier.bandStart(band) + i;
                    double k2 = unit * unit * ((double) p * p + (double) q * q);
                    double v = p == 0 && q == 0 ? 0 : setup.repulsion().at(unit * p, unit * q);
                    rate[band][q][i] = -setup.mobility() * k2;
                    quadratic[band][q][i] = setup.stiffness() * k2 + v;
                }
            }
        }
    }

    private double[][][] table() {
        double[][][] out = new double[fourier.bands()][2 * half][];
        for (int band = 0; band < out.length; band++) {
            for (int q = 0; q < 2 * half; q++) {
                out[band][q] = q <= half
                        ? new double[fourier.bandStart(band + 1) - fourier.bandStart(band)]
                        : out[band][2 * half - q];
            }
        }
        return out;
    }

    /** The largest |L|. */
    double fastest() {
        double fastest = 0;
        for (int band = 0; band < rate.length; band++) {
            for (int q = 0; q <= half; q++) {
                for (int i = 0; i < rate[band][q].length; i++) {
                    fastest = Math.max(fastest, Math.abs(rate[band][q][i] * (quadratic[band][q][i] + split)));
                }
            }
        }
        return fastest;
    }

    /** For steps of length h. */
    void prepare(double h, Crew crew) {
        if (h == prepared) {
            return;
        }
        crew.each(fourier.bands(), band -> {
            for (int q = 0; q <= half; q++) {
                row(h, rate[band][q], quadratic[band][q], decay[band][q], first[band][q], second[band][q]);
            }
        });
        prepared = h;
    }

    private void row(double h, double[] slope, double[] stiff, double[] e0, double[] e1, double[] e2) {
        for (int i = 0; i < slope.length; i++) {
            double z = slope[i] * (stiff[i] + split) * h;
            double e = Math.exp(z);
            e0[i] = e;
            if (Math.abs(z) < SERIES) {
                // phi1 and phi2 to z^8: 1e-16 at the end of the range
                e1[i] = h * series(z, 1);
                e2[i] = h * series(z, 2);
            } else {
                e1[i] = h * (e - 1) / z;
                e2[i] = h * (e - 1 - z) / (z * z);
            }
        }
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
