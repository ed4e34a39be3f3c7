package org.apical.models.xas;

import org.apical.model.NumberOrText;
import org.apical.model.Param;
import org.jspecify.annotations.Nullable;

/** A path of a data set; numbers or expressions over the variables. */
public record FitPath(
        @Param(required = true, doc = "feffNNNN.dat, relative to the data root")
        String file,

        @Param(doc = "number of equivalent paths, a number or an expression", absent = "of the file") @Nullable
        NumberOrText degeneracy,

        @Param(def = "1", doc = "amplitude reduction, a number or an expression")
        NumberOrText s02,

        @Param(def = "0", doc = "shift of the energy origin in eV, a number or an expression")
        NumberOrText e0EV,

        @Param(def = "0", doc = "shift of the imaginary energy in eV, a number or an expression")
        NumberOrText eiEV,

        @Param(def = "0", doc = "change of half path length in A, a number or an expression")
        NumberOrText deltaRA,

        @Param(def = "0", doc = "mean-square displacement in A^2, a number or an expression")
        NumberOrText sigma2A2,

        @Param(def = "0", doc = "third cumulant in A^3, a number or an expression")
        NumberOrText thirdA3,

        @Param(def = "0", doc = "fourth cumulant in A^4, a number or an expression")
        NumberOrText fourthA4) {}
