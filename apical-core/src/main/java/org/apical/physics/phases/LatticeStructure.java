package org.apical.physics.phases;

import java.util.Arrays;
import org.jtransforms.fft.DoubleFFT_2D;

/** S(k) = |s_k|^2/sites of spins on a periodic lattice, k = 0 left out, averaged over the states given. */
public final class LatticeStructure {
    private final int rows;
    private final int columns;
    private final DoubleFFT_2D fft;
    private final double[] sum;
    private int states;

    /** Of lattices of this size. */
    public LatticeStructure(int rows, int columns) {
        this.rows = rows;
        this.columns = columns;
        fft = new DoubleFFT_2D(rows, columns);
        sum = new double[rows * columns];
    }

    /** Takes a state, row-major. */
    public void add(byte[] spin) {
        double[] a = new double[2 * spin.length];
        for (int i = 0; i < spin.length; i++) {
            a[2 * i] = spin[i];
        }
        fft.complexForward(a);
        for (int i = 1; i < spin.length; i++) {
            sum[i] += (a[2 * i] * a[2 * i] + a[2 * i + 1] * a[2 * i + 1]) / spin.length;
        }
        states++;
    }

    private double wave(int i) {
        int p = i / columns;
        int q = i % columns;
        double kx = 2 * Math.PI * Math.min(p, rows - p) / rows;
        double ky = 2 * Math.PI * Math.min(q, columns - q) / columns;
        return Math.sqrt(kx * kx + ky * ky);
    }

    /** 2 pi sum S/sum k S; NaN where nothing varies. */
    public double domainLength() {
        double all = 0;
        double first = 0;
        for (int i = 1; i < sum.length; i++) {
            all += sum[i];
            first += wave(i) * sum[i];
        }
        // what rounding leaves of a uniform state is none
        return all > 1e-9 * states ? 2 * Math.PI * all / first : Double.NaN;
    }

    /** Width of the rings of {@link #radial}. */
    public double ring() {
        return 2 * Math.PI / Math.max(rows, columns);
    }

    /** Mean of S over rings about 1, 2, ... times the width; NaN for an empty one. */
    public double[] radial() {
        int count = Math.max(rows, columns) / 2;
        double[] out = new double[count];
        int[] modes = new int[count];
        for (int i = 1; i < sum.length; i++) {
            int at = (int) Math.rint(wave(i) / ring()) - 1;
            if (at < count) {
                out[at] += sum[i] / Math.max(1, states);
                modes[at]++;
            }
        }
        Arrays.setAll(out, i -> modes[i] == 0 ? Double.NaN : out[i] / modes[i]);
        return out;
    }
}
