package org.apical.models.xas;

import java.util.List;
import java.util.Map;
import org.apical.model.BadInput;
import org.apical.model.Param;
import org.apical.model.Unit;
import org.apical.physics.xafs.WindowKind;
import org.jspecify.annotations.Nullable;

/** One data set of a fit. */
public record FitDataSet(
        @Param(def = "data", doc = "name in tables and legends")
        String name,

        @Param(required = true, doc = "chi(k)") DataParams data,

        @Param(required = true, minSize = 1, maxSize = 500, doc = "the paths whose sum is the model")
        List<FitPath> paths,

        @Param(def = "{}", doc = "transform") FitTransform transform,

        @Param(unit = Unit.ANGSTROM, min = 0, max = 31, def = "1", doc = "start of the R range")
        double rminA,

        @Param(unit = Unit.ANGSTROM, min = 0, max = 31, def = "3", doc = "end of the R range")
        double rmaxA,

        @Param(unit = Unit.ANGSTROM, min = 0, max = 31, def = "0", doc = "sill of the R window, for the space q")
        double drA,

        @Param(def = "hanning", code = "BAD_ARGUMENT", doc = "shape of the R window, for the space q")
        WindowKind rWindow,

        @Param(def = "r", code = "BAD_ARGUMENT", doc = "where residuals are formed")
        FitSpace fitSpace,

        @Param(
                min = 0,
                minExclusive = true,
                max = 1e6,
                single = true,
                minSize = 1,
                doc = "noise of chi(k): one number, or one a point of the data or of the 0.05 grid",
                absent = "estimated from chi(R) between 15 and 30 A")
        double @Nullable [] epsilonK,

        @Param(
                def = "{}",
                doc = "variables of this data set alone; in results their name is followed by _ and the data set's",
                from = "[O]")
        Map<String, FitVariable> variables,

        @Param(
                def = "{}",
                doc = "numbers of this data set that expressions may use, such as its temperature",
                from = "[O]")
        Map<String, Double> values) {
    /** The R range runs upwards. */
    public FitDataSet {
        if (rminA >= rmaxA) {
            throw BadInput.value(
                    "BAD_RANGE", "rminA", rminA, "must be below rmaxA = " + BadInput.number(rmaxA) + " (A).");
        }
    }

    /** The same with another transform. */
    FitDataSet with(FitTransform other) {
        return new FitDataSet(
                name, data, paths, other, rminA, rmaxA, drA, rWindow, fitSpace, epsilonK, variables, values);
    }

    /** The same with other data. */
    FitDataSet with(DataParams other) {
        return new FitDataSet(
                name, other, paths, transform, rminA, rmaxA, drA, rWindow, fitSpace, epsilonK, variables, values);
    }
}
