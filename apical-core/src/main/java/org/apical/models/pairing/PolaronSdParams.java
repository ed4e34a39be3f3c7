package org.apical.models.pairing;

import java.util.List;
import org.apical.model.BadInput;
import org.apical.model.Param;
import org.apical.model.Unit;

/** Parameters of {@link PolaronSdModel}. Lists of two: the d band, the s band. */
public record PolaronSdParams(
        @Param(
                unit = Unit.MEV,
                min = 0,
                minExclusive = true,
                max = 1e5,
                minSize = 2,
                maxSize = 2,
                def = "[100, 100]",
                doc = "hopping t1 to nearest neighbours",
                from = "[D] pairing-materials 6")
        double[] nearestHoppingMeV,

        @Param(
                unit = Unit.MEV,
                min = -1e5,
                max = 1e5,
                minSize = 2,
                maxSize = 2,
                def = "[30, 30]",
                doc = "hopping t2 to second neighbours",
                from = "[D] pairing-materials 6")
        double[] diagonalHoppingMeV,

        @Param(
                min = 0,
                max = 2,
                minExclusive = true,
                maxExclusive = true,
                minSize = 2,
                maxSize = 2,
                def = "[0.85, 0.50]",
                doc = "electrons a site, both spins")
        double[] filling,

        @Param(unit = Unit.MEV, min = 0, minExclusive = true, max = 1e5, def = "50", doc = "phonon at the light mass")
        double phononMeV,

        @Param(
                min = 0,
                max = 100,
                minSize = 2,
                maxSize = 2,
                def = "[0, 0]",
                doc = "Lang-Firsov exponent of t1 at the light mass")
        double[] g2Nearest,

        @Param(
                min = 0,
                max = 100,
                minSize = 2,
                maxSize = 2,
                def = "[0.5, 0.5]",
                doc = "Lang-Firsov exponent of t2 at the light mass")
        double[] g2Diagonal,

        @Param(
                unit = Unit.MEV,
                min = -1e5,
                max = 1e5,
                def = "[[170, 40], [40, 20]]",
                doc = "pairing V, attractive positive, symmetric",
                from = "[D] pairing-materials 6")
        double[][] pairingMeV,

        @Param(min = 0, minExclusive = true, max = 1000, def = "1.125", doc = "heavy over light mass")
        double massRatio,

        @Param(
                unit = Unit.KELVIN,
                min = 0,
                minExclusive = true,
                max = 1e5,
                minSize = 1,
                maxSize = 200,
                single = true,
                def = "[2]",
                doc = "temperatures of the gaps and of the superfluid weight")
        double[] temperatureK,

        @Param(min = 16, max = 2048, def = "128", doc = "points per side of a quadrant of the zone")
        int gridPoints,

        @Param(maxSize = 20, def = "[]", doc = "sites that share the narrowing; each is exchanged alone")
        List<Site> sites,

        @Param(def = "false", doc = "also compute the superfluid weight, on a grid eight times as fine")
        boolean superfluidWeight) {
    /** A site. */
    public record Site(
            @Param(required = true, doc = "name") String label,

            @Param(required = true, min = 0, max = 1, doc = "share of the exponents")
            double share) {}

    /** A symmetric pairing, sites whose shares sum to 1. */
    public PolaronSdParams {
        TwoBandShapes.square("pairingMeV", pairingMeV);
        double scale = Math.max(Math.abs(pairingMeV[0][1]), Math.abs(pairingMeV[1][0]));
        if (Math.abs(pairingMeV[0][1] - pairingMeV[1][0]) > 1e-12 * scale) {
            throw BadInput.at(
                    "BAD_VALUE",
                    "pairingMeV",
                    "is not symmetric: V_12 = " + pairingMeV[0][1] + ", V_21 = " + pairingMeV[1][0] + ".");
        }
        if (!sites.isEmpty()) {
            SiteIsotopeParams.checkShares(
                    sites.stream().mapToDouble(Site::share).sum());
        }
    }
}
