package org.apical.models.pairing;

import org.apical.model.Param;
import org.apical.model.Unit;

/** Parameters of {@link SuperfluidDensityModel}. */
public record SuperfluidDensityParams(
        @Param(
                min = 0,
                max = 1,
                def = "0.7",
                doc = "share of the d-wave gap in the density at T = 0",
                from = "[M] khasanov2007")
        double weightD,

        @Param(
                unit = Unit.MEV,
                min = 0,
                minExclusive = true,
                max = 1e6,
                def = "8.2",
                doc = "largest d-wave gap at T = 0",
                from = "[P] khasanov2007")
        double gapDMeV,

        @Param(
                unit = Unit.MEV,
                min = 0,
                minExclusive = true,
                max = 1e6,
                def = "1.57",
                doc = "s-wave gap at T = 0",
                from = "[P] khasanov2007")
        double gapSMeV,

        @Param(
                unit = Unit.KELVIN,
                min = 0,
                minExclusive = true,
                max = 1e6,
                def = "36.2",
                doc = "critical temperature of both",
                from = "[M] khasanov2007")
        double tcK,

        @Param(
                unit = Unit.KELVIN,
                min = 0,
                max = 1e6,
                maxSize = 100000,
                single = true,
                def = "[2, 5, 10, 15, 20, 30]",
                doc = "temperatures")
        double[] temperatureK) {}
