package org.apical.models.qball;

import org.apical.model.Param;
import org.jspecify.annotations.Nullable;

/** Parameters of {@link ModesModel}. The arrays belong to the record: do not modify them. */
public record ModesParams(
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

        @Param(
                min = 0,
                max = 1000,
                def =
                        "[0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 1, 1.05, 1.1, 1.15, 1.2, 1.25, 1.3, 1.35, 1.4, 1.45, 1.5, 1.55, 1.6, 1.65, 1.7, 1.75, 1.8, 1.85, 1.9, 1.95, 2]",
                minSize = 1,
                doc = "k in mu0/(hbar s)")
        double[] waveNumber)
        implements ClosureChoice {}
