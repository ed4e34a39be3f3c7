package org.apical.models.pairing;

import org.apical.model.Result;
import org.apical.model.Unit;

/**
 * Curves of a gap against temperature and, at the first temperature, against energy. The arrays belong to the record: do
 * not modify them.
 */
public record EliashbergGapCurves(
        @Result(doc = "T/Tc of the gap curve") double[] reducedTemperature,

        @Result(unit = Unit.MEV, doc = "gap at the first Matsubara frequency there")
        double[] deltaFirstMeV,

        @Result(doc = "critical field there over that at the lowest temperature")
        double[] fieldOverLowest,

        @Result(doc = "whether the curves against energy are the exact continuation (else Pade)")
        boolean exact,

        @Result(unit = Unit.MEV, doc = "energies") double[] energyMeV,

        @Result(unit = Unit.MEV, doc = "real part of the gap")
        double[] gapRealMeV,

        @Result(unit = Unit.MEV, doc = "imaginary part of the gap")
        double[] gapImagMeV,

        @Result(doc = "real part of the mass renormalisation; empty for Pade")
        double[] zReal,

        @Result(doc = "imaginary part; empty for Pade") double[] zImag,

        @Result(doc = "tunnelling density of states over the normal one")
        double[] dosOverNormal) {}
