package org.apical.models.maps;

import org.apical.model.BadInput;
import org.apical.model.Param;
import org.apical.model.Unit;
import org.apical.physics.maps.PeakFit;
import org.apical.physics.maps.PeakShape;
import org.jspecify.annotations.Nullable;

/** Parameters of {@link PeakFitModel}. */
public record PeakFitParams(
        @Param(doc = "synthetic frames", absent = "the file; without one, the standard set of 3 x 4 frames of 24 x 24")
        @Nullable
        SyntheticParams synthetic,

        @Param(
                doc =
                        "stack of frames: HDF5 or NeXus, TIFF, .npy, or plain bytes described by NAME.json; relative to the data root",
                absent = "synthetic frames")
        @Nullable
        String file,

        @Param(
                doc = "path of the frames in an HDF5 file",
                absent = "/entry/instrument/detector/data, or the only dataset of 3 or 4 dimensions")
        @Nullable
        String dataset,

        @Param(doc = "path of the beam monitor in an HDF5 file", absent = "/entry/monitor/data where it is there")
        @Nullable
        String monitorDataset,

        @Param(min = 1, max = 1048576, doc = "rows of the raster", absent = "from the positions in the file") @Nullable
        Integer rows,

        @Param(min = 1, max = 1048576, doc = "columns of the raster", absent = "from the positions in the file")
        @Nullable
        Integer columns,

        @Param(doc = "every other row of the raster runs backwards", absent = "from the positions; else false")
        @Nullable
        Boolean snake,

        @Param(
                min = 0,
                max = 1e9,
                minSize = 4,
                maxSize = 4,
                doc = "region of the frame: first row, first column, height, width; 5 x 5 at least",
                absent = "the whole frame")
        int @Nullable [] roi,

        @Param(def = "gaussian", doc = "gaussian A exp(-z/2), or lorentzian A (1+z)^(-3/2)")
        PeakShape.Form shape,

        @Param(def = "plane", doc = "background, free in the fit: plane, constant, none")
        PeakShape.Background background,

        @Param(
                def = "poisson",
                doc = "poisson: maximum likelihood of counts; leastSquares: without weights",
                from = "[P] mortensen2010")
        EstimatorName estimator,

        @Param(
                min = 0,
                max = 1e6,
                def = "3",
                doc = "frames whose net sum is below so many of its errors are not fitted")
        double minimumSignificance,

        @Param(
                min = 0,
                minExclusive = true,
                max = 1e12,
                doc = "pixels at or above are saturated and left out",
                absent = "saturation_value of the file; else none")
        @Nullable
        Double saturation,

        @Param(
                min = 0,
                minExclusive = true,
                max = 1e3,
                doc = "reciprocal lattice units a pixel along rows",
                absent = "no domain sizes")
        @Nullable
        Double rowRluPerPixel,

        @Param(min = 0, minExclusive = true, max = 1e3, doc = "the same along columns", absent = "no domain sizes")
        @Nullable
        Double columnRluPerPixel,

        @Param(
                unit = Unit.ANGSTROM,
                min = 0,
                minExclusive = true,
                max = 1e4,
                doc = "lattice constant",
                absent = "no domain sizes")
        @Nullable
        Double latticeConstantA) {
    /** One source; keys of files with files only. */
    public PeakFitParams {
        if (synthetic != null && file != null) {
            throw BadInput.at("BAD_VALUE", "file", "is given together with synthetic; give one of them.");
        }
        if (file == null && dataset != null) {
            throw BadInput.value("BAD_VALUE", "dataset", dataset, "is for an HDF5 file; give file too.");
        }
        if (file == null && monitorDataset != null) {
            throw BadInput.value("BAD_VALUE", "monitorDataset", monitorDataset, "is for an HDF5 file; give file too.");
        }
        if (latticeConstantA == null && (rowRluPerPixel != null || columnRluPerPixel != null)) {
            throw BadInput.at("MISSING_KEY", "latticeConstantA", "must be given with reciprocal lattice units.");
        }
    }

    PeakFit fit() {
        return new PeakFit(shape, background, estimator == EstimatorName.POISSON, minimumSignificance);
    }

    /** First row, first column, height and width of the region in a frame. */
    int[] region(int height, int width) {
        int[] r = roi == null ? new int[] {0, 0, height, width} : roi;
        String text = "[" + r[0] + ", " + r[1] + ", " + r[2] + ", " + r[3] + "]";
        if ((long) r[0] + r[2] > height || (long) r[1] + r[3] > width) {
            throw BadInput.at(
                    "BAD_VALUE",
                    "roi",
                    text + " reaches beyond the frame of " + height + " x " + width
                            + "; it is [first row, first column, height, width].");
        }
        if (r[2] < 5 || r[3] < 5) {
            throw BadInput.at("BAD_VALUE", "roi", text + " is too small: a fit needs 5 x 5 pixels at least.");
        }
        return r;
    }
}
