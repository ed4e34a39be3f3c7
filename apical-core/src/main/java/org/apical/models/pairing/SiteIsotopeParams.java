package org.apical.models.pairing;

import java.util.List;
import org.apical.model.BadInput;
import org.apical.model.Param;
import org.apical.model.Unit;

/** Parameters of {@link SiteIsotopeModel}. */
public record SiteIsotopeParams(
        @Param(unit = Unit.MEV, min = 0, minExclusive = true, max = 1e6, def = "100", doc = "bare hopping")
        double hoppingMeV,

        @Param(
                unit = Unit.MEV,
                min = 0,
                max = 1e6,
                def = "60",
                doc = "relaxation energy E_p, which does not depend on masses",
                from = "[D] pairing-materials 6.1")
        double polaronEnergyMeV,

        @Param(unit = Unit.MEV, min = 0, minExclusive = true, max = 1e6, def = "70", doc = "phonon at the light mass")
        double phononMeV,

        @Param(min = 0, minExclusive = true, max = 1000, def = "1.125", doc = "heavy over light mass")
        double massRatio,

        @Param(unit = Unit.KELVIN, min = 0, max = 1e6, def = "0", doc = "temperature")
        double temperatureK,

        @Param(
                minSize = 1,
                maxSize = 100,
                def = "[{\"label\": \"all\", \"share\": 1}]",
                doc = "sites that share the narrowing; shares sum to 1")
        List<Site> sites) {
    /** A site. */
    public record Site(
            @Param(required = true, doc = "name") String label,

            @Param(required = true, min = 0, max = 1, doc = "share of the exponent")
            double share,

            @Param(min = 0, max = 1, def = "1", doc = "exchanged fraction")
            double exchanged) {}

    /** The shares sum to 1. */
    public SiteIsotopeParams {
        checkShares(sites.stream().mapToDouble(Site::share).sum());
    }

    static void checkShares(double sum) {
        if (Math.abs(sum - 1) > 1e-6) {
            throw BadInput.at("BAD_VALUE", "sites", "have shares that sum to " + sum + "; they must sum to 1.");
        }
    }
}
