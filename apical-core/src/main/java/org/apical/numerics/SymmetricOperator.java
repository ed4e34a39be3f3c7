package org.apical.numerics;

/** A real symmetric matrix that is known by its products. */
public interface SymmetricOperator {
    /** Rows. */
    int size();

    /** y = A x; the arrays are different ones. */
    void apply(double[] x, double[] y);
}
