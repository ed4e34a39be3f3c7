package org.apical.models.pairing;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;

/** Results of {@link SiteIsotopeModel}. */
public record SiteIsotopeResult(
        @Result(doc = "Lang-Firsov exponent E_p / phonon at the light mass")
        double g2,

        @Result(unit = Unit.MEV, doc = "narrowed hopping") double narrowedHoppingMeV,

        @Result(unit = Unit.MEV, doc = "narrowed hopping with all sites exchanged")
        double narrowedHoppingHeavyMeV,

        @Result(doc = "m*/m at the light mass") double massEnhancement,

        @Result(doc = "change of ln m* with all sites exchanged", from = "[D] pairing-materials 6.1")
        double massLogShift,

        @Result(doc = "relative change of lambda^-2 with all sites exchanged")
        double inverseLambda2Shift,

        @Result(doc = "dln m*/dln M at T = 0 for all sites together: g2/2")
        double betaMassDifferential,

        @Result(doc = "each site exchanged alone") List<Site> sites,
        @Result(doc = "what to think twice about") List<String> warnings) {
    /** A site exchanged alone. */
    public record Site(
            @Result(doc = "name") String label,

            @Result(doc = "change of ln m*; the sites' add up")
            double massLogShift,

            @Result(doc = "relative change of lambda^-2") double inverseLambda2Shift,

            @Result(doc = "relative change of the frequency of a mode that lives on this site alone")
            double phononShift) {}
}
