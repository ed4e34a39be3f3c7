package org.apical.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.apical.data.alpha2f.FrequencyUnit;
import org.apical.data.alpha2f.SpectrumFile;
import org.apical.data.alpha2f.SpectrumTable;
import org.apical.model.RunContext;
import org.apical.physics.pairing.Coulomb;
import org.apical.physics.pairing.CriticalTemperature;
import org.apical.physics.pairing.ModeSpectrum;
import org.apical.physics.pairing.PairingConstants;

/**
 * CPU time of Tc of a spectrum: {@code EliashbergTiming ALPHA2F} prints milliseconds (median, one thread, warm) at the
 * usual cutoff and at 7000 meV, seconds (CPU of all threads, and wall) of a map of 10,000 Tc over lambda and mu* on all
 * processors, and Tc.
 */
public final class EliashbergTiming {
    private static final int SIDE = 100;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private EliashbergTiming() {}

    /** Times. */
    public static void main(String[] args) throws IOException {
        ModeSpectrum spectrum = read(Path.of(args[0]));
        double usual = 10 * spectrum.omegaMax();
        print("tc", spectrum, 0.12, usual, 400);
        print("tc7000", spectrum, Coulomb.rescale(0.12, usual, 7000), 7000, 15);
        double[] sums = new double[SIDE * SIDE];
        long[] cpu = new long[SIDE * SIDE];
        long start = System.nanoTime();
        // Point by point: weak coupling takes far longer than strong, so that shares of rows would leave a thread idle.
        RunContext.quiet()
                .withThreads(Runtime.getRuntime().availableProcessors())
                .parallelFor(SIDE * SIDE, k -> {
                    long before = THREADS.getCurrentThreadCpuTime();
                    double lambda = 0.3 + 2.7 * (k / SIDE) / (SIDE - 1);
                    ModeSpectrum scaled = spectrum.strengthened(lambda / spectrum.total());
                    sums[k] = CriticalTemperature.of(
                                    scaled, new Coulomb(0.2 * (k % SIDE) / (SIDE - 1), usual), () -> {})
                            .t();
                    cpu[k] = THREADS.getCurrentThreadCpuTime() - before;
                });
        double seconds = (System.nanoTime() - start) * 1e-9;
        System.out.printf(
                Locale.ROOT,
                "apical map %.2f s CPU, %.2f s wall, %d threads, mean Tc %.4f K%n",
                Arrays.stream(cpu).sum() * 1e-9,
                seconds,
                Runtime.getRuntime().availableProcessors(),
                Arrays.stream(sums).sum() / SIDE / SIDE / PairingConstants.KB);
    }

    static ModeSpectrum read(Path file) throws IOException {
        SpectrumTable table = SpectrumFile.read("spectrum", Files.readAllBytes(file), FrequencyUnit.AUTO);
        return ModeSpectrum.ofCurve(table.omegaMeV(), table.columns().get(0));
    }

    private static void print(String step, ModeSpectrum spectrum, double muStar, double cutoff, int repeats) {
        double[] times = new double[repeats];
        double tc = 0;
        for (int k = -repeats; k < repeats; k++) {
            long start = THREADS.getCurrentThreadCpuTime();
            tc = CriticalTemperature.of(spectrum, new Coulomb(muStar, cutoff), () -> {})
                    .t();
            if (k >= 0) {
                times[k] = (THREADS.getCurrentThreadCpuTime() - start) * 1e-6;
            }
        }
        Arrays.sort(times);
        System.out.printf(
                Locale.ROOT, "apical %s %.3f ms, Tc %.6f K%n", step, times[repeats / 2], tc / PairingConstants.KB);
    }
}
