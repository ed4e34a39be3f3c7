package org.apical.models.superstripes;

import org.apical.model.Inline;
import org.apical.model.Param;
import org.apical.model.Unit;

/** Parameters of {@link DesignModel}. */
public record DesignParams(
        @Inline MaterialParams material,
        @Inline PairingParams pairing,

        @Param(
                unit = Unit.NM,
                min = 0,
                minExclusive = true,
                def = "2.4",
                doc = "period d, held",
                from = "superstripes 5")
        double periodNm,

        @Param(
                min = 0,
                minExclusive = true,
                max = 1,
                def = "[0.5, 0.6, 0.6667, 0.75]",
                minSize = 1,
                maxSize = 10000,
                doc = "L/d to try")
        double[] ratio,

        @Param(
                unit = Unit.EV,
                def = "[0.18, 0.6]",
                minSize = 1,
                maxSize = 2,
                doc = "window of mu in which the largest Tc is sought")
        double[] muWindowEV,

        @Param(
                unit = Unit.NM,
                min = 0,
                def = "0",
                doc =
                        "one growth layer, for the loss by a layer too many or too few; 0 is off; smaller than both layers")
        double layerStepNm,

        @Param(
                min = 0,
                max = 0.9,
                def = "0.1",
                doc = "relative uncertainty taken for each assumed number in the recipe",
                from = "[O]")
        double uncertainty) {
    /** The window ascends. */
    public DesignParams {
        TcWindow.check("muWindowEV", muWindowEV);
    }

    /** The superlattice at an L/d. */
    Setting at(double r) {
        return Setting.of(material, r * periodNm, Math.max(0, (1 - r) * periodNm), pairing);
    }
}
