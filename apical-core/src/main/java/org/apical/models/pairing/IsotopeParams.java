package org.apical.models.pairing;

import java.util.List;
import org.apical.model.BadInput;
import org.apical.model.Param;
import org.apical.model.Unit;
import org.jspecify.annotations.Nullable;

/** Parameters of {@link IsotopeModel}. */
public record IsotopeParams(
        @Param(def = Defaults.SPECTRUM, doc = "the electron-phonon spectrum")
        SpectrumParams spectrum,

        @Param(
                min = 0,
                max = 1,
                maxExclusive = true,
                def = "0.10",
                doc = "Coulomb pseudopotential, at muStarReferenceMeV",
                from = "[S] pairing-materials 4.1")
        double muStar,

        @Param(
                unit = Unit.MEV,
                min = 0,
                minExclusive = true,
                max = 1e9,
                doc = "frequency that muStar belongs to",
                absent = "cutoffMeV")
        @Nullable
        Double muStarReferenceMeV,

        @Param(
                unit = Unit.MEV,
                min = 0,
                minExclusive = true,
                max = 1e9,
                doc = "electronic cutoff of the Matsubara sums, at least w_max; it does not move with the masses",
                absent = "10 w_max",
                from = "[D] pairing-materials 4.2")
        @Nullable
        Double cutoffMeV,

        @Param(
                maxSize = 100,
                def = "[]",
                doc = "atoms and their shares of the modes",
                from = "[D] pairing-materials 4.8")
        List<Group> groups) {
    /** A group of atoms of one mass. */
    public record Group(
            @Param(required = true, doc = "name") String label,

            @Param(unit = Unit.MEV, min = 0, max = 1e9, def = "0", doc = "the group has modes from here on")
            double fromMeV,

            @Param(
                    unit = Unit.MEV,
                    min = 0,
                    minExclusive = true,
                    max = 1e9,
                    doc = "up to below here",
                    absent = "no end")
            @Nullable
            Double toMeV,

            @Param(min = 0, max = 1, def = "1", doc = "share of each of those modes that belongs to the group")
            double share,

            @Param(min = 0, minExclusive = true, max = 1000, def = "1.125", doc = "heavy over light mass")
            double massRatio) {
        /** The range must not be empty. */
        public Group {
            if (toMeV != null && toMeV <= fromMeV) {
                throw BadInput.value(
                        "BAD_VALUE", "toMeV", toMeV, "must be above fromMeV = " + BadInput.number(fromMeV) + " (meV).");
            }
        }

        boolean holds(double omega) {
            return omega >= fromMeV && (toMeV == null || omega < toMeV);
        }
    }
}
