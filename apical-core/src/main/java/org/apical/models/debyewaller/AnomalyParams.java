package org.apical.models.debyewaller;

import org.apical.model.BadInput;
import org.apical.model.Param;
import org.apical.model.Unit;
import org.jspecify.annotations.Nullable;

/** Parameters of {@link AnomalyModel}. */
public record AnomalyParams(
        @Param(
                unit = Unit.KELVIN,
                min = 4,
                max = 100000,
                required = true,
                minSize = 1,
                maxSize = 100000,
                code = "BAD_RANGE",
                doc = "temperatures")
        double[] temperatureK,

        @Param(
                unit = Unit.ANGSTROM2,
                min = -10,
                max = 10,
                required = true,
                minSize = 1,
                maxSize = 100000,
                code = "BAD_RANGE",
                doc = "measured mean-square relative displacements")
        double[] sigma2A2,

        @Param(
                unit = Unit.ANGSTROM2,
                min = 0,
                minExclusive = true,
                max = 10,
                required = true,
                minSize = 1,
                maxSize = 100000,
                single = true,
                code = "BAD_RANGE",
                doc = "their standard deviations, one for all or one for each")
        double[] errorA2,

        @Param(
                unit = Unit.AMU,
                min = 0,
                minExclusive = true,
                def = "[63.546, 15.999]",
                minSize = 2,
                maxSize = 2,
                code = "BAD_RANGE",
                doc = "masses of absorber and neighbour")
        double[] massesAmu,

        @Param(def = "{\"kind\": \"bump\", \"centreK\": 90}", doc = "shape of the anomaly")
        TemplateParams template,

        @Param(doc = "search over the centre, with its look-elsewhere correction", absent = "no search") @Nullable
        ScanParams scan) {
    private static final int PARAMETERS = 3;

    /** As many of each, and more than there are parameters. */
    public AnomalyParams {
        int n = temperatureK.length;
        if (sigma2A2.length != n) {
            throw BadInput.at(
                    "BAD_RANGE",
                    "sigma2A2",
                    "has " + sigma2A2.length + " values and temperatureK has " + n
                            + "; there must be one for each temperature.");
        }
        if (errorA2.length != n && errorA2.length != 1) {
            throw BadInput.at(
                    "BAD_RANGE",
                    "errorA2",
                    "has " + errorA2.length + " values and temperatureK has " + n
                            + "; give one for all or one for each temperature.");
        }
        if (n <= PARAMETERS) {
            throw BadInput.at(
                    "UNDERDETERMINED",
                    "temperatureK",
                    "has " + n + " points for the " + PARAMETERS
                            + " parameters quantum, static part and amplitude. Give more temperatures.");
        }
    }
}
