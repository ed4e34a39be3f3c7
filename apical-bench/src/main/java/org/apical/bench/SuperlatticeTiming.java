package org.apical.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;
import org.apical.models.superstripes.MapParams;
import org.apical.models.superstripes.MapResult;
import org.apical.models.superstripes.TcParams;

/**
 * What {@link SuperlatticeBenchmark} measures by the clock, in CPU time, for a machine that is busy: medians of the curves with
 * the farthest that their rule is from the finest accuracy, and the map on one and on two threads with its heap.
 */
public final class SuperlatticeTiming {
    private static final int WARM = 10;
    private static final int RUNS = 11;

    private SuperlatticeTiming() {}

    /** Prints times. */
    public static void main(String[] args) {
        curve("stripes");
        curve("wells");
        MapParams map = SuperlatticeCases.map();
        OperatingSystemMXBean process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        double[] cpu = new double[2];
        double[] wall = new double[2];
        for (int threads = 1; threads <= 2; threads++) {
            long startCpu = process.getProcessCpuTime();
            long start = System.nanoTime();
            MapResult result = SuperlatticeCases.run(map, threads);
            cpu[threads - 1] = (process.getProcessCpuTime() - startCpu) * 1e-9;
            wall[threads - 1] = (System.nanoTime() - start) * 1e-9;
            System.out.printf(
                    Locale.ROOT,
                    "map of %d points, %d failed, threads %d: %.2f s CPU of the whole process, %.2f s wall%n",
                    result.tcK().length,
                    result.failed(),
                    threads,
                    cpu[threads - 1],
                    wall[threads - 1]);
        }
        System.out.printf(
                Locale.ROOT,
                "one thread / two: wall %.2f, CPU %.2f (1 = no work lost)%n",
                wall[0] / wall[1],
                cpu[0] / cpu[1]);
        long heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(p -> p.getType() == MemoryType.HEAP)
                .mapToLong(p -> p.getPeakUsage().getUsed())
                .sum();
        System.out.printf(Locale.ROOT, "heap, peaks of its pools added: %.0f MB%n", heap * 1e-6);
    }

    private static void curve(String geometry) {
        TcParams params = SuperlatticeCases.curve(geometry, 1e-4);
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        double[] times = new double[RUNS];
        double[] tc = {};
        for (int i = -WARM; i < RUNS; i++) {
            long start = clock.getCurrentThreadCpuTime();
            tc = SuperlatticeCases.run(params).tcK();
            if (i >= 0) {
                times[i] = (clock.getCurrentThreadCpuTime() - start) * 1e-6;
            }
        }
        Arrays.sort(times);
        double[] fine =
                SuperlatticeCases.run(SuperlatticeCases.curve(geometry, 1e-6)).tcK();
        double worst = 0;
        for (int i = 0; i < tc.length; i++) {
            worst = Math.max(worst, Math.abs(tc[i] / fine[i] - 1));
        }
        System.out.printf(
                Locale.ROOT,
                "%s, %d points: %.1f ms CPU on one thread, at most %.1e from the fine rule%n",
                geometry,
                tc.length,
                times[RUNS / 2],
                worst);
    }
}
