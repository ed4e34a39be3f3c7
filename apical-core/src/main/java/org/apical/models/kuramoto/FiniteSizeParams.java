package org.apical.models.kuramoto;

import java.util.Arrays;
import org.apical.model.BadInput;
import org.apical.model.Param;
import org.jspecify.annotations.Nullable;

/** Parameters of {@link FiniteSizeModel}; energies in units of a common coupling, times in its inverse. */
public record FiniteSizeParams(
        @Param(
                min = 3,
                max = 10000000,
                def = "[8,16,24]",
                maxSize = 50,
                doc = "lengths L of the lattices, rising, two or more",
                from = "[O] iqtp 8")
        int[] sizes,

        @Param(
                min = 1,
                max = 3,
                def = "2",
                doc = "1: chains of L sites; 2: L by L, with layers; 3: L by L by L",
                from = "[O] iqtp 8")
        int dimension,

        @Param(
                min = 1,
                max = 4096,
                maxSize = 50,
                absent = "1 each; L each in dimension 3",
                doc = "layers of each lattice, in dimension 2",
                from = "[O] iqtp 10")
        int @Nullable [] layers,

        @Param(min = -1e6, max = 1e6, def = "1", doc = "coupling of each bond in a plane", from = "[O] iqtp 10")
        double bondCoupling,

        @Param(min = -1e6, max = 1e6, def = "0.1", doc = "coupling of each bond between planes", from = "[O] iqtp 10")
        double bondCouplingPerp,

        @Param(
                min = 0,
                max = 1e6,
                def = "0.7",
                doc = "noise strength D: the temperature of the XY model",
                from = "[O] iqtp 10")
        double noise,

        @Param(min = 0, max = 1e6, def = "0", doc = "standard deviation of the frequencies", from = "[O] iqtp 10")
        double disorderWidth,

        @Param(
                min = 1,
                max = 10000,
                def = "8",
                doc = "samples of the disorder, where there is disorder",
                from = "[O] iqtp 10")
        int disorderSamples,

        @Param(min = 0, max = 1e6, def = "0", doc = "inertia m", from = "[O] iqtp 10")
        double inertia,

        @Param(min = 0, minExclusive = true, max = 1e3, def = "0.05", doc = "time step", from = "[O] iqtp 10")
        double timeStep,

        @Param(min = 0, max = 1e9, def = "500", doc = "time before measuring, from all phases 0", from = "[O] iqtp 10")
        double thermalTime,

        @Param(
                min = 0,
                minExclusive = true,
                max = 1e9,
                absent = "5000, with disorder 1000 a sample",
                doc = "time of measuring",
                from = "[O] iqtp 10")
        @Nullable
        Double measureTime,

        @Param(def = "1", doc = "seed of noise and disorder", from = "[O] iqtp 10")
        long seed) {
    private static final long MOST = 100_000_000L;

    /** Rules across the keys. */
    public FiniteSizeParams {
        if (sizes.length < 2) {
            throw BadInput.value(
                    "BAD_VALUE", "sizes", Arrays.toString(sizes), "must hold two sizes or more: scaling needs them.");
        }
        for (int i = 1; i < sizes.length; i++) {
            if (sizes[i] <= sizes[i - 1]) {
                throw BadInput.value("BAD_VALUE", "sizes", Arrays.toString(sizes), "must rise.");
            }
        }
        if (layers != null && layers.length != sizes.length) {
            throw BadInput.value(
                    "BAD_VALUE",
                    "layers",
                    Arrays.toString(layers),
                    "must hold one number for each of the " + sizes.length + " sizes.");
        }
        if (layers != null && dimension != 2) {
            throw BadInput.value(
                    "BAD_VALUE",
                    "layers",
                    Arrays.toString(layers),
                    "are only for dimension 2: a chain has none, and in dimension 3 there are L of them.");
        }
        for (int i = 0; i < sizes.length; i++) {
            double sites = Math.pow(sizes[i], dimension) * (layers == null ? 1 : layers[i]);
            if (sites > MOST) {
                throw BadInput.value("TOO_LARGE", "sizes", sizes[i], "makes more than " + MOST + " sites.");
            }
        }
        if (noise == 0 && disorderWidth == 0) {
            throw BadInput.value(
                    "BAD_VALUE",
                    "noise",
                    noise,
                    "must be above 0 where disorderWidth is 0: without both the lattice stays aligned for ever.");
        }
        sizes = sizes.clone();
        layers = layers == null ? null : layers.clone();
    }

    int layersOf(int i) {
        return layers != null ? layers[i] : dimension == 3 ? sizes[i] : 1;
    }

    int[] layerCounts() {
        int[] out = new int[sizes.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = layersOf(i);
        }
        return out;
    }

    int samples() {
        return disorderWidth > 0 ? disorderSamples : 1;
    }

    double measured() {
        return measureTime != null ? measureTime : disorderWidth > 0 ? 1000 : 5000;
    }
}
