package org.apical.models.doublewell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.apical.model.RunContext;
import org.apical.numerics.JavaRandomSource;
import org.apical.physics.doublewell.SiteModel;
import org.apical.physics.doublewell.SiteModelChi;
import org.apical.physics.doublewell.TemperatureSeries;
import org.hipparchus.special.Beta;

/**
 * How often the rules of the table are wrong, on data made from their null hypothesis with the noise of the series: replica
 * i has the numbers of {@code java.util.Random(mix64(seed + i))}, spectrum by spectrum (double-well, section 7.2).
 */
final class LadderBootstrap {
    /** Searches of a replica, beside those from the minima of the data. */
    private static final int STARTS = 4;

    private static final double LIMIT = 0.95;

    private enum Kind {
        SITES,
        TRANSFER,
        TWO_SITE
    }

    private final Ladder ladder;
    private final int replicas;
    private final long seed;
    private final RunContext context;

    LadderBootstrap(Ladder ladder, int replicas, long seed, RunContext context) {
        this.ladder = ladder;
        this.replicas = replicas;
        this.seed = seed;
        this.context = context;
    }

    /** All tests that the models of the table allow. */
    List<FitResult.Test> run() {
        List<Kind> kinds = new ArrayList<>();
        if (!Double.isNaN(ladder.twoSiteGain())) {
            kinds.add(Kind.SITES);
        }
        if (ladder.withoutTransfer() != null) {
            kinds.add(Kind.TRANSFER);
        }
        if (ladder.fit(SiteModel.GAUSSIAN) != null && ladder.fit(SiteModel.TWO_SITE) != null) {
            kinds.add(Kind.TWO_SITE);
        }
        double[][] found = new double[replicas][];
        AtomicInteger done = new AtomicInteger();
        context.parallelFor(replicas, i -> {
            found[i] = context.piece("replica-" + i, () -> replica(kinds, i));
            int count = done.incrementAndGet();
            context.progress((double) count / replicas, count + " of " + replicas + " replicas");
        });
        List<FitResult.Test> out = new ArrayList<>();
        for (int k = 0; k < kinds.size(); k++) {
            int at = 2 * k;
            out.add(test(
                    kinds.get(k),
                    Arrays.stream(found)
                            .map(replica -> Arrays.copyOfRange(replica, at, at + 2))
                            .toArray(double[][]::new)));
        }
        return out;
    }

    /** One replica of every test: a statistic, and whether the rule was wrong in it, one after the other. */
    private double[] replica(List<Kind> kinds, int i) {
        double[] out = new double[2 * kinds.size()];
        for (int k = 0; k < kinds.size(); k++) {
            System.arraycopy(replica(kinds.get(k), i), 0, out, 2 * k, 2);
        }
        return out;
    }

    private LadderFit nullFit(Kind kind) {
        return Objects.requireNonNull(
                switch (kind) {
                    case SITES -> ladder.oneSite();
                    case TRANSFER -> ladder.withoutTransfer();
                    case TWO_SITE -> ladder.fit(SiteModel.GAUSSIAN);
                });
    }

    /** Statistic of a replica, and whether the rule was wrong in it. */
    private double[] replica(Kind kind, int i) {
        LadderFit truth = nullFit(kind);
        TemperatureSeries series = ladder.series();
        double[][] chi = SiteModelChi.of(truth.model(), truth.x(), series);
        JavaRandomSource random = new JavaRandomSource(JavaRandomSource.mix64(seed + i));
        for (int t = 0; t < chi.length; t++) {
            for (int m = 0; m < chi[t].length; m++) {
                chi[t][m] += series.noise()[t] * random.nextGaussian();
            }
        }
        Set<SiteModel> models = new TreeSet<>(ladder.fits().keySet());
        if (kind == Kind.TWO_SITE) {
            models.retainAll(Set.of(SiteModel.GAUSSIAN, SiteModel.TWO_SITE));
        }
        LadderSearch search = LadderSearch.of(series.withChi(chi), STARTS, context.withThreads(1));
        List<LadderFit> hints = new ArrayList<>(ladder.fits().values());
        if (kind == Kind.TRANSFER) {
            // Only where chi2 falls enough for the rule are the other models asked: seldom where there is no transfer.
            Ladder pair = Ladder.of(search, List.of(SiteModel.POLARON2), hints, LadderProgress.silent());
            if (pair.transferGain() < Ladder.TUNNELLING_CHI2) {
                return new double[] {pair.transferGain(), 0};
            }
        }
        Ladder replica = Ladder.of(search, List.copyOf(models), hints, LadderProgress.silent());
        return switch (kind) {
            case SITES -> new double[] {replica.twoSiteGain(), "two".equals(replica.sites()) ? 1 : 0};
            case TRANSFER -> new double[] {replica.transferGain(), "tunnelling".equals(replica.dynamics()) ? 1 : 0};
            case TWO_SITE -> new double[] {ratio(replica), 0};
        };
    }

    private static double ratio(Ladder ladder) {
        return Objects.requireNonNull(ladder.fit(SiteModel.GAUSSIAN)).chi2()
                - Objects.requireNonNull(ladder.fit(SiteModel.TWO_SITE)).chi2();
    }

    private FitResult.Test test(Kind kind, double[][] found) {
        double[] values = new double[found.length];
        int wrong = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] = found[i][0];
            wrong += found[i][1] > 0 ? 1 : 0;
        }
        double observed =
                switch (kind) {
                    case SITES -> ladder.twoSiteGain();
                    case TRANSFER -> ladder.transferGain();
                    case TWO_SITE -> ratio(ladder);
                };
        long beyond = Arrays.stream(values).filter(v -> v >= observed).count();
        boolean rule = kind != Kind.TWO_SITE && (kind != Kind.TRANSFER || ladder.dynamics() != null);
        return new FitResult.Test(
                switch (kind) {
                    case SITES -> "two sites against one";
                    case TRANSFER -> "tunnelling against static disorder";
                    case TWO_SITE -> "two sites a temperature against one Gaussian a temperature";
                },
                nullFit(kind).model().id() + (kind == Kind.TRANSFER ? " with transfer 0" : ""),
                switch (kind) {
                    case SITES -> "twoSiteBicGain";
                    case TRANSFER -> "dynamic.deltaChi2";
                    case TWO_SITE -> "chi2(gaussian) - chi2(twoSite)";
                },
                observed,
                values.length,
                (1.0 + beyond) / (1.0 + values.length),
                rule ? (double) wrong / values.length : Double.NaN,
                rule ? upper(wrong, values.length) : Double.NaN,
                values);
    }

    /** The rate at which so few wrong decisions or fewer have a probability of 5 %. */
    private static double upper(int wrong, int n) {
        if (wrong == n) {
            return 1;
        }
        double low = 0;
        double high = 1;
        for (int i = 0; i < 60; i++) {
            double p = (low + high) / 2;
            // P(more than wrong) = I_p(wrong + 1, n - wrong)
            if (Beta.regularizedBeta(p, wrong + 1, n - wrong) < LIMIT) {
                low = p;
            } else {
                high = p;
            }
        }
        return high;
    }
}
