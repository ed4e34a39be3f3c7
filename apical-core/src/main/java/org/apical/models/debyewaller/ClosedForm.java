package org.apical.models.debyewaller;

import org.apical.model.Result;

/** How good a curve is that has no mesh. */
public record ClosedForm(
        @Result(doc = "points of a mesh; 0 for a formula in closed form or an integral that adapts itself")
        int gridPoints,

        @Result(doc = "largest relative change on the last refinement, or its bound")
        double relativeChange) {}
