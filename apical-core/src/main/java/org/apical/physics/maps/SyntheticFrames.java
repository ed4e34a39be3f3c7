package org.apical.physics.maps;

import org.apical.numerics.JavaRandomSource;
import org.apical.physics.maps.PeakShape.Form;
import org.hipparchus.special.Gamma;

/**
 * Frames with one peak each whose height, place and widths vary over a raster (phase-separation, H), without noise or with Poisson
 * counts. A frame does not depend on the order in which frames are asked for.
 *
 * @param rows of the raster
 * @param columns of the raster
 * @param height of a frame
 * @param width of a frame
 * @param amplitude mean A
 * @param amplitudeModulation share by which A varies
 * @param centreRow mean u0
 * @param centreColumn mean v0
 * @param centreSwing pixels by which the centre varies
 * @param sigmaRow mean su
 * @param sigmaColumn mean sv
 * @param sigmaModulation share by which the widths vary
 * @param offset background at pixel (0, 0)
 * @param slopeRow of the background
 * @param slopeColumn of the background
 * @param snake every other row of the raster runs backwards
 * @param poisson counts, else the mean itself
 * @param seed of {@code java.util.Random}
 */
public record SyntheticFrames(
        int rows,
        int columns,
        int height,
        int width,
        Form form,
        double amplitude,
        double amplitudeModulation,
        double centreRow,
        double centreColumn,
        double centreSwing,
        double sigmaRow,
        double sigmaColumn,
        double sigmaModulation,
        double offset,
        double slopeRow,
        double slopeColumn,
        boolean snake,
        boolean poisson,
        long seed) {
    /** Means up to here are summed from 0 on. */
    private static final double DIRECT = 600;

    /** Column of the raster of a frame. */
    public static int column(int frame, int columns, boolean snake) {
        int c = frame % columns;
        return snake && frame / columns % 2 == 1 ? columns - 1 - c : c;
    }

    /** The smallest mean of any pixel cannot be below this. */
    public double leastBackground() {
        return offset + Math.min(0, slopeRow * (height - 1)) + Math.min(0, slopeColumn * (width - 1));
    }

    /** Fills a frame, row by row. */
    public void frame(int index, double[] into) {
        double p = 2 * Math.PI * (index / columns) / rows;
        double q = 2 * Math.PI * column(index, columns, snake) / columns;
        double a = amplitude * (1 + amplitudeModulation * Math.cos(p) * Math.cos(q));
        double u0 = centreRow + centreSwing * Math.sin(p);
        double v0 = centreColumn + centreSwing * Math.sin(q);
        double[] shape = {
            a,
            u0,
            v0,
            Math.log(sigmaRow * (1 + sigmaModulation * Math.cos(q))),
            Math.log(sigmaColumn * (1 + sigmaModulation * Math.cos(p))),
            offset,
            slopeRow,
            slopeColumn
        };
        JavaRandomSource random = JavaRandomSource.after(seed, poisson ? (long) index * height * width : 0);
        for (int u = 0; u < height; u++) {
            for (int v = 0; v < width; v++) {
                double mean = PeakSums.model(shape, form, u, v);
                into[u * width + v] = poisson ? counts(mean, random.nextDouble()) : mean;
            }
        }
    }

    /** The smallest whole number whose Poisson distribution function reaches a share. */
    static double counts(double mean, double share) {
        if (!(mean > 0)) {
            return 0;
        }
        if (mean < DIRECT) {
            double term = Math.exp(-mean);
            double sum = term;
            double k = 0;
            // beyond the last term that counts the sum stays below shares next to 1
            while (sum < share && (term > 1e-18 * sum || k < mean)) {
                k++;
                term *= mean / k;
                sum += term;
            }
            return k;
        }
        double low = Math.floor(mean - 1);
        double width = Math.ceil(Math.sqrt(mean));
        while (low >= 0 && reached(low, mean) >= share) {
            low -= width;
        }
        low = Math.max(-1, low);
        double high = low + width;
        while (reached(high, mean) < share && high < mean + 40 * width) {
            high += width;
        }
        while (high - low > 1) {
            double middle = Math.floor((low + high) / 2);
            if (reached(middle, mean) >= share) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    private static double reached(double k, double mean) {
        return Gamma.regularizedGammaQ(k + 1, mean);
    }
}
