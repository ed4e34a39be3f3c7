package org.apical.models.maps;

import org.apical.model.BadInput;
import org.apical.model.Param;
import org.apical.physics.maps.PeakShape;
import org.apical.physics.maps.SyntheticFrames;

/** A stack of synthetic frames, one peak each, that varies over the raster: P = 2 pi r / rows, Q = 2 pi c / columns. */
public record SyntheticParams(
        @Param(required = true, min = 1, max = 4096, doc = "rows of the raster")
        int rows,

        @Param(required = true, min = 1, max = 4096, doc = "columns of the raster")
        int columns,

        @Param(required = true, min = 5, max = 4096, doc = "rows of a frame")
        int frameHeight,

        @Param(required = true, min = 5, max = 4096, doc = "columns of a frame")
        int frameWidth,

        @Param(def = "gaussian", doc = "form of the peak") PeakShape.Form shape,

        @Param(required = true, min = 0, max = 1e9, doc = "mean height A of the peak")
        double amplitude,

        @Param(min = -1, max = 1, def = "0", doc = "A varies as 1 + this x cos P cos Q")
        double amplitudeModulation,

        @Param(required = true, min = -1e4, max = 1e4, doc = "mean row of the centre")
        double centreRow,

        @Param(required = true, min = -1e4, max = 1e4, doc = "mean column of the centre")
        double centreColumn,

        @Param(min = -1e4, max = 1e4, def = "0", doc = "the centre moves by this x (sin P, sin Q)")
        double centreSwing,

        @Param(required = true, min = 0.1, max = 1e4, doc = "mean width s along rows")
        double sigmaRow,

        @Param(required = true, min = 0.1, max = 1e4, doc = "mean width s along columns")
        double sigmaColumn,

        @Param(
                min = -0.95,
                max = 0.95,
                def = "0",
                doc = "widths vary as 1 + this x cos Q along rows, cos P along columns")
        double sigmaModulation,

        @Param(min = -1e9, max = 1e9, def = "0", doc = "background at pixel (0, 0)")
        double backgroundOffset,

        @Param(min = -1e6, max = 1e6, def = "0", doc = "slope of the background along rows, per pixel")
        double backgroundSlopeRow,

        @Param(min = -1e6, max = 1e6, def = "0", doc = "slope along columns")
        double backgroundSlopeColumn,

        @Param(def = "false", doc = "every other row of the raster runs backwards")
        boolean snake,

        @Param(def = "none", doc = "none, or poisson counts")
        NoiseName noise,

        @Param(def = "1", doc = "seed of java.util.Random for the counts")
        long seed) {
    private static final long MOST_PIXELS = 1L << 31;

    /** Not more pixels than can be computed. */
    public SyntheticParams {
        long pixels = (long) rows * columns * frameHeight * frameWidth;
        if (pixels > MOST_PIXELS) {
            throw BadInput.value(
                    "TOO_LARGE",
                    "frameHeight",
                    frameHeight,
                    "makes a stack of " + pixels + " pixels; at most 2147483648 are computed.");
        }
    }

    /** The stack of the specification. */
    static SyntheticParams standard() {
        return new SyntheticParams(
                3,
                4,
                24,
                24,
                PeakShape.Form.GAUSSIAN,
                200,
                0.5,
                11.3,
                12.1,
                0.8,
                2.2,
                1.5,
                0.2,
                10,
                0.1,
                -0.05,
                true,
                NoiseName.NONE,
                1);
    }

    SyntheticFrames frames() {
        return new SyntheticFrames(
                rows,
                columns,
                frameHeight,
                frameWidth,
                shape,
                amplitude,
                amplitudeModulation,
                centreRow,
                centreColumn,
                centreSwing,
                sigmaRow,
                sigmaColumn,
                sigmaModulation,
                backgroundOffset,
                backgroundSlopeRow,
                backgroundSlopeColumn,
                snake,
                noise == NoiseName.POISSON,
                seed);
    }
}
