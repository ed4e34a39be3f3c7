package org.apical.physics.qball;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.util.FastMath;

/** U = sum c |phi|^p, powers p >= 2, whole or not. */
public final class PowersPotential implements FieldPotential {
    private final double massSquared;
    private final double[] coefficients;
    private final double[] powers;
    private final int[] whole;

    /**
     * @param coefficients c
     * @param powers p, at least 2
     */
    public PowersPotential(double[] coefficients, double[] powers) {
        double quadratic = 0;
        List<double[]> rest = new ArrayList<>();
        for (int i = 0; i < powers.length; i++) {
            if (powers[i] == 2) {
                quadratic += coefficients[i];
            } else if (coefficients[i] != 0) {
                rest.add(new double[] {coefficients[i], powers[i]});
            }
        }
        massSquared = 2 * quadratic;
        this.coefficients = rest.stream().mapToDouble(t -> t[0]).toArray();
        this.powers = rest.stream().mapToDouble(t -> t[1]).toArray();
        whole = new int[this.powers.length];
        for (int i = 0; i < whole.length; i++) {
            whole[i] = this.powers[i] == Math.rint(this.powers[i]) && this.powers[i] <= 64 ? (int) this.powers[i] : -1;
        }
    }

    @Override
    public double massSquared() {
        return massSquared;
    }

    /** phi^{p - less}. */
    private double power(int i, double phi, int less) {
        return whole[i] >= 0 ? integer(phi, whole[i] - less) : phi == 0 ? 0 : FastMath.pow(phi, powers[i] - less);
    }

    private static double integer(double x, int n) {
        double out = 1;
        double square = x;
        for (int k = n; k > 0; k >>= 1) {
            if ((k & 1) != 0) {
                out *= square;
            }
            square *= square;
        }
        return out;
    }

    @Override
    public double beyond(double phi) {
        double sum = 0;
        for (int i = 0; i < powers.length; i++) {
            sum += coefficients[i] * power(i, phi, 0);
        }
        return sum;
    }

    @Override
    public double slopeBeyond(double phi) {
        double sum = 0;
        for (int i = 0; i < powers.length; i++) {
            sum += coefficients[i] * powers[i] * power(i, phi, 1);
        }
        return sum;
    }

    @Override
    public double curvatureBeyond(double phi) {
        double sum = 0;
        for (int i = 0; i < powers.length; i++) {
            sum += coefficients[i] * powers[i] * (powers[i] - 1) * power(i, phi, 2);
        }
        return sum;
    }

    /** Where two terms are equally large. */
    @Override
    public double[] scales() {
        double low = Double.POSITIVE_INFINITY;
        double high = 0;
        for (int i = 0; i < powers.length; i++) {
            for (int j = -1; j < i; j++) {
                double c = j < 0 ? massSquared / 2 : coefficients[j];
                double p = j < 0 ? 2 : powers[j];
                if (c != 0 && p != powers[i]) {
                    double balance = Math.pow(Math.abs(c / coefficients[i]), 1 / (powers[i] - p));
                    if (balance > 0 && balance < Double.POSITIVE_INFINITY) {
                        low = Math.min(low, balance);
                        high = Math.max(high, balance);
                    }
                }
            }
        }
        return high == 0 ? new double[] {1, 1} : new double[] {low, high};
    }
}
