package org.apical.models.kuramoto;

import org.apical.model.BadInput;
import org.apical.model.Param;
import org.jspecify.annotations.Nullable;

/** Oscillators and their way through time: the keys that mean field and lattice share (iqtp, section 10). */
public record TimeParams(
        @Param(
                min = -3.141592654,
                max = 3.141592654,
                def = "0",
                doc = "lag alpha in radians (Sakaguchi)",
                from = "iqtp 6")
        double lag,

        @Param(min = 0, max = 1e6, def = "0", doc = "noise strength D: sqrt(2D) times white noise")
        double noise,

        @Param(min = 0, max = 1e6, def = "0", doc = "inertia m; the velocities are 0 at the start")
        double inertia,

        @Param(def = "{}", doc = "natural frequencies") FrequencyParams frequencies,

        @Param(def = "{}", doc = "phases at the start") PhaseParams phases,

        @Param(min = 0, minExclusive = true, max = 1e3, def = "0.01", doc = "time step")
        double timeStep,

        @Param(min = 1, max = 1000000000, def = "1000", doc = "number of steps")
        int steps,

        @Param(min = 1, max = 1000000000, absent = "steps", doc = "steps between two samples of the order parameter")
        @Nullable
        Integer sampleEvery,

        @Param(min = 0, max = 1000000000, absent = "half of steps", doc = "step after which averages are taken")
        @Nullable
        Integer averageFrom,

        @Param(def = "1", doc = "seed of the noise") long seed) {
    /** Samples and averages within the run. */
    public TimeParams {
        if (sampleEvery != null && sampleEvery > steps) {
            throw BadInput.value("BAD_VALUE", "sampleEvery", sampleEvery, "must be at most steps = " + steps + ".");
        }
        if (averageFrom != null && averageFrom >= steps) {
            throw BadInput.value("BAD_VALUE", "averageFrom", averageFrom, "must be below steps = " + steps + ".");
        }
    }

    int every() {
        return sampleEvery == null ? steps : sampleEvery;
    }

    int from() {
        return averageFrom == null ? steps / 2 : averageFrom;
    }

    void check(int n) {
        frequencies.check(n);
        phases.check(n);
    }
}
