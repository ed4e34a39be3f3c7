package org.apical.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import org.apical.model.RunContext;
import org.apical.physics.kuramoto.AllToAll;
import org.apical.physics.kuramoto.Coupling;
import org.apical.physics.kuramoto.LatticeBonds;
import org.apical.physics.kuramoto.PhaseDynamics;

/**
 * Steps of phase oscillators: {@code KuramotoTiming all|lattice SITES STEPS THREADS} prints one line with milliseconds of CPU
 * (mean of the steps after the first ten) and by the clock (their median) a step, the order parameter after the last step, to every
 * digit, and a checksum of all phases.
 */
public final class KuramotoTiming {
    private static final int WARM = 10;

    private KuramotoTiming() {}

    /** Times. */
    public static void main(String[] args) {
        boolean all = args[0].equals("all");
        int n = Integer.parseInt(args[1]);
        int steps = Integer.parseInt(args[2]);
        int threads = Integer.parseInt(args[3]);
        double[] theta = new double[n];
        double[] w = new double[n];
        for (int i = 0; i < n; i++) {
            theta[i] = 2 * Math.PI * (0.6180339887498949 * i % 1);
            w[i] = 0.5 * Math.sin(12.9898 * i);
        }
        int side = (int) Math.round(Math.sqrt(n));
        while (n % side != 0) {
            side--;
        }
        Coupling coupling = all ? new AllToAll(n, 1.5, 0) : new LatticeBonds(new int[] {n / side, side}, 1, 1, 0, true);
        PhaseDynamics run = new PhaseDynamics(
                coupling, w, theta, 0, 0, 0.01, RunContext.quiet().withThreads(threads)::parallelFor, block -> {
                    throw new IllegalStateException("no noise here");
                });
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        double[] wall = new double[steps];
        int warm = Math.min(WARM, steps - 1);
        long busy = 0;
        for (int i = 0; i < steps; i++) {
            busy = i == warm ? system.getProcessCpuTime() : busy;
            long clock = System.nanoTime();
            run.step();
            wall[i] = (System.nanoTime() - clock) * 1e-6;
        }
        double cpu = (system.getProcessCpuTime() - busy) * 1e-6 / (steps - warm);
        System.out.printf(
                Locale.ROOT,
                "apical %s %d %d %.2f %.2f %s %016x%n",
                args[0],
                n,
                threads,
                cpu,
                median(wall),
                run.order(),
                Arrays.hashCode(run.theta()));
    }

    private static double median(double[] x) {
        double[] late = Arrays.copyOfRange(x, Math.min(WARM, x.length - 1), x.length);
        Arrays.sort(late);
        return late[late.length / 2];
    }
}
