package org.apical.physics.iqtp;

import dev.ludovic.netlib.arpack.JavaARPACK;
import java.util.Arrays;
import org.apical.numerics.SymmetricOperator;
import org.netlib.util.doubleW;
import org.netlib.util.intW;

/** Lowest eigenpairs by ARPACK's implicitly restarted Lanczos, which shares nothing with ours and knows of no symmetry. */
record Arpack(double[] values, double[][] vectors, int products) {
    private static final int MAX_RESTARTS = 3000;

    /** The lowest {@code count}, to the last digit that ARPACK gives. */
    static Arpack lowest(SymmetricOperator h, int count) {
        JavaARPACK arpack = JavaARPACK.getInstance();
        int n = h.size();
        int basis = Math.min(n, Math.max(2 * count + 1, 40));
        int length = basis * (basis + 8);
        intW step = new intW(0);
        // 1: the start is ours, so that every run is the same
        intW info = new intW(1);
        doubleW tolerance = new doubleW(0);
        double[] start = new double[n];
        for (int i = 0; i < n; i++) {
            start[i] = 1 + 0.3 * Math.sin(12.9898 * i);
        }
        double[] v = new double[n * basis];
        double[] work = new double[3 * n];
        double[] small = new double[length];
        int[] settings = new int[11];
        settings[0] = 1;
        settings[2] = MAX_RESTARTS;
        settings[6] = 1;
        int[] place = new int[11];
        int products = 0;
        double[] x = new double[n];
        double[] y = new double[n];
        while (true) {
            arpack.dsaupd(
                    step, "I", n, "SA", count, tolerance, start, basis, v, n, settings, place, work, small, length,
                    info);
            if (step.val != 1 && step.val != -1) {
                break;
            }
            System.arraycopy(work, place[0] - 1, x, 0, n);
            h.apply(x, y);
            System.arraycopy(y, 0, work, place[1] - 1, n);
            products++;
        }
        if (info.val != 0) {
            throw new IllegalStateException("dsaupd ended with " + info.val);
        }
        double[] values = new double[count];
        double[] z = new double[n * count];
        arpack.dseupd(
                true,
                "A",
                new boolean[basis],
                values,
                z,
                n,
                0,
                "I",
                n,
                "SA",
                new intW(count),
                tolerance.val,
                start,
                basis,
                v,
                n,
                settings,
                place,
                work,
                small,
                length,
                info);
        if (info.val != 0) {
            throw new IllegalStateException("dseupd ended with " + info.val);
        }
        double[][] vectors = new double[count][];
        for (int k = 0; k < count; k++) {
            vectors[k] = Arrays.copyOfRange(z, k * n, (k + 1) * n);
        }
        return new Arpack(values, vectors, products);
    }
}
