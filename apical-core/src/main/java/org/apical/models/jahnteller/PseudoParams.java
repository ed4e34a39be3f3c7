package org.apical.models.jahnteller;

import org.apical.model.Param;
import org.apical.model.Unit;

/** Parameters of {@link PseudoModel}. */
public record PseudoParams(
        @Param(
                unit = Unit.EV_PER_A2,
                min = 0,
                minExclusive = true,
                max = 1e6,
                def = "10",
                doc = "stiffness K of the mode without coupling",
                from = "[T] pairing-materials 8.3")
        double stiffnessEVPerA2,

        @Param(
                unit = Unit.EV_PER_A,
                min = 0,
                max = 1e6,
                def = "3",
                doc = "coupling F of the two states by the mode",
                from = "[T] pairing-materials 8.3")
        double couplingEVPerA,

        @Param(
                unit = Unit.EV,
                min = 0,
                minExclusive = true,
                max = 1e6,
                def = "0.5",
                doc = "half the distance D of the two states",
                from = "[T] pairing-materials 8.3")
        double halfGapEV,

        @Param(
                unit = Unit.ANGSTROM,
                min = -1000,
                max = 1000,
                def = "[0, 0.1, 0.2, 0.3, 0.4]",
                doc = "displacements at which the sheets are given")
        double[] qA) {}
