package org.apical.physics.iqtp;

import org.apical.numerics.ModifiedBessel;

/** The stationary relative phase of two noisy Kuramoto oscillators, P(phi) ~ exp(kappa cos phi) (iqtp, section 5). */
public final class VonMises {
    private static final double MOST = 1e12;

    private VonMises() {}

    /** The moments I_d(kappa)/I_0(kappa), d = 1 to {@code count}. */
    public static double[] moments(double kappa, int count) {
        double[] m = new double[count];
        if (kappa == 0) {
            return m;
        }
        // Ratios I_{d+1}/I_d by the continued fraction from above; each is below 1.
        double product = 1;
        for (int d = 0; d < count; d++) {
            product *= ModifiedBessel.regularSlope(2 * d + 2, kappa);
            m[d] = product;
        }
        return m;
    }

    /** The kappa at which I_1/I_0 is {@code first}, from 0 to 1. */
    public static double concentration(double first) {
        if (first <= 0) {
            return 0;
        }
        double low = 0;
        double high = 1;
        while (high < MOST && ModifiedBessel.regularSlope(2, high) < first) {
            low = high;
            high *= 2;
        }
        for (int i = 0; i < 200 && high - low > 1e-15 * high; i++) {
            double middle = (low + high) / 2;
            if (ModifiedBessel.regularSlope(2, middle) < first) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
