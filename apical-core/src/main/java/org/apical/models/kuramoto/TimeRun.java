package org.apical.models.kuramoto;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apical.model.RunContext;
import org.apical.numerics.Workers;
import org.apical.physics.kuramoto.Coupling;
import org.apical.physics.kuramoto.PhaseDynamics;

/**
 * A run in time and what is kept of it.
 *
 * @param times of the samples
 * @param order at the samples
 * @param meanOrder over every step after averageFrom
 * @param traceTimes at most 400 times over the whole run, for the eye
 * @param trace order parameter there
 * @param frequencies effective, of the first 16 sites
 * @param spread their standard deviation over all sites
 * @param guard q of the time step
 * @param warnings what to think twice about
 */
record TimeRun(
        double[] times,
        double[] order,
        double meanOrder,
        double[] traceTimes,
        double[] trace,
        double[] frequencies,
        double spread,
        double guard,
        List<String> warnings) {
    private static final int TRACE = 400;

    /** Below so many oscillators one thread is quicker than two. */
    private static final int MANY = 50_000;

    /** Hears of the state after the start (step 0) and after each step. */
    @FunctionalInterface
    interface Watch {
        void at(int step, PhaseDynamics run);
    }

    static Workers workers(int n, RunContext context) {
        return n >= MANY ? context::parallelFor : Workers.here();
    }

    static TimeRun of(Coupling coupling, TimeParams p, RunContext context, Watch watch) {
        List<String> warnings = new ArrayList<>();
        int n = coupling.size();
        double[] w = p.frequencies().of(n);
        p.frequencies().warn(n, warnings);
        double guard = TimeGuard.check(p.timeStep(), w, coupling.largestSum(), p.inertia(), p.noise(), warnings);
        PhaseDynamics run = new PhaseDynamics(
                coupling,
                w,
                p.phases().of(n),
                p.noise(),
                p.inertia(),
                p.timeStep(),
                workers(n, context),
                block -> context.random(p.seed(), "kuramoto noise", block));
        int stride = Math.max(1, (p.steps() + TRACE - 1) / TRACE);
        double[] traceTimes = new double[p.steps() / stride + 1];
        double[] trace = new double[traceTimes.length];
        double[] times = new double[p.steps() / p.every()];
        double[] order = new double[times.length];
        double[] before = p.from() == 0 ? run.theta().clone() : new double[0];
        double sum = 0;
        trace[0] = run.order();
        watch.at(0, run);
        int tell = Math.max(1, p.steps() / 100);
        for (int step = 1; step <= p.steps(); step++) {
            context.checkCancelled();
            run.step();
            double r = run.order();
            if (step % p.every() == 0) {
                times[step / p.every() - 1] = step * p.timeStep();
                order[step / p.every() - 1] = r;
            }
            if (step % stride == 0) {
                traceTimes[step / stride] = step * p.timeStep();
                trace[step / stride] = r;
            }
            if (step > p.from()) {
                sum += r;
            }
            if (step == p.from()) {
                before = run.theta().clone();
            }
            watch.at(step, run);
            if (step % tell == 0) {
                context.progress((double) step / p.steps(), "step " + step + " of " + p.steps());
            }
        }
        double[] speed = before;
        double time = (p.steps() - p.from()) * p.timeStep();
        for (int i = 0; i < n; i++) {
            speed[i] = (run.theta()[i] - speed[i]) / time;
        }
        return new TimeRun(
                times,
                order,
                sum / (p.steps() - p.from()),
                traceTimes,
                trace,
                Arrays.copyOf(speed, Math.min(16, n)),
                deviation(speed),
                guard,
                warnings);
    }

    private static double deviation(double[] v) {
        double mean = 0;
        for (double x : v) {
            mean += x / v.length;
        }
        double square = 0;
        for (double x : v) {
            square += (x - mean) * (x - mean) / v.length;
        }
        return Math.sqrt(square);
    }
}
