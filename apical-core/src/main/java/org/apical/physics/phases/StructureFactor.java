package org.apical.physics.phases;

import org.apical.numerics.RealFourierPlane.Spectrum;

/**
 * What a pattern's S(k) = |c_k|^2/N^2 says, k = 0 left out (phase-separation, section D1). Its mean over all modes is the variance
 * of c. Where nothing varies all are NaN.
 *
 * @param firstMoment k1 = sum k S/sum S
 * @param width sqrt(sum k^2 S/sum S - k1^2)
 * @param fourfold sum S (1 - 8 nx^2 ny^2)/sum S
 * @param uniaxial sum S (nx^2 - ny^2)/sum S
 * @param radialK middles of rings of the width of 2 pi/L, up to N/2 of them
 * @param radial mean of S over each ring
 * @param angle middles of sectors of 5 degrees, from 0 to 175
 * @param angular share of sum S in each sector and its opposite
 */
public record StructureFactor(
        double firstMoment,
        double width,
        double fourfold,
        double uniaxial,
        double[] radialK,
        double[] radial,
        double[] angle,
        double[] angular) {
    private static final int SECTORS = 36;

    /** Of the modes of an n x n grid of side {@code length}. */
    public static StructureFactor of(Spectrum modes, int n, double length) {
        int half = n / 2;
        double unit = 2 * Math.PI / length;
        double sum = 0;
        double first = 0;
        double second = 0;
        double four = 0;
        double uni = 0;
        double[] ring = new double[half];
        double[] count = new double[half];
        double[] sector = new double[SECTORS];
        for (int q = 0; q < n; q++) {
            double my = q < half ? q : q - n;
            for (int p = 0; p <= half; p++) {
                if (p == 0 && q == 0) {
                    continue;
                }
                double weight = p == 0 || p == half ? 1 : 2;
                double s = weight * modes.power(p, q) / n / n;
                double m2 = my * my + (double) p * p;
                double k = unit * Math.sqrt(m2);
                double x2 = p * (double) p / m2;
                double y2 = my * my / m2;
                sum += s;
                first += s * k;
                second += s * k * k;
                four += s * (1 - 8 * x2 * y2);
                uni += s * (x2 - y2);
                int at = (int) Math.rint(Math.sqrt(m2)) - 1;
                if (at < half) {
                    ring[at] += s;
                    count[at] += weight;
                }
                double degrees = Math.toDegrees(Math.atan2(my, p));
                sector[Math.floorMod((int) Math.rint(degrees * SECTORS / 180), SECTORS)] += s;
            }
        }
        double k1 = first / sum;
        double[] radialK = new double[half];
        double[] angle = new double[SECTORS];
        for (int i = 0; i < half; i++) {
            radialK[i] = (i + 1) * unit;
            ring[i] /= count[i];
        }
        for (int i = 0; i < SECTORS; i++) {
            angle[i] = i * 180.0 / SECTORS;
            sector[i] /= sum;
        }
        double width = Math.sqrt(Math.max(0, second / sum - k1 * k1));
        return new StructureFactor(
                k1, sum > 0 ? width : Double.NaN, four / sum, uni / sum, radialK, ring, angle, sector);
    }
}
