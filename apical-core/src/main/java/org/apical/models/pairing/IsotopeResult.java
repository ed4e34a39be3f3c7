package org.apical.models.pairing;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;

/** Results of {@link IsotopeModel}. The arrays belong to the record: do not modify them. */
public record IsotopeResult(
        @Result(doc = "coupling of the spectrum") double lambda,

        @Result(unit = Unit.MEV, doc = "logarithmic mean frequency")
        double omegaLogMeV,

        @Result(unit = Unit.MEV, doc = "root mean square frequency")
        double omega2MeV,

        @Result(unit = Unit.MEV, doc = "area of alpha2F") double areaMeV,

        @Result(unit = Unit.MEV, doc = "highest frequency with positive alpha2F")
        double omegaMaxMeV,

        @Result(doc = "mu* at cutoffMeV", from = "[S] pairing-materials 4.1")
        double muStarAtCutoff,

        @Result(unit = Unit.MEV, doc = "electronic cutoff used")
        double cutoffMeV,

        @Result(unit = Unit.KELVIN, doc = "critical temperature; 0 below resolution")
        double tcK,

        @Result(
                doc = "-dlnTc/dlnM of all atoms; null where Tc is 0",
                from = "[D] pairing-materials 4.8",
                nullable = true)
        double alphaTotal,

        @Result(
                doc = "the same of the McMillan formula, with the typed mu*; null where that gives no Tc",
                nullable = true)
        double alphaMcMillan,

        @Result(doc = "groups as given, then the rest of the modes")
        List<Group> groups,

        @Result(doc = "couplings of the curve of the figure, at this shape")
        double[] curveLambda,

        @Result(doc = "total exponent there", nullable = true)
        double[] curveAlpha,

        @Result(doc = "what to think twice about") List<String> warnings) {
    /** What a group of atoms does. */
    public record Group(
            @Result(doc = "name") String label,

            @Result(doc = "partial exponent; they add up to alphaTotal", nullable = true)
            double alpha,

            @Result(doc = "share of lambda on the group") double lambdaShare,

            @Result(doc = "heavy over light mass; null for the rest", nullable = true)
            double massRatio,

            @Result(unit = Unit.KELVIN, doc = "Tc with the heavy mass; null for the rest", nullable = true)
            double tcSubstitutedK,

            @Result(doc = "-ln(Tc heavy / Tc) / ln(massRatio); null for the rest or an equal mass", nullable = true)
            double alphaFinite) {}
}
