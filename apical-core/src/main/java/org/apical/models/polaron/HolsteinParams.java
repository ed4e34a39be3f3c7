package org.apical.models.polaron;

import org.apical.model.Param;
import org.apical.model.Unit;

/** Parameters of {@link HolsteinModel}. */
public record HolsteinParams(
        @Param(unit = Unit.MEV, min = 0, minExclusive = true, max = 1e6, def = "50", doc = "hopping t")
        double hoppingMeV,

        @Param(unit = Unit.MEV, min = 0, minExclusive = true, max = 1e6, def = "50", doc = "local phonon hbar omega")
        double phononMeV,

        @Param(
                min = 0,
                max = 100,
                def = "1",
                doc = "coupling g: the polaron energy is g^2 hbar omega",
                from = "[S] 8.4")
        double coupling,

        @Param(min = 2, max = 100000, def = "60", doc = "phonon states of the relative mode")
        int basisSize,

        @Param(min = 1, max = 100, def = "4", doc = "neighbours z of a site in the lattice, for lambda")
        int coordination,

        @Param(unit = Unit.KELVIN, min = 0, max = 1e5, def = "0", doc = "temperature of the narrowed hopping")
        double temperatureK) {}
