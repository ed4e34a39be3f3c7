package org.apical.models.qball;

import org.apical.model.Result;

/** A profile for drawing, at most 400 points. The arrays belong to the record. */
public record ProfileCurve(
        @Result(doc = "radius from the centre") double[] r,
        @Result(doc = "amplitude of the field there") double[] phi) {
    /** Where the profile has fallen to a thousandth: the end of what a figure shows. */
    double end() {
        int i = 0;
        while (i < r.length - 1 && phi[i] > 1e-3 * phi[0]) {
            i++;
        }
        return r[i];
    }
}
