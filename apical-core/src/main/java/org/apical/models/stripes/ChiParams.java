package org.apical.models.stripes;

import org.apical.model.BadInput;
import org.apical.model.Inline;
import org.apical.model.Param;
import org.apical.model.Sampled;
import org.apical.model.Unit;

/** Parameters of {@link ChiModel}. */
public record ChiParams(
        @Inline PlaneParams plane,

        @Param(
                minSize = 3,
                maxSize = 3,
                min = -1e6,
                max = 1e6,
                def = "[1, 0, 0]",
                doc = "direction of the electric field: along the stripes, across, c; any length")
        double[] polarization,

        @Param(
                def = "example:feff/LSCO_feff8l/feff0001.dat",
                doc = "feffNNNN.dat of the planar Cu-O path, relative to the data root",
                from = "xas-data 4")
        String planarPath,

        @Param(
                def = "example:feff/LSCO_feff8l/feff0002.dat",
                doc = "feffNNNN.dat of the apical Cu-O path, relative to the data root",
                from = "xas-data 4")
        String apicalPath,

        @Param(min = 0, max = 10, def = "0.9", doc = "amplitude reduction", from = "[O]")
        double s02,

        @Param(unit = Unit.EV, min = -1000, max = 1000, def = "0", doc = "shift of the energy origin")
        double e0EV,

        @Param(
                unit = Unit.ANGSTROM2,
                min = 0,
                max = 1,
                def = "0.003",
                doc = "mean-square displacement of each planar bond, thermal and zero-point",
                from = "[O]")
        double sigma2PlanarA2,

        @Param(
                unit = Unit.ANGSTROM2,
                min = 0,
                max = 1,
                def = "0.008",
                doc = "mean-square displacement of the apical bonds",
                from = "[O]")
        double sigma2ApicalA2,

        @Param(unit = Unit.INV_ANGSTROM, min = 1, max = 100, def = "18", doc = "end of the k grid")
        double kmaxInvA,

        @Param(min = 0, max = 1000000, def = "0", doc = "also give every n-th element of arrays, in sampled")
        int sampleEvery)
        implements Sampled {
    /** A field has a direction. */
    public ChiParams {
        if (polarization[0] == 0 && polarization[1] == 0 && polarization[2] == 0) {
            throw BadInput.at("BAD_VALUE", "polarization", "must have a direction: not all three may be zero.");
        }
    }
}
