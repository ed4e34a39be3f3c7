package org.apical.models.doublewell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apical.model.RunContext;
import org.apical.physics.doublewell.SiteModel;

/** Profile-likelihood intervals of the parameters that the whole series shares: honest where chi2 is not a parabola. */
final class LadderIntervals {
    private static final double ONE_SIGMA = 1;
    /** One-sided 95 %. */
    static final double UPPER_95 = 2.7055;

    private final Ladder ladder;
    private final RunContext context;

    LadderIntervals(Ladder ladder, RunContext context) {
        this.ladder = ladder;
        this.context = context;
    }

    private record Task(LadderFit fit, int parameter, String name) {}

    List<FitResult.Interval> all() {
        List<Task> tasks = new ArrayList<>();
        for (LadderFit fit : ladder.fits().values()) {
            if (fit.model().perTemperature()) {
                continue;
            }
            for (int j = 0; j < fit.x().length; j++) {
                tasks.add(new Task(fit, j, fit.model().parameters().get(j)));
            }
            if (fit.model() == SiteModel.QUARTIC) {
                LadderFit shape = shape(fit);
                tasks.add(new Task(shape, 1, "barrierMeV"));
                tasks.add(new Task(shape, 2, "halfSplitA"));
            }
        }
        FitResult.Interval[] out = new FitResult.Interval[tasks.size()];
        context.parallelFor(out.length, i -> {
            out[i] = interval(tasks.get(i));
            context.progress(
                    (i + 1.0) / out.length, "interval of " + tasks.get(i).name());
        });
        return Arrays.asList(out);
    }

    /** The quartic well by its barrier; without one at the minimum, the best well with a barrier. */
    private LadderFit shape(LadderFit quartic) {
        double[] x = quartic.x();
        List<double[]> from = new ArrayList<>();
        if (x[1] < 0) {
            from.add(new double[] {x[0], x[1] * x[1] / (4 * x[2]), Math.sqrt(-x[1] / (2 * x[2]))});
        }
        LadderFit shape = ladder.search().lowest(SiteModel.QUARTIC_SHAPE, new double[0], from);
        // The profile counts from the lowest chi2 of any quartic well, with a barrier or without.
        return new LadderFit(
                shape.model(),
                shape.x(),
                Math.min(shape.chi2(), quartic.chi2()),
                shape.stdErr(),
                shape.correlation(),
                shape.starts(),
                shape.reached());
    }

    private FitResult.Interval interval(Task task) {
        LadderFit fit = task.fit();
        int j = task.parameter();
        Profile profile = new Profile(ladder.search(), fit, j);
        double error = fit.stdErr()[j];
        double[] limits = fit.model().limits(j, ladder.series().startDistance());
        double scale = Double.isFinite(error) ? error : 0.02 * (limits[1] - limits[0]);
        double step = Math.min(scale, 0.3 * (limits[1] - limits[0]));
        double upper = profile.crossing(ONE_SIGMA, 1, step);
        double upper95 = Double.isNaN(upper) ? Double.NaN : profile.crossing(UPPER_95, 1, step);
        double lower = profile.crossing(ONE_SIGMA, -1, step);
        List<Profile.Point> points = profile.points();
        String model = fit.model() == SiteModel.QUARTIC_SHAPE
                ? SiteModel.QUARTIC.id()
                : fit.model().id();
        return new FitResult.Interval(
                model,
                task.name(),
                fit.x()[j],
                lower,
                upper,
                upper95,
                !Double.isNaN(lower) && !Double.isNaN(upper),
                points.stream().mapToDouble(Profile.Point::at).toArray(),
                points.stream().mapToDouble(Profile.Point::rise).toArray());
    }
}
