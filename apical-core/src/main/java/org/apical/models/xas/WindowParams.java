package org.apical.models.xas;

import org.apical.model.BadInput;
import org.apical.model.Param;
import org.apical.model.Sampled;
import org.apical.physics.xafs.WindowKind;
import org.jspecify.annotations.Nullable;

/** Parameters of {@link WindowModel}. */
public record WindowParams(
        @Param(def = "hanning", code = "BAD_ARGUMENT", doc = "shape", from = "[T] xas-data 3")
        WindowKind window,

        @Param(min = 0, max = 1000, def = "3", doc = "start of the range")
        double xmin,

        @Param(min = 0, max = 1000, def = "15", doc = "end of the range")
        double xmax,

        @Param(min = 0, max = 500, def = "1", doc = "sill at the start, or parameter of the shape")
        double dx,

        @Param(min = 0, max = 500, doc = "sill at the end", absent = "as dx") @Nullable
        Double dx2,

        @Param(min = 1e-6, max = 100, def = "0.05", doc = "step of the grid")
        double gridStep,

        @Param(min = 1e-6, max = 10000, def = "20", doc = "end of the grid")
        double gridMax,

        @Param(min = 0, max = 1000000, def = "0", doc = "also give every n-th element of arrays, in sampled")
        int sampleEvery)
        implements Sampled {
    /** The range runs upwards and the grid is not too fine. */
    public WindowParams {
        if (xmin >= xmax) {
            throw BadInput.value("BAD_RANGE", "xmin", xmin, "must be below xmax = " + BadInput.number(xmax) + ".");
        }
        if (gridMax / gridStep > 1e6) {
            throw BadInput.value(
                    "TOO_LARGE",
                    "gridStep",
                    gridStep,
                    "gives more than a million points up to gridMax = " + BadInput.number(gridMax) + ".");
        }
    }
}
