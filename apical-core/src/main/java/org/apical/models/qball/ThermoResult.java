package org.apical.models.qball;

import java.util.List;
import org.apical.model.Result;

/** Results of {@link ThermoModel}. */
public record ThermoResult(
        @Result(doc = "amplitude M/Omega on the branch") double alpha,

        @Result(doc = "kB per nested state", from = "[D] qball 7")
        double entropyPerState,

        @Result(doc = "kB per nested state", from = "[D] qball 7")
        double specificHeatPerState,

        @Result(doc = "how sure the equations are") Basis basis,

        @Result(doc = "what to think twice about") List<String> warnings) {}
