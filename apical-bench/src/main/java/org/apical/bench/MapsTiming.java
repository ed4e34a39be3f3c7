package org.apical.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.DoubleSupplier;
import org.apical.model.RunContext;
import org.apical.models.Models;
import org.apical.physics.maps.MapGrid;
import org.apical.physics.maps.MapSamples;
import org.apical.physics.maps.Percolation;
import org.apical.physics.maps.PowerLawSample;
import org.apical.physics.maps.Puddles;
import org.apical.physics.maps.ResistorGrid;
import org.apical.run.DataRoot;
import org.apical.run.Json;
import org.apical.run.Runs;

/** The Java side of {@code bench/compare-python.sh}: the same jobs on the same numbers, which it writes for the other side. */
public final class MapsTiming {
    private static final int NETWORK = 512;
    private static final int SIDE = 2048;

    private MapsTiming() {}

    /**
     * {@code data DIR} writes the numbers; {@code kernels DIR} times on them, CPU seconds of one thread, best of the repetitions;
     * {@code frames DIR FILE ROWS COLUMNS} fits a stack on two threads and prints seconds by the clock and memory.
     */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[1]);
        switch (args[0]) {
            case "data" -> data(folder);
            case "kernels" -> kernels();
            default -> frames(folder, args[2], args[3], args[4]);
        }
    }

    private static double[] bonds() {
        return Percolation.draw(Percolation.bonds(NETWORK, NETWORK), 1);
    }

    private static MapGrid map() {
        return MapGrid.uniform(SIDE, SIDE, 1, 0, 3);
    }

    private static double[] values() {
        return MapSamples.randomPower(50_000, 2.5, 1, 1);
    }

    private static void data(Path folder) throws IOException {
        write(folder.resolve("bonds.raw"), bonds());
        write(folder.resolve("map.raw"), map().v());
        write(folder.resolve("values.raw"), values());
    }

    private static void write(Path file, double[] values) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asDoubleBuffer().put(values);
        Files.write(file, bytes.array());
    }

    private static void kernels() {
        double[] u = bonds();
        for (double contrast : new double[] {10, 1000}) {
            best("network-" + (int) contrast, 4, () -> ResistorGrid.bonds(
                            NETWORK, NETWORK, i -> u[i] < 0.5 ? contrast : 1)
                    .conductivity(false, () -> {}));
        }
        double[] values = values();
        best("powerLaw", 6, () -> new PowerLawSample(values, false)
                .scan(10, Integer.MAX_VALUE, 0)
                .exponent());
        MapGrid map = map();
        best("puddles", 6, () -> {
            Puddles puddles = Puddles.of(map, 0.5, false);
            double sum = 0;
            for (int k : puddles.bySize()) {
                sum += puddles.gyration(k) + puddles.axes(k)[0];
            }
            return sum > 0 ? puddles.count() : 0;
        });
    }

    private static void best(String name, int repeat, DoubleSupplier job) {
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        double least = Double.POSITIVE_INFINITY;
        double value = 0;
        for (int i = 0; i < repeat; i++) {
            long start = clock.getCurrentThreadCpuTime();
            value = job.getAsDouble();
            least = Math.min(least, (clock.getCurrentThreadCpuTime() - start) * 1e-9);
        }
        System.out.printf(Locale.ROOT, "apical %s %.4f %.10g%n", name, least, value);
    }

    private static void frames(Path folder, String file, String rows, String columns) throws IOException {
        String params = "{\"file\": \"" + file + "\", \"rows\": " + rows + ", \"columns\": " + columns + "}";
        long start = System.nanoTime();
        int ok = new Runs(Models.registry())
                .execute(
                        "maps.peakFit",
                        Json.object(params),
                        RunContext.quiet().withData(new DataRoot(folder)).withThreads(2),
                        false)
                .result()
                .get("counts")
                .get("ok")
                .intValue();
        double seconds = (System.nanoTime() - start) * 1e-9;
        String memory = Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(l -> l.startsWith("VmHWM"))
                .findFirst()
                .orElse("VmHWM: unknown")
                .replaceAll("\\s+", " ");
        int n = Integer.parseInt(rows) * Integer.parseInt(columns);
        double cpu =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() * 1e-9;
        System.out.printf(
                Locale.ROOT,
                "%d frames, %d fitted: %.1f s by the clock, %.0f frames a minute; CPU %.1f s; largest memory %s%n",
                n,
                ok,
                seconds,
                60 * n / seconds,
                cpu,
                memory);
    }
}
