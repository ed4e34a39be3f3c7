package org.apical.claims;

import java.util.HashMap;
import java.util.Map;
import org.apical.model.RunContext;
import org.apical.models.kuramoto.FiniteSizeModel;
import org.apical.models.kuramoto.FiniteSizeParams;
import org.apical.models.kuramoto.FiniteSizeResult;
import org.apical.physics.kuramoto.SizeScaling;
import org.jspecify.annotations.Nullable;

/**
 * The kind of order of networks of clusters against noise over coupling D/J (iqtp, section 8): exact where D/J is below 0.3 or
 * above 3, simulated between, each D/J rounded to 0.05 once.
 */
final class NetworkStudy {
    /** Coupling between planes over that in a plane, of the stacks. */
    static final double PERP = 0.1;

    /** Standard deviation of the frequencies over the coupling, of the disordered networks. */
    static final double DISORDER = 0.4;

    private static final double LOW = 0.3;
    private static final double HIGH = 3;
    private static final double ROUND = 0.05;

    /** D/J from which correlations are so short that a quarter of the time shows it. */
    private static final double FAR = 1.5;

    /** Kinds of network. */
    enum Kind {
        PLANE("plane", false, false),
        DISORDERED_PLANE("plane with disorder", false, true),
        STACK("stack of planes", true, false),
        DISORDERED_STACK("stack with disorder", true, true);

        private final String text;
        private final boolean stack;
        private final boolean disorder;

        Kind(String text, boolean stack, boolean disorder) {
            this.text = text;
            this.stack = stack;
            this.disorder = disorder;
        }

        String text() {
            return text;
        }

        boolean disordered() {
            return disorder;
        }
    }

    /**
     * What was found.
     *
     * @param simulated whether by simulation
     */
    record Order(SizeScaling.Verdict verdict, boolean simulated) {
        boolean holds() {
            return verdict == SizeScaling.Verdict.LONG_RANGE || verdict == SizeScaling.Verdict.QUASI_LONG_RANGE;
        }
    }

    private final boolean quick;
    private final RunContext context;
    private final Map<String, FiniteSizeResult> runs = new HashMap<>();

    NetworkStudy(boolean quick, RunContext context) {
        this.quick = quick;
        this.context = context;
    }

    static double rounded(double ratio) {
        return Math.round(ratio / ROUND) * ROUND;
    }

    static boolean simulated(double ratio) {
        return ratio >= LOW && ratio <= HIGH;
    }

    /** The order outside of what is simulated, from the exact thresholds. */
    static SizeScaling.Verdict exact(Kind kind, double ratio) {
        if (ratio > HIGH || kind.disorder) {
            // Random frequencies leave no phase order in up to four dimensions [M: Hong, Park, Choi 2005].
            return SizeScaling.Verdict.SHORT_RANGE;
        }
        return kind.stack ? SizeScaling.Verdict.LONG_RANGE : SizeScaling.Verdict.QUASI_LONG_RANGE;
    }

    Order order(Kind kind, double ratio) {
        return simulated(ratio)
                ? new Order(run(kind, rounded(ratio)).verdict(), true)
                : new Order(exact(kind, ratio), false);
    }

    /** Times and samples of the simulations, for the list of parameters. */
    static String words(boolean quick) {
        return quick
                ? "steps of 0.05, 100 to settle, at least 500 measured (150 with disorder), 4 samples, seed 1"
                : "steps of 0.05, up to 500 to settle and 4000 measured (500 with disorder), 6 to 8 samples, seed 1";
    }

    int[] sizes(Kind kind) {
        int[] all = kind.stack ? new int[] {6, 9, 12} : new int[] {8, 16, 24};
        return quick ? new int[] {all[0], all[1]} : all;
    }

    /** The simulation at a rounded D/J, once. */
    FiniteSizeResult run(Kind kind, double noise) {
        FiniteSizeResult known = runs.get(key(kind, noise));
        if (known != null) {
            return known;
        }
        double part = (quick ? 0.2 : 1) * (noise > FAR ? 0.25 : 1);
        double thermal = kind.disorder ? Math.max(100, 200 * part) : Math.max(100, 500 * part);
        double measured = kind.disorder ? Math.max(150, 500 * part) : Math.max(quick ? 500 : 800, 4000 * part);
        int samples = quick ? 4 : kind.stack || noise > FAR ? 6 : 8;
        int[] sizes = sizes(kind);
        FiniteSizeResult fresh = simulate(
                sizes, kind.stack ? sizes : null, noise, kind.disorder ? DISORDER : 0, samples, thermal, measured);
        runs.put(key(kind, noise), fresh);
        return fresh;
    }

    private static String key(Kind kind, double noise) {
        return kind + " " + Math.round(noise / ROUND);
    }

    private FiniteSizeResult simulate(
            int[] sizes,
            int @Nullable [] layers,
            double noise,
            double disorder,
            int samples,
            double thermal,
            double measured) {
        return new FiniteSizeModel()
                .compute(
                        new FiniteSizeParams(
                                sizes, 2, layers, 1, PERP, noise, disorder, samples, 0, 0.05, thermal, measured, 1),
                        context);
    }

    /**
     * D/J at which a clean stack loses its order, where xi/L of two sizes is equal.
     *
     * @return it and its standard error; NaN where the range simulated does not hold it
     */
    double[] stackThreshold() {
        int[] sizes = quick ? new int[] {6, 9} : new int[] {6, 12};
        double[] noise = {1.25, 1.45};
        double[] change = new double[2];
        double[] error = new double[2];
        for (int i = 0; i < 2; i++) {
            FiniteSizeResult r = simulate(sizes, sizes, noise[i], 0, 1, quick ? 100 : 200, quick ? 800 : 2500);
            double[] e = r.correlationLengthOverSizeError();
            change[i] = r.correlationLengthOverSize()[1] - r.correlationLengthOverSize()[0];
            error[i] = Math.hypot(e[0], e[1]);
        }
        return crossing(noise, change, error);
    }

    /** The zero of a line through two points with errors, and its standard error. */
    static double[] crossing(double[] x, double[] y, double[] error) {
        if (!(y[0] > 0 && y[1] < 0)) {
            return new double[] {Double.NaN, Double.NaN};
        }
        double dx = x[1] - x[0];
        double dy = y[0] - y[1];
        return new double[] {x[0] + dx * y[0] / dy, dx * Math.hypot(y[1] * error[0], y[0] * error[1]) / (dy * dy)};
    }
}
