package org.apical.physics.phases;

import java.util.Arrays;
import org.apical.numerics.RealFourierPlane;
import org.apical.numerics.RealFourierPlane.Field;
import org.apical.numerics.RealFourierPlane.Spectrum;
import org.jspecify.annotations.Nullable;

/**
 * F = int f(c) + kappa |grad c|^2/2 + c (V*c)/2 - h c (phase-separation, section D1), added up strip by strip of the field and band
 * by band of its modes, so that threads share the work and the sum does not depend on how many they are.
 */
final class FreeEnergySum {
    private final RealFourierPlane fourier;
    private final int n;
    private final double cell;
    private final double[][][] quadratic;
    private final @Nullable Field pinning;
    private final double[] bandEnergy;
    private final double[] stripEnergy;
    private final double[] stripSize;

    /**
     * @param quadratic kappa k^2 + V of each mode
     * @param pinning h(r), null for none
     */
    FreeEnergySum(CahnHilliard.Setup setup, RealFourierPlane fourier, double[][][] quadratic, @Nullable Field pinning) {
        this.fourier = fourier;
        this.quadratic = quadratic;
        this.pinning = pinning;
        n = setup.points();
        double side = setup.length() / n;
        cell = side * side;
        bandEnergy = new double[fourier.bands()];
        stripEnergy = new double[fourier.strips()];
        stripSize = new double[fourier.strips()];
    }

    /** Adds up the energy of stiffness and repulsion of a band of modes. */
    void band(Spectrum s, int band) {
        double sum = 0;
        for (int q = 0; q < n; q++) {
            double[] re = s.re[band][q];
            double[] im = s.im[band][q];
            double[] w = quadratic[band][q];
            double even = 0;
            double odd = 0;
            int p = 0;
            int to = w.length;
            for (; p + 1 < to; p += 2) {
                even += w[p] * (re[p] * re[p] + im[p] * im[p]);
                odd += w[p + 1] * (re[p + 1] * re[p + 1] + im[p + 1] * im[p + 1]);
            }
            if (p < to) {
                even += w[p] * (re[p] * re[p] + im[p] * im[p]);
            }
            sum += 2 * (even + odd);
            // the first and the last column stand for one mode, the others for two
            if (band == 0) {
                sum -= w[0] * (re[0] * re[0] + im[0] * im[0]);
            }
            if (band == fourier.bands() - 1) {
                int last = to - 1;
                sum -= w[last] * (re[last] * re[last] + im[last] * im[last]);
            }
        }
        bandEnergy[band] = sum;
    }

    /** Adds up the local energy of a strip, with its pinning. */
    void strip(QuarticLandau local, Field c, int strip) {
        double sum = 0;
        double size = 0;
        for (int i = 0; i < n; i++) {
            double f = local(local, c.left[strip][i]) + local(local, c.right[strip][i]);
            sum += f;
            size += f;
            if (pinning != null) {
                for (int j = 0; j < fourier.stripWidth(); j++) {
                    double l = pinning.left[strip][i][j] * c.left[strip][i][j];
                    double r = pinning.right[strip][i][j] * c.right[strip][i][j];
                    sum -= l + r;
                    size += Math.abs(l) + Math.abs(r);
                }
            }
        }
        stripEnergy[strip] = sum;
        stripSize[strip] = size;
    }

    private static double local(QuarticLandau local, double[] c) {
        double centre = local.centre();
        double well = local.well();
        double tilt = 0.5 * local.theta() * well;
        double even = 0;
        double odd = 0;
        // strips are even
        for (int j = 0; j < c.length; j += 2) {
            double u = c[j] - centre;
            double w = u * u - well;
            even += 0.25 * w * w + tilt * u * u;
            double v = c[j + 1] - centre;
            double x = v * v - well;
            odd += 0.25 * x * x + tilt * v * v;
        }
        return local.scale() * (even + odd);
    }

    /** F of the field and the modes that were added up last. */
    double total() {
        return cell
                * (Arrays.stream(stripEnergy).sum() + Arrays.stream(bandEnergy).sum() / (2.0 * n * n));
    }

    /** The same with every term counted as positive: what rounding is measured by. */
    double size() {
        return cell
                * (Arrays.stream(stripSize).sum() + Arrays.stream(bandEnergy).sum() / (2.0 * n * n));
    }
}
