package org.apical.models.materials;

import org.apical.data.materials.DopedSample;
import org.apical.model.BadInput;
import org.apical.model.Param;

/** Parameters of {@link DomeModel}. */
public record DomeParams(
        @Param(def = DopedSample.BUNDLED, doc = "table of Tc against composition (CSV), relative to the data root")
        String file,

        @Param(def = DomeModel.LSCO, doc = "family; only La2-xSrxCuO4, whose x is the doping of the plane")
        String family,

        @Param(min = 0, max = 100, def = "3.98", doc = "least oxygen per formula unit of the samples taken")
        double oxygenFrom,

        @Param(min = 0, max = 100, def = "4.005", doc = "most oxygen per formula unit of the samples taken")
        double oxygenTo) {
    /** A range, and the family whose variable is the doping. */
    public DomeParams {
        if (!family.equals(DomeModel.LSCO)) {
            throw BadInput.value(
                    "BAD_VALUE",
                    "family",
                    family,
                    "must be " + DomeModel.LSCO
                            + ": of other families the variable of the table is not the doping of the"
                            + " plane, and the parabola needs it.");
        }
        if (!(oxygenTo >= oxygenFrom)) {
            throw BadInput.value(
                    "BAD_VALUE",
                    "oxygenTo",
                    oxygenTo,
                    "must not be below oxygenFrom = " + BadInput.number(oxygenFrom) + ".");
        }
    }
}
