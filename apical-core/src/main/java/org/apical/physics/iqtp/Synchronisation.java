package org.apical.physics.iqtp;

/**
 * How far modes 0 and 1 move together (iqtp, section 4.3).
 *
 * @param coherence r, NaN where a mode is empty
 * @param connected the same without the common static displacement, NaN where there is nothing left
 * @param correlation of the positions
 * @param meanXX mean of x_0 x_1
 * @param mari Mari's measure of complete synchronisation
 */
public record Synchronisation(double coherence, double connected, double correlation, double meanXX, double mari) {
    /** Of a state. */
    public static Synchronisation of(Moments state) {
        double[] pair = state.pair();
        double[][] a = state.density(0);
        double[][] b = state.density(1);
        double na = Moments.phonons(a);
        double nb = Moments.phonons(b);
        double xa = Moments.mean(a, 1) / 2;
        double xb = Moments.mean(b, 1) / 2;
        double xxa = Moments.mean(a, 2);
        double xxb = Moments.mean(b, 2);
        double meanXX = 2 * pair[0] + 2 * pair[1];
        double meanPP = 2 * pair[0] - 2 * pair[1];
        // p^2 = 2 (2n + 1) - x^2
        double ppa = 2 * (2 * na + 1) - xxa;
        double ppb = 2 * (2 * nb + 1) - xxb;
        double ca = na - xa * xa;
        double cb = nb - xb * xb;
        return new Synchronisation(
                na < 1e-12 || nb < 1e-12 ? Double.NaN : Math.abs(pair[0]) / Math.sqrt(na * nb),
                ca < 1e-12 || cb < 1e-12 ? Double.NaN : Math.abs(pair[0] - xa * xb) / Math.sqrt(ca * cb),
                meanXX / Math.sqrt(xxa * xxb),
                meanXX,
                4 / (xxa + xxb - 2 * meanXX + ppa + ppb - 2 * meanPP));
    }
}
