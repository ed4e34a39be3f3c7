package org.apical.models.qball;

import java.util.List;
import org.apical.model.Result;

/** Results of {@link ModesModel}. The arrays belong to the record: do not modify them. */
public record ModesResult(
        @Result(doc = "M/Omega of the core") double alphaCore,

        @Result(doc = "of the upper mode, in mu0", from = "[D] qball 7")
        double gap,

        @Result(doc = "wave numbers k in mu0/(hbar s)") double[] waveNumber,

        @Result(doc = "upper branch at these wave numbers, in mu0")
        double[] upper,

        @Result(doc = "lower branch at these wave numbers, in mu0")
        double[] lower,

        @Result(doc = "of the lower mode, in s") double soundSpeed,

        @Result(doc = "how sure the equations are") Basis basis,

        @Result(doc = "what to think twice about") List<String> warnings) {}
