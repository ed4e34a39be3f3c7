package org.apical.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apical.physics.wells.Potential;

/** CPU time of what {@link WellBenchmark} measures by the clock: the median of many runs, for a machine that is busy. */
public final class WellTiming {
    private static final int WARM = 60;
    private static final int RUNS = 61;

    private WellTiming() {}

    /** Prints milliseconds of CPU time. */
    public static void main(String[] args) {
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        Map<String, Potential> wells = new LinkedHashMap<>();
        wells.put("polaron2", WellBenchmark.POLARON2);
        wells.put("quartic", WellBenchmark.QUARTIC);
        wells.put("joined", WellBenchmark.JOINED);
        wells.forEach((name, well) -> {
            double[] times = new double[RUNS];
            int numbers = 0;
            for (int i = -WARM; i < RUNS; i++) {
                long start = clock.getCurrentThreadCpuTime();
                List<Object> result = WellBenchmark.run(well);
                double time = (clock.getCurrentThreadCpuTime() - start) * 1e-6;
                numbers += result.size();
                if (i >= 0) {
                    times[i] = time;
                }
            }
            Arrays.sort(times);
            System.out.printf(
                    Locale.ROOT, "%-10s %.2f ms (%d results)%n", name, times[RUNS / 2], numbers / (WARM + RUNS));
        });
    }
}
