package org.apical.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.Param;
import org.apical.model.Registry;
import org.apical.model.Result;
import org.apical.model.RunContext;
import org.apical.models.Models;
import org.apical.sweep.Sweep;
import org.apical.sweep.SweepFile;
import org.apical.sweep.SweepFolder;
import org.apical.sweep.SweepSpec;
import org.apical.sweep.SweepStore;

/**
 * What a sweep costs: a million points of a model that does nothing, to Parquet, and a map of superlattices on one thread and on
 * two. Needs the store on the class path, and a folder to write to.
 */
public final class SweepTiming {
    private static final String NOTHING = """
            model: bench.nothing
            axes:
              - {key: x, from: 0, to: 1, points: 1000}
              - {key: y, from: 0, to: 1, points: 1000}
            """;
    private static final String MAP = """
            model: superstripes.tc
            params: {muEV: [0.35], accuracy: 1.0e-4}
            axes:
              - {key: wellWidthNm, from: 1.0, to: 2.0, points: 20}
              - {key: muEV.0, name: mu, from: 0.1, to: 0.5, points: 400}
            keep: {tcK: tcK.0}
            """;

    private SweepTiming() {}

    /** Parameters of a model that does nothing. */
    record NothingParams(
            @Param(def = "0", doc = "a number") double x,
            @Param(def = "0", doc = "another") double y) {}

    /** Its result. */
    record NothingResult(@Result(doc = "their sum") double sum) {}

    private static final class Nothing implements Model<NothingParams, NothingResult> {
        @Override
        public ModelInfo info() {
            return ModelInfo.of("bench.nothing", "adds two numbers");
        }

        @Override
        public Class<NothingParams> paramsType() {
            return NothingParams.class;
        }

        @Override
        public Class<NothingResult> resultType() {
            return NothingResult.class;
        }

        @Override
        public NothingResult compute(NothingParams params, RunContext context) {
            return new NothingResult(params.x() + params.y());
        }
    }

    /** Prints times; the argument is a folder that does not exist yet. */
    public static void main(String[] args) throws IOException {
        Path place = Path.of(args[0]);
        Registry nothing = Registry.of(List.of(new Nothing()));
        double[] overhead = run(place.resolve("nothing"), NOTHING, nothing, 1);
        System.out.printf(
                Locale.ROOT, "overhead: %.2f us of CPU a point, %.2f us by the clock%n", overhead[0], overhead[1]);
        run(place.resolve("nothing-2"), NOTHING, nothing, 2);
        memory();
        run(place.resolve("warm"), MAP, Models.registry(), 2);
        double[] one = run(place.resolve("map-1"), MAP, Models.registry(), 1);
        double[] two = run(place.resolve("map-2"), MAP, Models.registry(), 2);
        System.out.printf(
                Locale.ROOT,
                "map, one thread / two: clock %.2f, CPU %.2f (1 = no work lost)%n",
                one[1] / two[1],
                one[0] / two[0]);
    }

    /** CPU time of the process and wall time, microseconds a point. */
    private static double[] run(Path folder, String text, Registry registry, int threads) {
        SweepSpec spec = SweepFile.read("sweep", text, registry);
        OperatingSystemMXBean process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        try (SweepStore store = Objects.requireNonNull(Sweep.store(), "no store on the class path");
                SweepFolder there = SweepFolder.begin(folder, spec, store, false)) {
            long cpu = process.getProcessCpuTime();
            Sweep.Done done = new Sweep(
                            there, new Sweep.Options("local", "", Path.of(""), false, threads), Clock.systemUTC())
                    .run(RunContext.quiet());
            double used = (process.getProcessCpuTime() - cpu) * 1e-9;
            System.out.printf(
                    Locale.ROOT,
                    "%s, %d points, threads %d: %.2f s CPU of the whole process, %.2f s wall%n",
                    spec.model(),
                    done.computed(),
                    threads,
                    used,
                    done.seconds());
            return new double[] {used / done.computed() * 1e6, done.seconds() / done.computed() * 1e6};
        }
    }

    private static void memory() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (Files.exists(status)) {
            Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmHWM"))
                    .forEach(System.out::println);
        }
    }
}
