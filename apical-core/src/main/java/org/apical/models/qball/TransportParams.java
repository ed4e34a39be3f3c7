package org.apical.models.qball;

import org.apical.model.Param;
import org.apical.model.Unit;
import org.jspecify.annotations.Nullable;

/** Parameters of {@link TransportModel}. The arrays belong to the record: do not modify them. */
public record TransportParams(
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

        @Param(
                min = 0.01,
                max = 100,
                def = "6.4471225678",
                doc = "coupling 4 g nu eps0 / mu0^3; the default is 0.8 kappa*",
                from = "[P]/[D] qball (12)")
        double kappa,

        @Param(unit = Unit.MEV, min = 1, max = 2000, def = "100", doc = "boson gap, sets T*", from = "[D] qball (7)")
        double mu0MeV,

        @Param(
                unit = Unit.KELVIN,
                min = 0,
                minExclusive = true,
                max = 1e4,
                def =
                        "[146.40, 147.49, 148.58, 149.67, 150.76, 151.85, 152.94, 154.03, 155.12, 156.21, 157.30, 158.39, 159.48, 160.57, 161.66, 162.75, 163.84, 164.93, 166.02, 167.11, 168.20, 169.29, 170.38, 171.47, 172.56, 173.65, 174.74, 175.83, 176.92, 178.01, 179.10]",
                minSize = 1,
                doc = "temperatures of the balls",
                from = "qball 10")
        double[] temperatureK,

        @Param(
                min = 1e-3,
                max = 1e6,
                def = "100",
                doc = "G, dimensionless coupling of the size; free",
                from = "[D] qball (15)")
        double couplingG,

        @Param(
                unit = Unit.MEV_NM,
                min = 1,
                max = 1e4,
                def = "85",
                doc = "hbar times the boson velocity",
                from = "[M] qball 8")
        double hbarSMeVNm,

        @Param(
                min = 0,
                minExclusive = true,
                max = 1e9,
                def = "10",
                doc = "N_Q, condensed bosons in a ball; free",
                from = "[D] qball (4)")
        double chargeNumber,

        @Param(
                unit = Unit.MEV_NM,
                min = 1,
                max = 1e5,
                def = "200",
                doc = "hbar times the Fermi velocity",
                from = "[M] qball 8")
        double hbarVfMeVNm,

        @Param(min = 0, max = 1, def = "0.5", doc = "x, volume fraction of balls; free")
        double volumeFraction,

        @Param(min = 0.01, max = 1000, def = "3", doc = "in masses of the electron; free")
        double effectiveMass,

        @Param(
                unit = Unit.PER_NM3,
                min = 0,
                minExclusive = true,
                max = 1e4,
                def = "8",
                doc = "carrier density n_c; free")
        double carrierDensityPerNm3,

        @Param(def = "fixedRatio", doc = "which amplitude M/Omega", from = "[D] qball 4")
        Branch branch)
        implements BallChoice {}
