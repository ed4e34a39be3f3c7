package org.apical.numerics;

/** LU factors, with exchange of neighbouring rows, of a tridiagonal matrix less a shift; for inverse iteration. */
final class TridiagonalFactors {
    private final double[] pivot;
    private final double[] first;
    private final double[] second;
    private final double[] multiplier;
    private final boolean[] exchanged;

    TridiagonalFactors(int n) {
        pivot = new double[n];
        first = new double[n];
        second = new double[n];
        multiplier = new double[n];
        exchanged = new boolean[n];
    }

    /** Factors; a pivot of zero becomes {@code tiny}. */
    void decompose(double[] diagonal, double[] off, double shift, double tiny) {
        int n = pivot.length;
        double p = diagonal[0] - shift;
        double q = n > 1 ? off[1] : 0;
        for (int i = 0; i + 1 < n; i++) {
            double below = off[i + 1];
            double nextDiagonal = diagonal[i + 1] - shift;
            double nextOff = i + 2 < n ? off[i + 2] : 0;
            if (Math.abs(below) > Math.abs(p)) {
                exchanged[i] = true;
                multiplier[i] = p / below;
                pivot[i] = below;
                first[i] = nextDiagonal;
                second[i] = nextOff;
                p = q - multiplier[i] * nextDiagonal;
                q = -multiplier[i] * nextOff;
            } else {
                exchanged[i] = false;
                pivot[i] = p == 0 ? tiny : p;
                multiplier[i] = below / pivot[i];
                first[i] = q;
                second[i] = 0;
                p = nextDiagonal - multiplier[i] * q;
                q = nextOff;
            }
        }
        pivot[n - 1] = p == 0 ? tiny : p;
        first[n - 1] = 0;
        second[n - 1] = 0;
    }

    /** Solves in place; {@code backOnly} takes v as the result of the forward sweep. */
    void solve(double[] v, boolean backOnly) {
        int n = pivot.length;
        if (!backOnly) {
            for (int i = 0; i + 1 < n; i++) {
                if (exchanged[i]) {
                    double t = v[i];
                    v[i] = v[i + 1];
                    v[i + 1] = t - multiplier[i] * v[i + 1];
                } else {
                    v[i + 1] -= multiplier[i] * v[i];
                }
            }
        }
        double largest = 0;
        for (int i = n - 1; i >= 0; i--) {
            double s = v[i];
            if (i + 1 < n) {
                s -= first[i] * v[i + 1];
            }
            if (i + 2 < n) {
                s -= second[i] * v[i + 2];
            }
            v[i] = s / pivot[i];
            largest = Math.max(largest, Math.abs(v[i]));
            if (largest > 1e200) {
                for (int k = i; k < n; k++) {
                    v[k] *= 1e-200;
                }
                for (int k = 0; k < i; k++) {
                    v[k] *= 1e-200;
                }
                largest *= 1e-200;
            }
        }
    }
}
