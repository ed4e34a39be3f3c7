package org.apical.models.xas;

import java.util.List;
import org.apical.model.BadInput;
import org.apical.model.Param;
import org.apical.model.Sampled;

/** Parameters of {@link PolarizationModel}. */
public record PolarizationParams(
        @Param(required = true, minSize = 2, maxSize = 1000, doc = "spectra at two or more angles")
        List<AngleParams> spectra,

        @Param(
                def = "[]",
                maxSize = 10000,
                doc = "vectors [x, y, z] from the absorber to its neighbours, z along c, for effective coordination"
                        + " numbers of single scattering at a K edge",
                from = "[T] xas-data 4.3")
        double[][] bonds,

        @Param(min = 0, max = 1000000, def = "0", doc = "also give every n-th element of arrays, in sampled")
        int sampleEvery)
        implements Sampled {
    private static final double MIN_DIFFERENCE = 10;

    /** The angles differ enough. */
    public PolarizationParams {
        for (double[] bond : bonds) {
            if (bond.length != 3 || bond[0] == 0 && bond[1] == 0 && bond[2] == 0) {
                throw BadInput.at("BAD_VALUE", "bonds", "must hold vectors of three numbers, not all of them zero.");
            }
        }
        double min = spectra.stream().mapToDouble(AngleParams::angleDeg).min().orElse(0);
        double max = spectra.stream().mapToDouble(AngleParams::angleDeg).max().orElse(0);
        if (max - min < MIN_DIFFERENCE) {
            throw BadInput.value(
                    "BAD_RANGE",
                    "spectra.1.angleDeg",
                    spectra.get(1).angleDeg(),
                    "differs too little from the other angles (" + BadInput.number(max - min)
                            + " degrees in all); at least 10 degrees are needed to tell mu_ab from mu_c.");
        }
    }
}
