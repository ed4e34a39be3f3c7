package org.apical.models.jahnteller;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;

/** Results of {@link SurfaceModel}. The arrays belong to the record: do not modify them. */
public record SurfaceResult(
        @Result(unit = Unit.EV, doc = "depth of the minima below the undistorted site", from = "[T] 8.1")
        double stabilisationEV,

        @Result(unit = Unit.ANGSTROM, doc = "distance of the minima from the undistorted site", from = "[T] 8.1")
        double radiusA,

        @Result(unit = Unit.ANGSTROM, doc = "distance of the saddles from the undistorted site", from = "[T] 8.1")
        double saddleRadiusA,

        @Result(unit = Unit.EV, doc = "height of the saddles above the minima; 0 for a round trough", from = "[T] 8.1")
        double barrierEV,

        @Result(unit = Unit.DEGREE, doc = "directions of the minima, from Q1; none for a round trough")
        double[] minimaDeg,

        @Result(unit = Unit.EV, doc = "lower sheet at the points")
        double[] lowerEV,

        @Result(unit = Unit.EV, doc = "upper sheet at the points")
        double[] upperEV,

        @Result(doc = "what to think twice about") List<String> warnings) {}
