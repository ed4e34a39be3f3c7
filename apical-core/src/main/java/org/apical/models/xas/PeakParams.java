package org.apical.models.xas;

import org.apical.model.Param;
import org.apical.physics.xafs.PeakShape;
import org.jspecify.annotations.Nullable;

/** One peak or edge step of a peak fit. */
public record PeakParams(
        @Param(doc = "name in tables and legends", absent = "shape and number") @Nullable
        String name,

        @Param(
                required = true,
                code = "BAD_ARGUMENT",
                doc = "gaussian, lorentzian, voigt or pseudoVoigt peak, arctan or erf step")
        PeakShape shape,

        @Param(def = "{\"start\": 1}", doc = "area of a peak (eV times the quantity), height of a step")
        PeakVariable amplitude,

        @Param(required = true, doc = "energy of its centre (eV)")
        PeakVariable centre,

        @Param(
                def = "{\"start\": 2}",
                doc = "full width at half maximum (eV), of the derivative for a step, of the Gaussian part for voigt")
        PeakVariable width,

        @Param(def = "{\"start\": 1}", doc = "voigt only: full width at half maximum of the Lorentzian part (eV)")
        PeakVariable lorentzianWidth,

        @Param(def = "{\"start\": 0.5}", doc = "pseudoVoigt only: Lorentzian part, 0 to 1")
        PeakVariable fraction) {}
