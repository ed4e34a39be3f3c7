package org.apical.models.qball;

import org.apical.model.Result;

/** A profile for drawing, at most 400 points. The arrays belong to the record. */
public record ProfileCurve(
        @Result(doc = "radius") double[] r,
        @Result(doc = "amplitude") double[] phi) {}
