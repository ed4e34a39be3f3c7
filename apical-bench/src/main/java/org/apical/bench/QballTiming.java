package org.apical.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.apical.models.qball.ProfileParams;
import org.apical.models.qball.ProfileResult;

/**
 * CPU time of the Q-ball models for comparison in one go: {@code QballTiming BATCHES} prints {@code apical NAME
 * MILLISECONDS ACTION VIRIAL}, medians of batches on this thread only, for each potential, and {@code speed NAME
 * MILLISECONDS} for the phase diagram and the contours.
 */
public final class QballTiming {
    private static final int WARM_BATCHES = 10;

    private QballTiming() {}

    /** Times everything. */
    public static void main(String[] args) {
        int batches = Integer.parseInt(args[0]);
        int[] sink = new int[1];
        for (Map.Entry<String, ProfileParams> e : QballCases.profiles().entrySet()) {
            ProfileResult r = QballCases.run(e.getValue());
            double ms = milliseconds(
                    batches,
                    () -> sink[0] += QballCases.run(e.getValue()).profile().r().length);
            System.out.printf(Locale.ROOT, "apical %s %.3f %.12g %.1e%n", e.getKey(), ms, r.action(), r.virial());
        }
        System.out.printf(
                Locale.ROOT,
                "speed phase-diagram-200 %.3f%n",
                milliseconds(
                        batches,
                        () -> sink[0] += QballCases.run(QballCases.diagram()).tDomeK().length));
        System.out.printf(
                Locale.ROOT,
                "speed contours-8x400 %.3f%n",
                milliseconds(
                        batches,
                        () -> sink[0] +=
                                QballCases.run(QballCases.contours()).contours().size()));
        if (sink[0] == 0) {
            throw new IllegalStateException("nothing was computed");
        }
    }

    private static double milliseconds(int batches, Runnable body) {
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        double[] times = new double[batches];
        for (int b = -WARM_BATCHES; b < batches; b++) {
            long start = clock.getCurrentThreadCpuTime();
            for (int i = 0; i < 4; i++) {
                body.run();
            }
            if (b >= 0) {
                times[b] = (clock.getCurrentThreadCpuTime() - start) / 4e6;
            }
        }
        Arrays.sort(times);
        return times[batches / 2];
    }
}
