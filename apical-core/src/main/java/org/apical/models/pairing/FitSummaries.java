package org.apical.models.pairing;

import java.util.ArrayList;
import java.util.List;
import org.apical.physics.pairing.SuperfluidFit;

/** Turns fits into results. */
final class FitSummaries {
    private FitSummaries() {}

    static SuperfluidFitResult.Fit of(SuperfluidFitParams p, FitModelName name, SuperfluidFit fit, int n) {
        double none = Double.NaN;
        double[] x = fit.x();
        double[] e = fit.error();
        double[][] c = fit.correlation();
        boolean sd = name == FitModelName.S_AND_D;
        boolean ss = name == FitModelName.S_AND_S;
        boolean two = sd || ss;
        int k = fit.count();
        int last = x.length - 1;
        return new SuperfluidFitResult.Fit(
                name.jsonName(),
                fit.chi2(),
                fit.chi2() / (n - k),
                k,
                fit.chi2() + 2 * k + 2.0 * k * (k + 1) / (n - k - 1),
                fit.chi2() + k * Math.log(n),
                x[0],
                e[0],
                p.fitTc() ? x[last] : p.tcK(),
                p.fitTc() ? e[last] : none,
                sd || name == FitModelName.D ? x[1] : none,
                sd || name == FitModelName.D ? e[1] : none,
                sd ? x[2] : name == FitModelName.S ? x[1] : none,
                sd ? e[2] : name == FitModelName.S ? e[1] : none,
                sd ? x[3] : none,
                sd ? e[3] : none,
                two ? c[3][1] : none,
                two ? c[3][2] : none,
                ss ? x[1] : none,
                ss ? e[1] : none,
                ss ? x[2] : none,
                ss ? e[2] : none,
                ss ? x[3] : none,
                ss ? e[3] : none,
                names(name, p.fitTc()),
                c);
    }

    private static List<String> names(FitModelName name, boolean fitTc) {
        List<String> names = new ArrayList<>(List.of("valueAtZero"));
        names.addAll(
                switch (name) {
                    case D -> List.of("gapDMeV");
                    case S -> List.of("gapSMeV");
                    case S_AND_D -> List.of("gapDMeV", "gapSMeV", "weightD");
                    case S_AND_S -> List.of("gapLargeMeV", "gapSmallMeV", "weightLarge");
                });
        if (fitTc) {
            names.add("tcK");
        }
        return names;
    }
}
