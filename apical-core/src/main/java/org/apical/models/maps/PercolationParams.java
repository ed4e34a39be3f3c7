package org.apical.models.maps;

import org.apical.model.BadInput;
import org.apical.model.Param;

/** Parameters of {@link PercolationModel}. */
public record PercolationParams(
        @Param(def = "site", doc = "sites or bonds open") LatticeName lattice,

        @Param(min = 2, max = 4096, def = "64", doc = "sites along each edge")
        int size,

        @Param(def = "1", doc = "seed of java.util.Random for the first sample")
        long seed,

        @Param(min = 1, max = 100_000, def = "1", doc = "samples, of seed, seed + 1, ...")
        int samples,

        @Param(min = 0, max = 1, def = "[]", doc = "sites of the first sample open below each of these; sites only")
        double[] probabilities) {
    /** Occupations are of sites; the whole is not too much. */
    public PercolationParams {
        if (lattice == LatticeName.BOND && probabilities.length > 0) {
            throw BadInput.at("BAD_VALUE", "probabilities", "are for sites; leave them out for bonds.");
        }
        if ((double) size * size * samples > 4e9) {
            throw BadInput.value(
                    "TOO_LARGE", "samples", samples, "times size^2 must be at most 4e9; lower samples or size.");
        }
    }
}
