package org.apical.models.stripes;

import java.util.Arrays;
import org.apical.model.BadInput;
import org.apical.model.Param;
import org.apical.model.Unit;
import org.jspecify.annotations.Nullable;

/** Parameters of {@link RowStackModel}. */
public record RowStackParams(
        @Param(
                unit = Unit.ANGSTROM,
                min = 0,
                minExclusive = true,
                minSize = 1,
                maxSize = 10000,
                max = 1e6,
                def = "[3.8, 3.8, 3.8, 3.8, 3.92, 3.92]",
                doc = "distance of each row of a period from the next",
                from = "superstripes 7.3")
        double[] rowSpacingA,

        @Param(
                maxSize = 10000,
                min = -1e6,
                max = 1e6,
                doc = "what each row scatters, as many as rowSpacingA",
                absent = "1 for each row")
        double @Nullable [] rowFactor,

        @Param(min = 0, max = 100000, def = "12", doc = "largest order")
        int orders,

        @Param(
                unit = Unit.INV_ANGSTROM,
                def = "[]",
                min = -1e6,
                max = 1e6,
                maxSize = 100000,
                doc = "wave vectors of profile and diffuse")
        double[] qInvA,

        @Param(
                unit = Unit.ANGSTROM,
                min = 0,
                max = 1e9,
                def = "0",
                doc = "length over which the order of the stack lasts; 0 for no profile")
        double coherenceA,

        @Param(
                min = 0,
                minExclusive = true,
                max = 1,
                doc = "random stack: probability that D follows U",
                absent = "no random stack")
        @Nullable
        Double probabilityUD,

        @Param(
                min = 0,
                minExclusive = true,
                max = 1,
                doc = "random stack: probability that U follows D",
                absent = "no random stack")
        @Nullable
        Double probabilityDU,

        @Param(
                unit = Unit.ANGSTROM,
                min = 0,
                minExclusive = true,
                max = 1e6,
                def = "3.8",
                doc = "random stack: from a U row to the next")
        double spacingUA,

        @Param(
                unit = Unit.ANGSTROM,
                min = 0,
                minExclusive = true,
                max = 1e6,
                def = "3.92",
                doc = "random stack: from a D row to the next")
        double spacingDA,

        @Param(min = -1e6, max = 1e6, def = "1", doc = "random stack: what a U row scatters")
        double factorU,

        @Param(min = -1e6, max = 1e6, def = "1", doc = "random stack: what a D row scatters")
        double factorD) {
    /** A factor for each row; both probabilities or none. */
    public RowStackParams {
        if (rowFactor != null && rowFactor.length != rowSpacingA.length) {
            throw BadInput.at(
                    "BAD_VALUE",
                    "rowFactor",
                    "has " + rowFactor.length + " numbers and rowSpacingA has " + rowSpacingA.length
                            + "; both must be as long.");
        }
        if (probabilityUD == null != (probabilityDU == null)) {
            throw BadInput.at(
                    "MISSING_KEY",
                    probabilityUD == null ? "probabilityUD" : "probabilityDU",
                    "must be given together with " + (probabilityUD == null ? "probabilityDU" : "probabilityUD")
                            + ", above 0 and at most 1, or both left out.");
        }
    }

    /** The factors. */
    double[] factors() {
        if (rowFactor != null) {
            return rowFactor;
        }
        double[] ones = new double[rowSpacingA.length];
        Arrays.fill(ones, 1);
        return ones;
    }
}
