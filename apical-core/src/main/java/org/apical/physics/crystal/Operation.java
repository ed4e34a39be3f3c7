package org.apical.physics.crystal;

/**
 * A symmetry operation x' = R x + t in fractional coordinates. The arrays belong to the record.
 *
 * @param rotation R, rows of the new coordinates
 * @param shift t, in cells
 */
public record Operation(int[][] rotation, double[] shift) {
    private static final double SAME_SHIFT = 1e-3;

    /** The image of a place. */
    public double[] apply(double[] f) {
        double[] out = shift.clone();
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                out[i] += rotation[i][j] * f[j];
            }
        }
        return out;
    }

    /** This operation after the other one. */
    public Operation after(Operation first) {
        int[][] r = new int[3][3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                for (int k = 0; k < 3; k++) {
                    r[i][j] += rotation[i][k] * first.rotation[k][j];
                }
            }
        }
        return new Operation(r, apply(first.shift));
    }

    /** Whether both have the same rotation and the same shift modulo the lattice. */
    public boolean same(Operation other) {
        return code() == other.code() && sameShift(other);
    }

    boolean sameShift(Operation other) {
        for (int i = 0; i < 3; i++) {
            double d = shift[i] - other.shift[i];
            if (Math.abs(d - Math.rint(d)) > SAME_SHIFT) {
                return false;
            }
        }
        return true;
    }

    /** The rotation as one number, for elements from -4 to 4. */
    int code() {
        int code = 0;
        for (int[] row : rotation) {
            for (int r : row) {
                code = code * 9 + r + 4;
            }
        }
        return code;
    }

    int determinant() {
        int[][] r = rotation;
        return r[0][0] * (r[1][1] * r[2][2] - r[1][2] * r[2][1])
                - r[0][1] * (r[1][0] * r[2][2] - r[1][2] * r[2][0])
                + r[0][2] * (r[1][0] * r[2][1] - r[1][1] * r[2][0]);
    }

    /**
     * The type of the rotation, from determinant and trace: 1, 2, 3, 4, 6, or with a minus sign for rotations with
     * inversion (-1 inversion, -2 mirror); 0 for none of these.
     */
    public int type() {
        int d = determinant();
        int order =
                switch (d * (rotation[0][0] + rotation[1][1] + rotation[2][2])) {
                    case 3 -> 1;
                    case -1 -> 2;
                    case 0 -> 3;
                    case 1 -> 4;
                    case 2 -> 6;
                    default -> 0;
                };
        return Math.abs(d) == 1 ? d * order : 0;
    }

    /** Whether the rotation keeps all lengths: R G^-1 R^T = G^-1, to a relative tolerance. */
    public boolean keeps(Lattice lattice, double tolerance) {
        double[][] g = Lattice.inverse(lattice.metric());
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                double sum = 0;
                for (int k = 0; k < 3; k++) {
                    for (int l = 0; l < 3; l++) {
                        sum += rotation[i][k] * g[k][l] * rotation[j][l];
                    }
                }
                if (Math.abs(sum - g[i][j]) > tolerance * Math.sqrt(g[i][i] * g[j][j])) {
                    return false;
                }
            }
        }
        return true;
    }
}
