package org.apical.physics.crystal;

/**
 * A lattice.
 *
 * @param vectors a, b, c in A, one a row; the array belongs to the record
 */
public record Lattice(double[][] vectors) {
    /** Cartesian coordinates of fractional ones, A. */
    public double[] cartesian(double[] f) {
        double[] out = new double[3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                out[j] += f[i] * vectors[i][j];
            }
        }
        return out;
    }

    /** Fractional coordinates of Cartesian ones. */
    public double[] fractional(double[] c) {
        double[][] inverse = inverse(vectors);
        double[] out = new double[3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                out[j] += c[i] * inverse[i][j];
            }
        }
        return out;
    }

    /** Volume of the cell, A^3. */
    public double volume() {
        return Math.abs(determinant(vectors));
    }

    /** Scalar products of the vectors, A^2. */
    public double[][] metric() {
        double[][] g = new double[3][3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                g[i][j] = dot(vectors[i], vectors[j]);
            }
        }
        return g;
    }

    /** Length of a vector given in fractional coordinates, A. */
    public double length(double[] f) {
        double[] c = cartesian(f);
        return Math.sqrt(dot(c, c));
    }

    /**
     * Distance of two places modulo the lattice, right where it is small against the cell: enough to tell whether they
     * are one.
     */
    public double apart(double[] f, double[] g) {
        double[] d = new double[3];
        for (int i = 0; i < 3; i++) {
            d[i] = f[i] - g[i] - Math.rint(f[i] - g[i]);
        }
        return length(d);
    }

    /** How many cells beside one to visit along each axis so that a sphere around any point of it is covered. */
    public int[] cells(double radius) {
        int[] n = new int[3];
        for (int i = 0; i < 3; i++) {
            double[] w = cross(vectors[(i + 1) % 3], vectors[(i + 2) % 3]);
            n[i] = (int) Math.ceil(radius * Math.sqrt(dot(w, w)) / volume()) + 1;
        }
        return n;
    }

    /**
     * A basis of the same lattice of short vectors: pairs are subtracted while one gets shorter (Selling's idea on
     * lengths), which keeps the volume.
     */
    public Lattice reduced() {
        double[][] b = {vectors[0].clone(), vectors[1].clone(), vectors[2].clone()};
        boolean shorter = true;
        for (int pass = 0; shorter && pass < 1000; pass++) {
            shorter = false;
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    for (int k = -1; k <= 1 && i != j; k++) {
                        double[] other = b[3 - i - j];
                        double[] sum = new double[3];
                        for (int c = 0; c < 3; c++) {
                            sum[c] = b[j][c] + k * other[c];
                        }
                        double n = Math.rint(dot(b[i], sum) / dot(sum, sum));
                        double before = dot(b[i], b[i]);
                        double[] step = new double[3];
                        for (int c = 0; c < 3; c++) {
                            step[c] = b[i][c] - n * sum[c];
                        }
                        if (n != 0 && dot(step, step) < before * (1 - 1e-10)) {
                            b[i] = step;
                            shorter = true;
                        }
                    }
                }
            }
        }
        return new Lattice(b);
    }

    static double dot(double[] u, double[] v) {
        return u[0] * v[0] + u[1] * v[1] + u[2] * v[2];
    }

    static double[] cross(double[] u, double[] v) {
        return new double[] {u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]};
    }

    static double determinant(double[][] m) {
        return dot(m[0], cross(m[1], m[2]));
    }

    static double[][] inverse(double[][] m) {
        double d = determinant(m);
        double[][] out = new double[3][3];
        for (int i = 0; i < 3; i++) {
            double[] column = cross(m[(i + 1) % 3], m[(i + 2) % 3]);
            for (int j = 0; j < 3; j++) {
                out[j][i] = column[j] / d;
            }
        }
        return out;
    }
}
