package org.apical.claims;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What the rows about superlattices share: shares, their verdicts, and the number that separates successes from failures. */
final class SuperlatticeRows {
    static final String NO_DATA = "None: the row judges the theory over the stated range of parameters.";
    static final double MOST = 0.8;
    static final double LEAST = 0.2;

    private static final String[] NAMES = {"d (nm)", "L/d", "V0 (eV)", "omega0 (meV)", "c", "miniband width/omega0"};

    private SuperlatticeRows() {}

    /**
     * A member of the set and whether a statement holds for it.
     *
     * @param draw the superlattice
     * @param widthOverOmega width of its miniband over the cutoff
     * @param holds whether
     */
    record Trial(SuperlatticeDraw draw, double widthOverOmega, boolean holds) {
        double number(int which) {
            return switch (which) {
                case 0 -> draw.period();
                case 1 -> draw.ratio();
                case 2 -> draw.barrierEV();
                case 3 -> 1e3 * draw.omegaEV();
                case 4 -> draw.coupling();
                default -> widthOverOmega;
            };
        }
    }

    static double share(List<Trial> trials) {
        return trials.isEmpty()
                ? 0
                : (double) trials.stream().filter(Trial::holds).count() / trials.size();
    }

    /** By the shares that the rule of C26 fixes. */
    static Verdict verdict(double share) {
        return share >= MOST
                ? Verdict.REPRODUCED
                : share >= LEAST ? Verdict.REPRODUCED_FOR_THE_STATED_RANGE : Verdict.NOT_REPRODUCED;
    }

    /** Standard error of a share, percent points. */
    static double error(double share, int n) {
        return 100 * Math.sqrt(share * (1 - share) / Math.max(1, n));
    }

    /** The one threshold in one number that tells successes from failures best, in words. */
    static String separation(List<Trial> trials) {
        long good = trials.stream().filter(Trial::holds).count();
        long bad = trials.size() - good;
        if (good == 0 || bad == 0) {
            return "no range separates: all are alike";
        }
        double bestScore = -1;
        String words = "";
        for (int which = 0; which < NAMES.length; which++) {
            List<Trial> sorted = new ArrayList<>(trials);
            int key = which;
            sorted.sort((a, b) -> Double.compare(a.number(key), b.number(key)));
            long goodBelow = 0;
            for (int i = 0; i + 1 < sorted.size(); i++) {
                goodBelow += sorted.get(i).holds() ? 1 : 0;
                long badBelow = i + 1 - goodBelow;
                double score = Math.abs((double) goodBelow / good - (double) badBelow / bad);
                double cut = (sorted.get(i).number(which) + sorted.get(i + 1).number(which)) / 2;
                if (score > bestScore
                        && sorted.get(i).number(which) < sorted.get(i + 1).number(which)) {
                    bestScore = score;
                    double below = (double) goodBelow / (i + 1);
                    double above = (double) (good - goodBelow) / (sorted.size() - i - 1);
                    words = text(
                            "what separates best is %s: it holds for %.0f %% below %.3g and %.0f %% above",
                            NAMES[which], 100 * below, cut, 100 * above);
                }
            }
        }
        return words;
    }

    static double[] steps(double a, double b, int n) {
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = a + (b - a) * i / (n - 1);
        }
        return x;
    }

    static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        return n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
    }

    static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    static String number(double x) {
        return text("%.6g", x);
    }
}
