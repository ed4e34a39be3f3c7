package org.apical.models.xas;

import org.apical.model.Param;
import org.apical.model.Unit;
import org.apical.physics.xafs.LineShape;

/** A peak and where its fit starts. */
public record PeakParams(
        @Param(def = "gaussian", code = "BAD_ARGUMENT", doc = "shape")
        LineShape shape,

        @Param(required = true, unit = Unit.EV, min = -10000, max = 100000, doc = "centre, from E0")
        double centerEV,

        @Param(required = true, min = -1e6, max = 1e6, doc = "height")
        double height,

        @Param(
                unit = Unit.EV,
                min = 0.01,
                max = 1000,
                def = "2",
                doc = "full width at half maximum; of the Gaussian for voigt")
        double widthEV,

        @Param(
                min = 0,
                max = 1000,
                def = "0.5",
                doc = "share of the Lorentzian for pseudoVoigt; its width in eV for voigt")
        double mixing) {}
