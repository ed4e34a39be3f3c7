package org.apical.models.xas;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;

/** Results of {@link PolarizationModel}. The arrays belong to the record: do not modify them. */
public record PolarizationResult(
        @Result(unit = Unit.EV, doc = "energies of the first spectrum in the common range")
        double[] energyEV,

        @Result(doc = "absorption with the field in the plane")
        double[] muAB,

        @Result(doc = "absorption with the field along c") double[] muC,
        @Result(doc = "(2 muAB + muC) / 3") double[] isotropic,
        @Result(doc = "rms residual; zero for two angles") double residualRms,

        @Result(doc = "effective coordination with the field in the plane; null without bonds", nullable = true)
        double coordinationAB,

        @Result(doc = "effective coordination with the field along c; null without bonds", nullable = true)
        double coordinationC,

        @Result(doc = "what to think twice about") List<String> warnings) {}
