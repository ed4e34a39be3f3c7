package org.apical.models.doublewell;

import org.apical.model.BadInput;
import org.apical.model.Param;
import org.apical.model.Unit;
import org.jspecify.annotations.Nullable;

/** A path of the first shell. */
public record SeriesPath(
        @Param(required = true, doc = "feffNNNN.dat, relative to the data root")
        String pathFile,

        @Param(
                min = 0,
                minExclusive = true,
                max = 1000,
                code = "BAD_RANGE",
                doc = "number of such neighbours of the average absorber",
                absent = "of the file")
        @Nullable
        Double degeneracy,

        @Param(def = "shell", doc = "what it follows: the shell, the shell in two halves, or fixed values")
        PathRole role,

        @Param(
                unit = Unit.ANGSTROM2,
                min = 0,
                max = 1,
                code = "BAD_RANGE",
                doc = "mean-square displacement of a fixed path",
                absent = "0.006 for a fixed path, none for others")
        @Nullable
        Double sigma2A2,

        @Param(
                unit = Unit.ANGSTROM,
                min = -1,
                max = 1,
                code = "BAD_RANGE",
                doc = "change of distance of a fixed path",
                absent = "0 for a fixed path, none for others")
        @Nullable
        Double deltaRA) {
    /** Fixed values belong to fixed paths. */
    public SeriesPath {
        if (role != PathRole.FIXED && (sigma2A2 != null || deltaRA != null)) {
            throw BadInput.at(
                    "BAD_VALUE",
                    sigma2A2 != null ? "sigma2A2" : "deltaRA",
                    "is given for a path that follows the shell; leave it out, or make its role fixed.");
        }
    }

    double fixedSigma2() {
        return sigma2A2 == null ? 0.006 : sigma2A2;
    }

    double fixedDeltaR() {
        return deltaRA == null ? 0 : deltaRA;
    }
}
