package org.apical.models.doublewell;

import org.apical.model.Param;
import org.apical.model.Unit;
import org.apical.models.xas.BondPath;
import org.jspecify.annotations.Nullable;

/** Parameters of {@link SmallestSplitModel}. */
public record SmallestSplitParams(
        @Param(def = BondPath.DEFAULT, doc = "feffNNNN.dat of the bond, relative to the data root")
        String pathFile,

        @Param(
                min = 0,
                minExclusive = true,
                max = 1000,
                code = "BAD_RANGE",
                doc = "number of neighbours",
                absent = "of the file")
        @Nullable
        Double degeneracy,

        @Param(min = 0, minExclusive = true, max = 10, def = "1", code = "BAD_RANGE", doc = "amplitude reduction")
        double s02,

        @Param(
                unit = Unit.EV,
                min = -50,
                max = 50,
                def = "0",
                code = "BAD_RANGE",
                doc = "shift of the origin of energy, positive is up")
        double e0EV,

        @Param(
                unit = Unit.INV_ANGSTROM,
                min = 0,
                minExclusive = true,
                max = 100,
                def = "3",
                code = "BAD_RANGE",
                doc = "first wave number")
        double kminInvA,

        @Param(
                unit = Unit.INV_ANGSTROM,
                min = 0,
                minExclusive = true,
                max = 100,
                def = "14",
                code = "BAD_RANGE",
                doc = "last wave number")
        double kmaxInvA,

        @Param(
                unit = Unit.INV_ANGSTROM,
                min = 0,
                minExclusive = true,
                max = 5,
                def = "0.05",
                code = "BAD_RANGE",
                doc = "step")
        double kstepInvA,

        @Param(
                unit = Unit.ANGSTROM,
                min = 0.5,
                max = 10,
                def = "1.855",
                code = "BAD_RANGE",
                doc = "middle of the two distances")
        double midDistanceA,

        @Param(
                unit = Unit.ANGSTROM2,
                min = 0,
                max = 0.1,
                def = "0.0025",
                code = "BAD_RANGE",
                doc = "variance of each site")
        double sigma2A2,

        @Param(
                min = 0,
                minExclusive = true,
                max = 1,
                def = "[2e-3, 1e-3, 5e-4, 2e-4]",
                minSize = 1,
                maxSize = 1000,
                single = true,
                code = "BAD_RANGE",
                doc = "standard deviations of chi per point")
        double[] noise,

        @Param(
                min = 0,
                minExclusive = true,
                max = 1e6,
                def = "10",
                code = "BAD_RANGE",
                doc = "gain in BIC that counts as seen",
                from = "[O] double-well 7.3")
        double bicGain,

        @Param(
                unit = Unit.ANGSTROM,
                min = 0,
                max = 1,
                def = "[0.05, 0.08, 0.1, 0.13, 0.16]",
                minSize = 1,
                maxSize = 1000,
                single = true,
                code = "BAD_RANGE",
                doc = "splits of the curve")
        double[] splitA) {}
