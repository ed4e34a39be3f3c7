package org.apical.models.doublewell;

import java.util.List;
import org.apical.model.Param;
import org.apical.model.Unit;

/** Parameters of {@link SeriesModel}; the defaults are the analysis of YBa2Cu3O7 (double-well, section 9). */
public record SeriesParams(
        @Param(def = "example:xas/cuybco.prj", doc = "project with the scans, relative to the data root")
        String file,

        @Param(
                minSize = 1,
                maxSize = 200,
                def =
                        "[{\"temperatureK\": 10, \"groups\": [\"cuybco_010\", \"cuybco_011\", \"cuybco_012\"]}, {\"temperatureK\": 100, \"groups\": [\"cuybco_100\", \"cuybco_101\", \"cuybco_102\"]}, {\"temperatureK\": 200, \"groups\": [\"cuybco_200\", \"cuybco_201\", \"cuybco_202\"]}, {\"temperatureK\": 300, \"groups\": [\"cuybco_303\", \"cuybco_304\", \"cuybco_305\"]}]",
                doc = "the temperatures and their scans")
        List<SeriesSpectrum> spectra,

        @Param(
                minSize = 1,
                maxSize = 100,
                def =
                        "[{\"pathFile\": \"example:feff/YBCO_Cu2_feff6l/feff0001.dat\", \"degeneracy\": 1.3333333333333333}, {\"pathFile\": \"example:feff/YBCO_Cu2_feff6l/feff0002.dat\", \"degeneracy\": 1.3333333333333333}, {\"pathFile\": \"example:feff/YBCO_Cu1_feff6l/feff0002.dat\", \"degeneracy\": 0.6666666666666666}, {\"pathFile\": \"example:feff/YBCO_Cu1_feff6l/feff0001.dat\", \"degeneracy\": 0.6666666666666666, \"role\": \"split\"}, {\"pathFile\": \"example:feff/YBCO_Cu2_feff6l/feff0003.dat\", \"degeneracy\": 0.6666666666666666, \"role\": \"fixed\", \"sigma2A2\": 0.006}]",
                doc = "the paths whose sum is the shell")
        List<SeriesPath> paths,

        @Param(def = "{}", doc = "edge and normalisation, as in xas.reduce")
        SeriesPreEdge preEdge,

        @Param(def = "{}", doc = "background, as in xas.reduce")
        SeriesBackground background,

        @Param(def = "{}", doc = "Fourier transform and R range")
        SeriesTransform transform,

        @Param(def = "free", doc = "displacements free, or of an Einstein oscillator and a static part of either sign")
        Sigma2Kind sigma2Model,

        @Param(
                unit = Unit.ANGSTROM,
                min = 0,
                max = 1,
                def = "0",
                single = true,
                minSize = 1,
                maxSize = 1000,
                code = "BAD_RANGE",
                doc = "distance of the two halves of the split paths; a list gives a profile")
        double[] splitA,

        @Param(def = "false", doc = "an origin of energy a temperature instead of one for all")
        boolean e0PerTemperature,

        @Param(
                unit = Unit.AMU,
                min = 0,
                minExclusive = true,
                max = 400,
                def = "[63.546, 15.999]",
                minSize = 2,
                maxSize = 2,
                code = "BAD_RANGE",
                doc = "masses of absorber and neighbour, for the Einstein oscillator")
        double[] massesAmu) {}
