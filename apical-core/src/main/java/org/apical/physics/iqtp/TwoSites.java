package org.apical.physics.iqtp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apical.numerics.DenseEigen;
import org.apical.numerics.Lanczos;

/** Two neighbouring sites and all that stands around them: the problem that a sweep solves at each bond. */
final class TwoSites {
    private static final int KRYLOV = 24;

    private final ChainLinks links;
    private final int q;
    private final double penalty;
    private final int first;
    private final ChainBlock left;
    private final ChainBlock right;
    private final int dl;
    private final int dr;
    private final List<double[]> avoided = new ArrayList<>();

    /** Sites {@code first} and the next. */
    TwoSites(ChainLinks links, int first, ChainBlock left, ChainBlock right, int dl, int dr) {
        this.links = links;
        q = links.states();
        penalty = links.penalty();
        this.first = first;
        this.left = left;
        this.right = right;
        this.dl = dl;
        this.dr = dr;
    }

    private int at(int a, int s, int t, int b) {
        return ((a * q + s) * q + t) * dr + b;
    }

    /** Both site tensors as one. */
    double[] join(double[][][] a, double[][][] b) {
        double[] theta = new double[dl * q * q * dr];
        int middle = b.length;
        for (int i = 0; i < dl; i++) {
            for (int s = 0; s < q; s++) {
                for (int m = 0; m < middle; m++) {
                    double f = a[i][s][m];
                    for (int t = 0; f != 0 && t < q; t++) {
                        int base = at(i, s, t, 0);
                        for (int j = 0; j < dr; j++) {
                            theta[base + j] += f * b[m][t][j];
                        }
                    }
                }
            }
        }
        return theta;
    }

    /** Keeps away from another chain. */
    void avoid(double[][] l, double[][][] a, double[][][] b, double[][] r) {
        // Both site tensors of the other, its outer bonds turned into ours.
        int otherLeft = a.length;
        int middle = b.length;
        int otherRight = b[0][0].length;
        double[][][] near = new double[dl][q][middle];
        for (int i = 0; i < dl; i++) {
            for (int o = 0; o < otherLeft; o++) {
                for (int s = 0; s < q; s++) {
                    for (int m = 0; m < middle; m++) {
                        near[i][s][m] += l[o][i] * a[o][s][m];
                    }
                }
            }
        }
        double[][][] far = new double[middle][q][dr];
        for (int m = 0; m < middle; m++) {
            for (int t = 0; t < q; t++) {
                for (int o = 0; o < otherRight; o++) {
                    for (int j = 0; j < dr; j++) {
                        far[m][t][j] += b[m][t][o] * r[o][j];
                    }
                }
            }
        }
        avoided.add(join(near, far));
    }

    private double[] apply(double[] v) {
        double[] y = new double[v.length];
        double[] e = links.cluster().energy();
        for (int i = 0; i < dl; i++) {
            for (int s = 0; s < q; s++) {
                for (int t = 0; t < q; t++) {
                    double own = e[s] + e[t] - 2 * e[0];
                    int base = at(i, s, t, 0);
                    for (int j = 0; j < dr; j++) {
                        y[base + j] += own * v[base + j];
                    }
                }
            }
        }
        onLeft(left.h(), v, y, 1);
        onRight(right.h(), v, y, 1);
        double[] xs = onFirst(v);
        double[] xt = onSecond(v);
        if (first > 0) {
            onLeft(left.near(), xs, y, links.coupling());
        }
        if (first + 2 < links.count()) {
            onRight(right.near(), xt, y, links.coupling());
        }
        double[] both = onFirst(xt);
        for (int i = 0; i < y.length; i++) {
            y[i] += links.coupling() * both[i];
        }
        if (links.periodic()) {
            double[] start = first == 0 ? xs : new double[v.length];
            if (first > 0) {
                onLeft(left.end(), v, start, 1);
            }
            if (first + 2 == links.count()) {
                double[] closed = onSecond(start);
                for (int i = 0; i < y.length; i++) {
                    y[i] += links.coupling() * closed[i];
                }
            } else {
                onRight(right.end(), start, y, links.coupling());
            }
        }
        for (double[] other : avoided) {
            double part = 0;
            for (int i = 0; i < v.length; i++) {
                part += other[i] * v[i];
            }
            for (int i = 0; i < v.length; i++) {
                y[i] += penalty * part * other[i];
            }
        }
        return y;
    }

    private void onLeft(double[][] m, double[] v, double[] y, double f) {
        int row = q * q * dr;
        for (int i = 0; i < dl; i++) {
            for (int k = 0; k < dl; k++) {
                double w = f * m[i][k];
                if (w != 0) {
                    for (int r = 0; r < row; r++) {
                        y[i * row + r] += w * v[k * row + r];
                    }
                }
            }
        }
    }

    private void onRight(double[][] m, double[] v, double[] y, double f) {
        for (int base = 0; base < v.length; base += dr) {
            for (int k = 0; k < dr; k++) {
                double w = f * v[base + k];
                if (w != 0) {
                    double[] row = m[k];
                    for (int j = 0; j < dr; j++) {
                        y[base + j] += w * row[j];
                    }
                }
            }
        }
    }

    private double[] onFirst(double[] v) {
        double[] y = new double[v.length];
        int row = q * dr;
        for (int i = 0; i < dl; i++) {
            for (int s = 0; s < q; s++) {
                for (int k = 0; k < q; k++) {
                    double w = links.cluster().x()[s][k];
                    if (w != 0) {
                        int to = (i * q + s) * row;
                        int from = (i * q + k) * row;
                        for (int r = 0; r < row; r++) {
                            y[to + r] += w * v[from + r];
                        }
                    }
                }
            }
        }
        return y;
    }

    private double[] onSecond(double[] v) {
        double[] y = new double[v.length];
        for (int i = 0; i < dl * q; i++) {
            for (int t = 0; t < q; t++) {
                for (int k = 0; k < q; k++) {
                    double w = links.cluster().x()[t][k];
                    if (w != 0) {
                        int to = (i * q + t) * dr;
                        int from = (i * q + k) * dr;
                        for (int r = 0; r < dr; r++) {
                            y[to + r] += w * v[from + r];
                        }
                    }
                }
            }
        }
        return y;
    }

    /** The lowest state near theta, which becomes it; its energy without the penalty's share, which vanishes. */
    double lowest(double[] theta) {
        double energy = Double.POSITIVE_INFINITY;
        for (int restart = 0; restart < 8; restart++) {
            List<double[]> basis = new ArrayList<>();
            List<double[]> images = new ArrayList<>();
            double[] next = theta.clone();
            double length = Math.sqrt(Lanczos.dot(next, next));
            double rest = 0;
            double[] ritz = {1};
            int size = Math.min(KRYLOV, theta.length);
            for (int k = 0; k < size; k++) {
                for (int i = 0; i < next.length; i++) {
                    next[i] /= length;
                }
                double[] image = apply(next);
                basis.add(next);
                images.add(image);
                double[] w = image.clone();
                for (int pass = 0; pass < 2; pass++) {
                    for (double[] v : basis) {
                        double f = Lanczos.dot(v, w);
                        for (int i = 0; i < w.length; i++) {
                            w[i] -= f * v[i];
                        }
                    }
                }
                double[][] t = new double[k + 1][k + 1];
                for (int a = 0; a <= k; a++) {
                    for (int b = 0; b <= a; b++) {
                        t[a][b] = Lanczos.dot(basis.get(a), images.get(b));
                        t[b][a] = t[a][b];
                    }
                }
                DenseEigen eigen = DenseEigen.of(t);
                energy = eigen.values()[0];
                ritz = eigen.vectors()[0];
                length = Math.sqrt(Lanczos.dot(w, w));
                rest = length * Math.abs(ritz[k]);
                next = w;
                if (rest < 1e-10 * penalty || length < 1e-13 * penalty) {
                    break;
                }
            }
            Arrays.fill(theta, 0);
            for (int k = 0; k < basis.size(); k++) {
                for (int i = 0; i < theta.length; i++) {
                    theta[i] += ritz[k] * basis.get(k)[i];
                }
            }
            if (rest < 1e-9 * penalty) {
                break;
            }
        }
        return energy;
    }
}
