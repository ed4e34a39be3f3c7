package org.apical.models.doublewell;

import java.util.List;
import org.apical.model.BadInput;
import org.apical.model.Param;
import org.jspecify.annotations.Nullable;

/** What a synthetic series is made of. */
public record TruthParams(
        @Param(required = true, doc = "a potential or sites")
        TruthKind kind,

        @Param(doc = "the potential (kind potential)", absent = "sites") @Nullable
        PotentialParams potential,

        @Param(minSize = 1, maxSize = 20, doc = "the sites (kind sites)", absent = "a potential") @Nullable
        List<TruthSite> sites) {
    /** Exactly the one that the kind says. */
    public TruthParams {
        if (kind == TruthKind.POTENTIAL && (potential == null || sites != null)) {
            throw BadInput.at(
                    potential == null ? "MISSING_KEY" : "BAD_VALUE",
                    potential == null ? "potential" : "sites",
                    "the kind potential takes potential and not sites.");
        }
        if (kind == TruthKind.SITES && (sites == null || potential != null)) {
            throw BadInput.at(
                    sites == null ? "MISSING_KEY" : "BAD_VALUE",
                    sites == null ? "sites" : "potential",
                    "the kind sites takes sites and not potential.");
        }
        if (sites != null) {
            double sum = 0;
            for (TruthSite site : sites) {
                sum += site.weight();
            }
            if (Math.abs(sum - 1) > 1e-9) {
                throw BadInput.value("BAD_RANGE", "sites", sum, "is the sum of the weights, which must be 1.");
            }
        }
    }
}
