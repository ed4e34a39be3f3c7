package org.apical.models.qball;

import org.apical.model.Param;
import org.apical.model.Unit;
import org.jspecify.annotations.Nullable;

/** Parameters of {@link PhaseDiagramModel}. The arrays belong to the record: do not modify them. */
public record PhaseDiagramParams(
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

        @Param(unit = Unit.MEV, min = 1, max = 2000, def = "100", doc = "boson gap, sets T*", from = "[D] qball (7)")
        double mu0MeV,

        @Param(
                min = 0.01,
                max = 100,
                minSize = 1,
                maxSize = 100000,
                doc = "couplings kappa",
                absent = "0.05 to 1.5 kappa* in steps of 0.05 kappa*")
        double @Nullable [] kappa)
        implements ClosureChoice {}
