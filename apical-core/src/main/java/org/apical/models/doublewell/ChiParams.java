package org.apical.models.doublewell;

import java.util.List;
import org.apical.model.BadInput;
import org.apical.model.Param;
import org.apical.model.Unit;
import org.apical.models.xas.BondPath;
import org.jspecify.annotations.Nullable;

/** Parameters of {@link ChiModel}. */
public record ChiParams(
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
                minSize = 1,
                maxSize = 20000,
                single = true,
                code = "BAD_RANGE",
                doc = "wave numbers, increasing, instead of kminInvA, kmaxInvA and kstepInvA",
                absent = "from kminInvA, kmaxInvA and kstepInvA")
        double @Nullable [] kInvA,

        @Param(
                unit = Unit.INV_ANGSTROM,
                min = 0,
                minExclusive = true,
                max = 100,
                code = "BAD_RANGE",
                doc = "first wave number",
                absent = "3")
        @Nullable
        Double kminInvA,

        @Param(
                unit = Unit.INV_ANGSTROM,
                min = 0,
                minExclusive = true,
                max = 100,
                code = "BAD_RANGE",
                doc = "last wave number",
                absent = "15")
        @Nullable
        Double kmaxInvA,

        @Param(
                unit = Unit.INV_ANGSTROM,
                min = 0,
                minExclusive = true,
                max = 5,
                code = "BAD_RANGE",
                doc = "step",
                absent = "0.05")
        @Nullable
        Double kstepInvA,

        @Param(minSize = 1, maxSize = 100, doc = "Gaussians, instead of potential", absent = "potential is used")
        @Nullable
        List<ChiSite> sites,

        @Param(doc = "potential of the bond, instead of sites", absent = "the illustrative polaron2, or sites")
        @Nullable
        PotentialParams potential,

        @Param(
                unit = Unit.AMU,
                min = 0,
                minExclusive = true,
                def = "[63.546, 15.999]",
                minSize = 2,
                maxSize = 2,
                code = "BAD_RANGE",
                doc = "masses of absorber and neighbour (of a potential)")
        double[] massesAmu,

        @Param(
                unit = Unit.KELVIN,
                min = 0,
                max = 100000,
                def = "10",
                code = "BAD_RANGE",
                doc = "temperature (of a potential)")
        double temperatureK,

        @Param(
                unit = Unit.ANGSTROM,
                min = 0,
                minExclusive = true,
                max = 100,
                code = "BAD_RANGE",
                doc = "distance of x = 0 of a potential",
                absent = "half path length of the table")
        @Nullable
        Double referenceDistanceA) {
    /** One of two alternatives, wave numbers that run upwards, weights of sum 1. */
    public ChiParams {
        if (sites != null && potential != null) {
            throw BadInput.at("BAD_VALUE", "sites", "give sites or potential, not both.");
        }
        if (sites != null && referenceDistanceA != null) {
            throw BadInput.at("BAD_VALUE", "referenceDistanceA", "belongs to a potential; sites have distanceA.");
        }
        if (kInvA != null) {
            kInvA = BondPath.waveNumbers(kInvA, kminInvA, kmaxInvA, kstepInvA);
        }
        if (sites != null) {
            double sum = 0;
            for (ChiSite site : sites) {
                sum += site.weight();
            }
            if (Math.abs(sum - 1) > 1e-9) {
                throw BadInput.value("BAD_RANGE", "sites", sum, "is the sum of the weights, which must be 1.");
            }
        }
    }

    /** The wave numbers, 1/A. */
    double[] k() {
        return BondPath.waveNumbers(kInvA, kminInvA, kmaxInvA, kstepInvA);
    }
}
