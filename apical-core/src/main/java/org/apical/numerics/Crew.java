package org.apical.numerics;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * Threads that stay for the length of a computation, for very many short loops whose parts do not depend on each other. Used by
 * one thread, which works with them.
 */
public final class Crew implements AutoCloseable {
    private final int threads;
    private final ExecutorService helpers;

    /** @param threads with the caller's, at least 1 */
    public Crew(int threads) {
        this.threads = threads;
        helpers = Executors.newFixedThreadPool(Math.max(1, threads - 1), task -> {
            Thread thread = new Thread(task, "apical-crew");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Calls {@code body} for 0 to n-1; returns when all are done. An error of a part is thrown after the others ended. */
    public void each(int n, IntConsumer body) {
        if (threads == 1 || n == 1) {
            for (int i = 0; i < n; i++) {
                body.accept(i);
            }
            return;
        }
        AtomicInteger next = new AtomicInteger();
        Runnable share = () -> {
            for (int i = next.getAndIncrement(); i < n; i = next.getAndIncrement()) {
                body.accept(i);
            }
        };
        List<Future<?>> others = new ArrayList<>();
        for (int t = 1; t < Math.min(threads, n); t++) {
            others.add(helpers.submit(share));
        }
        try {
            share.run();
        } finally {
            others.forEach(Crew::finish);
        }
    }

    private static void finish(Future<?> task) {
        boolean interrupted = false;
        while (true) {
            try {
                task.get();
                break;
            } catch (InterruptedException e) {
                // a part must not outlive the loop: its arrays are used again
                interrupted = true;
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets the threads go. */
    @Override
    public void close() {
        helpers.shutdownNow();
    }
}
