package org.apical.physics.iqtp;

/** Expectation values of a state of a cluster (iqtp, section 4). */
public final class Moments {
    private final ClusterOperator h;
    private final double[] psi;

    /** Of a state of length 1, which is not copied. */
    public Moments(ClusterOperator h, double[] psi) {
        this.h = h;
        this.psi = psi;
    }

    /** Holes on each site. */
    public double[] occupation() {
        double[] n = new double[h.spec().sites()];
        for (int e = 0; e < h.electrons().size(); e++) {
            double weight = 0;
            for (int r = e * h.lattice(); r < (e + 1) * h.lattice(); r++) {
                weight += psi[r] * psi[r];
            }
            for (int i = 0; i < n.length; i++) {
                n[i] += weight * h.electrons().occupation(e, i);
            }
        }
        return n;
    }

    /** Density matrix of one mode in its levels. */
    public double[][] density(int mode) {
        int n = h.levels(mode);
        int stride = h.stride(mode);
        double[][] rho = new double[n][n];
        for (int base = 0; base < psi.length; base += n * stride) {
            for (int inner = 0; inner < stride; inner++) {
                int at = base + inner;
                for (int j = 0; j < n; j++) {
                    double left = psi[at + j * stride];
                    if (left != 0) {
                        double[] row = rho[j];
                        for (int k = 0; k <= j; k++) {
                            row[k] += left * psi[at + k * stride];
                        }
                    }
                }
            }
        }
        for (int j = 0; j < n; j++) {
            for (int k = 0; k < j; k++) {
                rho[k][j] = rho[j][k];
            }
        }
        return rho;
    }

    /** Mean of x^2 of one mode. */
    public double square(int mode) {
        int n = h.levels(mode);
        int stride = h.stride(mode);
        double sum = 0;
        for (int i = 0; i < psi.length; i++) {
            int k = i / stride % n;
            sum += (2 * k + 1) * psi[i] * psi[i];
            sum += k + 2 < n ? 2 * Math.sqrt((k + 1.0) * (k + 2)) * psi[i] * psi[i + 2 * stride] : 0;
        }
        return sum;
    }

    /** Mean of x^power in a one-mode density matrix. */
    public static double mean(double[][] rho, int power) {
        double[][] x = Oscillator.power(power, rho.length);
        double sum = 0;
        for (int j = 0; j < rho.length; j++) {
            for (int k = Math.max(0, j - power); k <= Math.min(rho.length - 1, j + power); k++) {
                sum += rho[j][k] * x[k][j];
            }
        }
        return sum;
    }

    /** Mean number of phonons in a one-mode density matrix. */
    public static double phonons(double[][] rho) {
        double sum = 0;
        for (int k = 0; k < rho.length; k++) {
            sum += k * rho[k][k];
        }
        return sum;
    }

    /** P(x) of a one-mode density matrix. */
    public static double probability(double[][] rho, double x) {
        double[] phi = Oscillator.functions(rho.length, x);
        return form(rho, phi, phi);
    }

    /** P'(x). */
    public static double slope(double[][] rho, double x) {
        double[] phi = Oscillator.functions(rho.length, x);
        return 2 * form(rho, phi, Oscillator.derivatives(phi, x));
    }

    /** P''(x). */
    public static double curvature(double[][] rho, double x) {
        double[] phi = Oscillator.functions(rho.length, x);
        double[] d = Oscillator.derivatives(phi, x);
        double[] dd = new double[phi.length];
        for (int n = 0; n < dd.length; n++) {
            dd[n] = (x * x / 4 - n - 0.5) * phi[n];
        }
        return 2 * form(rho, phi, dd) + 2 * form(rho, d, d);
    }

    private static double form(double[][] rho, double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < rho.length; j++) {
            double row = 0;
            for (int k = 0; k < rho.length; k++) {
                row += rho[j][k] * b[k];
            }
            sum += a[j] * row;
        }
        return sum;
    }

    /** &lt;b_0^+ b_1&gt; and &lt;b_0 b_1&gt; of modes 0 and 1. */
    public double[] pair() {
        int n0 = h.levels(0);
        int n1 = h.levels(1);
        int s0 = h.stride(0);
        int s1 = h.stride(1);
        double hop = 0;
        double both = 0;
        for (int base = 0; base < psi.length; base += n0 * s0) {
            for (int j = 0; j + 1 < n0; j++) {
                for (int k = 0; k + 1 < n1; k++) {
                    double f = Math.sqrt((j + 1.0) * (k + 1));
                    int at = base + j * s0 + k * s1;
                    for (int r = at; r < at + s1; r++) {
                        hop += f * psi[r + s0] * psi[r + s1];
                        both += f * psi[r] * psi[r + s0 + s1];
                    }
                }
            }
        }
        return new double[] {hop, both};
    }

    /** Moments c_d of the relative phase of modes 0 and 1, d = 0..count (section 5). */
    public double[] phase(int count) {
        int n0 = h.levels(0);
        int n1 = h.levels(1);
        int s0 = h.stride(0);
        int s1 = h.stride(1);
        double[] c = new double[count + 1];
        for (int d = 0; d <= count; d++) {
            for (int base = 0; base < psi.length; base += n0 * s0) {
                for (int j = 0; j + d < n0; j++) {
                    for (int k = 0; k + d < n1; k++) {
                        int at = base + j * s0 + k * s1;
                        for (int r = at; r < at + s1; r++) {
                            c[d] += psi[r + d * s0] * psi[r + d * s1];
                        }
                    }
                }
            }
        }
        return c;
    }
}
