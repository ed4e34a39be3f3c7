package org.apical.models.xas;

import org.apical.model.BadInput;
import org.apical.model.Param;
import org.apical.model.Unit;

/** A spectrum at one angle. */
public record AngleParams(
        @Param(required = true, unit = Unit.DEGREE, min = 0, max = 90, doc = "angle between the electric field and c")
        double angleDeg,

        @Param(required = true, unit = Unit.EV, minSize = 2, doc = "energies, increasing")
        double[] energyEV,

        @Param(required = true, minSize = 2, doc = "absorption")
        double[] mu) {
    /** As many mu as energies, and energies increase. */
    public AngleParams {
        if (mu.length != energyEV.length) {
            throw BadInput.at("BAD_VALUE", "mu", "must hold as many numbers as energyEV (" + energyEV.length + ").");
        }
        for (int i = 1; i < energyEV.length; i++) {
            if (energyEV[i] <= energyEV[i - 1]) {
                throw BadInput.value("BAD_VALUE", "energyEV." + i, energyEV[i], "must be above the energy before it.");
            }
        }
    }
}
