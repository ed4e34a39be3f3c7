package org.apical.models.qball;

import org.apical.model.Param;
import org.apical.model.Unit;
import org.jspecify.annotations.Nullable;

/** Parameters of {@link SpectrumModel}. The arrays belong to the record: do not modify them. */
public record SpectrumParams(
        @Param(def = "offset", doc = "form of the gap g0(M)", from = "[M]/[D] qball 2")
        GapKind closure,

        @Param(
                min = 0.1,
                max = 2,
                doc = "c of the offset closure",
                absent = "1; mathieu has none",
                from = "[M]/[D] qball 2")
        @Nullable
        Double bindingOffset,

        @Param(min = 1, max = 20, def = "1", doc = "n of Omega = 2 pi n kB T", from = "[M] qball (3)")
        int windingNumber,

        @Param(min = 0, max = 1000, def = "2.0", doc = "alpha = M/Omega, amplitude over frequency")
        double amplitudeOverOmega,

        @Param(
                unit = Unit.KELVIN,
                min = 1e-3,
                max = 1e4,
                def = "100",
                doc = "temperature, sets Omega and the occupation")
        double temperatureK,

        @Param(
                unit = Unit.MEV,
                min = -1e5,
                max = 1e5,
                def =
                        "[-150, -145, -140, -135, -130, -125, -120, -115, -110, -105, -100, -95, -90, -85, -80, -75, -70, -65, -60, -55, -50, -45, -40, -35, -30, -25, -20, -15, -10, -5, 0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90, 95, 100, 105, 110, 115, 120, 125, 130, 135, 140, 145, 150]",
                minSize = 1,
                doc = "energies of the nested fermion")
        double[] epsilonMeV)
        implements ClosureChoice {}
