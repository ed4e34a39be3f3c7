package org.apical.models.superstripes;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;

/** Results of {@link DensityModel}. The arrays belong to the record: do not modify them. */
public record DensityResult(
        @Result(doc = "N0 per spin and area, 1/(eV nm^2)", from = "[O] superstripes 3.5")
        double referenceDosPerEVNm2,

        @Result(
                doc = "density of states per spin and area at each energy, 1/(eV nm^2); wells per period",
                from = "superstripes 3.5")
        double[] dosPerEVNm2,

        @Result(
                unit = Unit.PER_NM2,
                doc = "electrons of both spins at each mu; wells per period",
                from = "superstripes 3.5")
        double[] densityPerNm2,

        @Result(doc = "what to think twice about") List<String> warnings) {}
