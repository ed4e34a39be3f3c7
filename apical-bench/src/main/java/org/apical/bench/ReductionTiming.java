package org.apical.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * CPU time of a reduction for comparison with a peer in one go: {@code ReductionTiming FILE REPEATS} prints microseconds
 * (median of batches, this thread only), a line a step.
 */
public final class ReductionTiming {
    private static final int BATCH = 50;
    private static final int WARM_BATCHES = 60;

    private ReductionTiming() {}

    /** Times the steps on a file with columns energy and mu. */
    public static void main(String[] args) throws IOException {
        ReductionSteps steps = new ReductionSteps(Files.readAllBytes(Path.of(args[0])));
        int batches = Integer.parseInt(args[1]);
        double[] sink = new double[1];
        print("normalise", batches, () -> sink[0] += steps.normalise().edgeStep());
        print("background", batches, () -> sink[0] += steps.background().cost());
        print("transform", batches, () -> sink[0] += steps.transform().re()[0]);
        print("all", batches, () -> sink[0] += steps.all().re()[0]);
        if (Double.isNaN(sink[0])) {
            throw new IllegalStateException("a result is not a number");
        }
    }

    private static void print(String step, int batches, Runnable body) {
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        double[] times = new double[batches];
        for (int b = -WARM_BATCHES; b < batches; b++) {
            long start = clock.getCurrentThreadCpuTime();
            for (int i = 0; i < BATCH; i++) {
                body.run();
            }
            if (b >= 0) {
                times[b] = (clock.getCurrentThreadCpuTime() - start) / 1e3 / BATCH;
            }
        }
        Arrays.sort(times);
        System.out.printf(Locale.ROOT, "apical %s %.1f%n", step, times[batches / 2]);
    }
}
