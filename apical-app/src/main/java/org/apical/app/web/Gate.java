package org.apical.app.web;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apical.model.Cancelled;
import org.apical.model.RunContext;

/** Lets a few short computations pass at once, each for a limited time; who comes when it is full is told to come again. */
final class Gate {
    private static final int PATIENCE_SECONDS = 5;

    private final Semaphore free;
    private final Duration time;

    Gate(int at, Duration time) {
        free = new Semaphore(at, true);
        this.time = time;
    }

    /** Computes with a context that is cancelled when the time is over. */
    <T> T pass(Function<RunContext, T> work) {
        boolean in;
        try {
            in = free.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            in = false;
        }
        if (!in) {
            throw new Refused(503, "BUSY", "Other runs are at work; ask again, or start a job.", PATIENCE_SECONDS);
        }
        long end = System.nanoTime() + time.toNanos();
        try {
            return work.apply(RunContext.quiet().withCancellation(() -> System.nanoTime() > end));
        } catch (Cancelled e) {
            throw new Refused(
                    422,
                    "TOO_LONG",
                    "The run takes longer than " + time.toSeconds() + " s; start it as a job (POST .../runs).");
        } finally {
            free.release();
        }
    }
}
