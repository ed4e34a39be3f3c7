package org.apical.models.superstripes;

import org.apical.model.Inline;
import org.apical.model.Param;
import org.apical.model.Unit;

/** Parameters of {@link DensityModel}. */
public record DensityParams(
        @Inline LatticeParams lattice,

        @Param(unit = Unit.EV, def = "[0.1, 0.2, 0.3]", maxSize = 100000, doc = "energies of the density of states")
        double[] energyEV,

        @Param(unit = Unit.EV, def = "[0.3]", maxSize = 100000, doc = "chemical potentials of the electron density")
        double[] muEV,

        @Param(unit = Unit.KELVIN, min = 0, def = "0", doc = "temperature of the electron density")
        double temperatureK) {}
