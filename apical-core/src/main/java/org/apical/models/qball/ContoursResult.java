package org.apical.models.qball;

import java.util.List;
import org.apical.model.Result;

/** Results of {@link ContoursModel}. The arrays belong to the record: do not modify them. */
public record ContoursResult(
        @Result(doc = "amplitudes from alpha_c to alphaMax") double[] alpha,

        @Result(doc = "alpha* of the saddle") double alphaPeak,

        @Result(doc = "critical coupling kappa*") double kappaStar,

        @Result(doc = "a contour for each kappa", from = "[D] qball 4")
        List<Contour> contours,

        @Result(doc = "how sure the equations are") Basis basis,

        @Result(doc = "what to think twice about") List<String> warnings) {}
