package org.apical.models.qball;

import org.apical.model.Param;
import org.jspecify.annotations.Nullable;

/** Parameters of {@link ContoursModel}. The arrays belong to the record: do not modify them. */
public record ContoursParams(
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
                min = 0.01,
                max = 100,
                def = "[4.029, 6.447, 8.0589, 9.671]",
                minSize = 1,
                maxSize = 1000,
                doc = "couplings kappa, a contour for each")
        double[] kappa,

        @Param(min = 1, max = 100, def = "8", doc = "end of the amplitudes, above alpha_c")
        double alphaMax,

        @Param(min = 2, max = 2000, def = "400", doc = "number of amplitudes")
        int points)
        implements ClosureChoice {}
