package org.apical.physics.xafs;

import static org.apical.physics.xafs.XafsConstants.KSTEP;

/**
 * Morlet wavelet transform of k^w chi(k): {@code psi(t) = (exp(i eta t) - exp(-eta^2 sigma^2 / 2)) exp(-t^2 / (2
 * sigma^2)) / (sqrt(2 pi) sigma)}, scale {@code a = eta / (2 R)}, {@code W(k, R) = a^(-1/2) integral chi k'^w
 * conj(psi((k' - k)/a)) dk'} (Funke, Scheinost, Chukalina, Phys. Rev. B 71, 094110 (2005)).
 */
public final class MorletWavelet {
    private MorletWavelet() {}

    /**
     * Modulus on R x k.
     *
     * @param chi on the uniform k grid from zero
     * @param kweight weight of k
     * @param r distances, A; at zero the transform is zero
     * @param eta frequency of the mother wavelet: resolution in R against k
     * @param sigma width of its envelope
     * @return rows of R, columns of k
     */
    public static double[][] magnitude(double[] chi, double kweight, double[] r, double eta, double sigma) {
        int n = chi.length;
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = chi[i] * XafsFourier.power(KSTEP * i, kweight);
        }
        double[][] out = new double[r.length][n];
        double offset = Math.exp(-eta * eta * sigma * sigma / 2);
        for (int row = 0; row < r.length; row++) {
            if (r[row] <= 0) {
                continue;
            }
            double scale = eta / (2 * r[row]);
            // Beyond eight widths the envelope is below 1e-14.
            int reach = (int) Math.min(n, Math.ceil(8 * sigma * scale / KSTEP));
            double[] re = new double[2 * reach + 1];
            double[] im = new double[2 * reach + 1];
            double factor = KSTEP / (Math.sqrt(scale) * Math.sqrt(2 * Math.PI) * sigma);
            for (int d = -reach; d <= reach; d++) {
                double t = d * KSTEP / scale;
                double envelope = factor * Math.exp(-t * t / (2 * sigma * sigma));
                re[d + reach] = envelope * (Math.cos(eta * t) - offset);
                im[d + reach] = -envelope * Math.sin(eta * t);
            }
            for (int k = 0; k < n; k++) {
                double sumRe = 0;
                double sumIm = 0;
                for (int i = Math.max(0, k - reach); i <= Math.min(n - 1, k + reach); i++) {
                    sumRe += x[i] * re[i - k + reach];
                    sumIm += x[i] * im[i - k + reach];
                }
                out[row][k] = Math.hypot(sumRe, sumIm);
            }
        }
        return out;
    }
}
