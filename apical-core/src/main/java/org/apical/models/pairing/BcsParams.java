package org.apical.models.pairing;

import org.apical.model.Param;
import org.apical.model.Unit;

/** Parameters of {@link BcsModel}. */
public record BcsParams(
        @Param(def = "s", doc = "s: the same gap everywhere; d: cos 2 phi")
        Symmetry symmetry,

        @Param(
                min = 0,
                minExclusive = true,
                max = 5,
                def = "0.3",
                doc = "coupling N0 V <g^2>",
                from = "[S] pairing-materials 1.1")
        double lambda,

        @Param(unit = Unit.MEV, min = 0, minExclusive = true, max = 1e9, def = "30", doc = "cutoff of the boson")
        double cutoffMeV,

        @Param(
                min = 0,
                minExclusive = true,
                max = 1,
                maxSize = 10000,
                single = true,
                def = "[0.2, 0.5, 0.8]",
                doc = "T/Tc at which the gap is wanted")
        double[] reducedTemperature,

        @Param(
                min = 0,
                max = 1e6,
                maxSize = 100000,
                single = true,
                def = "[]",
                doc = "energies over D(0) at which the density of states is wanted")
        double[] energyOverGap,

        @Param(
                min = 0,
                max = 1e6,
                def = "0.05",
                doc = "Dynes' broadening over D(0)",
                from = "[S] pairing-materials 1.2")
        double gammaOverGap) {}
