package org.apical.models.iqtp;

import org.apical.model.Result;
import org.apical.model.Unit;

/** A rung of the ladder on which cutoffs are raised (iqtp, section 2, rule 1). */
public record CutoffRung(
        @Result(doc = "kept phonon levels of each mode", from = "[T] iqtp 2")
        int[] cutoffs,

        @Result(doc = "states of that basis", from = "[T] iqtp 2")
        int dimension,

        @Result(unit = Unit.EV, doc = "its lowest energies: upper bounds", from = "[T] iqtp 2")
        double[] energiesEV,

        @Result(
                unit = Unit.EV,
                nullable = true,
                doc = "largest fall of one of them from the rung before; null on the first",
                from = "[T] iqtp 2")
        double fallEV) {}
