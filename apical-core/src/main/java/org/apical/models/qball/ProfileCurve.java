package org.apical.models.qball;

import org.apical.model.Result;

/** A profile for drawing, at most 400 points. The arrays belong to the record. */
public record ProfileCurve(
        @Result(doc = "radius from the centre") double[] r,
        @Result(doc = "amplitude of the field there") double[] phi) {}
