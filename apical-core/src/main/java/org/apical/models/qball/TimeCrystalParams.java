package org.apical.models.qball;

import org.apical.model.Param;
import org.apical.model.Unit;

/** Parameters of {@link TimeCrystalModel}. The arrays belong to the record: do not modify them. */
public record TimeCrystalParams(
        @Param(unit = Unit.MEV, min = 0, max = 1e5, def = "100", doc = "amplitude M of the fluctuation")
        double amplitudeMeV,

        @Param(unit = Unit.KELVIN, min = 1e-3, max = 1e4, def = "100", doc = "temperature, sets Omega")
        double temperatureK,

        @Param(min = 1, max = 20, def = "1", doc = "n of Omega = 2 pi n kB T", from = "[M] qball (3)")
        int windingNumber,

        @Param(
                min = 0,
                max = 1,
                def =
                        "[0, 0.03125, 0.0625, 0.09375, 0.125, 0.15625, 0.1875, 0.21875, 0.25, 0.28125, 0.3125, 0.34375, 0.375, 0.40625, 0.4375, 0.46875, 0.5, 0.53125, 0.5625, 0.59375, 0.625, 0.65625, 0.6875, 0.71875, 0.75, 0.78125, 0.8125, 0.84375, 0.875, 0.90625, 0.9375, 0.96875, 1]",
                doc = "Matsubara times, tau T")
        double[] tauTimesT) {}
