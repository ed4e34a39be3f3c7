package org.apical.models.xas;

import java.util.ArrayList;
import java.util.List;
import org.apical.model.BadInput;
import org.apical.physics.xafs.Autobk;
import org.apical.physics.xafs.Background;
import org.apical.physics.xafs.XafsConstants;

/**
 * From mu(E) to chi(k).
 *
 * @param normalized the spectrum and its normalisation
 * @param background background and chi(k)
 * @param warnings sentences
 */
public record Reduction(Normalized normalized, Background background, List<String> warnings) {
    /** Reduces a spectrum. */
    public static Reduction of(Spectrum spectrum, PreEdgeParams preEdge, BackgroundParams background) {
        Normalized normalized = Normalized.under(spectrum, preEdge);
        double[] energy = spectrum.energyEV();
        double e0 = normalized.normalization().e0();
        double kLast = XafsConstants.waveNumber(energy[energy.length - 1] - e0);
        double kmax = background.kmaxInvA() != null ? background.kmaxInvA() : kLast;
        if (kmax > kLast + XafsConstants.KSTEP) {
            throw BadInput.value(
                            "BAD_RANGE",
                            "kmaxInvA",
                            kmax,
                            "is beyond the data, which end at k = " + BadInput.number(Math.round(kLast * 1e4) / 1e4)
                                    + " (1/A).")
                    .under("background");
        }
        if (background.kminInvA() + 1 > kmax) {
            throw BadInput.value(
                            "BAD_RANGE",
                            "kminInvA",
                            background.kminInvA(),
                            "leaves less than 1 (1/A) of data for the background, which end at k = "
                                    + BadInput.number(Math.round(kLast * 1e4) / 1e4) + ".")
                    .under("background");
        }
        List<String> warnings = new ArrayList<>(normalized.warnings());
        if (background.rbkgA() < 2 * XafsConstants.RSTEP) {
            warnings.add("rbkgA was raised to two steps of R, " + 2 * XafsConstants.RSTEP + " A.");
        }
        Background result;
        try {
            result = Autobk.of(
                    energy,
                    spectrum.mu(),
                    normalized.normalization().e0Index(),
                    normalized.normalization().edgeStep(),
                    background.settings(kmax),
                    null);
        } catch (IllegalArgumentException e) {
            throw BadInput.data(
                    "NOT_ENOUGH_DATA",
                    spectrum.source() + ": too few points above E0 for a background (" + e.getMessage() + ").",
                    e);
        }
        if (result.sitesMerged()) {
            warnings.add("The data are coarse: sites of the background spline fell on one point, so there are only "
                    + result.splineCount() + ".");
        }
        return new Reduction(normalized, result, List.copyOf(warnings));
    }
}
