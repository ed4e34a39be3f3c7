package org.apical.physics.kuramoto;

/** Sums over time of the order of a lattice: m, m^2, m^4 and S_k, m = |mean e^{i theta}| (iqtp, section 8). */
public final class LatticeAverages {
    private final int length;
    private final boolean chain;
    private final double[] cosine;
    private final double[] sine;
    private long counted;
    private double m1;
    private double m2;
    private double m4;
    private double structure;

    /**
     * Of lattices of one length along the first two directions.
     *
     * @param length of them
     * @param chain whether there is the first direction only
     */
    public LatticeAverages(int length, boolean chain) {
        this.length = length;
        this.chain = chain;
        cosine = new double[length];
        sine = new double[length];
        for (int i = 0; i < length; i++) {
            cosine[i] = Math.cos(2 * Math.PI * i / length);
            sine[i] = Math.sin(2 * Math.PI * i / length);
        }
    }

    /** Adds the state of the moment. */
    public void add(PhaseDynamics run) {
        double square = run.x() * run.x() + run.y() * run.y();
        m1 += Math.sqrt(square);
        m2 += square;
        m4 += square * square;
        structure += smallestWave(run.sines(), run.cosines());
        counted++;
    }

    /** Mean of |(1/N) sum e^{i(theta + k.r)}|^2 over k along the first and, where there is one, the second direction. */
    private double smallestWave(double[] s, double[] c) {
        double[] columnS = new double[length];
        double[] columnC = new double[length];
        double yRe = 0;
        double yIm = 0;
        for (int p = 0; p < s.length; p += length) {
            double rowS = 0;
            double rowC = 0;
            for (int i = 0; i < length; i++) {
                rowS += s[p + i];
                rowC += c[p + i];
                columnS[i] += s[p + i];
                columnC[i] += c[p + i];
            }
            int j = p / length % length;
            yRe += rowC * cosine[j] - rowS * sine[j];
            yIm += rowS * cosine[j] + rowC * sine[j];
        }
        double xRe = 0;
        double xIm = 0;
        for (int i = 0; i < length; i++) {
            xRe += columnC[i] * cosine[i] - columnS[i] * sine[i];
            xIm += columnS[i] * cosine[i] + columnC[i] * sine[i];
        }
        double n = s.length;
        double first = (xRe * xRe + xIm * xIm) / (n * n);
        return chain ? first : (first + (yRe * yRe + yIm * yIm) / (n * n)) / 2;
    }

    /** Means of m, m^2, m^4 and S_k. */
    public double[] means() {
        return new double[] {m1 / counted, m2 / counted, m4 / counted, structure / counted};
    }
}
