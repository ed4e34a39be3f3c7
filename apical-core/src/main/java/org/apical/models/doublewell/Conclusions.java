package org.apical.models.doublewell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apical.model.BadInput;
import org.apical.physics.doublewell.SiteModel;
import org.jspecify.annotations.Nullable;

/** What the numbers of a table mean, in sentences that say no more than the rules allow. */
final class Conclusions {
    private final List<String> out = new ArrayList<>();

    private Conclusions() {}

    static List<String> of(
            Ladder ladder,
            boolean bestBimodal,
            @Nullable Double splitUpper,
            FitResult.@Nullable Dynamic dynamic,
            List<FitResult.Interval> intervals,
            List<FitResult.Test> tests,
            FitResult.@Nullable Detectability detectability,
            boolean synthetic) {
        Conclusions c = new Conclusions();
        c.sites(ladder, bestBimodal, splitUpper);
        c.dynamics(ladder, dynamic);
        c.intervals(intervals);
        c.tests(tests);
        c.detectability(detectability);
        c.out.add(
                "Number of neighbours, amplitude and origin of energy were taken as known; their uncertainty makes every"
                        + " limit worse.");
        c.out.add(
                "What would tell static from dynamic independently of a model was not used here: isotope substitution,"
                        + " polarised spectra, a neutron line at the splitting, Boltzmann weights of unequal sites."
                        + (synthetic ? " The data are synthetic." : ""));
        return c.out;
    }

    private void sites(Ladder ladder, boolean bestBimodal, @Nullable Double splitUpper) {
        String sites = ladder.sites();
        String best = ladder.best().model().id();
        if (sites == null) {
            out.add(
                    "The table holds only one kind of model: whether there are one or two sites is not asked. The best is "
                            + best + ".");
            return;
        }
        String gain = number(ladder.twoSiteGain());
        switch (sites) {
            case "two" ->
                out.add(
                        bestBimodal
                                ? "Two sites: the best model, " + best
                                        + ", has two maxima, and the gain in BIC over one site is " + gain
                                        + " (rule: above 10)."
                                : "Not Gaussian: the gain in BIC over one Gaussian site is " + gain
                                        + " (rule: above 10), but the best model, " + best
                                        + ", has one maximum, so this is not evidence for two sites.");
            case "oneSuffices" ->
                out.add("One site suffices: more elaborate models gain nothing (BIC gain " + gain
                        + "; rule: at most 0). That does not prove one site. " + limit(splitUpper));
            default ->
                out.add("Undecided between one site and more: the BIC gain is " + gain
                        + " (rule: two sites above 10, one suffices at 0 or below). " + limit(splitUpper));
        }
    }

    private static String limit(@Nullable Double splitUpper) {
        return splitUpper == null
                ? "The data set no limit on the split of two equal sites."
                : "Two equal sites of one Einstein quantum may still be up to "
                        + String.format(Locale.ROOT, "%.3f", splitUpper) + " A apart (95 %).";
    }

    private void dynamics(Ladder ladder, FitResult.@Nullable Dynamic dynamic) {
        String dynamics = ladder.dynamics();
        if (dynamic == null || dynamics == null) {
            return;
        }
        String numbers =
                "chi2 falls by " + number(dynamic.deltaChi2()) + " with the transfer, p = " + number(dynamic.pValue());
        if (dynamics.equals("tunnelling")) {
            out.add("Tunnelling, conditionally: a static pair of harmonic sites fails and the vibronic pair does not ("
                    + numbers
                    + "; rule: a fall of at least 9, a BIC gain over twoSiteEinstein above 10, and two sites)."
                    + " Another static model that was not tried could fit as well.");
        } else {
            Double upper = dynamic.transferUpper95MeV();
            out.add("Static or dynamic is not decided (" + numbers + "): "
                    + (upper == null
                            ? "no limit on the transfer was asked for or found."
                            : "the transfer is below " + number(upper) + " meV (95 %).")
                    + " In equilibrium, EXAFS of two static sites and of a pair without transfer is the same.");
        }
    }

    private void intervals(List<FitResult.Interval> intervals) {
        for (FitResult.Interval i : intervals) {
            boolean shown = i.parameter().equals("barrierMeV")
                    || i.parameter().equals("splitA")
                    || i.model().equals(SiteModel.POLARON2.id())
                            && !i.parameter().equals("centreA");
            if (!shown) {
                continue;
            }
            out.add(i.model() + ", " + i.parameter() + ": "
                    + (i.identified()
                            ? number(i.value()) + ", 68 % from " + number(i.lower68()) + " to " + number(i.upper68())
                                    + (Double.isNaN(i.upper95()) ? "" : ", below " + number(i.upper95()) + " at 95 %")
                                    + "."
                            : "not identified; "
                                    + (Double.isNaN(i.upper95())
                                            ? "the data set no upper bound"
                                                    + (i.parameter().equals("splitA")
                                                            ? " where the weights are free: a site of little weight may"
                                                                    + " be anywhere."
                                                            : ".")
                                            : "below " + number(i.upper95()) + " at 95 %.")));
        }
    }

    private void tests(List<FitResult.Test> tests) {
        for (FitResult.Test t : tests) {
            out.add("Calibrated on " + t.replicas() + " replicas of " + t.nullModel() + " with this noise: " + t.name()
                    + " has p = " + number(t.pValue())
                    + (Double.isNaN(t.falseAlarmRate())
                            ? "."
                            : "; the rule was wrong in " + number(100 * t.falseAlarmRate()) + " % of them (below "
                                    + number(100 * t.falseAlarmUpper95()) + " % at 95 %)."));
        }
    }

    private void detectability(FitResult.@Nullable Detectability d) {
        if (d == null) {
            return;
        }
        out.add(
                "The smallest split of two equal sites that a series of this noise and range of k shows (BIC gain of 10) is "
                        + split(d.gaussianA()) + " against one Gaussian a temperature and " + split(d.cumulantsA())
                        + " against four cumulants, all else known; pi/(2 kmax) would be "
                        + String.format(Locale.ROOT, "%.3f A.", d.piOver2KmaxA()));
    }

    private static String split(@Nullable Double a) {
        return a == null ? "outside 0.02 to 0.3 A" : String.format(Locale.ROOT, "%.3f A", a);
    }

    /** Three digits. */
    static String number(double x) {
        if (x == Math.rint(x) && Math.abs(x) < 1e6) {
            return BadInput.number(x);
        }
        return String.format(Locale.ROOT, Math.abs(x) >= 100 && Math.abs(x) < 1e6 ? "%.0f" : "%.3g", x);
    }
}
