package org.apical.physics.iqtp;

import org.jspecify.annotations.Nullable;

/** Whether the lattice potential is bounded below (iqtp, rule 2). */
public final class Bounded {
    private static final int DIRECTIONS = 4000;

    private Bounded() {}

    /** What is wrong, with the missing coefficient; null where it is bounded. */
    public static @Nullable String fault(ClusterSpec spec) {
        int modes = spec.modes();
        int top = 2;
        for (ClusterSpec.Term term : spec.terms()) {
            if (term.value() != 0) {
                int degree = 0;
                for (int p : term.powers()) {
                    degree += p;
                }
                top = Math.max(top, degree);
            }
        }
        for (ClusterSpec.Term term : spec.terms()) {
            int highest = 0;
            int of = 0;
            int others = 0;
            for (int m = 0; m < modes; m++) {
                others += term.powers()[m] > 0 ? 1 : 0;
                if (term.powers()[m] > highest) {
                    highest = term.powers()[m];
                    of = m;
                }
            }
            if (others == 1 && term.value() != 0 && highest > 2) {
                String wrong = alone(spec, of);
                if (wrong != null) {
                    return wrong;
                }
            }
        }
        double[] x = new double[modes];
        for (int d = 0; d < DIRECTIONS && modes > 0; d++) {
            double norm = 0;
            for (int m = 0; m < modes; m++) {
                long z = (d * 31L + m + 1) * 0x9E3779B97F4A7C15L;
                z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
                z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
                x[m] = ((z ^ z >>> 31) >>> 11) * 0x1p-52 - 1;
                norm += x[m] * x[m];
            }
            double leading = 0;
            double scale = 0;
            for (ClusterSpec.Term term : spec.terms()) {
                int degree = 0;
                double product = term.value();
                for (int m = 0; m < modes; m++) {
                    degree += term.powers()[m];
                    product *= Math.pow(x[m] / Math.sqrt(norm), term.powers()[m]);
                }
                if (degree == top) {
                    leading += product;
                    scale += Math.abs(term.value());
                }
            }
            if (top == 2) {
                for (int m = 0; m < modes; m++) {
                    leading += spec.omega()[m] * x[m] * x[m] / norm / 4;
                    scale += spec.omega()[m];
                }
            }
            if (leading < -1e-9 * scale) {
                return "the terms of degree " + top + " are negative along some direction; add a positive"
                        + (top % 2 == 1 ? " term of even degree above " + top : " term of degree " + top);
            }
        }
        return null;
    }

    /** The potential of one mode alone: its highest power must be even and positive. */
    private static @Nullable String alone(ClusterSpec spec, int mode) {
        int highest = 2;
        for (ClusterSpec.Term term : spec.terms()) {
            if (only(term, mode) && term.value() != 0) {
                highest = Math.max(highest, term.powers()[mode]);
            }
        }
        double sum = highest == 2 ? spec.omega()[mode] / 4 : 0;
        for (ClusterSpec.Term term : spec.terms()) {
            if (only(term, mode) && term.powers()[mode] == highest) {
                sum += term.value();
            }
        }
        if (highest % 2 == 1 || sum < 0) {
            return "the highest power of mode " + mode + " alone, x^" + highest
                    + ", must be even with a positive coefficient";
        }
        return null;
    }

    private static boolean only(ClusterSpec.Term term, int mode) {
        for (int m = 0; m < term.powers().length; m++) {
            if (m != mode && term.powers()[m] > 0) {
                return false;
            }
        }
        return term.powers()[mode] > 0;
    }
}
