package org.apical.app.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apical.model.ApicalException;
import org.apical.model.Model;
import org.apical.model.Registry;
import org.apical.model.RunContext;
import org.apical.run.DataRoot;
import org.apical.run.Runs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which models are fast enough to follow a slider: those whose example takes a tenth of a second at most, here and now. Measured,
 * not declared: when a model is first looked at, and for the others in the background while nobody else computes.
 */
final class Speeds {
    private static final Logger LOG = LoggerFactory.getLogger(Speeds.class);
    private static final long CHEAP_NANOS = 100_000_000L;

    /** A first run is slow, as Java compiles meanwhile; one that takes longer than this even so is not tried again. */
    private static final long HOPELESS_NANOS = 1_500_000_000L;

    private static final int TRIES = 4;
    private static final long PAUSE_MILLIS = 500;

    private final Registry registry;
    private final Runs runs;
    private final Gate gate;
    private final DataRoot files;
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();
    private final AtomicBoolean begun = new AtomicBoolean();

    Speeds(Registry registry, Gate gate, DataRoot files) {
        this.registry = registry;
        this.runs = new Runs(registry);
        this.gate = gate;
        this.files = files;
    }

    /** As far as it is known; false before that. */
    boolean knownCheap(String model) {
        return known.getOrDefault(model, false);
    }

    /** Whether a model is cheap, measured when first asked. */
    boolean cheap(String model) {
        Boolean before = known.get(model);
        if (before == null) {
            before = measure(model);
            known.put(model, before);
        }
        return before;
    }

    /** Measures all of them in the background; only the first call does anything. */
    void measureAll() {
        if (begun.compareAndSet(false, true)) {
            Thread thread = new Thread(this::quietly, "apical-speeds");
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            thread.start();
        }
    }

    private void quietly() {
        try {
            for (Model<?, ?> model : registry.all()) {
                Thread.sleep(PAUSE_MILLIS / 10);
                while (!gate.idle()) {
                    Thread.sleep(PAUSE_MILLIS);
                }
                cheap(model.info().id());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean measure(String model) {
        try {
            for (int i = 0; i < TRIES; i++) {
                long start = System.nanoTime();
                RunContext context = RunContext.quiet()
                        .withData(files)
                        .withCancellation(() -> System.nanoTime() - start > HOPELESS_NANOS);
                runs.execute(model, runs.example(model), context, true);
                if (System.nanoTime() - start <= CHEAP_NANOS) {
                    return true;
                }
            }
        } catch (ApicalException e) {
            LOG.debug("the example of {} shows no speed", model, e);
        } catch (RuntimeException e) {
            LOG.warn("the example of {} fails", model, e);
        }
        return false;
    }
}
