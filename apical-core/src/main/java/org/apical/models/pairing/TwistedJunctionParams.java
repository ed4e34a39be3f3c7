package org.apical.models.pairing;

import org.apical.model.Param;
import org.apical.model.Unit;

/** Parameters of {@link TwistedJunctionModel}. */
public record TwistedJunctionParams(
        @Param(
                unit = Unit.DEGREE,
                min = -1e6,
                max = 1e6,
                minSize = 1,
                maxSize = 10000,
                single = true,
                def = "[0, 15, 30, 45]",
                doc = "twist angles; outside 0 to 90 they are folded by 90")
        double[] twistDeg,

        @Param(
                min = 0,
                minExclusive = true,
                max = 1e9,
                def = "1",
                doc = "first harmonic J1 of the junction at no twist")
        double firstHarmonic,

        @Param(min = 0, max = 1e9, def = "0.05", doc = "second harmonic J2, in the unit of J1")
        double secondHarmonic,

        @Param(unit = Unit.MEV, min = 0, minExclusive = true, max = 1e5, def = "30", doc = "largest gap of the layers")
        double gapMeV,

        @Param(unit = Unit.KELVIN, min = 0.01, max = 1e5, def = "10", doc = "temperature")
        double temperatureK,

        @Param(
                unit = Unit.ANGSTROM,
                min = 0,
                minExclusive = true,
                max = 1000,
                def = "3.81",
                doc = "lattice constant of the square lattice, for the moire pattern")
        double latticeA) {}
