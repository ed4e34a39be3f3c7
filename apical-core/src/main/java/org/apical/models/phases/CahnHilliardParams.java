package org.apical.models.phases;

import java.util.function.DoubleUnaryOperator;
import org.apical.model.BadInput;
import org.apical.model.Param;
import org.apical.physics.phases.CahnHilliard;
import org.apical.physics.phases.ConcentrationFields;
import org.apical.physics.phases.QuarticLandau;
import org.jspecify.annotations.Nullable;

/** Parameters of {@link CahnHilliardModel}; all without units. */
public record CahnHilliardParams(
        @Param(
                def = "standard",
                doc = "f: standard (c^2 - 1)^2/4, or bm1 5 (c - 0.3)^2 (0.7 - c)^2",
                from = "[T] phase-separation D1; pfhub1")
        FreeEnergyName freeEnergy,

        @Param(min = 16, max = 2048, def = "128", doc = "points a side N, a power of two")
        int gridPoints,

        @Param(min = 0, minExclusive = true, max = 2048, doc = "side L; L/N must not exceed 1", absent = "gridPoints")
        @Nullable
        Double boxLength,

        @Param(min = 0, minExclusive = true, max = 1e6, doc = "mobility M", absent = "1, of bm1 5") @Nullable
        Double mobility,

        @Param(min = 0, minExclusive = true, max = 1e6, doc = "stiffness kappa", absent = "1, of bm1 2") @Nullable
        Double gradientCoefficient,

        @Param(min = -100, max = 100, doc = "mean of c", absent = "0, of bm1 0.5") @Nullable
        Double meanConcentration,

        @Param(
                def = "random",
                doc =
                        "field at t = 0: random mean + a (u - 1/2), mode mean + a cos(2 pi (mx x + my y)/L), or bm1a, that of the"
                                + " benchmark",
                from = "[O] phase-separation D1, D2")
        InitialFieldName initialField,

        @Param(min = -100, max = 100, def = "0.1", doc = "a of the field at t = 0")
        double initialAmplitude,

        @Param(min = -1e6, max = 1e6, minSize = 2, maxSize = 2, def = "[1, 0]", doc = "[mx, my] of initialField mode")
        int[] initialMode,

        @Param(def = "1", doc = "seed of java.util.Random for initialField random")
        long seed,

        @Param(
                def = "none",
                doc = "repulsion V(k): none, logarithmic Q/k^2, coulomb Q/|k|, screened Q/sqrt(k^2 + q0^2)",
                from = "[T] phase-separation D1; seul1995")
        CoulombKind coulombKind,

        @Param(min = 0, max = 1e6, def = "0", doc = "strength Q of the repulsion")
        double coulombStrength,

        @Param(min = 0, max = 1e6, def = "0", doc = "wavenumber q0 of the screening")
        double screeningWavenumber,

        @Param(
                min = 0,
                max = 1e6,
                def = "0",
                doc = "A4 of the misfit term 4 A4 nx^2 ny^2, n = k/|k|: normals of stripes along the axes",
                from = "[D] phase-separation D1")
        double strainFourfold,

        @Param(
                min = 0,
                max = 1e6,
                def = "0",
                doc = "A2 of the misfit term A2 ny^2: normals along x",
                from = "[D] phase-separation D1")
        double strainUniaxial,

        @Param(
                min = 0,
                max = 100,
                def = "0",
                doc = "root mean square of the quenched field h",
                from = "[O] phase-separation D1")
        double disorderRms,

        @Param(min = 0, max = 2048, def = "0", doc = "correlation length l of h; at most boxLength")
        double disorderLength,

        @Param(def = "2", doc = "seed of java.util.Random for h")
        long disorderSeed,

        @Param(
                min = 0,
                max = 100,
                minSize = 1,
                maxSize = 100,
                single = true,
                def = "[0]",
                doc =
                        "T/Tc of each stage: the coefficient of (c - centre)^2 in f is that of 0 times 1 - T/Tc, so that 0 is the"
                                + " f above and from 1 on the uniform state is stable",
                from = "[T] Landau; [O] keys")
        double[] reducedTemperature,

        @Param(
                min = 0,
                max = 1e9,
                maxSize = 99,
                single = true,
                def = "[]",
                doc = "times at which the next stage of reducedTemperature begins, rising, one fewer than these")
        double[] quenchTimes,

        @Param(
                min = 0,
                max = 1e9,
                minSize = 1,
                maxSize = 1000,
                single = true,
                def = "[10, 20, 50, 100]",
                doc = "output times, rising")
        double[] times,

        @Param(
                min = 0,
                minExclusive = true,
                max = 1,
                doc = "largest difference between the first-order and the second-order field in a step",
                absent = "2e-4, of bm1 1e-4")
        @Nullable
        Double stepTolerance,

        @Param(
                min = 0,
                max = 400,
                def = "0",
                doc = "pictures of a film, evenly in t^(1/3) from 0 to the last time, each a figure; 0 for none")
        int frames) {
    /** Rules across keys. */
    public CahnHilliardParams {
        if (Integer.bitCount(gridPoints) != 1) {
            int below = Integer.highestOneBit(gridPoints);
            throw BadInput.value(
                    "BAD_VALUE",
                    "gridPoints",
                    gridPoints,
                    "must be a power of two from 16 to 2048: use " + below + " or " + Math.min(2048, 2 * below) + ".");
        }
        if (boxLength != null && boxLength > gridPoints) {
            throw BadInput.value(
                    "BAD_VALUE",
                    "boxLength",
                    boxLength,
                    "must be at most gridPoints = " + gridPoints
                            + ", so that a cell is at most 1 wide; raise gridPoints or shorten the box.");
        }
        double side = boxLength == null ? gridPoints : boxLength;
        if (disorderLength > side) {
            throw BadInput.value(
                    "BAD_VALUE", "disorderLength", disorderLength, "must be at most boxLength = " + side + ".");
        }
        rising("times", times);
        rising("quenchTimes", quenchTimes);
        if (quenchTimes.length != reducedTemperature.length - 1) {
            throw BadInput.at(
                    "BAD_VALUE",
                    "quenchTimes",
                    "holds " + quenchTimes.length + " times and reducedTemperature " + reducedTemperature.length
                            + " stages; there must be one time fewer than stages.");
        }
    }

    private static void rising(String key, double[] list) {
        for (int i = 1; i < list.length; i++) {
            if (!(list[i] > list[i - 1])) {
                throw BadInput.value(
                        "BAD_VALUE",
                        key + "." + i,
                        list[i],
                        "must be above the one before it, " + BadInput.number(list[i - 1]) + ": times rise.");
            }
        }
    }

    double length() {
        return boxLength == null ? gridPoints : boxLength;
    }

    double mean() {
        return meanConcentration == null ? freeEnergy.mean() : meanConcentration;
    }

    double stiffness() {
        return gradientCoefficient == null ? freeEnergy.stiffness() : gradientCoefficient;
    }

    double rate() {
        return mobility == null ? freeEnergy.mobility() : mobility;
    }

    /** f of a stage. */
    QuarticLandau local(int stage) {
        return freeEnergy.local().at(reducedTemperature[stage]);
    }

    /** V without the terms of strain, over |k| > 0. */
    DoubleUnaryOperator repulsion() {
        double q = coulombStrength;
        double q02 = screeningWavenumber * screeningWavenumber;
        return switch (coulombKind) {
            case NONE -> k -> 0;
            case LOGARITHMIC -> k -> q / (k * k);
            case COULOMB -> k -> q / k;
            case SCREENED -> k -> q / Math.sqrt(k * k + q02);
        };
    }

    CahnHilliard.Setup setup() {
        DoubleUnaryOperator isotropic = repulsion();
        double tolerance = stepTolerance == null ? freeEnergy.tolerance() : stepTolerance;
        return new CahnHilliard.Setup(
                local(0),
                gridPoints,
                length(),
                rate(),
                stiffness(),
                (kx, ky) -> potential(isotropic, kx, ky),
                tolerance);
    }

    private double potential(DoubleUnaryOperator isotropic, double kx, double ky) {
        double k2 = kx * kx + ky * ky;
        return isotropic.applyAsDouble(Math.sqrt(k2))
                + 4 * strainFourfold * (kx * kx / k2) * (ky * ky / k2)
                + strainUniaxial * ky * ky / k2;
    }

    double[] start() {
        return switch (initialField) {
            case RANDOM -> ConcentrationFields.random(gridPoints, mean(), initialAmplitude, seed);
            case MODE -> ConcentrationFields.mode(gridPoints, mean(), initialAmplitude, initialMode[0], initialMode[1]);
            case BM1A -> ConcentrationFields.benchmark(gridPoints, length(), mean());
        };
    }

    double[] disorder() {
        return disorderRms == 0
                ? new double[0]
                : ConcentrationFields.disorder(gridPoints, length(), disorderRms, disorderLength, disorderSeed);
    }
}
