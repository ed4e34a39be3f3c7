package org.apical.physics.pairing;

/**
 * A junction of two twisted d-wave superconductors (pairing-materials, section 9): {@code F(phi) = -a cos phi + J2 cos 2 phi},
 * a = J1 cos 2 theta, current {@code I = a sin phi - 2 J2 sin 2 phi}.
 *
 * @param first a, the first harmonic at this angle
 * @param second J2, not negative
 */
public record TwistedJunction(double first, double second) {
    /** Terms that are added one by one. */
    private static final int DIRECT = 64;

    /** Positive nodes and weights of Gauss's rule of eight points. */
    private static final double[] NODES = {
        0.1834346424956498, 0.5255324099163290, 0.7966664774136267, 0.9602898564975363
    };

    private static final double[] WEIGHTS = {
        0.3626837833783620, 0.3137066458778873, 0.2223810344533745, 0.1012285362903763
    };

    /** The junction at a twist in degrees. */
    public static TwistedJunction at(double twistDeg, double j1, double j2) {
        return new TwistedJunction(j1 * cosine(twistDeg), j2);
    }

    /** {@code cos 2 theta}, exactly 0 at 45 degrees. */
    private static double cosine(double twistDeg) {
        return Math.sin(Math.toRadians(90 - 2 * twistDeg));
    }

    /** An angle in degrees by the symmetry of 90 degrees: 0 to 90 stay, others are brought there. */
    public static double fold(double twistDeg) {
        if (twistDeg >= 0 && twistDeg <= 90) {
            return twistDeg;
        }
        double rest = twistDeg % 90;
        return rest < 0 ? rest + 90 : rest + 0.0;
    }

    /** Whether the ground state breaks time reversal: neither 0 nor pi. */
    public boolean timeReversalBroken() {
        return Math.abs(first) < 4 * second;
    }

    /** Phase of the ground state, 0 to pi. */
    public double phase() {
        return timeReversalBroken() ? Math.acos(first / (4 * second)) : first >= 0 ? 0 : Math.PI;
    }

    /** Free energy at a phase. */
    public double energy(double phi) {
        return -first * Math.cos(phi) + second * Math.cos(2 * phi);
    }

    /** Current at a phase. */
    public double current(double phi) {
        return first * Math.sin(phi) - 2 * second * Math.sin(2 * phi);
    }

    /** The largest current: at the roots c = cos phi of {@code 8 J2 c^2 - a c - 4 J2 = 0}. */
    public double critical() {
        if (second == 0) {
            return Math.abs(first);
        }
        double root = Math.sqrt(first * first + 128 * second * second);
        double largest = 0;
        for (double c : new double[] {(first + root) / (16 * second), (first - root) / (16 * second)}) {
            if (Math.abs(c) <= 1) {
                largest = Math.max(largest, Math.abs(current(Math.acos(c))));
            }
        }
        return largest;
    }

    /** Half width in degrees of the range about 45 degrees where time reversal is broken. */
    public static double window(double j1, double j2) {
        return 45 - Math.toDegrees(Math.acos(Math.min(1, 4 * j2 / j1))) / 2;
    }

    /**
     * First harmonics of a junction that conserves momentum, {@code T sum_n <D1 D2 / (sqrt(w_n^2 + D1^2) sqrt(w_n^2 + D2^2))>} with
     * D1 = D cos 2phi, D2 = D cos(2phi - 2theta), over the value at no twist. The terms beyond the sum are an integral.
     *
     * @param gap D, meV
     * @param t temperature, meV
     * @param poll called at each angle
     */
    public static double[] coherent(double[] twistDeg, double gap, double t, Runnable poll) {
        double[] out = new double[twistDeg.length];
        double straight = out.length == 0 ? 1 : specular(0, gap, t);
        for (int i = 0; i < out.length; i++) {
            poll.run();
            double sum = specular(twistDeg[i], gap, t);
            out[i] = sum == 0 ? 0 : sum / straight;
        }
        return out;
    }

    private static double specular(double twistDeg, double gap, double t) {
        // Along the angle the nodes are as narrow as t / gap, but what they hold vanishes as fast.
        int angles = 4 * (int) Math.max(180, Math.min(5000, Math.ceil(2 * gap / t)));
        double theta = Math.toRadians(twistDeg);
        double step = 2 * Math.PI * t;
        double far = 4 * gap / step;
        double total = 0;
        for (int i = 0; i < angles; i++) {
            double phi = Math.PI * (i + 0.5) / angles;
            double d1 = gap * Math.cos(2 * phi);
            double d2 = gap * Math.cos(2 * phi - 2 * theta);
            double s = 0;
            for (int n = DIRECT - 1; n >= 0; n--) {
                s += term(step * (n + 0.5), d1, d2);
            }
            // Beyond, sums over n = N ... 2N - 1 are integrals with the first correction of the midpoint rule.
            double from = DIRECT;
            while (from < far) {
                s += block(from, 2 * from, step, d1, d2);
                from *= 2;
            }
            double edge = step * from;
            // 1/w^2 - (d1^2 + d2^2) / (2 w^4) beyond the edge
            double tail = (1 / edge - (d1 * d1 + d2 * d2) / (6 * edge * edge * edge)) / step;
            total += d1 * d2 * (s + tail);
        }
        return total / angles;
    }

    private static double term(double w, double d1, double d2) {
        return 1 / Math.sqrt((w * w + d1 * d1) * (w * w + d2 * d2));
    }

    private static double block(double from, double to, double step, double d1, double d2) {
        double middle = (from + to) / 2;
        double half = (to - from) / 2;
        double sum = 0;
        for (int k = 0; k < NODES.length; k++) {
            sum += WEIGHTS[k]
                    * (term(step * (middle + half * NODES[k]), d1, d2)
                            + term(step * (middle - half * NODES[k]), d1, d2));
        }
        return half * sum - (slope(to, step, d1, d2) - slope(from, step, d1, d2)) / 24;
    }

    /** Derivative of a term by n. */
    private static double slope(double n, double step, double d1, double d2) {
        double w = step * n;
        return -step * w * term(w, d1, d2) * (1 / (w * w + d1 * d1) + 1 / (w * w + d2 * d2));
    }

    /** Period of the moire pattern, A: {@code a / (2 sin(theta/2))}, theta brought to at most 45 degrees; NaN at none. */
    public static double moire(double twistDeg, double latticeA) {
        double folded = fold(twistDeg);
        double small = Math.min(folded, 90 - folded);
        return small == 0 ? Double.NaN : latticeA / (2 * Math.sin(Math.toRadians(small) / 2));
    }
}
