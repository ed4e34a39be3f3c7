package org.apical.models.pairing;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;

/** Results of {@link PolaronSdModel}. The arrays belong to the record: do not modify them. */
public record PolaronSdResult(
        @Result(unit = Unit.KELVIN, doc = "critical temperature", from = "[D] pairing-materials 6")
        double tcK,

        @Result(unit = Unit.KELVIN, doc = "critical temperature with all sites exchanged")
        double tcHeavyK,

        @Result(doc = "-ln(tcHeavy / tc) / ln(massRatio); null for equal masses", nullable = true)
        double alphaTc,

        @Result(unit = Unit.KELVIN, doc = "temperatures") double[] temperatureK,

        @Result(unit = Unit.MEV, doc = "largest d gap, modulus")
        double[] gapDMeV,

        @Result(unit = Unit.MEV, doc = "s gap, modulus") double[] gapSMeV,
        @Result(unit = Unit.MEV, doc = "d gap, heavy mass") double[] gapDHeavyMeV,
        @Result(unit = Unit.MEV, doc = "s gap, heavy mass") double[] gapSHeavyMeV,

        @Result(
                doc =
                        "isotope exponent of the d gap at the first temperature; null where a gap is 0 or the masses are equal",
                nullable = true)
        double alphaGapD,

        @Result(unit = Unit.MEV, doc = "t1 of both bands narrowed at tc")
        double[] narrowedNearestMeV,

        @Result(unit = Unit.MEV, doc = "t2 of both bands narrowed at tc")
        double[] narrowedDiagonalMeV,

        @Result(doc = "each site exchanged alone") List<Site> sites,

        @Result(unit = Unit.MEV, doc = "superfluid weight, proportional to lambda^-2; empty unless asked for")
        double[] superfluidWeightMeV,

        @Result(unit = Unit.MEV, doc = "superfluid weight, heavy mass")
        double[] superfluidWeightHeavyMeV,

        @Result(
                doc = "-ln(heavy / light) / ln(massRatio) of the weight at the first temperature; null where it is not"
                        + " defined or not asked for",
                nullable = true)
        double alphaInverseLambda2,

        @Result(doc = "what to think twice about") List<String> warnings) {
    /** A site exchanged alone. */
    public record Site(
            @Result(doc = "name") String label,

            @Result(unit = Unit.KELVIN, doc = "critical temperature")
            double tcHeavyK,

            @Result(doc = "isotope exponent of Tc; null for equal masses", nullable = true)
            double alphaTc,

            @Result(doc = "share of the exponent of all sites; null where that is 0", nullable = true)
            double fractionOfTotal) {}
}
