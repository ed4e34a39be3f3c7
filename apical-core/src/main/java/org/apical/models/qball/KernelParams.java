package org.apical.models.qball;

import org.apical.model.Param;
import org.jspecify.annotations.Nullable;

/** Parameters of {@link KernelModel}. The arrays belong to the record: do not modify them. */
public record KernelParams(
        @Param(def = "offset", doc = "form of the gap g0(M)", from = "[M]/[D] qball 2")
        GapKind closure,

        @Param(
                min = 0.1,
                max = 2,
                doc = "c of the offset closure",
                absent = "1; mathieu has none",
                from = "[M]/[D] qball 2")
        @Nullable
        Double bindingOffset,

        @Param(min = 1, max = 20, def = "1", doc = "n of Omega = 2 pi n kB T", from = "[M] qball (3)")
        int windingNumber,

        @Param(
                min = 0,
                max = 1000,
                def = "[1, 1.5, 2, 3, 5, 10]",
                minSize = 1,
                doc = "alpha = M/Omega, amplitude over frequency")
        double[] amplitudeOverOmega)
        implements ClosureChoice {}
