package org.apical.model;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * What surrounds a run and is not a parameter: the files it may read, progress, cancellation, the number of threads,
 * and random streams. Immutable; the only ambient thing a model sees.
 */
public final class RunContext {
    /** Hears how far a run is. Called from any thread, often: be quick. */
    @FunctionalInterface
    public interface Progress {
        /**
         * @param fraction done, 0 to 1
         * @param what the step at hand
         */
        void at(double fraction, String what);
    }

    private final DataSource data;
    private final Progress progress;
    private final BooleanSupplier cancelled;
    private final int threads;
    private final Pieces pieces;

    private RunContext(DataSource data, Progress progress, BooleanSupplier cancelled, int threads, Pieces pieces) {
        this.data = data;
        this.progress = progress;
        this.cancelled = cancelled;
        this.threads = threads;
        this.pieces = pieces;
    }

    /** No files, silent, never cancelled, one thread. */
    public static RunContext quiet() {
        return new RunContext(DataSource.none(), (fraction, what) -> {}, () -> false, 1, Pieces.none());
    }

    /** The same context reading from {@code source}. */
    public RunContext withData(DataSource source) {
        return new RunContext(source, progress, cancelled, threads, pieces);
    }

    /** The same context reporting to {@code listener}. */
    public RunContext withProgress(Progress listener) {
        return new RunContext(data, listener, cancelled, threads, pieces);
    }

    /** The same context that stops where {@code flag} becomes true. */
    public RunContext withCancellation(BooleanSupplier flag) {
        return new RunContext(data, progress, flag, threads, pieces);
    }

    /** The same context with a budget of {@code count} threads, at least one. */
    public RunContext withThreads(int count) {
        return new RunContext(data, progress, cancelled, Math.max(1, count), pieces);
    }

    /** The same context that keeps finished pieces there. */
    public RunContext withPieces(Pieces where) {
        return new RunContext(data, progress, cancelled, threads, where);
    }

    /**
     * A piece of a long computation: as an earlier, interrupted run left it, or computed now and kept. A name says which
     * piece of which computation it is; the same name in the same run always means the same numbers.
     */
    public double[] piece(String name, Supplier<double[]> compute) {
        checkCancelled();
        double[] known = pieces.find(name);
        if (known != null) {
            return known;
        }
        double[] fresh = compute.get();
        pieces.keep(name, fresh);
        return fresh;
    }

    /** The files this run may read. */
    public DataSource data() {
        return data;
    }

    /** How many threads this run may keep busy. Results must not depend on it. */
    public int threads() {
        return threads;
    }

    /** Says how far the run is, 0 to 1, and stops it if it was cancelled. */
    public void progress(double fraction, String what) {
        checkCancelled();
        progress.at(fraction, what);
    }

    /** Stops the run if it was cancelled. Call it inside every loop that can take longer than a tenth of a second. */
    public void checkCancelled() {
        if (cancelled.getAsBoolean() || Thread.currentThread().isInterrupted()) {
            throw new Cancelled("The run was cancelled; nothing of it was kept.");
        }
    }

    /**
     * A random stream that depends on the seed, the name of its purpose and an index, and on nothing else: give one to
     * each task, never to each thread, so that results do not depend on the thread count.
     */
    public UniformRandomProvider random(long seed, String purpose, int index) {
        long mixed = seed * 0x9E3779B97F4A7C15L ^ (long) purpose.hashCode() << 32 ^ index * 0xC2B2AE3D27D4EB4FL;
        return RandomSource.XO_RO_SHI_RO_128_PP.create(mixed);
    }

    /**
     * Calls {@code body} for 0 to n-1 on up to {@link #threads()} threads. Each index must write only to its own place.
     * The error of the lowest index that fails is thrown, whatever the thread count.
     */
    public void parallelFor(int n, IntConsumer body) {
        if (threads == 1 || n <= 1) {
            for (int i = 0; i < n; i++) {
                checkCancelled();
                body.accept(i);
            }
            return;
        }
        RuntimeException[] errors = new RuntimeException[n];
        AtomicInteger next = new AtomicInteger();
        AtomicInteger lowestFailure = new AtomicInteger(Integer.MAX_VALUE);
        ExecutorService pool = Executors.newFixedThreadPool(Math.min(threads, n), task -> {
            Thread thread = new Thread(task, "apical-worker");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int t = 0; t < Math.min(threads, n); t++) {
                running.add(pool.submit(() -> {
                    for (int i = next.getAndIncrement(); i < n && i < lowestFailure.get(); i = next.getAndIncrement()) {
                        try {
                            checkCancelled();
                            body.accept(i);
                        } catch (RuntimeException e) {
                            errors[i] = e;
                            lowestFailure.accumulateAndGet(i, Math::min);
                        }
                    }
                }));
            }
            for (Future<?> task : running) {
                task.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Cancelled("The run was interrupted; nothing of it was kept.");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
        int first = lowestFailure.get();
        if (first != Integer.MAX_VALUE) {
            throw errors[first];
        }
    }
}
