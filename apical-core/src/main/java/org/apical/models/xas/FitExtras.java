package org.apical.models.xas;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apical.model.BadInput;
import org.apical.model.RunContext;
import org.jspecify.annotations.Nullable;

/** What a fit adds on request: intervals of profile and bootstrap, sensitivities. */
final class FitExtras {
    private final FitParams params;
    private final FitModel.Solved solved;
    private final FitSummary summary;
    private final RunContext context;
    private final List<String> warnings = new ArrayList<>();

    FitExtras(FitParams params, FitModel.Solved solved, FitSummary summary, RunContext context) {
        this.params = params;
        this.solved = solved;
        this.summary = summary;
        this.context = context;
    }

    FitResult addTo(FitResult plain) {
        Map<String, FitResult.ProfileInterval> profile = profile(params.profile());
        Map<String, FitResult.BootstrapInterval> bootstrap = params.bootstrap() == null
                ? Map.of()
                : new FitBootstrap(params.bootstrap(), solved, context).intervals(warnings);
        FitSensitivity sensitivity =
                params.sensitivity() == null ? null : new FitSensitivity(params, params.sensitivity(), context);
        List<FitResult.Variation> variations = sensitivity == null ? List.of() : sensitivity.variations(warnings);
        List<String> all = new ArrayList<>(plain.warnings());
        all.addAll(warnings);
        return new FitResult(
                plain.variables(),
                plain.correlations(),
                plain.expressions(),
                plain.numIndependent(),
                plain.numPoints(),
                plain.numVariables(),
                plain.chiSquare(),
                plain.reducedChiSquare(),
                plain.rFactor(),
                plain.aic(),
                plain.bic(),
                plain.iterations(),
                plain.dataSets(),
                profile,
                bootstrap,
                sensitivity == null ? Map.of() : sensitivity.largest(variations, plain.variables()),
                variations,
                all);
    }

    private Map<String, FitResult.ProfileInterval> profile(@Nullable FitProfileParams asked) {
        if (asked == null) {
            return Map.of();
        }
        List<String> names = solved.problem().names.variables();
        List<String> wanted = asked.variables().isEmpty() ? names : asked.variables();
        for (int i = 0; i < wanted.size(); i++) {
            if (!names.contains(wanted.get(i))) {
                throw BadInput.unknown("BAD_VALUE", "profile.variables." + i, wanted.get(i), names);
            }
        }
        FitResult.ProfileInterval[] intervals = new FitResult.ProfileInterval[wanted.size()];
        String[] notices = new String[wanted.size()];
        int[] done = {0};
        context.parallelFor(wanted.size(), i -> {
            int j = names.indexOf(wanted.get(i));
            FitProfile one = new FitProfile(solved, summary, j, asked.confidence());
            intervals[i] = one.interval();
            notices[i] = one.notice();
            synchronized (done) {
                context.progress(++done[0] / (double) wanted.size(), "profile of " + wanted.get(i));
            }
        });
        Map<String, FitResult.ProfileInterval> out = new LinkedHashMap<>();
        for (int i = 0; i < intervals.length; i++) {
            out.put(wanted.get(i), intervals[i]);
            if (!notices[i].isEmpty()) {
                warnings.add(notices[i]);
            }
        }
        return out;
    }
}
