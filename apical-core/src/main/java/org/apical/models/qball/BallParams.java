package org.apical.models.qball;

import org.apical.model.Param;
import org.jspecify.annotations.Nullable;

/** Parameters of {@link BallModel}. The arrays belong to the record: do not modify them. */
public record BallParams(
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
                def = "6.4471225678",
                doc = "coupling 4 g nu eps0 / mu0^3; the default is 0.8 kappa*",
                from = "[P]/[D] qball (12)")
        double kappa,

        @Param(
                min = 1e-4,
                max = 2,
                def = "0.85",
                doc = "reduced temperature w = T/T* = Omega/mu0",
                from = "[D] qball (12)")
        double reducedTemperature,

        @Param(min = 2, max = 3, def = "3", doc = "dimension of space")
        int dimension,

        @Param(min = 0, max = 1e7, def = "[]", doc = "where to sample the profile, rho in hbar s/mu0")
        double[] radius)
        implements ClosureChoice {}
