package org.apical.models.phases;

import java.util.Arrays;
import org.apical.model.BadInput;
import org.apical.model.Param;
import org.apical.model.Unit;
import org.apical.physics.phases.PolaronFluid;
import org.jspecify.annotations.Nullable;

/** Parameters of {@link VanDerWaalsModel}. The defaults are illustrative, not fitted to anything. */
public record VanDerWaalsParams(
        @Param(
                min = 1e-3,
                max = 1e4,
                def = "3.0",
                doc = "b, area in cells that a polaron keeps for itself; x is below 1/b")
        double exclusionArea,

        @Param(
                unit = Unit.KELVIN,
                min = 1e-3,
                max = 1e5,
                def = "100",
                doc = "T0, critical temperature without bonds; sets the attraction a = 27 b T0 / 8")
        double baseCriticalTemperatureK,

        @Param(unit = Unit.KELVIN, min = 0, max = 1e6, def = "300", doc = "eps, energy of a directional bond")
        double bondEnergyK,

        @Param(min = 0, minExclusive = true, max = 1e12, def = "100", doc = "Om, number of states of a broken bond")
        double brokenBondStates,

        @Param(
                min = 0,
                minExclusive = true,
                max = 1e4,
                def = "2.0",
                doc = "s, width in cells of the bond strength about bondArea")
        double bondWidth,

        @Param(
                min = 0,
                minExclusive = true,
                max = 1e4,
                def = "8.0",
                doc = "v0, area in cells at which bonds are strongest: the doping 1/v0 = 1/8 is an input",
                from = "[O] phase-separation B")
        double bondArea,

        @Param(min = 0, max = 1000, def = "2", doc = "nb, bonds a polaron")
        double bondsPerPolaron,

        @Param(
                unit = Unit.KELVIN,
                min = 0,
                minExclusive = true,
                max = 1e6,
                minSize = 1,
                maxSize = 2000,
                single = true,
                def = "[30, 60, 100, 150, 200]",
                doc = "temperatures of isotherms and coexistence")
        double[] temperaturesK,

        @Param(
                min = 0,
                minExclusive = true,
                max = 1000,
                minSize = 1,
                maxSize = 100000,
                single = true,
                doc = "dopings at which isotherms are listed, each below 1/exclusionArea",
                absent = "0.02 to 0.30 in steps of 0.02, as far as they are below 1/exclusionArea")
        double @Nullable [] doping) {
    /** Dopings below close packing. */
    public VanDerWaalsParams {
        if (doping != null) {
            for (double x : doping) {
                if (x >= 1 / exclusionArea) {
                    throw BadInput.value(
                            "BAD_VALUE",
                            "doping",
                            x,
                            "must be below 1/exclusionArea = " + 1 / exclusionArea
                                    + ": no more polarons fit in. Lower it or exclusionArea.");
                }
            }
        }
    }

    PolaronFluid fluid() {
        return PolaronFluid.of(
                exclusionArea,
                baseCriticalTemperatureK,
                bondEnergyK,
                brokenBondStates,
                bondWidth,
                bondArea,
                bondsPerPolaron);
    }

    double[] listed() {
        if (doping != null) {
            return doping;
        }
        double[] x = new double[15];
        int count = 0;
        for (int i = 1; i <= x.length; i++) {
            if (i / 50.0 < 1 / exclusionArea) {
                x[count++] = i / 50.0;
            }
        }
        return count == 0 ? new double[] {0.5 / exclusionArea} : Arrays.copyOf(x, count);
    }
}
