package org.apical.models.xas;

import org.apical.model.BadInput;
import org.apical.model.Param;
import org.apical.model.Sampled;
import org.apical.model.Unit;
import org.apical.physics.xafs.WindowKind;

/** Parameters of {@link BackTransformModel}. */
public record BackTransformParams(
        @Param(required = true, doc = "chi(k)") DataParams data,
        @Param(def = "{}", doc = "forward transform") TransformParams transform,

        @Param(unit = Unit.ANGSTROM, min = 0, max = 31, def = "1", doc = "start of the R window")
        double rminA,

        @Param(unit = Unit.ANGSTROM, min = 0, max = 31, def = "3", doc = "end of the R window")
        double rmaxA,

        @Param(unit = Unit.ANGSTROM, min = 0, max = 31, def = "1", doc = "sills of the R window")
        double drA,

        @Param(def = "hanning", code = "BAD_ARGUMENT", doc = "shape of the R window")
        WindowKind rWindow,

        @Param(unit = Unit.INV_ANGSTROM, min = 0.05, max = 100, def = "20", doc = "largest q that is returned")
        double qmaxOutInvA,

        @Param(min = 0, max = 1000000, def = "0", doc = "also give every n-th element of arrays, in sampled")
        int sampleEvery)
        implements Sampled {
    /** The R range runs upwards. */
    public BackTransformParams {
        if (rminA >= rmaxA) {
            throw BadInput.value(
                    "BAD_RANGE", "rminA", rminA, "must be below rmaxA = " + BadInput.number(rmaxA) + " (A).");
        }
    }
}
