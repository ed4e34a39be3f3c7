package org.apical.models.xas;

import org.apical.model.Param;
import org.apical.model.Sampled;
import org.apical.model.Unit;
import org.jspecify.annotations.Nullable;

/** Parameters of {@link PathModel}. */
public record PathModelParams(
        @Param(required = true, doc = "feffNNNN.dat, relative to the data root")
        String file,

        @Param(min = 0, max = 1e6, doc = "number of equivalent paths", absent = "of the file") @Nullable
        Double degeneracy,

        @Param(min = -1e6, max = 1e6, def = "1", doc = "amplitude reduction")
        double s02,

        @Param(unit = Unit.EV, min = -1000, max = 1000, def = "0", doc = "shift of the energy origin, positive is up")
        double e0EV,

        @Param(unit = Unit.EV, min = -1000, max = 1000, def = "0", doc = "shift of the imaginary energy")
        double eiEV,

        @Param(unit = Unit.ANGSTROM, min = -2, max = 10, def = "0", doc = "change of half path length")
        double deltaRA,

        @Param(unit = Unit.ANGSTROM2, min = -1, max = 10, def = "0", doc = "mean-square displacement")
        double sigma2A2,

        @Param(unit = Unit.ANGSTROM3, min = -1, max = 1, def = "0", doc = "third cumulant")
        double thirdA3,

        @Param(unit = Unit.ANGSTROM4, min = -1, max = 1, def = "0", doc = "fourth cumulant")
        double fourthA4,

        @Param(unit = Unit.INV_ANGSTROM, min = 0.1, max = 100, def = "20", doc = "end of the k grid")
        double kmaxInvA,

        @Param(min = 0, max = 1000000, def = "0", doc = "also give every n-th element of arrays, in sampled")
        int sampleEvery)
        implements Sampled {}
