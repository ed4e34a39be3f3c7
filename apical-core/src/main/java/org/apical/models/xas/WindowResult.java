package org.apical.models.xas;

import java.util.List;
import org.apical.model.Result;

/** Results of {@link WindowModel}. */
public record WindowResult(
        @Result(doc = "grid") double[] x,
        @Result(doc = "window") double[] window,
        @Result(doc = "sum over the grid") double sum,
        @Result(doc = "what to think twice about") List<String> warnings) {}
