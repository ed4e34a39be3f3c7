package org.apical.models.qball;

import org.apical.model.Param;
import org.jspecify.annotations.Nullable;

/** Parameters of {@link ThermoModel}. */
public record ThermoParams(
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

        @Param(def = "inner", doc = "which amplitude M/Omega", from = "[D] qball 4")
        BallBranch branch)
        implements ClosureChoice {}
