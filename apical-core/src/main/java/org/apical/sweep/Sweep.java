package org.apical.sweep;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicLong;
import org.apical.model.BadInput;
import org.apical.model.NotConverged;
import org.apical.model.RunContext;
import org.apical.run.Provenance;
import org.jspecify.annotations.Nullable;

/** Runs a sweep: finds what is missing, has an engine compute it, keeps it, and says how fast it goes. */
public final class Sweep {
    /**
     * How a sweep runs; nothing of it changes the table.
     *
     * @param engine name of the engine
     * @param master where a cluster is; empty for the engine's own choice
     * @param dataRoot folder that the names of files are relative to
     * @param failFast stop at the first point that fails
     * @param threads threads of this machine
     */
    public record Options(String engine, String master, Path dataRoot, boolean failFast, int threads) {}

    /**
     * What was done.
     *
     * @param computed points computed now
     * @param found points that were there
     * @param failed points computed now that failed
     * @param seconds wall time
     */
    public record Done(long computed, long found, long failed, double seconds) {}

    private final SweepFolder folder;
    private final Options options;
    private final Clock clock;

    /** A sweep that lies in a folder. */
    public Sweep(SweepFolder folder, Options options, Clock clock) {
        this.folder = folder;
        this.options = options;
        this.clock = clock;
    }

    /** The store of this installation; {@code null} where it has none. */
    public static @Nullable SweepStore store() {
        for (SweepStore store : ServiceLoader.load(SweepStore.class)) {
            return store;
        }
        return null;
    }

    /**
     * Finds an engine by its name.
     *
     * @throws BadInput where there is none, naming those that there are
     */
    public static SweepEngine engine(String name) {
        SweepEngine local = new LocalEngine();
        List<String> names = new ArrayList<>();
        names.add(local.name());
        if (name.equals(local.name())) {
            return local;
        }
        for (SweepEngine engine : ServiceLoader.load(SweepEngine.class)) {
            if (engine.name().equals(name)) {
                return engine;
            }
            names.add(engine.name());
        }
        throw BadInput.unknown("BAD_VALUE", "--engine", name, names);
    }

    /**
     * Computes what is missing.
     *
     * @throws BadInput where a file that the sweep names is not the one that its first parts were computed from
     */
    public Done run(RunContext context) {
        SweepSpec spec = folder.spec();
        SweepEngine engine = engine(options.engine());
        Instant started = clock.instant();
        long begun = System.nanoTime();
        Map<String, String> inputs = SweepInputs.of(spec, options.dataRoot().toAbsolutePath());
        folder.sameInputs(inputs);
        List<Integer> missing = folder.missing();
        long todo = 0;
        for (int part : missing) {
            todo += spec.rows(part);
        }
        Counting counting = new Counting(context, spec.points() - todo, begun);
        if (!missing.isEmpty()) {
            try {
                engine.run(
                        new SweepJob(
                                spec,
                                options.dataRoot().toAbsolutePath().toString(),
                                missing,
                                options.failFast(),
                                options.threads(),
                                options.master()),
                        counting,
                        context);
            } catch (PointRunner.PointFailed e) {
                throw failed(e);
            }
            if (!folder.missing().isEmpty()) {
                throw new NotConverged(
                        "ENGINE_FAILED",
                        "The engine ended without all parts; the same command with --resume computes the others.");
            }
        }
        double seconds = (System.nanoTime() - begun) * 1e-9;
        ObjectNode provenance = new Provenance(
                        "sweep " + spec.model(),
                        started,
                        seconds,
                        JsonNodeFactory.instance.numberNode(spec.seed()),
                        inputs)
                .json();
        provenance.put("hash", folder.hash());
        provenance.put("engine", options.engine());
        provenance.put("points", spec.points());
        provenance.put("computedNow", todo);
        if (!missing.isEmpty()) {
            folder.complete(provenance);
        }
        return new Done(todo, spec.points() - todo, counting.failed.get(), seconds);
    }

    private RuntimeException failed(PointRunner.PointFailed e) {
        String sentence = "Point " + e.index() + " failed: " + e.sentence() + " (--fail-fast ends the sweep there; "
                + folder.finished() + " of " + folder.spec().parts() + " parts are kept.)";
        return e.input() ? BadInput.data(e.code(), sentence) : new NotConverged(e.code(), sentence);
    }

    /** Keeps parts and tells the progress. */
    private final class Counting implements ResultSink {
        private final RunContext context;
        private final long found;
        private final long begun;
        private final AtomicLong computed = new AtomicLong();
        private final AtomicLong failed = new AtomicLong();

        Counting(RunContext context, long found, long begun) {
            this.context = context;
            this.found = found;
            this.begun = begun;
        }

        @Override
        public void part(PartTable table) {
            folder.keep(table);
            @Nullable Object[] errors = table.cells()[table.cells().length - 3];
            for (Object error : errors) {
                if (error != null) {
                    failed.incrementAndGet();
                }
            }
        }

        @Override
        public void computed(int points) {
            long now = computed.addAndGet(points);
            long all = folder.spec().points();
            double seconds = Math.max(1e-3, (System.nanoTime() - begun) * 1e-9);
            double rate = now / seconds;
            context.progress(
                    (double) (found + now) / all,
                    String.format(
                            Locale.ROOT,
                            "%,d of %,d points%s, %s a second, %s left",
                            found + now,
                            all,
                            failed.get() == 0 ? "" : String.format(Locale.ROOT, ", %,d failed", failed.get()),
                            rate >= 10
                                    ? String.format(Locale.ROOT, "%,.0f", rate)
                                    : String.format(Locale.ROOT, "%.2g", rate),
                            duration((all - found - now) / rate)));
        }
    }

    /** A time for people: {@code 12 s}, {@code 3 min 20 s}, {@code 5 h 12 min}. */
    static String duration(double seconds) {
        long s = Math.round(seconds);
        if (s < 100) {
            return s + " s";
        } else if (s < 6000) {
            return s / 60 + " min " + s % 60 + " s";
        }
        return s / 3600 + " h " + s % 3600 / 60 + " min";
    }
}
