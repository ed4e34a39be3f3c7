package org.apical.models.xas;

import java.util.List;
import java.util.Map;
import org.apical.model.Param;
import org.apical.model.Sampled;
import org.jspecify.annotations.Nullable;

/** Parameters of {@link FitModel}. */
public record FitParams(
        @Param(required = true, doc = "variables by name: a start, or start with limits")
        Map<String, FitVariable> variables,

        @Param(def = "{}", doc = "constants by name") Map<String, Double> constants,

        @Param(def = "{}", doc = "expressions by name, over variables, constants and each other")
        Map<String, String> expressions,

        @Param(required = true, minSize = 1, maxSize = 1000, doc = "the data sets")
        List<FitDataSet> dataSets,

        @Param(def = "larch", code = "BAD_ARGUMENT", doc = "how a given epsilonK becomes noise of chi(R)")
        NoiseConvention noiseConvention,

        @Param(doc = "intervals of the profile likelihood", absent = "none is computed", from = "[O]") @Nullable
        FitProfileParams profile,

        @Param(doc = "intervals of a parametric bootstrap", absent = "none is computed", from = "[O]") @Nullable
        FitBootstrapParams bootstrap,

        @Param(
                doc = "how far each variable moves with E0, rbkg, the k range and the window",
                absent = "not computed",
                from = "[O]")
        @Nullable
        FitSensitivityParams sensitivity,

        @Param(min = 0, max = 1000000, def = "0", doc = "also give every n-th element of arrays, in sampled")
        int sampleEvery)
        implements Sampled {
    /** The same without intervals and sensitivities, for other data sets. */
    FitParams plain(List<FitDataSet> others) {
        return new FitParams(variables, constants, expressions, others, noiseConvention, null, null, null, sampleEvery);
    }
}
