package org.apical.models.xas;

import org.apical.model.BadInput;
import org.apical.model.Param;
import org.apical.model.Unit;
import org.jspecify.annotations.Nullable;

/** Parameters of {@link FeffInputModel}. */
public record FeffInputParams(
        @Param(required = true, doc = "structure (CIF), relative to the data root")
        String structure,

        @Param(required = true, doc = "label of the absorber's site")
        String siteLabel,

        @Param(unit = Unit.ANGSTROM, min = 1, max = 20, def = "7", doc = "radius of the cluster")
        double radiusA,

        @Param(def = "K", code = "BAD_ARGUMENT", doc = "edge")
        EdgeName edge,

        @Param(def = "feff6l", code = "BAD_ARGUMENT", doc = "for which program")
        FeffProgram program,

        @Param(
                minSize = 3,
                maxSize = 3,
                min = -1e6,
                max = 1e6,
                doc = "direction of the electric field, Cartesian",
                absent = "unpolarised")
        double @Nullable [] polarization,

        @Param(
                unit = Unit.ANGSTROM,
                min = 1,
                max = 20,
                doc = "radius for self-consistent potentials, feff8l only",
                absent = "no self-consistency")
        @Nullable
        Double scfRadiusA) {
    /** A direction has a length; feff6l knows no self-consistency. */
    public FeffInputParams {
        if (polarization != null && polarization[0] == 0 && polarization[1] == 0 && polarization[2] == 0) {
            throw BadInput.at("BAD_VALUE", "polarization", "must have a direction: not all three may be zero.");
        }
        if (scfRadiusA != null && program != FeffProgram.FEFF8L) {
            throw BadInput.value("BAD_VALUE", "scfRadiusA", scfRadiusA, "is for program feff8l only; leave it out.");
        }
    }
}
