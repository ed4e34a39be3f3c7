package org.apical.bench;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import org.apical.numerics.Crew;
import org.apical.physics.phases.CahnHilliard;
import org.apical.physics.phases.ConcentrationFields;
import org.apical.physics.phases.QuarticLandau;

/**
 * Seconds a step of the Cahn-Hilliard equation, for bench/compare-cahn-hilliard.sh: arguments points, threads, repeats. Each
 * repeat goes on for four units of time with its own choice of steps; the best by the clock and by the processor are printed.
 */
public final class CahnHilliardTiming {
    private CahnHilliardTiming() {}

    /** Prints "apical THREADS CLOCK CPU". */
    public static void main(String[] args) {
        int n = Integer.parseInt(args[0]);
        int threads = Integer.parseInt(args[1]);
        int repeats = Integer.parseInt(args[2]);
        double clock = Double.POSITIVE_INFINITY;
        double cpu = Double.POSITIVE_INFINITY;
        try (Crew crew = new Crew(threads)) {
            CahnHilliard run = new CahnHilliard(
                    new CahnHilliard.Setup(QuarticLandau.STANDARD, n, n, 1, 1, (x, y) -> 0, 2e-4),
                    ConcentrationFields.random(n, 0, 0.1, 1),
                    new double[0],
                    crew);
            run.advance(4, () -> {});
            for (int i = 0; i < repeats; i++) {
                long steps = run.steps();
                long from = System.nanoTime();
                long used = processor();
                run.advance(run.time() + 4, () -> {});
                clock = Math.min(clock, 1e-9 * (System.nanoTime() - from) / (run.steps() - steps));
                cpu = Math.min(cpu, 1e-9 * (processor() - used) / (run.steps() - steps));
            }
        }
        System.out.printf(Locale.ROOT, "apical %d %.6g %.6g%n", threads, clock, cpu);
    }

    private static long processor() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean bean
                ? bean.getProcessCpuTime()
                : 0;
    }
}
