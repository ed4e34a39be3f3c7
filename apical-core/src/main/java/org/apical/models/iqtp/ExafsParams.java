package org.apical.models.iqtp;

import java.util.Arrays;
import org.apical.model.BadInput;
import org.apical.model.Param;
import org.apical.model.Unit;
import org.apical.models.xas.BondPath;
import org.jspecify.annotations.Nullable;

/** Parameters of {@link ExafsModel}. */
public record ExafsParams(
        @Param(def = "{}", doc = "the cluster", from = "[O] iqtp 3")
        ClusterParams cluster,

        @Param(unit = Unit.KELVIN, min = 0, max = 1e5, def = "10", doc = "temperature", from = "[O] iqtp 10")
        double temperatureK,

        @Param(
                doc = "which bond: its length is R0 + z, z the displacement of this atom",
                absent = "iqtp3: apicalBond; six atoms: apical1",
                from = "[T] iqtp 4.5")
        @Nullable
        Atom atom,

        @Param(
                unit = Unit.ANGSTROM,
                min = -100,
                max = 100,
                maxSize = 12,
                doc = "change of the length at x = 1 of each mode, instead of atom",
                absent = "of the atom",
                from = "[O] iqtp 10")
        double @Nullable [] displacementA,

        @Param(
                unit = Unit.ANGSTROM,
                min = 0.1,
                max = 100,
                doc = "length R0 of the bond where all x are 0, that is without holes",
                absent = "half path length of the table",
                from = "[O] iqtp 3")
        @Nullable
        Double referenceDistanceA,

        @Param(
                def = BondPath.DEFAULT,
                doc = "feffNNNN.dat of the bond, relative to the data root",
                from = "[C] double-well 4")
        String pathFile,

        @Param(
                min = 0,
                minExclusive = true,
                max = 1000,
                code = "BAD_RANGE",
                doc = "number of neighbours",
                absent = "of the file",
                from = "[C] double-well 4")
        @Nullable
        Double degeneracy,

        @Param(
                min = 0,
                minExclusive = true,
                max = 10,
                def = "1",
                code = "BAD_RANGE",
                doc = "amplitude reduction",
                from = "[C] double-well 4")
        double s02,

        @Param(
                unit = Unit.EV,
                min = -50,
                max = 50,
                def = "0",
                code = "BAD_RANGE",
                doc = "shift of the origin of energy, positive is up",
                from = "[C] double-well 4")
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
                absent = "from kminInvA, kmaxInvA and kstepInvA",
                from = "[O] double-well 10")
        double @Nullable [] kInvA,

        @Param(
                unit = Unit.INV_ANGSTROM,
                min = 0,
                minExclusive = true,
                max = 100,
                code = "BAD_RANGE",
                doc = "first wave number",
                absent = "3",
                from = "[O] double-well 10")
        @Nullable
        Double kminInvA,

        @Param(
                unit = Unit.INV_ANGSTROM,
                min = 0,
                minExclusive = true,
                max = 100,
                code = "BAD_RANGE",
                doc = "last wave number",
                absent = "15",
                from = "[O] double-well 10")
        @Nullable
        Double kmaxInvA,

        @Param(
                unit = Unit.INV_ANGSTROM,
                min = 0,
                minExclusive = true,
                max = 5,
                code = "BAD_RANGE",
                doc = "step",
                absent = "0.05",
                from = "[O] double-well 10")
        @Nullable
        Double kstepInvA) {
    /** A length that is named, and wave numbers that run upwards. */
    public ExafsParams {
        Displacements.check(cluster, atom, displacementA);
        if (displacementA != null) {
            if (Arrays.stream(displacementA).allMatch(u -> u == 0)) {
                throw BadInput.at("BAD_VALUE", "displacementA", "must not be all zero: the length would not change.");
            }
            displacementA = displacementA.clone();
        }
        if (kInvA != null) {
            kInvA = BondPath.waveNumbers(kInvA, kminInvA, kmaxInvA, kstepInvA);
        }
    }

    /** u_m of each mode, A. */
    double[] displacement() {
        return Displacements.of(cluster, atom, displacementA);
    }

    /** The wave numbers, 1/A. */
    double[] k() {
        return BondPath.waveNumbers(kInvA, kminInvA, kmaxInvA, kstepInvA);
    }

    /** Name of the last of them in errors. */
    String lastKey() {
        return kInvA == null ? "kmaxInvA" : "kInvA." + (kInvA.length - 1);
    }
}
