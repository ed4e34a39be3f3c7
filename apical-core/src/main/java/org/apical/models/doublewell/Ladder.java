package org.apical.models.doublewell;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apical.physics.doublewell.SiteModel;
import org.apical.physics.doublewell.TemperatureSeries;
import org.hipparchus.special.Erf;
import org.jspecify.annotations.Nullable;

/**
 * The models of a series, each at its lowest minimum, and what the rules of the table say of them (double-well, section
 * 7.2). The rules were fixed before any data were looked at.
 */
final class Ladder {
    /** Gain of bic from which two sites are called. */
    static final double TWO = 10;
    /** Gain of chi2 and of bic from which tunnelling is called. */
    static final double TUNNELLING_CHI2 = 9;

    static final double TUNNELLING_BIC = 10;
    private static final double NOTHING = 1e-6;

    private final LadderSearch search;
    private final Map<SiteModel, LadderFit> fits = new EnumMap<>(SiteModel.class);
    private @Nullable LadderFit withoutTransfer;

    private Ladder(LadderSearch search) {
        this.search = search;
    }

    /** Fits the models; a model that contains another one also starts from that one's minimum. */
    static Ladder of(LadderSearch search, List<SiteModel> models, List<LadderFit> hints, LadderProgress progress) {
        Ladder ladder = new Ladder(search);
        List<SiteModel> order = models.stream().sorted().distinct().toList();
        for (int i = 0; i < order.size(); i++) {
            SiteModel model = order.get(i);
            progress.at((double) i / order.size(), model.id());
            List<double[]> more = new ArrayList<>();
            hints.stream().filter(h -> h.model() == model).forEach(h -> more.add(h.x()));
            more.addAll(ladder.nested(model));
            if (model == SiteModel.POLARON2) {
                LadderFit still = search.lowest(model, new double[] {Double.NaN, Double.NaN, 0, Double.NaN}, more);
                ladder.withoutTransfer = still;
                // The effect of a small transfer grows with its square: start beside zero, where it has a slope.
                double[] beside = still.x().clone();
                beside[2] = 1;
                more.add(beside);
                LadderFit free = search.lowest(model, new double[0], more);
                ladder.fits.put(model, free.chi2() < still.chi2() - NOTHING ? free : still);
            } else {
                ladder.fits.put(model, search.lowest(model, new double[0], more));
            }
        }
        return ladder;
    }

    /** The minimum of a contained model as a start of the larger one, a little inside its limits. */
    private List<double[]> nested(SiteModel model) {
        List<double[]> out = new ArrayList<>();
        LadderFit gaussian = fits.get(SiteModel.GAUSSIAN);
        LadderFit two = fits.get(SiteModel.TWO_SITE_EINSTEIN);
        LadderFit one = fits.get(SiteModel.GAUSSIAN_EINSTEIN);
        if (model == SiteModel.CUMULANTS && gaussian != null) {
            out.add(widen(gaussian.x(), x -> new double[] {x[0], x[1], 0, 0}));
        } else if (model == SiteModel.TWO_SITE && gaussian != null) {
            out.add(widen(gaussian.x(), x -> new double[] {x[0], 0.02, x[1] - 1e-4, 0.5}));
        } else if (model == SiteModel.TWO_SITE_EINSTEIN_STATIC) {
            if (two != null) {
                double[] x = two.x();
                out.add(new double[] {x[0], x[1], x[2], x[3], 1e-5});
            }
            if (one != null) {
                double[] x = one.x();
                out.add(new double[] {x[0], 0.02, x[1], 0.5, x[2]});
            }
        }
        return out;
    }

    private interface Map4 {
        double[] of(double[] gaussian);
    }

    private static double[] widen(double[] gaussians, Map4 map) {
        double[] out = new double[2 * gaussians.length];
        for (int t = 0; t < gaussians.length / 2; t++) {
            System.arraycopy(map.of(new double[] {gaussians[2 * t], gaussians[2 * t + 1]}), 0, out, 4 * t, 4);
        }
        return out;
    }

    LadderSearch search() {
        return search;
    }

    TemperatureSeries series() {
        return search.series();
    }

    Map<SiteModel, LadderFit> fits() {
        return fits;
    }

    @Nullable
    LadderFit fit(SiteModel model) {
        return fits.get(model);
    }

    /** polaron2 with the transfer held at zero. */
    @Nullable
    LadderFit withoutTransfer() {
        return withoutTransfer;
    }

    double bic(LadderFit fit) {
        return fit.bic(series().points());
    }

    /** The model of least bic among those that a rule admits; null where there is none. */
    private @Nullable LadderFit least(Predicate<SiteModel> admitted) {
        LadderFit out = null;
        for (LadderFit fit : fits.values()) {
            if (admitted.test(fit.model()) && (out == null || bic(fit) < bic(out))) {
                out = fit;
            }
        }
        return out;
    }

    /** The model of least bic. */
    LadderFit best() {
        LadderFit best = least(model -> true);
        if (best == null) {
            throw new IllegalStateException("a table has a model");
        }
        return best;
    }

    /** The best model of one site. */
    @Nullable
    LadderFit oneSite() {
        return least(SiteModel::oneSite);
    }

    /** Least bic of the models of one site less the least of the others; NaN where the table lacks either. */
    double twoSiteGain() {
        LadderFit one = oneSite();
        LadderFit other = least(model -> !model.oneSite());
        return one == null || other == null ? Double.NaN : bic(one) - bic(other);
    }

    /** two, oneSuffices or undecided; null where the table lacks either kind. */
    @Nullable
    String sites() {
        double gain = twoSiteGain();
        return Double.isNaN(gain) ? null : gain > TWO ? "two" : gain <= 0 ? "oneSuffices" : "undecided";
    }

    /** chi2 without transfer less chi2 with it; NaN without polaron2. */
    double transferGain() {
        LadderFit free = fits.get(SiteModel.POLARON2);
        return free == null || withoutTransfer == null ? Double.NaN : Math.max(0, withoutTransfer.chi2() - free.chi2());
    }

    /** One-sided: without effect the transfer lies on its bound half of the time. */
    double transferPValue() {
        return Erf.erfc(Math.sqrt(transferGain() / 2)) / 2;
    }

    /** tunnelling or upperBoundOnly; null without the two models. */
    @Nullable
    String dynamics() {
        LadderFit two = fits.get(SiteModel.TWO_SITE_EINSTEIN);
        LadderFit polaron = fits.get(SiteModel.POLARON2);
        if (two == null || polaron == null) {
            return null;
        }
        boolean tunnelling =
                transferGain() >= TUNNELLING_CHI2 && bic(two) - bic(polaron) > TUNNELLING_BIC && "two".equals(sites());
        return tunnelling ? "tunnelling" : "upperBoundOnly";
    }
}
