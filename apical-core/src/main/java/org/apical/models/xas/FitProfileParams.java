package org.apical.models.xas;

import java.util.List;
import org.apical.model.Param;

/** Which intervals of the profile likelihood are wanted. */
public record FitProfileParams(
        @Param(def = "[]", doc = "names of the variables; an empty list means all", maxSize = 1000)
        List<String> variables,

        @Param(
                min = 0.01,
                max = 0.9999,
                def = "0.6827",
                doc = "probability that the interval is to cover; 0.6827 is one standard error")
        double confidence) {}
