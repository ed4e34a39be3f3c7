package org.apical.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.apical.models.iqtp.ClusterParams;
import org.apical.models.iqtp.Preset;
import org.apical.numerics.Lanczos;
import org.apical.physics.iqtp.ClusterOperator;
import org.apical.physics.iqtp.ClusterStates;

/**
 * The lowest states of the six-atom cluster (k3 = 0.012 eV): {@code ClusterTiming LEVELS CUTOFF...} prints one line with the
 * dimension, seconds of CPU (of the whole process, start and compilation included) and by the clock, products with the
 * Hamiltonian, the largest residual and the energies.
 */
public final class ClusterTiming {
    private ClusterTiming() {}

    /** Times. */
    public static void main(String[] args) {
        int levels = Integer.parseInt(args[0]);
        int[] cutoffs = Arrays.stream(args).skip(1).mapToInt(Integer::parseInt).toArray();
        long start = System.nanoTime();
        ClusterOperator h =
                ClusterParams.of(Preset.IQTP6H, Map.of("k3EV", 0.012), cutoffs).operator();
        ClusterStates states = ClusterStates.lowest(h, levels, () -> {});
        double wall = (System.nanoTime() - start) * 1e-9;
        double residual = 0;
        double[] image = new double[h.size()];
        for (int k = 0; k < states.energies().length; k++) {
            h.apply(states.vectors()[k], image);
            Lanczos.add(image, -states.energies()[k], states.vectors()[k]);
            residual = Math.max(residual, Math.sqrt(Lanczos.dot(image, image)));
        }
        double cpu =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() * 1e-9;
        System.out.printf(
                Locale.ROOT,
                "apical %d %.2f %.2f %d %.3g %s%n",
                h.size(),
                cpu,
                wall,
                states.products(),
                residual,
                Arrays.toString(states.energies()));
    }
}
