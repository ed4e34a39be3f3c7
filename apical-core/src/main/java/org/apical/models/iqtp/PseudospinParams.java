package org.apical.models.iqtp;

import java.util.Arrays;
import org.apical.model.BadInput;
import org.apical.model.Param;
import org.apical.model.Unit;

/** Parameters of {@link PseudospinModel}. */
public record PseudospinParams(
        @Param(
                unit = Unit.MEV,
                min = 0,
                max = 1e6,
                def = "1",
                doc = "transverse field h: half the tunnelling splitting",
                from = "iqtp 7")
        double fieldMeV,

        @Param(unit = Unit.MEV, min = -1e6, max = 1e6, def = "1", doc = "coupling J: |kc| x01^2", from = "iqtp 7")
        double couplingMeV,

        @Param(
                min = 1,
                max = 1000000,
                def = "[12]",
                minSize = 1,
                maxSize = 3,
                doc = "lengths of the lattice; at most 22 spins with lanczos")
        int[] shape,

        @Param(def = "true", doc = "whether directions of length 3 or more are closed")
        boolean periodic,

        @Param(def = "lanczos", doc = "lanczos, or freeFermion for a closed chain")
        PseudospinMethod method) {
    static final int MOST_SPINS = 22;

    /** What each method can do. */
    public PseudospinParams {
        long spins = 1;
        int directions = 0;
        for (int length : shape) {
            spins = Math.min(Integer.MAX_VALUE, spins * length);
            directions += length > 1 ? 1 : 0;
        }
        if (method == PseudospinMethod.LANCZOS && spins > MOST_SPINS) {
            throw BadInput.value(
                    "TOO_LARGE",
                    "shape",
                    Arrays.toString(shape),
                    "has " + spins + " spins; lanczos takes at most " + MOST_SPINS
                            + ". For a closed chain take freeFermion.");
        }
        if (method == PseudospinMethod.FREE_FERMION && (!periodic || directions != 1 || spins < 3)) {
            throw BadInput.value(
                    "BAD_VALUE",
                    "method",
                    "freeFermion",
                    "is for a periodic chain of 3 spins or more: periodic = " + periodic + ", shape = "
                            + Arrays.toString(shape) + " needs lanczos.");
        }
        shape = shape.clone();
    }

    int spins() {
        return Arrays.stream(shape).reduce(1, (a, b) -> a * b);
    }

    int directions() {
        return (int) Arrays.stream(shape).filter(length -> length > 1).count();
    }
}
