package org.apical.models.stripes;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;

/** Results of {@link ChiModel}. The arrays belong to the record: do not modify them. */
public record ChiResult(
        @Result(unit = Unit.INV_ANGSTROM, doc = "wave numbers")
        double[] kInvA,

        @Result(doc = "chi(k), mean over all coppers") double[] chi,

        @Result(doc = "chi(k) of U sites; empty without them")
        double[] chiU,

        @Result(doc = "chi(k) of D sites; empty without them")
        double[] chiD,

        @Result(doc = "shells of the plane") List<Shell> shells,

        @Result(doc = "effective number of planar oxygens for the field, mean over all coppers")
        double planarNumber,

        @Result(doc = "effective number of apical oxygens for the field, mean over all coppers")
        double apicalNumber,

        @Result(
                unit = Unit.ANGSTROM,
                doc = "mean planar distance as the field weighs it; null where it sees none",
                nullable = true)
        double planarDistanceA,

        @Result(
                unit = Unit.ANGSTROM2,
                doc =
                        "variance of the planar distances as the field weighs them: the static part of sigma^2; null likewise",
                nullable = true)
        double planarStaticSigma2A2,

        @Result(doc = "what to think twice about") List<String> warnings) {
    /** Oxygens at one distance of one kind of site. */
    public record Shell(
            @Result(doc = "U or D") String site,
            @Result(doc = "along, across or apical") String bond,
            @Result(unit = Unit.ANGSTROM, doc = "distance") double distanceA,
            @Result(doc = "oxygens per copper of the site") double number,
            @Result(doc = "effective number for the field") double effectiveNumber,

            @Result(doc = "part of all coppers that are of the site")
            double share) {}
}
